"""The adviser's own choices for a reply: its tone, and one of two openings. They travel in the form only.

A choice changes the adviser's text where it still holds NÉO's greeting, opening or closing, word for word;
whatever the adviser wrote stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from neo.core.assistant.mail_draft.register import FORMAL, PLAIN, TONES, USUAL
from neo.core.assistant.writings import DraftReply
from neo.core.french.reading_ease import reading_ease

TONE_NAMES = {PLAIN: "Simple", USUAL: "Courant", FORMAL: "Soutenu"}
LIKE_THE_MAIL = ""
_TONE, _OPENING = "ton-", "ouverture-"


@dataclass(frozen=True, slots=True)
class Offered:
    """One choice on the page. ``value``: what its button sends; ``chosen``: what the text has now."""

    value: str
    text: str
    chosen: bool


def tone_of(request: HttpRequest) -> str | None:
    """The tone asked for by a button, else the one that the form carries; ``None``: that of the mail."""
    act = request.POST.get("acte", "")
    asked = act.removeprefix(_TONE) if act.startswith(_TONE) else request.POST.get("ton", LIKE_THE_MAIL)
    return asked if asked in TONES else None


def is_a_choice(act: str) -> bool:
    """Whether ``act`` is the button of a tone or of an opening."""
    return act.startswith((_TONE, _OPENING))


def chosen_text(act: str, text: str, draft: DraftReply, others: Sequence[DraftReply]) -> str:
    """``text`` with the opening or the tone of ``act``. ``draft``: in the wanted tone; ``others``: the same
    draft in each tone."""
    if act.startswith(_TONE):
        return _in_tone(text, draft, others)
    number = act.removeprefix(_OPENING)
    if not number.isdecimal() or int(number) >= len(draft.openings):
        return text
    return _replaced(text, dict.fromkeys(draft.openings, draft.openings[int(number)]))


def tones_offered(draft: DraftReply) -> list[Offered]:
    return [Offered(f"{_TONE}{tone}", TONE_NAMES[tone], tone == draft.tone) for tone in TONES]


def openings_offered(draft: DraftReply, text: str) -> list[Offered]:
    """Both openings while the text holds one of them; none once the adviser wrote another."""
    held = _paragraphs(text)
    if not any(opening in held for opening in draft.openings):
        return []
    return [Offered(f"{_OPENING}{n}", o, o in held) for n, o in enumerate(draft.openings)]


def ease_of(text: str) -> tuple[str, tuple[str, ...]]:
    """How easy the text reads, and what would make it easier."""
    ease = reading_ease(text)
    return ease.level, ease.advice


def _in_tone(text: str, draft: DraftReply, others: Sequence[DraftReply]) -> str:
    wanted = _paragraphs(draft.body)
    changes: dict[str, str] = {}
    for other in others:
        own = _paragraphs(other.body)
        changes |= {own[0]: wanted[0], own[-1]: wanted[-1]}
        changes |= dict(zip(other.openings, draft.openings, strict=True))
    return _replaced(text, changes)


def _replaced(text: str, changes: dict[str, str]) -> str:
    return "\n\n".join(changes.get(paragraph, paragraph) for paragraph in _paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    return [paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip()]

"""Dated texts and their answers as the pages show them: French values, places to go to. No framework."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.knowledge.answers import Choice, Cited, KnowledgeAnswer, KnowledgeRefusal
from neo.core.knowledge.texts import DatedText, Section

from . import display


@dataclass(frozen=True, slots=True)
class ShownText:
    """One line. ``state``: in_force, ending, past or coming."""

    key: str
    day: str
    title: str
    kind: str
    source: str
    reference: str
    valid_from: date
    valid_until: date | None
    checked_on: date | None
    imported: date
    example: bool
    state: str


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A sentence of a text; ``start`` is its place there, which the text's page uses as an anchor."""

    text: str
    section: str
    start: int
    is_item: bool


@dataclass(frozen=True, slots=True)
class ShownTextAnswer:
    """Either ``lines`` of ``source``, or a ``message`` with what comes nearest and what to ask instead."""

    message: str
    lines: tuple[ShownCitation, ...]
    source: ShownText | None
    nearest: tuple[ShownCitation, ...]
    choices: tuple[Choice, ...]
    warnings: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A heading and its sentences, in order."""

    heading: str
    lines: tuple[ShownCitation, ...]


_SOON = 60  # days before its end from which a text is said to be ending


def shown_text(text: DatedText, today: date) -> ShownText:
    return ShownText(
        text.key,
        text.valid_from.isoformat(),
        display.typeset(text.title),
        text.kind,
        display.typeset(text.source),
        text.reference,
        text.valid_from,
        text.valid_until,
        text.checked_on,
        text.imported,
        text.example,
        _state(text, today),
    )


def _state(text: DatedText, today: date) -> str:
    if text.valid_from > today:
        return "coming"
    if not text.in_force(today):
        return "past"
    ends = text.valid_until
    return "ending" if ends is not None and (ends - today).days <= _SOON else "in_force"


def shown_answer(found: KnowledgeAnswer | KnowledgeRefusal, today: date) -> ShownTextAnswer:
    warnings = tuple((w.kind, display.typeset(w.text)) for w in found.warnings)
    notices = tuple(map(display.typeset, found.notices))
    if isinstance(found, KnowledgeAnswer):
        source = shown_text(found.document, today)
        return ShownTextAnswer("", _lines(found.sentences), source, (), (), warnings, notices)
    source = shown_text(found.nearest[0].document, today) if found.nearest else None
    message = display.typeset(found.message)
    return ShownTextAnswer(message, (), source, _lines(found.nearest), found.choices, warnings, notices)


def _lines(sentences: tuple[Cited, ...]) -> tuple[ShownCitation, ...]:
    return tuple(
        ShownCitation(
            display.typeset(s.text), s.section, s.start, s.document.body[s.start - 2 : s.start] == "- "
        )
        for s in sentences
    )


def sections_of(text: DatedText) -> tuple[ShownSection, ...]:
    """The text whole."""
    return tuple(_section(text, section) for section in text.sections)


def _section(text: DatedText, section: Section) -> ShownSection:
    cited = tuple(Cited(s.text, text, section.heading, s.start, s.end) for s in section.statements)
    return ShownSection(display.typeset(section.heading), _lines(cited))

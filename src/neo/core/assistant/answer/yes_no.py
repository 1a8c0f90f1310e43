"""« Oui : … » and « Non : … », where the record settles a question that asks whether something is so.

Only an outcome told of the very act, or what is said of having the very thing, settles it; anything still
open or disagreeing is given without either word. A right or an eligibility never gets here.
"""

from __future__ import annotations

from dataclasses import replace

from neo.core.assistant.answer.acts import Outcome, outcome_of
from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader, is_telling
from neo.core.assistant.answer.holding import is_older, side_of
from neo.core.assistant.answer.matching import in_window
from neo.core.assistant.answer.stance import is_open, is_pending
from neo.core.assistant.answer.wording import Check, Said
from neo.core.french import lazy_re as re

_LEAST_TOLD = 0.7  # share of the telling nouns that must stand with the outcome
_STRETCH = re.compile(r"[.;!?()]|, ")
_OBJECTED = re.compile(
    r"\bdesaccord\b|\bcontest\w+|\bjamais\b|\bfaux\b|\berreur\b|\bn'ai pas\b|"
    r"\bpas refus\w+"
)
_PLANS = frozenset({"step", "engagement", "appointment", "proposal", "subject"})
_SMALL_WORDS = frozenset({"Il", "Ne", "Le", "La", "Un", "On", "Du", "De", "Au", "A", "À", "En", "Y"})
_NEGATED = re.compile(r"\bn'|\bne \b|\bpas\b|\bplus\b|\bjamais\b")


def with_yes_or_no(reader: PartReader, chosen: list[Evidence], said: list[Said]) -> list[Said]:
    """``said`` with its first sentence opened by "Oui :" or "Non :", where the first passage settles it."""
    word = _settled(reader, chosen)
    first = said[0] if said else None
    if not word or first is None or first.check is not Check.WORDS or first.text.startswith("Depuis"):
        return said
    text = first.text if _starts_with_name(first.text) else first.text[:1].lower() + first.text[1:]
    return [replace(first, text=f"{word} : {text}"), *said[1:]]


def _settled(reader: PartReader, chosen: list[Evidence]) -> str:
    """Oui, Non, or nothing when no passage or more than one side is told."""
    question = reader.question
    if reader.asks != (Ask.WHETHER,) or len(question.parts) > 1 or question.choice or question.status:
        return ""
    main = chosen[0]
    if _NEGATED.search(question.folded) or main.passage.kind in _PLANS:
        return ""
    folded = reader.texts.folded(main.passage)
    if not reader.acts:
        return _held(reader, chosen) if question.owns and not _OBJECTED.search(folded) else ""
    ends = {end for e in chosen if (end := reader.outcome(e.passage))}
    if not _told_of_it(reader, folded) or _OBJECTED.search(folded):
        return ""
    if len(ends) != 1 or reader.nouns_held(main) < _LEAST_TOLD or is_open(folded) or is_pending(folded):
        return ""
    failed_asked = any(act.failed.fullmatch(word) for act in reader.acts for word in question.done_acts)
    return "Oui" if (ends == {Outcome.DONE}) is not failed_asked else "Non"


def _held(reader: PartReader, chosen: list[Evidence]) -> str:
    """Asked whether the person has something: Oui or Non where the stretch that names it says so."""
    thing = reader.head
    if thing is None or len([w for w in reader.words if is_telling(w.word)]) > 1:
        return ""
    main = chosen[0].passage
    as_recent = [p for p in (e.passage for e in chosen) if p.kind not in _PLANS and not is_older(p, main)]
    words = {side_of(reader.texts.folded(p), thing) for p in as_recent}
    first = side_of(reader.texts.folded(main), thing)
    return first if first and not words - {first, ""} else ""


def _told_of_it(reader: PartReader, folded: str) -> bool:
    """Whether one stretch of the text holds both the outcome and a telling word of the question."""
    telling = [w for w in reader.words if is_telling(w.word)]
    return any(
        any(outcome_of(act, stretch) for act in reader.acts) and any(in_window(w, stretch) for w in telling)
        for stretch in _STRETCH.split(folded)
    )


def _starts_with_name(text: str) -> bool:
    """Whether the first word keeps its capital: a sigle, a name, a text in capitals."""
    first = text.split(maxsplit=1)[0]
    if first in _SMALL_WORDS:
        return False
    return len(first) < 3 or first[1:] != first[1:].lower() or first in ("Mme", "Mlle")

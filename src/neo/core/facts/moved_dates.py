"""Dates that were moved: a later note or a partner's mail gives another day for the same event.

"Rentrée reportée au 18/05" makes every earlier "entrée le 04/05" history, though it does not name that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.facts.model import Fact, Passage, Speaker, Theme
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention
from neo.core.french.folding import fold

_KINDS = {
    "start": re.compile(
        r"\b(?:rentree|demarr\w*|debut\w*|entree\b|session|promo\b|formation|stage\b|"
        r"commence\w*)"
    ),
    "interview": re.compile(r"\b(?:entretien|recevr\w+|recoi(?:t|vent))\b"),
    "exam": re.compile(r"\b(?:jury|examen|epreuve|audience|concours)\b"),
    "visit": re.compile(r"\bvisite\b"),
    "home": re.compile(r"\b(?:emmenag\w*|remise des cles|etat des lieux)\b"),
}
_MOVES = re.compile(
    r"\b(?:report(?:ee?s?|e|ent|ons)?\b(?! (?:sur|a plus))|decal\w+|repouss\w+|deplac(?:ee?s?|ons|"
    r"ent)\b|avance[e]?s? (?:au|a)\b|"
    r"au lieu d|non plus\b|nouvelle date|recule\w*)"
)
_FURTHEST = timedelta(days=120)
_LEAST_KEY = 5


@dataclass(frozen=True, slots=True)
class MovedDate:
    """``day`` is the day kept since ``since``, for an event of ``kinds``."""

    kinds: frozenset[str]
    day: date
    since: date
    themes: frozenset[Theme]
    keys: frozenset[str]

    def replaces(self, text: str, days: Iterable[date], written: date) -> bool:
        """Whether a text written before gives another day for the same kind of event, not past when moved."""
        pending = [day for day in days if day >= self.since - timedelta(days=1)]
        if written >= self.since or not pending or self.day in pending:
            return False
        near = abs(pending[0] - self.day) <= _FURTHEST
        return near and bool(self.kinds & _kinds(text))


def find_moved_dates(reports: Sequence[Fact], messages: Sequence[Fact]) -> tuple[MovedDate, ...]:
    """What reports and mails of partners say was moved; a person who asks to move something moves nothing."""
    partners = [fact for fact in messages if fact.speaker is Speaker.THIRD_PARTY]
    return tuple(moved for fact in (*reports, *partners) if (moved := _moved(fact)) is not None)


def passages_on_moved_dates(facts: Sequence[Fact], moved: Sequence[MovedDate]) -> frozenset[Passage]:
    """The passages that still give the day an event had before it was moved."""
    return frozenset(
        fact.passage for fact in facts if fact.dates and any(_is_replaced(fact, move) for move in moved)
    )


def _is_replaced(fact: Fact, move: MovedDate) -> bool:
    themes = _themes(fact)
    same = not themes or not move.themes or bool(themes & move.themes) or bool(_keys(fact) & move.keys)
    return same and move.replaces(_context(fact), (d.first for d in _days(fact)), fact.passage.date)


def _moved(fact: Fact) -> MovedDate | None:
    ahead = [d.first for d in _days(fact) if d.first > fact.passage.date]
    found = _MOVES.search(fact.folded)
    kinds = _kinds(_context(fact))
    if not ahead or found is None or not kinds or "?" in fact.passage.text:
        return None
    return MovedDate(kinds, ahead[0], fact.passage.date, _themes(fact), _keys(fact))


def _days(fact: Fact) -> list[DateMention]:
    return [d for d in fact.dates if d.precision == "day"]


def _context(fact: Fact) -> str:
    return f"{fold(fact.passage.label)} : {fact.folded}"


def _kinds(folded: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _KINDS.items() if pattern.search(folded))


def _themes(fact: Fact) -> frozenset[Theme]:
    return fact.themes - {Theme.OTHER, Theme.APPOINTMENTS}


def _keys(fact: Fact) -> frozenset[str]:
    return frozenset(key for key in fact.keys if len(key) >= _LEAST_KEY and key.isalpha())

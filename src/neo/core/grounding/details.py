"""Details: what in a sentence can be right or wrong by itself, and the same things read in a passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from neo.core.french import lazy_re as re
from neo.core.french.amounts import Quantity, find_quantities
from neo.core.french.dates import WEEKDAYS, DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.names import Name, find_names
from neo.core.french.negation import Negation, find_negations
from neo.core.french.opposites import Side, find_sides
from neo.core.french.terms import Term, read_terms
from neo.core.french.words import STOP_WORDS, Word, read_words
from neo.core.grounding.clauses import Clause, read_clauses

_ROUND = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "demi-douzaine": 6,
}
_ROUND_WORD = re.compile(
    r"\b("
    + "|".join(_ROUND)
    + r")s?\b(?: (?:de |d')?(jours?|semaines?|mois|ans?|km|kilometres?|euros?|heures?|minutes?))?"
)
_UNIT_NAMES = {
    "jour": "day",
    "semaine": "week",
    "mois": "month",
    "an": "year",
    "km": "km",
    "kilometre": "km",
    "euro": "eur",
    "heure": "hour",
    "minute": "minute",
}
_ONE_PERIOD = re.compile(r"\b(?:un|une|1) (an|annee|mois|semaine|jour|heure)\b(?! sur)")
_CODE_NUMBER = re.compile(
    r"\b([A-Z][A-Za-z]{1,5}) ?(\d{1,2})\b"
    r"(?![/,.]\d|\d| ?[h€%]| ?(?:\d{3}\b|mois|ans?\b|jours?\b|j\b|sem|km|h\b|eur|min|mn))"
)
_LEVEL = re.compile(r"\b[ABC][12]\b(?! ?\d)")
_BARE_YEAR = re.compile(r"(?<![\d/.,€-])((?:19[5-9]|20[0-4])\d)(?![\d/.,]\d|\d| ?(?:€|euros?|h\b|km|kg))")
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")s?\b")


@dataclass(frozen=True, slots=True)
class Weekday:
    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Code:
    """A sigle and its number, or a level of language: "CCP 2", "B1"; ``letters`` is folded."""

    start: int
    end: int
    letters: str
    number: str


class Reading:
    """Everything comparable in one text, each sort read when it is first asked for.

    Most sentences have a date or a name but not both, so most passages are never read for both.
    """

    def __init__(self, text: str, anchor: date, looked_up: str | None = None) -> None:
        """``anchor``: the day ``text`` was written. ``looked_up``: other words to read its terms from."""
        self.text = text
        self._anchor = anchor
        self._looked_up = looked_up

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def words(self) -> list[Word]:
        return read_words(self.text)

    @cached_property
    def terms(self) -> list[Term]:
        if self._looked_up is None or self._looked_up == self.text:
            return read_terms(self.text, self.words)
        return read_terms(self._looked_up)

    @cached_property
    def names(self) -> list[Name]:
        return find_names(self.text)

    @cached_property
    def negations(self) -> list[Negation]:
        return find_negations(self.text)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses, read as full sentences."""
        return read_clauses(self.text, self.negations, self.words, complete=True)

    @cached_property
    def sides(self) -> list[Side]:
        return find_sides(self.text, self.negations)

    @cached_property
    def weekdays(self) -> list[Weekday]:
        found = _WEEKDAY.finditer(self.folded)
        return [Weekday(m.start(), m.end(), WEEKDAYS.index(m[1])) for m in found]

    @cached_property
    def codes(self) -> list[Code]:
        found = [
            Code(m.start(), m.end(), fold(m[1]), m[2])
            for m in _CODE_NUMBER.finditer(self.text)
            if m[1][1:] != m[1][1:].lower() and _is_code(self.folded, m)
        ]
        return found + [Code(m.start(), m.end(), "niveau", fold(m[0])) for m in _LEVEL.finditer(self.text)]

    @cached_property
    def dates(self) -> list[DateMention]:
        found = find_dates(self.text, self._anchor)
        apart = [(d.start, d.end) for d in found] + [(c.start, c.end) for c in self.codes]
        return found + _bare_years(self.folded, apart)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Without dates, codes and phone numbers."""
        return self._quantities[0]

    @property
    def approximate(self) -> frozenset[int]:
        """Where round numbers stand ("une dizaine")."""
        return self._quantities[1]

    @cached_property
    def _quantities(self) -> tuple[list[Quantity], frozenset[int]]:
        apart = [(d.start, d.end) for d in self.dates] + [(c.start, c.end) for c in self.codes]
        return _quantities(self.text, self.folded, apart)

    def value_spans(self) -> list[tuple[int, int]]:
        """Where its values stand: dates, quantities, codes, days of the week."""
        return self._value_spans

    @cached_property
    def _value_spans(self) -> list[tuple[int, int]]:
        return [
            *((d.start, d.end) for d in self.dates),
            *((q.start, q.end) for q in self.quantities),
            *((c.start, c.end) for c in self.codes),
            *((w.start, w.end) for w in self.weekdays),
        ]


def read_text(text: str, anchor: date) -> Reading:
    """Read ``text``, written on ``anchor`` (relative dates and dates without a year count from it)."""
    return Reading(text, anchor)


def _is_code(folded: str, m: re.Match[str]) -> bool:
    """Not a word of a text typed in capitals ("LE 4", "CDI 35 H"), nor a contract and its length."""
    return fold(m[1]) not in STOP_WORDS and not re.match(r" ?(?:h|j|mois|ans?|sem)\b", folded[m.end() :])


def _bare_years(folded: str, skip: list[tuple[int, int]]) -> list[DateMention]:
    """ "licenciement 2021": a year without a preposition."""
    return [
        DateMention(m.start(), m.end(), date(int(m[1]), 1, 1), date(int(m[1]), 12, 31), "year", True)
        for m in _BARE_YEAR.finditer(folded)
        if not any(start < m.end() and m.start() < end for start, end in skip)
    ]


def _quantities(text: str, folded: str, skip: list[tuple[int, int]]) -> tuple[list[Quantity], frozenset[int]]:
    found = find_quantities(text, letters=True, skip=skip)
    rounded = set()
    for m in _ROUND_WORD.finditer(folded):
        unit = next((u for w, u in _UNIT_NAMES.items() if m[2] and m[2].startswith(w)), "count")
        found.append(Quantity(m.start(), m.end(), Decimal(_ROUND[m[1]]), unit, written=True))
        rounded.add(m.start())
    for m in _ONE_PERIOD.finditer(folded):
        unit = next(u for w, u in (("annee", "year"), *_UNIT_NAMES.items()) if m[1].startswith(w))
        if not any(q.start < m.end() and m.start() < q.end for q in found):
            found.append(Quantity(m.start(), m.end(), Decimal(1), unit, written=True))
    return sorted(found, key=lambda q: q.start), frozenset(rounded)

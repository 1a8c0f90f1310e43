"""A text read as words and values, whatever the form they are written in.

"16 avril 2026", "16/04/2026" and "2026-04-16" are one date; "3 000 €" and "3000 euros" one amount; "9 h",
"9h00" and "9:00" one time. Written apart from the product's own reader of French on purpose: a measure that
shared the product's mistakes could not see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from neo.core.evaluation.number_words import NUMBER_WORDS, number_of
from neo.core.french.folding import fold

_MONTHS = (
    ("janvier", "janv", "jan"),
    ("fevrier", "fevr", "fev"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("aout",),
    ("septembre", "sept"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
)
_MONTH_OF = {name: i for i, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_FULL_MONTH = "|".join(names[0] for names in _MONTHS)
_DAY, _YEAR = r"0?[1-9]|[12]\d|3[01]", r"(?:19|20)\d\d"
_DATES = (
    re.compile(
        rf"(?<![\w-])(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?(?!\d|-|[a-su-z])"
    ),
    re.compile(
        rf"(?<![\w/.,])(?P<d>{_DAY})(?P<s>[/.])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<y>{_YEAR}|\d\d)(?![\w/])"
    ),
    re.compile(rf"(?<![\w/.,])(?P<m>0[1-9]|1[0-2])/(?P<y>{_YEAR})(?![\w/])"),
    re.compile(rf"(?<![\w/.,])(?P<d>{_DAY})/(?P<m>0?[1-9]|1[0-2])(?![\w/]|[.,]\d| ?[€%])"),
    re.compile(rf"(?<![\w/.,])(?P<d>{_DAY}) ?(?:er)? ?(?P<m>{_MONTH})\b\.?(?: (?P<y>{_YEAR}))?"),
    re.compile(rf"\b(?P<m>{_MONTH})\b\.? (?P<y>{_YEAR})\b"),
    re.compile(rf"\b(?P<m>{_FULL_MONTH})\b"),
)
_SHARED_DAY = re.compile(
    rf"(?<![\w/.,])({_DAY}) ?(?:er)? ?(?:,|et|au|-|ou) ?(?=(?:le )?(?:{_DAY})(?: |/|er))"
)
_IDENTIFIER = re.compile(r"(?<![\w+])(?:\+33 ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)|(?<!\w)\d(?: ?\d){8,}(?!\w)")
_TIMES = (
    re.compile(r"(?<![\w.,/])(\d{1,2}) ?h ?([0-5]\d)(?!\w| ?(?:€|%|euros?\b|jours?\b|mois\b))"),
    re.compile(r"(?<![\w.,/:])(\d{1,2}):([0-5]\d)(?![\w:])"),
    re.compile(r"(?<![\w.,/])(\d{1,4}(?:[.,]\d+)?) ?(?:heures?|hrs|h)(?![a-z0-9])()"),
)
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?:,\d+)?(?!\w*\d)|(?<!\w)\d+(?:[.,]\d+)?")
_UNITS = (
    ("eur", re.compile(r" ?(?:€|euros?\b|eur\b)")),
    ("percent", re.compile(r" ?(?:%|pour cent\b)")),
    ("km", re.compile(r" ?(?:kms?\b|kilometres?\b)")),
    ("kg", re.compile(r" ?(?:kgs?\b|kilos?\b)")),
    ("day", re.compile(r" ?(?:jours?\b|j\b)")),
    ("week", re.compile(r" ?(?:semaines?\b|sem\b)")),
    ("month", re.compile(r" ?mois\b")),
    ("year", re.compile(r" ?(?:ans?\b|annees?\b)")),
)
_HOURS = re.compile(r" ?h(?:eures?)?(?![a-z])")
_THOUSANDS = re.compile(r" ?k(?![a-z0-9])(?: ?€| ?euros?\b)?| ?keuros?\b")
_WORD = re.compile(r"\d*[a-z][a-z0-9]*|€|%|\+")
_NUMBER_WORDS = re.compile(rf"\b(?:{NUMBER_WORDS})(?:(?: et |[ -])(?:{NUMBER_WORDS}))*\b")
_ABBREVIATIONS = ("m", "mr", "mme", "mlle", "dr", "me", "st", "ste", "av", "bd")
_ABBREVIATED = "".join(rf"(?<!\b{a})" for a in _ABBREVIATIONS)
_BREAK = re.compile(rf"{_ABBREVIATED}\.(?=\s|$)|[!?;…](?=\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is written; 0 where a part is not."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing read at ``start``: a word, a number, a number with its unit, a date, a time, an identifier.

    ``kind`` is word, number, amount, date, time, identifier or break.
    """

    start: int
    end: int
    kind: str
    value: object


class Reading:
    """Every item of a text, by where it starts; a place may have several readings, longest first."""

    def __init__(self, text: str) -> None:
        self.text = _plain(text)
        self._at: dict[int, list[Item]] = {}
        for item in _items(self.text):
            self._at.setdefault(item.start, []).append(item)
        for items in self._at.values():
            items.sort(key=lambda i: (-(i.end - i.start), i.kind == "word"))
        self.starts = sorted(self._at)

    def at(self, start: int) -> list[Item]:
        return self._at.get(start, [])

    def after(self, end: int) -> list[Item]:
        """The items that begin at the first readable place from ``end`` on."""
        position = end
        while position < len(self.text):
            if position in self._at:
                return self._at[position]
            if self.text[position].isalnum():
                return []  # in the middle of a word or of a value: nothing begins here
            position += 1
        return []

    def longest(self) -> list[Item]:
        """The text as one line of items, the longest reading at each place."""
        line: list[Item] = []
        following = self.after(0)
        while following:
            line.append(following[0])
            following = self.after(following[0].end)
        return line


@lru_cache(maxsize=4096)
def read_forms(text: str) -> Reading:
    return Reading(text)


def _plain(text: str) -> str:
    plain = fold(text).replace("œ", "oe").replace("æ", "ae")
    return re.sub(r"[ \t\r]+", " ", plain)


def _items(text: str) -> Iterator[Item]:
    """Dates and identifiers hide the numbers inside them: "29" is not said by "29/05"."""
    for m in _BREAK.finditer(text):
        yield Item(m.start(), m.end(), "break", "")
    identifiers = [Item(m.start(), m.end(), "identifier", _digits(m[0])) for m in _IDENTIFIER.finditer(text)]
    dates = list(_dates(text))
    times = list(_times(text))
    yield from (*identifiers, *dates, *times)
    hidden = [(i.start, i.end) for i in identifiers]
    hidden += [(d.start, d.end) for d in dates if d.value.day]  # type: ignore[attr-defined]
    hidden += [(t.start, t.end) for t in times if t.value % 60]  # type: ignore[operator]
    yield from _years(text, dates)
    yield from _numbers(text, hidden)
    yield from _written_numbers(text)
    for m in _WORD.finditer(text):
        yield Item(m.start(), m.end(), "word", m[0])


def _digits(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    return "0" + digits[2:] if written.startswith("+33") else digits


def _dates(text: str) -> Iterator[Item]:
    taken: list[Item] = []
    for pattern in _DATES:
        for m in pattern.finditer(text):
            if not any(t.start < m.end() and m.start() < t.end for t in taken):
                taken.append(Item(m.start(), m.end(), "date", _day(m.groupdict())))
    yield from taken
    for m in _SHARED_DAY.finditer(text):
        following = next((t for t in taken if m.end() <= t.start <= m.end() + 3), None)
        if following is not None and isinstance(following.value, Day) and following.value.day:
            day = Day(following.value.year, following.value.month, int(m[1]))
            yield Item(m.start(1), m.end(1), "date", day)


def _day(parts: dict[str, str | None]) -> Day:
    month, year = parts["m"] or "", parts.get("y") or "0"
    number = int(month) if month.isdigit() else _MONTH_OF[month]
    full = int(year) + 2000 if len(year) == 2 else int(year)
    return Day(full, number, int(parts.get("d") or 0))


def _times(text: str) -> Iterator[Item]:
    taken: list[tuple[int, int]] = []
    for pattern in _TIMES:
        for m in pattern.finditer(text):
            if not any(s < m.end() and m.start() < e for s, e in taken):
                taken.append(m.span())
                minutes = Decimal(m[1].replace(",", ".")) * 60 + int(m[2] or 0)
                yield Item(m.start(), m.end(), "time", minutes)


def _years(text: str, dates: list[Item]) -> Iterator[Item]:
    """The year of a date can be asked for alone; its day and month cannot."""
    for item in dates:
        for m in re.finditer(rf"(?<!\d){_YEAR}(?!\d)", text[item.start : item.end]):
            yield Item(item.start + m.start(), item.start + m.end(), "number", Decimal(m[0]))


def _numbers(text: str, hidden: list[tuple[int, int]]) -> Iterator[Item]:
    shared = {s for s, e in hidden if text[s:e].isdigit()}  # "3" of "du 3 au 21 août" stays a number too
    for m in _NUMBER.finditer(text):
        inside = any(s <= m.start() < e for s, e in hidden if s not in shared)
        if inside or (m.end() < len(text) and text[m.end()].isdigit()):
            continue
        value = Decimal(m[0].replace(" ", "").replace(",", "."))
        thousands = _THOUSANDS.match(text, m.end())
        if thousands:
            value *= 1000
            yield Item(m.start(), thousands.end(), "number", value)
            if "€" in thousands[0] or "euro" in thousands[0]:
                yield Item(m.start(), thousands.end(), "amount", (value, "eur"))
        elif not re.match(r"[a-z]", text[m.end() : m.end() + 1]) or _unit(text, m.end()):
            yield Item(m.start(), m.end(), "number", value)
            yield from _with_unit(text, m.start(), m.end(), value)


def _unit(text: str, end: int) -> bool:
    return any(p.match(text, end) for p in (_HOURS, *(pattern for _, pattern in _UNITS)))


def _with_unit(text: str, start: int, end: int, value: Decimal) -> Iterator[Item]:
    for name, pattern in _UNITS:
        unit = pattern.match(text, end)
        if unit:
            yield Item(start, unit.end(), "amount", (value, name))


def _written_numbers(text: str) -> Iterator[Item]:
    for m in _NUMBER_WORDS.finditer(text):
        value = number_of(m[0])
        if value is None:
            continue
        amounts = list(_with_unit(text, m.start(), m.end(), Decimal(value)))
        hours = re.match(r" heures?\b", text[m.end() :])
        if m[0] == "neuf" and not amounts and not hours:
            continue  # "un vélo neuf"
        yield Item(m.start(), m.end(), "number", Decimal(value))
        yield from amounts
        if hours:
            yield Item(m.start(), m.end() + hours.end(), "time", Decimal(value * 60))

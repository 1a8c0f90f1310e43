"""Dates as notes write them, resolved against the day of the note.

A date without its year takes the year that puts it nearest to the anchor, unless its own words tell more
(``date_years``): a weekday, the other end of a range, "depuis", "jusqu'au".
"""

from __future__ import annotations

import calendar
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from neo.core.french import lazy_re as re
from neo.core.french.date_years import WEEKDAYS as WEEKDAYS
from neo.core.french.date_years import settle_years
from neo.core.french.folding import fold

MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
MONTH_LABELS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_SHORT = {
    "janv": 1,
    "jan": 1,
    "fev": 2,
    "fevr": 2,
    "mar": 3,
    "avr": 4,
    "jun": 6,
    "juil": 7,
    "jul": 7,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH_NUMBERS = {name: i + 1 for i, name in enumerate(MONTHS)} | _SHORT
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_FOLLOWING = rf"(?:le\s)?(?:(?:{'|'.join(WEEKDAYS)})\s)?"

_ISO = re.compile(rf"\b({_YEAR})-(\d\d)-(\d\d)(?!\d)")
_NUMERIC = re.compile(
    rf"(?<![\d/.,])({_DAY})([/.])(0?[1-9]|1[0-2])(?:\2({_YEAR}|\d\d))?(?![\d/]|es?\b|[.,]\d|\s?(?:€|%|"
    rf"euros?))"
)
_WRITTEN = re.compile(rf"(?<![\d/.,])({_DAY})(?:er)?\s?({_MONTH})\b\.?(?:\s+({_YEAR}|\d\d(?=[\s.,;)]|$)))?")
_SHARED_NUMERIC = re.compile(
    rf"(?<![\d/.,])({_DAY})(?:er)?\s?(?:,|et|au|-|ou|-+>|→)\s?(?={_FOLLOWING}{_DAY}\s?/\s?\d)"
)
_SHARED_WRITTEN = re.compile(
    rf"(?<![\d/.,])({_DAY})(?:er)?\s?(?:,|et|au|-|ou|-+>|→)\s?(?={_FOLLOWING}{_DAY}(?:er)?\s(?:{_MONTH})\b)"
)
_MONTH_ONLY = re.compile(
    rf"\b(?:(debut|fin|mi|courant|en|de|des|depuis|d(?='))[ '-])?({_MONTH})\b\.?(?:\s+({_YEAR}))?"
)
_MONTH_NUMERIC = re.compile(rf"(?<![\d/.,])(0[1-9]|1[0-2])/({_YEAR})(?![\d/])")
_YEAR_ONLY = re.compile(rf"\b(?:en|depuis|annee|de|fin|debut|courant)\s({_YEAR})\b")
_RELATIVE = re.compile(
    r"\b(?:(aujourd'hui|ce jour|ce matin|cet apres-midi|ce soir)|(hier)|(demain|dmain|2main)|(avant-hier)"
    r"|dans (\d{1,2}) ?(jours?|j|semaines?|sem|mois)\b"
    r"|(la semaine prochaine|sem prochaine)|(le mois prochain))"
)


# What a text must hold for these to find anything: looked for first, ten times faster.
_RELATIVE_PARTS = ("hui", "ce jour", "ce matin", "cet a", "ce soir", "hier", "main", "dans ", "prochain")
_MONTH_STARTS = tuple(sorted({name[:3] for name in _MONTH_NUMBERS}))


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: the days it covers (``first`` to ``last``, both included) and how it was written.

    ``precision`` is ``day``, ``month`` or ``year``; ``relative`` when the text counts from its own day.
    """

    start: int
    end: int
    first: date
    last: date
    precision: str
    year_given: bool
    relative: bool = False

    @property
    def day(self) -> date:
        return self.first


_start = attrgetter("start")
_LONGEST_LINK = 12  # characters: "le vendredi "


def find_dates(text: str, anchor: date) -> list[DateMention]:
    """The dates of ``text``, in order, without overlap. ``anchor`` is the day the text was written."""
    folded = fold(text)
    found: list[DateMention] = []
    readers = _ALL_READERS if _FIGURE.search(folded) else (_relative, _month_only)
    for reader in readers:
        for mention in reader(folded, anchor, found):
            place = bisect_left(found, mention.start, key=_start)
            before = place > 0 and found[place - 1].end > mention.start
            if not before and not (place < len(found) and found[place].start < mention.end):
                found.insert(place, mention)
    return settle_years(folded, found, anchor)


def _iso(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    for m in _ISO.finditer(folded):
        yield from _mention(m.start(), m.end(), m[1], int(m[2]), int(m[3]), anchor)


def _numeric(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    for m in _NUMERIC.finditer(folded):
        if m[2] == "." and m[4] is None:
            continue  # "2.5" is a number
        if (
            re.match(r"\s?(?:20|points?|h\b)", folded[m.end() :])
            and m[4] is None
            and folded[m.end() - 2 :] == "20"
        ):
            continue
        yield from _mention(m.start(), m.end(), m[4], int(m[3]), int(m[1]), anchor)


def _written(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    for m in _WRITTEN.finditer(folded):
        yield from _mention(m.start(), m.end(), m[3], _MONTH_NUMBERS[m[2]], int(m[1]), anchor)


def _shared(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    """ "du 12 au 23 janvier 2026", "les 11 et 12/06": the first day borrows the month of the next date."""
    full = list(found)
    for pattern in (_SHARED_NUMERIC, _SHARED_WRITTEN):
        for m in pattern.finditer(folded):
            place = bisect_left(full, m.end(1), key=_start)
            following = full[place] if place < len(full) else None
            if following is None or following.start - m.end() > _LONGEST_LINK or following.precision != "day":
                continue
            day = _safe_date(following.first.year, following.first.month, int(m[1]))
            if day and day <= following.first:
                yield DateMention(m.start(1), m.end(1), day, day, "day", following.year_given)


def _relative(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    if not any(part in folded for part in _RELATIVE_PARTS):
        return
    for m in _RELATIVE.finditer(folded):
        days = _relative_days(m)
        if days is None:
            continue
        first = anchor + timedelta(days=days[0])
        yield DateMention(
            m.start(), m.end(), first, anchor + timedelta(days=days[1]), "day", True, relative=True
        )


def _relative_days(m: re.Match[str]) -> tuple[int, int] | None:
    if m[1]:
        return 0, 0
    if m[2]:
        return -1, -1
    if m[3]:
        return 1, 1
    if m[4]:
        return -2, -2
    if m[5]:
        unit = 1 if m[6].startswith("j") else 7 if m[6].startswith("s") else 30
        return int(m[5]) * unit, int(m[5]) * unit
    return (7, 13) if m[7] else (30, 60)


def _month_numeric(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    """ "10/2021": a month with its year, in figures."""
    for m in _MONTH_NUMERIC.finditer(folded):
        year, month = int(m[2]), int(m[1])
        last_day = calendar.monthrange(year, month)[1]
        yield DateMention(
            m.start(), m.end(), date(year, month, 1), date(year, month, last_day), "month", True
        )


def _month_only(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    if not any(start in folded for start in _MONTH_STARTS):
        return
    for m in _MONTH_ONLY.finditer(folded):
        if m[2] in _SHORT and not m[1] and not m[3]:
            continue  # a bare "mar", "sep", "dec" is more often something else
        if (
            m[2] in ("mai", "mar")
            and not m[1]
            and not m[3]
            and not re.search(r"(?:de|en|des)\s$", folded[: m.start()])
        ):
            continue
        month = _MONTH_NUMBERS[m[2]]
        year = int(m[3]) if m[3] else nearest_year(month, 15, anchor)
        last_day = calendar.monthrange(year, month)[1]
        first, last = {"debut": (1, 10), "mi": (10, 20), "fin": (20, last_day)}.get(m[1] or "", (1, last_day))
        yield DateMention(
            m.start(), m.end(), date(year, month, first), date(year, month, last), "month", bool(m[3])
        )


def _year_only(folded: str, anchor: date, found: list[DateMention]) -> Iterator[DateMention]:
    for m in _YEAR_ONLY.finditer(folded):
        year = int(m[1])
        yield DateMention(m.start(1), m.end(1), date(year, 1, 1), date(year, 12, 31), "year", True)


def _mention(
    start: int, end: int, year: str | None, month: int, day: int, anchor: date
) -> Iterator[DateMention]:
    value = _safe_date(_read_year(year) if year else nearest_year(month, day, anchor), month, day)
    if value:
        yield DateMention(start, end, value, value, "day", bool(year))


def _read_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 50 else 1900 + int(year)


def nearest_year(month: int, day: int, anchor: date) -> int:
    """The year that brings this day nearest to ``anchor``: how a date without a year is read."""
    candidates = [d for y in (-1, 0, 1) if (d := _safe_date(anchor.year + y, month, min(day, 28)))]
    return min(candidates, key=lambda d: abs((d - anchor).days)).year


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # "31/02" is not a date: left as text


def show_date(day: date) -> str:
    """``16/04/2026``."""
    return day.strftime("%d/%m/%Y")


def write_date(day: date) -> str:
    """``16 avril 2026``, ``1er juin 2026``."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTH_LABELS[day.month - 1]} {day.year}"


_FIGURE = re.compile(r"\d")
# Only "demain" and "en mars" are written without a figure.
_ALL_READERS = (_iso, _numeric, _written, _shared, _relative, _month_numeric, _month_only, _year_only)

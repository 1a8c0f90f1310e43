"""Values that are not written but follow: a duration between two dates, a difference, an age, a bound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from neo.core.french import lazy_re as re
from neo.core.french.amounts import Quantity
from neo.core.french.folding import fold

if TYPE_CHECKING:
    from neo.core.grounding.checker import Checker
    from neo.core.grounding.support import Candidate

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_ABOUT = re.compile(r"(?:pres de|environ|autour de|a peu pres|presque|quelque|quelques|vers|une|un) $")
_MORE = re.compile(r"(?:plus de|au moins|au-dela de|plus d') ?$")
_LESS = re.compile(r"(?:moins de|au plus|pas plus de|jusqu'a|moins d') ?$")
_UP_TO = re.compile(r"\bjusqu'a $")
_DIFFERENCE = re.compile(
    r"inferieur|superieur|difference|de moins|de plus|ecart|en dessous|au-dessus|manque|reste"
    r"|augment\w+|hausse|baiss\w+|rencheri\w*|gagne\w*|economis\w+|depass\w+"
)
_PASSING = re.compile(
    r"\bdur\w+|repouss\w+|decal\w+|report\w+|differ\w+|avanc\w+|retard\w*"
    r"|pendant|apres|avant|depuis|il y a|\ben\b|\ba travaille|ecoule|separ|au bout|dans|pres de|sur\b"
    r"|ans?\b"
)
_AGED = re.compile(r"\bagee?s? (?:de |d')")
_LASTS = re.compile(r"\bdur(?:e|ent|ait|aient|era|eront|aient)\b")
_TO = re.compile(r" ?(?:au|->|→|-|, echeance) ?(?:le )?")
_TOLD = 0.6  # from there on a passage speaks of a word of the sentence
_TOLERANCE, _EXACT_TOLERANCE = 0.12, 0.02
_SLACK = {"day": 1.0, "week": 3.0, "month": 10.0, "year": 40.0}  # days by which one still says so
_EXACT_SLACK = {"day": 0.0, "week": 1.0, "month": 3.0, "year": 15.0}
_LONGEST_TERM = 40 * 365.25
_NEAREST = 8  # passages whose values may be put together


def is_approximate(text: str, start: int) -> bool:
    """Whether "près de", "environ"… stands just before ``start``."""
    return bool(_ABOUT.search(fold(text[max(0, start - 14) : start])))


def explains(c: Checker, q: Quantity, *, exactly: bool = False) -> bool:
    """Whether ``q`` follows from what the best passages say.

    ``exactly``: a passage about the same thing gives another value, so an approximation explains nothing.
    """
    before = fold(c.claim.text[max(0, q.start - 16) : q.start])
    exactly = exactly or bool(_AGED.search(before))
    if exactly and _UP_TO.search(before):
        return False
    if _MORE.search(before) or _LESS.search(before):
        sign = 1 if _MORE.search(before) else -1
        return _bounded(c, q, sign)
    if q.unit in _YEARS and any(_same_length(q, m) for m in _lengths(c)):
        return True
    if q.unit in _DAYS and _tells_duration(c.claim.text, q):
        wanted = float(q.value) * _DAYS[q.unit]
        if any(_close(days, wanted, q.unit, exactly) for days in _spans(c)):
            return True
    if _DIFFERENCE.search(fold(c.claim.text)) and q.unit in ("eur", "count", "hour", "score"):
        return any(abs(a - b) == q.value for a, b in _pairs(c, q))
    return False


_YEARS = {"month": Decimal(1), "year": Decimal(12)}


def _same_length(q: Quantity, m: Quantity) -> bool:
    """ "deux ans" and "24 mois"."""
    return q.unit != m.unit and m.unit in _YEARS and q.value * _YEARS[q.unit] == m.value * _YEARS[m.unit]


def _lengths(c: Checker) -> Iterator[Quantity]:
    for candidate in c.support.candidates[:_NEAREST]:
        yield from c.reading(candidate).quantities


def _tells_duration(text: str, q: Quantity) -> bool:
    """A time that passes ("a duré", "après"), not a rhythm ("deux jours par semaine")."""
    folded = fold(text)
    after = folded[q.end : q.end + 24]
    if re.match(r" (?:par|/|chaque|sur) ", after):
        return False
    before = folded[max(0, q.start - 30) : q.start]
    return bool(
        _PASSING.search(before)
        or re.match(r" (?:plus tard|apres|avant|de |d'|entre)", after)
        or q.unit == "year"
    )


def _bounded(c: Checker, q: Quantity, sign: int) -> bool:
    """ "plus de X": some value of that unit lies beyond X, but not so far that one would say it otherwise."""
    if q.unit in _DAYS:
        wanted = float(q.value) * _DAYS[q.unit]
        if any(0 <= (days - wanted) * sign <= wanted * 0.6 + 1 for days in _spans(c)):
            return True
    return any(0 <= (value - q.value) * sign <= q.value * Decimal("0.6") for value in _values(c, q))


def _values(c: Checker, q: Quantity) -> Iterator[Decimal]:
    for candidate in c.support.candidates[:_NEAREST]:
        for m in c.reading(candidate).quantities:
            if m.unit == q.unit or {m.unit, q.unit} <= {"hour", "clock", "count"}:
                yield m.value / 60 if m.unit == "clock" else m.value


def _pairs(c: Checker, q: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    yield from combinations(sorted(set(_values(c, q))), 2)


def _spans(c: Checker) -> Iterator[float]:
    """Days between two dates of the best passages, and durations written in another unit."""
    dates: set[date] = set()
    for candidate in c.support.candidates[:_NEAREST]:
        reading = c.reading(candidate)
        dates |= {d.first for d in reading.dates if d.precision != "year"}
        for begin, finish in combinations(reading.dates, 2):
            if begin.precision == finish.precision != "day":
                yield float((finish.last - begin.first).days)  # "de 04/2025 à 09/2025": both months are in
        if candidate.passage.date and c.support.context(candidate, -1, -1) > 0.3:
            dates.add(candidate.passage.date)
        for m in reading.quantities:
            if m.unit in _DAYS:
                yield float(m.value) * _DAYS[m.unit]
    for first, last in combinations(sorted(dates), 2):
        yield float((last - first).days)


def lasts_otherwise(c: Checker, q: Quantity) -> bool:
    """Whether the sentence says how long a thing lasts, and each passage on it gives it another length."""
    if q.unit not in _DAYS or not _LASTS.search(fold(c.claim.text[: q.start])):
        return False
    held = [
        t
        for t, _ in c.support.weighted_around(q.start, q.end)
        if not t.is_number and not _LASTS.fullmatch(t.folded) and not 0 <= t.start - q.end <= 1
    ]
    if not held:
        return False
    lengths = [
        days
        for k in c.support.candidates
        if all(k.covers[c.claim.terms.index(t)] >= _TOLD for t in held)
        for days in _own_lengths(c, k)
    ]
    wanted = float(q.value) * _DAYS[q.unit]
    return bool(lengths) and not any(_close(days, wanted, q.unit, False) for days in lengths)


def _own_lengths(c: Checker, k: Candidate) -> Iterator[float]:
    """Days from the first to the last day of a passage's ranges, both included; and its durations."""
    reading = c.reading(k)
    for begin, finish in combinations(reading.dates, 2):
        between = reading.folded[begin.end : finish.start]
        if begin.precision == finish.precision == "day" and _TO.fullmatch(between):
            yield float((finish.last - begin.first).days + 1)
    yield from (float(m.value) * _DAYS[m.unit] for m in reading.quantities if m.unit in _DAYS)


def date_follows(c: Checker, first: date, last: date) -> bool:
    """Whether ``first``..``last`` is a day of the record plus a duration ("obtenu le…, valable 5 ans")."""
    for candidate in c.support.candidates[:_NEAREST]:
        reading = c.reading(candidate)
        starts = [d.first for d in reading.dates if d.precision != "year"]
        lengths = [float(q.value) * _DAYS[q.unit] for q in reading.quantities if q.unit in _DAYS]
        for start, length in product(starts, lengths):
            if length < _LONGEST_TERM and first <= start + timedelta(days=round(length)) <= last:
                return True
    return False


def _close(days: float, wanted: float, unit: str, exactly: bool) -> bool:
    slack = (_EXACT_SLACK if exactly else _SLACK)[unit]
    return abs(days - wanted) <= max(slack, wanted * (_EXACT_TOLERANCE if exactly else _TOLERANCE))

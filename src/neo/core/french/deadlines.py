"""The last day a text gives itself for something: "avant le 15/05", "cette semaine", "sous 8 jours".

A day given in words that lean on the day of writing means nothing to a later reader: here it becomes a date.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.french import lazy_re as re
from neo.core.french.amounts import number_in_letters
from neo.core.french.dates import MONTH_LABELS, find_dates, show_date
from neo.core.french.folding import fold

_THIS_WEEK = re.compile(
    r"\b(?:(?:des |d'ici (?:a )?|avant )?(?:la )?fin de (?:la |cette )?semaine|(?:dans|durant) la semaine|"
    r"(?:d'ici |en )?cette semaine|sous huitaine)\b"
)
_NEXT_WEEK = re.compile(r"\b(?:la )?semaine (?:prochaine|suivante|d'apres)\b")
_THIS_MONTH = re.compile(
    r"\b(?:(?:d'ici (?:a )?|avant )?(?:la )?fin (?:du mois|de ce mois)|dans le mois|ce mois(?:-ci)?)\b(?! d)"
)
_WITHIN = re.compile(
    r"\b(?:sous|d'ici|dans (?:les|un delai de)) (?P<count>\d{1,3}|[a-z]+) (?P<unit>jours?|semaines?|mois)\b"
)
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”")
_DAYS = {"jour": 1, "semaine": 7, "mois": 30}
_LAST_WEEKDAY, _WEEK = 4, 7


@dataclass(frozen=True, slots=True)
class Deadline:
    """Characters ``start`` to ``end`` of a text and the last day they allow.

    ``relative``: the words lean on the day of writing, and say nothing by themselves.
    """

    start: int
    end: int
    last: date
    relative: bool
    precise: bool


def find_deadlines(text: str, written: date) -> list[Deadline]:
    """The days on or after ``written`` that ``text`` names or implies, in reading order."""
    found = [
        Deadline(d.start, d.end, d.last, d.relative, d.precision == "day" and d.first == d.last)
        for d in find_dates(text, written)
        if d.last >= written
    ]
    taken = [(d.start, d.end) for d in found]
    for deadline in _leaning(fold(text), written):
        if all(deadline.end <= start or deadline.start >= end for start, end in taken):
            found.append(deadline)
    return sorted(found, key=lambda d: d.start)


def with_days(text: str, written: date) -> str:
    """``text`` with words that lean on the day of writing ("cette semaine", "sous 15 jours") made days.

    Words of a single day ("demain") are left: ``find_dates`` reads them already.
    """
    folded, named = fold(text), [(d.start, d.end) for d in find_dates(text, written) if not d.relative]
    named += [m.span() for m in _QUOTED.finditer(text)]  # what was said is left as it was said
    for deadline in sorted(_leaning(folded, written), key=lambda d: -d.start):
        if any(start < deadline.end and deadline.start < end for start, end in named):
            continue
        words = folded[deadline.start : deadline.end]
        text = text[: deadline.start] + _as_days(words, deadline.last, written) + text[deadline.end :]
    return text


def _as_days(words: str, last: date, written: date) -> str:
    if "semaine" in words and not _WITHIN.match(words):
        monday = last - timedelta(days=_LAST_WEEKDAY)
        return f"la semaine du {show_date(max(monday, written) if monday <= written <= last else monday)}"
    if _THIS_MONTH.match(words):
        return f"fin {MONTH_LABELS[last.month - 1]} {last.year}"
    return f"avant le {show_date(last)}"


def _leaning(folded: str, written: date) -> list[Deadline]:
    friday = written + timedelta(days=(_LAST_WEEKDAY - written.weekday()) % _WEEK)
    of_month = written.replace(day=calendar.monthrange(written.year, written.month)[1])
    found = [
        Deadline(m.start(), m.end(), last, True, False)
        for pattern, last in (
            (_THIS_WEEK, friday),
            (_NEXT_WEEK, friday + timedelta(days=_WEEK)),
            (_THIS_MONTH, of_month),
        )
        for m in pattern.finditer(folded)
    ]
    for m in _WITHIN.finditer(folded):
        count = int(m["count"]) if m["count"].isdigit() else number_in_letters(m["count"])
        if count:
            days = count * _DAYS[m["unit"] if m["unit"] == "mois" else m["unit"].rstrip("s")]
            found.append(Deadline(m.start(), m.end(), written + timedelta(days=days), True, False))
    return found

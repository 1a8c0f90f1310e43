"""The comparison rule of the evaluation cases.

Accents and case are folded; dates and amounts compare in any usual form; an expected string is found only at
the start of a word; its numbers, and its words of up to four letters, must be whole; its last word, when
longer, may be the beginning of a longer one ("bokit" is found in "bokits"). Nothing is found across the end
of a sentence.

A date compares by the parts the expected string gives: "29/05" is found in "29 mai 2026". A day written
without its year stands for that day of any year: the record's own notes write so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from neo.core.evaluation.written_forms import Day, Item, Reading, read_forms

_WHOLE_WORD = 4
_DAY_NUMBER = re.compile(r"[1-9]|[12]\d|3[01]")


def contains(text: str, expected: str) -> bool:
    """Whether ``expected`` is said by ``text``, by the rule above. Nothing is said by a blank string."""
    wanted = _wanted(expected)
    if not wanted:
        return False
    reading = read_forms(text)
    return any(_from(reading, reading.at(start), wanted, 0) for start in reading.starts)


def first_found(text: str, alternatives: Iterable[str]) -> str | None:
    """The first of ``alternatives`` that ``text`` says, or ``None``."""
    return next((a for a in alternatives if contains(text, a)), None)


def names_the_day(text: str, expected: str) -> bool:
    """Whether ``expected`` is the number of a day ("22") and ``text`` tells a whole date of that number.

    For what a mail is answered: it says "le 22", and its answer "mardi 22 septembre"."""
    if not _DAY_NUMBER.fullmatch(expected.strip()):
        return False
    reading = read_forms(text)
    days = (item.value for start in reading.starts for item in reading.at(start))
    return any(isinstance(day, Day) and day.day == int(expected) and day.month for day in days)


@lru_cache(maxsize=4096)
def _wanted(expected: str) -> tuple[Item, ...]:
    line = read_forms(expected.strip()).longest()
    while line and line[-1].kind == "break":
        line.pop()
    while line and line[0].kind == "break":
        line.pop(0)
    return tuple(line)


def _from(reading: Reading, here: list[Item], wanted: tuple[Item, ...], index: int) -> bool:
    last = index == len(wanted) - 1
    for item in here:
        if _same(item, wanted[index], last) and (
            last or _from(reading, reading.after(item.end), wanted, index + 1)
        ):
            return True
    return False


def _same(item: Item, wanted: Item, last: bool) -> bool:
    if item.kind != wanted.kind:
        return False
    if isinstance(item.value, Day) and isinstance(wanted.value, Day):
        return _same_day(item.value, wanted.value)
    if item.kind == "word" and last:
        written, expected = str(item.value), str(wanted.value)
        return written.startswith(expected) if len(expected) > _WHOLE_WORD else written == expected
    return item.value == wanted.value


def _same_day(written: Day, wanted: Day) -> bool:
    if written.month != wanted.month or (wanted.day and written.day != wanted.day):
        return False
    year_left_out = not wanted.year or (not written.year and wanted.day)
    return bool(year_left_out) or written.year == wanted.year

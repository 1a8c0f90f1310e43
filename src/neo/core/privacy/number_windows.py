"""Where the digits of a text are, and what announces a number: rules on numbers cost nothing elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_DIGITS = re.compile(r"\d+")
_GAP = 6
"""Characters other than digits that may stand inside one number: « +33 (0) 6 », « FX-000-ZZ »."""
_MARGIN = 8
"""Characters kept before, for a prefix or a letter that belongs to the number."""
_REST = 20
"""Characters kept behind: a month in letters and its year."""
_REACH = 48
"""Characters in which an announcement is looked for, before the number."""


@dataclass(frozen=True, slots=True)
class NumberWindow:
    """A stretch of text around digits that stand close together; ``digits`` is how many there are."""

    start: int
    end: int
    digits: int


def number_windows(folded: str) -> list[NumberWindow]:
    """The windows of ``folded``, in order; margins may overlap. Linear."""
    found: list[NumberWindow] = []
    first = last = -1
    digits = 0
    for match in _DIGITS.finditer(folded):
        start, end = match.span()
        if last >= 0 and start - last > _GAP:
            found.append(NumberWindow(max(0, first - _MARGIN), last + _REST, digits))
            first, digits = start, 0
        first = start if first < 0 else first
        digits += end - start
        last = end
    if last >= 0:
        found.append(NumberWindow(max(0, first - _MARGIN), last + _REST, digits))
    return found


def matches(
    pattern: re.Pattern[str], folded: str, windows: Iterable[NumberWindow], digits: int
) -> Iterator[re.Match[str]]:
    """What ``pattern`` matches inside the windows of ``digits`` digits at least; after each match the search
    goes on behind its first run of digits, so that a rejected one hides nothing.

    ``pattern`` begins with digits or signs and is bounded: each start costs a fixed number of steps.
    """
    for window in windows:
        if window.digits < digits:
            continue
        position = window.start
        while True:
            match = pattern.search(folded, position, window.end)
            if match is None:
                break
            yield match
            position = _after_first_digits(folded, match)


def _after_first_digits(folded: str, match: re.Match[str]) -> int:
    run = _DIGITS.search(folded, match.start(), match.end())
    return run.end() if run else match.end()


def is_announced(folded: str, start: int, cue: re.Pattern[str], reach: int = _REACH) -> bool:
    """Whether ``cue`` matches in the same line shortly before ``start``. A cue is made of words: a number
    right after another one is announced by nothing."""
    last = start - 1
    while last >= 0 and start - last <= reach and not folded[last].isalnum():
        last -= 1
    if last < 0 or folded[last].isdigit():
        return False
    return cue.search(before(folded, start, reach)) is not None


def before(folded: str, start: int, reach: int = _REACH) -> str:
    """The end of the line before ``start``, of ``reach`` characters at most."""
    return folded[max(0, start - reach) : start].rpartition("\n")[2]


def digits_of(text: str) -> str:
    """The digits alone."""
    return "".join(c for c in text if c.isdigit())

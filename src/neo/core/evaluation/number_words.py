"""Numbers written in letters, from two to the thousands. "Un" and "une" alone are articles, never numbers."""

from __future__ import annotations

import re

_UNITS = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_HUNDREDS = {"cent": 100, "cents": 100}
_ALL = {**_UNITS, **_TENS, **_HUNDREDS, "mille": 1000}

NUMBER_WORDS = "|".join(sorted(_ALL, key=len, reverse=True))
"""A pattern for one word of a number, in folded text."""


def number_of(written: str) -> int | None:
    """The value of folded words ("quatre-vingt-dix", "deux cent cinquante"); ``None`` for a lone article.

    >>> number_of("trente et un")
    31
    """
    words = [w for w in re.split(r"[ -]", written) if w != "et"]
    if words in (["un"], ["une"]) or not all(w in _ALL for w in words):
        return None
    total = current = 0
    for word in words:
        if word == "mille":
            total, current = total + max(current, 1) * 1000, 0
        elif word in _HUNDREDS:
            current = max(current, 1) * 100
        elif word in ("vingt", "vingts") and current % 100 == 4:
            current += 76  # quatre-vingts
        else:
            current += _ALL[word]
    return total + current

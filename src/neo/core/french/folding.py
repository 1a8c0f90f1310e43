"""Folding: lower case, no accents, plain punctuation, one character for one character.

Because every code point maps to exactly one code point, an offset found in the folded text is the same
offset in the text as given; nothing else in NÉO may compare texts by offsets.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\t": " ",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
}


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    base = unicodedata.normalize("NFD", character)[0]
    lowered = base.lower()
    return _PLAIN.get(lowered, lowered) if len(lowered) == 1 else base


class _Table(dict[int, str]):
    """A translation table that learns each character once."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


_TABLE = _Table()
# Nearly every text is ASCII or Latin-1: folded byte by byte, ten times faster than by code points.
_LATIN = "".join(_fold_character(chr(code)) for code in range(256)).encode("latin-1")


_LONGEST_KEPT = 400
"""Characters of a text whose folding is remembered: a sentence, which every reader folds again."""


def fold(text: str) -> str:
    """The folded text, of the same length as ``text``."""
    return _fold_sentence(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    try:
        return text.encode("latin-1").translate(_LATIN).decode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_TABLE)


@lru_cache(maxsize=8192)
def _fold_sentence(text: str) -> str:
    return _fold(text)

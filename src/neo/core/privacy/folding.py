"""Folding for recognition: that of the language, and characters that only look like Latin ones.

One code point for one code point, as everywhere: an offset in the folded text is an offset in the text.
"""

from __future__ import annotations

import unicodedata
from itertools import chain

from neo.core.french.folding import fold

_CYRILLIC = dict(zip("авекмнорстухіјѕԁѵԛԝ", "abekmhopctyxijsdvqw", strict=True))
_GREEK = dict(zip("αβεικνορτυχ", "abeikvoptux", strict=True))
_OTHER = {"＠": "@", "．": ".", "／": "/", "－": "-", "＋": "+", "：": ":", "　": " "}
_FULL_WIDTH = {chr(0xFF10 + i): str(i) for i in range(10)} | {chr(0xFF41 + i): chr(97 + i) for i in range(26)}
_STYLED = chain(
    range(0x1D400, 0x1D800), range(0x2460, 0x24EA), range(0x2070, 0x20A0), range(0x2100, 0x2150),
    range(0x1D2C, 0x1DC0), range(0x1F110, 0x1F14A),
)  # fmt: skip
"""Bold, script, circled, raised letters and digits: Unicode itself says which plain one each of them is."""
_BOXED = {chr(start + i): chr(97 + i) for start in (0x1F150, 0x1F170) for i in range(26)}
"""White letters on black: Unicode gives them no plain one."""


def _plain(styled: int) -> str:
    plain = unicodedata.normalize("NFKC", chr(styled)).strip("()").casefold()
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else chr(styled)


_PLAIN = {chr(code): _plain(code) for code in _STYLED}
_LOOK_ALIKE = str.maketrans(_PLAIN | _BOXED | _CYRILLIC | _GREEK | _OTHER | _FULL_WIDTH)


def fold_for_privacy(text: str) -> str:
    """The folded text, of the same length as ``text``."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_LOOK_ALIKE)

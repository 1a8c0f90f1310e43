"""Folding for recognition: that of the language, and characters that only look like Latin ones.

One code point for one code point, as everywhere: an offset in the folded text is an offset in the text.
"""

from __future__ import annotations

from neo.core.french.folding import fold

_CYRILLIC = dict(zip("авекмнорстухіјѕԁѵԛԝ", "abekmhopctyxijsdvqw", strict=True))
_GREEK = dict(zip("αβεικνορτυχ", "abeikvoptux", strict=True))
_OTHER = {"＠": "@", "．": ".", "／": "/", "－": "-", "＋": "+", "：": ":", "　": " "}
_FULL_WIDTH = {chr(0xFF10 + i): str(i) for i in range(10)} | {chr(0xFF41 + i): chr(97 + i) for i in range(26)}
_LOOK_ALIKE = str.maketrans(_CYRILLIC | _GREEK | _OTHER | _FULL_WIDTH)


def fold_for_privacy(text: str) -> str:
    """The folded text, of the same length as ``text``."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_LOOK_ALIKE)

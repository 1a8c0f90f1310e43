"""Words that read as nothing until they are undone: short base64, hexadecimal, digits in place of letters.

Only the last look asks: it knows what it is looking for, so a word undone by mistake costs nothing. Longer
encodings are opened for everybody (``prepared``).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

_BASE64 = re.compile(r"(?<![\w+/])(?=.[a-z+/_-]{0,40}[A-Z0-9=])[A-Za-z0-9+/_-]{6,40}={0,2}(?![\w+/])")
_HEX = re.compile(r"(?<!\w)(?:0x)?((?:[0-9a-fA-F]{2}){4,400})(?!\w)")
_FIGURES = re.compile(r"(?<!\w)(?=[a-z]{0,30}[013457])(?=[013457]{0,30}[a-z])[a-z013457]{4,40}(?!\w)")
_LETTERS = (str.maketrans("013457", "oieast"), str.maketrans("013457", "oleast"))


def undone(text: str, folded: str) -> Iterator[tuple[int, int, str]]:
    """Each word of ``text`` that may hide another, its place, and the words it may hide."""
    for match in _BASE64.finditer(text):
        yield from _placed(match, _decoded(match.group()))
    for match in _HEX.finditer(text):
        yield from _placed(match, _as_text(bytes.fromhex(match[1])))
    for match in _FIGURES.finditer(folded):
        for letters in _LETTERS:
            yield match.start(), match.end(), match.group().translate(letters)


def _placed(match: re.Match[str], words: str) -> Iterator[tuple[int, int, str]]:
    if words:
        yield match.start(), match.end(), words


def _decoded(blob: str) -> str:
    body = blob.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return _as_text(base64.b64decode(body + "=" * (-len(body) % 4), validate=True))
    except binascii.Error:
        return ""


def _as_text(content: bytes) -> str:
    """Readable text, or nothing."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return ""
    return text if text.isprintable() else ""

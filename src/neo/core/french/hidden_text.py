"""What a text shows to its reader, and what it hides: invisible signs, comments, blank letters, encodings.

``seen`` gives the words as an eye reads them, with the place of each of their characters in the text given;
``hidden`` gives the stretches that no reader of the mail saw, whatever they say.
"""

from __future__ import annotations

import base64
import binascii
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_TAGS = "\U000e0000-\U000e007f"
_UNSEEN = re.compile(rf"[{_INVISIBLE}{_TAGS}]")
_CODED = re.compile(rf"[{_TAGS}]{{4,}}|[{_INVISIBLE}]{{8,}}")
"""Signs without a shape, so many together that they write something."""
_COMMENT = re.compile(r"<!--(?:(?!-->)[\s\S]){1,20000}(?:-->|$)")
_BLANK_STYLE = re.compile(
    r"<(?P<tag>[a-z][a-z0-9]{0,11})\b[^<>]{0,300}?(?:display ?: ?none"
    r"|visibility ?: ?hidden|font-size ?: ?[01](?!\d)"
    r"|opacity ?: ?0(?:\.0\d*)?[;\"' ]|color ?[:=] ?[\"']?(?:white|#f{3}(?:f{3})?|transparent|rgba?\(255)"
    r"|[ \"']hidden[\"' >]|(?:left|top|indent) ?: ?-\d{3,}|height ?: ?0[;p\"'])[^<>]{0,300}>",
    re.IGNORECASE,
)
_ODD = re.compile(
    r"[^\x00-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u20cf\u2190-\u21ff\u2600-\u27bf]"
)
"""Signs that a French text does not need: without one of them nothing is written without a shape."""
_BLOB = re.compile(
    r"(?<![\w+/=-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z0-9])[A-Za-z0-9+/_-]{24,}={0,2}(?![\w+/=-])"
)
_HEXADECIMAL = re.compile(r"(?<!\w)(?:0x)?(?:[0-9a-fA-F]{2}[ :]?){16,}(?!\w)")
_LEAST_READABLE = 0.9
_ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαορνικτΑΒΕΗΙΚΜΝΟΡΤΥΧΖ",
    "aeopcyxijshdqwABEKMHOPCTYXIJSaopviktABEHIKMNOPTYXZ",
)
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .*_-]){4,}[^\W\d_](?![^\W_])")
_LONE, _LONG = 5, 24
"""Letters apart in a row, and letters of one word, from which it is looked at."""


@dataclass(frozen=True, slots=True)
class Seen:
    """``text`` is read; ``places[i]`` is where its character ``i`` stands in the text given, ``None`` when
    nothing had to be changed."""

    text: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text given behind ``text[start:end]`` (``start`` < ``end``)."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def lengths(text: str) -> list[int]:
    """The length of each of its words, which tells what need not be looked for."""
    return list(map(len, text.split()))


def seen(text: str, words: Sequence[int]) -> Seen:
    """``text`` folded as it is read: without invisible signs, look-alike letters in their plain form, letters
    set apart put together. ``words``: its ``lengths``."""
    if not _is_odd(text) and not (words.count(1) >= _LONE and _SPACED.search(text)):
        return Seen(fold(text))
    kept = [(i, c) for i, c in enumerate(text) if not _UNSEEN.match(c) and not unicodedata.combining(c)]
    shown = "".join(_plain(c) for _, c in kept)
    places = [i for i, _ in kept]
    for match in reversed(list(_SPACED.finditer(shown))):
        letters = range(match.start(), match.end(), 2)
        shown = shown[: match.start()] + "".join(shown[i] for i in letters) + shown[match.end() :]
        places[match.start() : match.end()] = [places[i] for i in letters]
    return Seen(fold(shown), tuple(places))


def _is_odd(text: str) -> bool:
    """Whether the text has signs that French does without; nearly none has, and is told so at once."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return _ODD.search(text) is not None
    return "\u00ad" in text


def _plain(character: str) -> str:
    """The Latin letter that ``character`` looks like, or itself."""
    if character < "\u0370":
        return character
    alike = character.translate(_ALIKE)
    normal = unicodedata.normalize("NFKC", alike)
    return normal if len(normal) == 1 else alike


def hidden(text: str, words: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch that a reader cannot see or read."""
    if _is_odd(text):
        yield from (m.span() for m in _CODED.finditer(text))
    if "<" in text:
        yield from (m.span() for m in _COMMENT.finditer(text))
        yield from _blank(text)
    if max(words, default=0) >= _LONG or words.count(2) > len(words) / 2:
        yield from _encoded(text)


def _blank(text: str) -> Iterator[tuple[int, int]]:
    """Elements whose letters have no size or the colour of the page."""
    for opening in _BLANK_STYLE.finditer(text):
        end = text.lower().find(f"</{opening['tag'].lower()}", opening.end())
        closed = text.find(">", end) + 1 if end >= 0 else 0
        yield opening.start(), closed or len(text)


def _encoded(text: str) -> Iterator[tuple[int, int]]:
    """Words in base64 or hexadecimal."""
    for blob in _BLOB.finditer(text):
        if _is_readable(_decoded(blob.group())):
            yield blob.span()
    for blob in _HEXADECIMAL.finditer(text):
        if _is_readable(_from_hexadecimal(blob.group())):
            yield blob.span()


def _decoded(blob: str) -> bytes:
    plain = blob.rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        return b""


def _from_hexadecimal(blob: str) -> bytes:
    digits = blob.removeprefix("0x").replace(" ", "").replace(":", "")
    return bytes.fromhex(digits) if len(digits) % 2 == 0 else b""


def _is_readable(content: bytes) -> bool:
    """Whether the bytes are a text of several words."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    readable = sum(c.isalnum() or c in " .,;:!?'’\"\n-" for c in text)
    return " " in text.strip() and readable >= _LEAST_READABLE * len(text)

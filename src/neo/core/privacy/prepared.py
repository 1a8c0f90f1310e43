"""The text as it would be read: invisible characters out, encodings opened, with a map back to the text
given.

Most texts need nothing of it and are taken as they are. Where something is deleted or opened, each character
of the prepared text knows the stretch of the given text it came from; a span found here covers, there, every
character it swallowed: a zero-width space inside a name, or the whole of an encoded blob.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header

MAX_DEPTH = 4
"""Encodings inside one another that are opened. What an encoding holds is shorter than itself: opening all of
them costs a fixed number of times the text's length."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f"
)
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARKUP = (
    r"(?<=[^\W\d_])\*(?=[^\W\d_])|(?:\*{2,3}|~~)(?=\w)|(?<=\w)(?:\*{2,3}|~~)"
    r"|(?<!>)</?(?:b|i|u|em|strong|span|font|mark|small|a)(?: [^<>\n]{0,80})?>(?!<)"
)
"""Signs of bold or colour, which may stand inside a word or a number: a reader sees none of them."""
_BASE64 = "[A-Za-z0-9+/_-]"
_LINE_END = re.compile(r"[\r\n]")
_TRICKY = re.compile(
    rf"(?P<invisible>[{_INVISIBLE}]+|<wbr ?/?>|&(?:shy|zwnj|zwj|ZeroWidthSpace);"
    rf"|=\r?\n(?=\S)|{_MARKUP})"
    rf"|(?P<marked>[^{_MARKS}][{_MARKS}]+)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<escaped>\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2})"
    r"|(?P<percent>(?:%(?:25){0,3}[0-9A-Fa-f]{2})+)"
    r"|(?P<mime>=\?[\w-]{1,40}\?[bBqQ]\?[^?\s]{1,2000}\?=)"
    r"|(?P<quoted>(?:=[89A-F][0-9A-F]){2,})"
    rf"|(?P<base64>(?<!{_BASE64})(?={_BASE64}*[a-z])(?={_BASE64}*[A-Z0-9])"
    rf"(?:(?:{_BASE64}{{60,80}}\r?\n)+{_BASE64}{{0,80}}(?!{_BASE64})|{_BASE64}{{16,}})={{0,2}})"
)
_PLAUSIBLE = re.compile(
    r"&[#A-Za-z]|\\[ux]|%[0-9A-Fa-f]{2}|=[?\r\n89A-F]|<[/A-Za-z]|[*~][*~\w]"
    rf"|{_BASE64}{{16}}|[{_INVISIBLE}{_MARKS}]"
)
"""What every alternative above holds: a text without any of it is taken as it is."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """``text`` is searched; ``given`` is what was given. ``starts`` and ``ends`` map characters, ``None``:
    the same."""

    given: str
    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the given text behind ``text[start:end]`` (``start`` < ``end``)."""
        if self.starts is None or self.ends is None:
            return start, end
        first, last = self.starts[start], self.ends[end - 1]
        while last < len(self.given) and _HIDDEN(self.given[last]):
            last += 1
        return first, last


_HIDDEN: Callable[[str], object] = re.compile(rf"[{_INVISIBLE}{_MARKS}]").match


def prepare(given: str) -> Prepared:
    """``given`` ready to be searched. Linear in its length; never raises."""
    if not _PLAUSIBLE.search(given):
        return Prepared(given, given)
    pieces: list[tuple[int, int, str]] = list(_opened(given, MAX_DEPTH))
    if not pieces:
        return Prepared(given, given)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for start, end, content in pieces:
        text.append(given[position:start])
        starts.extend(range(position, start))
        ends.extend(range(position + 1, start + 1))
        text.append(content)
        starts.extend([start] * len(content))
        ends.extend([end] * len(content))
        position = end
    text.append(given[position:])
    starts.extend(range(position, len(given)))
    ends.extend(range(position + 1, len(given) + 1))
    return Prepared(given, "".join(text), tuple(starts), tuple(ends))


def _opened(given: str, depth: int) -> Iterator[tuple[int, int, str]]:
    """What is not what it looks like: its stretch, and what stands there once opened."""
    for match in _TRICKY.finditer(given):
        content = _OPENERS[match.lastgroup or ""](match.group())
        if content is None:
            continue
        if depth > 1 and match.lastgroup in _NESTING:
            content = _open_again(content, depth - 1)
        yield match.start(), match.end(), content


def _open_again(content: str, depth: int) -> str:
    text, position = [], 0
    for start, end, inner in _opened(content, depth):
        text += [content[position:start], inner]
        position = end
    return "".join([*text, content[position:]])


def _compose(marked: str) -> str:
    """A letter and its marks as one character: the composed letter, or the letter alone."""
    composed = unicodedata.normalize("NFC", marked)
    return composed if len(composed) == 1 else marked[0]


def _entity(entity: str) -> str | None:
    content = html.unescape(entity)
    return None if content == entity else content


def _escaped(escape: str) -> str | None:
    character = chr(int(escape[2:], 16))
    return character if character.isprintable() else None


def _percent(quoted: str) -> str | None:
    """Quoted once, or its own signs quoted again: « %25C3 » is « %C3 »."""
    once = re.sub(r"%(?:25)*(?=[0-9A-Fa-f]{2}(?:%|$))", "", quoted)
    return _readable(bytes.fromhex(once))


def _quoted(quoted: str) -> str | None:
    """« =C3=A9 » of a mail: letters of UTF-8, two bytes at least; a lone « =C1 » is a reference."""
    try:
        return bytes.fromhex(quoted.replace("=", "")).decode()
    except UnicodeDecodeError:
        return None


def _mime(word: str) -> str | None:
    try:
        content, charset = decode_header(word)[0]
        text = content.decode(charset or "utf-8") if isinstance(content, bytes) else content
    except (HeaderParseError, binascii.Error, LookupError, UnicodeDecodeError, ValueError):
        return None
    return text if text.isprintable() else None


def _base64(blob: str) -> str | None:
    """The text behind a base64 blob, ``None`` when it is none (a long word, a picture, an identifier)."""
    body = _LINE_END.sub("", blob).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        content = base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except binascii.Error:
        return None
    text = _readable(content)
    return f" {text} " if text and len(text) > 4 else None


def _readable(content: bytes) -> str | None:
    for encoding in ("utf-8", "latin-1"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        shown = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
        if shown.isprintable() and (encoding == "utf-8" or _looks_latin(shown)):
            return text
    return None


def _looks_latin(text: str) -> bool:
    """A Latin-1 reading always succeeds; it is believed when nearly all of it is letters and plain signs."""
    plain = sum((c.isalpha() and c < "\u0180") or c in " '-.,@:/" or c.isdigit() for c in text)
    return plain >= 0.95 * len(text) and sum(c.isascii() for c in text) >= 0.6 * len(text)


_OPENERS: dict[str, Callable[[str], str | None]] = {
    "invisible": lambda _: "",
    "marked": _compose,
    "entity": _entity,
    "escaped": _escaped,
    "percent": _percent,
    "mime": _mime,
    "quoted": _quoted,
    "base64": _base64,
}
_NESTING = {"entity", "percent", "mime", "base64"}

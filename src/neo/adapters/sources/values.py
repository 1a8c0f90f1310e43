"""JSON values found one after the other in a stream of bytes, without decoding them and in flat memory.

Only brackets and quotes are looked at: a value with a fault inside still has a beginning and an end, so the
values after it can be read. UTF-8 keeps every structural character of JSON a single byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 1 << 18
BOM = b"\xef\xbb\xbf"

_OUTSIDE = re.compile(rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+', re.DOTALL)
_INSIDE = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_BARE = re.compile(rb"[^,\[\]{}\"\s]*+")
_SPACE = re.compile(rb"[ \t\r\n]*+")


@dataclass(frozen=True, slots=True)
class RawValue:
    """The bytes of one value. ``line`` is where it begins; ``raw`` is ``None`` when it passed the limit."""

    line: int
    raw: bytes | None


class _Extent:
    """How far a value reaches, fed piece by piece."""

    def __init__(self, first: int) -> None:
        self.bare = first not in b'{["'
        self.depth = 0
        self.in_string = False
        self.escaped = False
        self.done = False

    def feed(self, buffer: bytes, at: int) -> int:
        """Read on from ``at``; the end of what belongs to the value."""
        if self.bare:
            match = _BARE.match(buffer, at)
            end = match.end() if match else at
            self.done = end < len(buffer)
            return end
        while at < len(buffer) and not self.done:
            at = self._rest_of_string(buffer, at) if self.in_string else self._next_bracket(buffer, at)
        return at

    def _rest_of_string(self, buffer: bytes, at: int) -> int:
        if self.escaped:
            self.escaped = False
            return at + 1
        match = _INSIDE.match(buffer, at)
        at = match.end() if match else at
        if at == len(buffer):
            return at
        # Either the closing quote, or a backslash that the next piece completes.
        self.escaped = buffer[at] == 0x5C
        if not self.escaped:
            self.in_string = False
            self.done = self.depth == 0
        return at + 1

    def _next_bracket(self, buffer: bytes, at: int) -> int:
        if self.depth or buffer[at] != 0x22:
            match = _OUTSIDE.match(buffer, at)
            at = match.end() if match else at
            if at == len(buffer):
                return at
        found = buffer[at]
        if found == 0x22:
            self.in_string = True
        elif found in b"{[":
            self.depth += 1
        else:
            self.depth -= 1
            self.done = self.depth <= 0
        return at + 1


class ValueStream:
    """A cursor over a byte stream that takes whole JSON values.

    ``limit`` is the size in bytes above which a value is passed over instead of kept; ``advance`` is told
    the bytes read.
    """

    def __init__(self, stream: BinaryIO, limit: int, advance: Callable[[int], None]) -> None:
        self._stream = stream
        self._limit = limit
        self._advance = advance
        self._buffer = b""
        self._at = 0
        self.line = 1
        if self._more() and self._buffer.startswith(BOM):
            self._at = len(BOM)

    def peek(self) -> str:
        """The next character that is not space, or an empty string at the end."""
        while True:
            match = _SPACE.match(self._buffer, self._at)
            self._take_to(match.end() if match else self._at)
            if self._at < len(self._buffer):
                return chr(self._buffer[self._at])
            if not self._more():
                return ""

    def skip(self) -> None:
        """Pass over the character ``peek`` showed."""
        self._take_to(self._at + 1)

    def take_value(self) -> RawValue:
        """The value that begins at the cursor. At the end of the stream, what there is of it."""
        line, pieces, size = self.line, bytearray(), 0
        extent = _Extent(self._buffer[self._at])
        while not extent.done:
            if self._at == len(self._buffer) and not self._more():
                break
            piece = self._take_to(extent.feed(self._buffer, self._at))
            size += len(piece)
            if size <= self._limit:
                pieces += piece
            else:
                pieces.clear()
        return RawValue(line, bytes(pieces) if size <= self._limit else None)

    def _take_to(self, end: int) -> bytes:
        piece = self._buffer[self._at : end]
        self.line += piece.count(b"\n")
        self._at = end
        return piece

    def _more(self) -> bool:
        """Replace the spent buffer; false at the end of the stream."""
        self._buffer, self._at = self._stream.read(CHUNK), 0
        self._advance(len(self._buffer))
        return bool(self._buffer)

"""Server-sent events, from bytes cut anywhere: pure, and linear whatever the cuts."""

from __future__ import annotations

import re

LONGEST_EVENT = 1_000_000
"""Bytes of one event. A piece of an answer has a few hundred; past this it is no longer read."""
_LINE_END = re.compile(rb"\r\n|\n|\r")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class EventTooLong(ValueError):
    """An event is longer than ``LONGEST_EVENT``."""


class EventReader:
    """Gives the ``data`` of each event as it becomes whole; other fields and comments are passed over.

    Raises ``EventTooLong``, and ``UnicodeDecodeError`` for what is not UTF-8: both are ``ValueError``.
    """

    def __init__(self) -> None:
        self._line: list[bytes] = []
        self._data: list[str] = []
        self._size = 0
        self._after_return = False
        self._begun = False

    def feed(self, piece: bytes) -> list[str]:
        """The events that ``piece`` ends."""
        if self._after_return and piece:  # a line end cut between its two characters
            piece = piece.removeprefix(b"\n")
            self._after_return = False
        *ended, rest = _LINE_END.split(piece)
        if piece.endswith(b"\r"):
            self._after_return = True
        events = [event for line in ended if (event := self._end_line(line)) is not None]
        self._hold(rest)
        return events

    def end(self) -> list[str]:
        """The last event when the stream stops without the empty line that ends it."""
        last = [self._end_line(b""), self._end_line(b"")]
        return [event for event in last if event is not None]

    def _hold(self, rest: bytes) -> None:
        if rest:
            self._line.append(rest)
            self._count(rest)

    def _count(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size > LONGEST_EVENT:
            raise EventTooLong

    def _end_line(self, last: bytes) -> str | None:
        """Take in one whole line; the event's data when the line is the empty one that ends it."""
        self._count(last)
        line = b"".join((*self._line, last))
        self._line.clear()
        if not self._begun:
            self._begun, line = True, line.removeprefix(_BYTE_ORDER_MARK)
        if line:
            self._field(line)
            return None
        self._size = 0
        event, self._data = "\n".join(self._data) if self._data else None, []
        return event

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if name == b"data":
            self._data.append(value.removeprefix(b" ").decode("utf-8"))

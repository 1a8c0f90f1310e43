"""The chain of entries: each digest covers the entry and the digest before it.

An altered byte, a missing entry or one put in between breaks the digest of its own place. A chain rewritten
to its end, or cut, is whole in itself: only a head given out earlier shows it.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass

BEGINNING = bytes(32)
"""What stands in the place of a digest before the first entry."""
_lengths = struct.Struct(">Q5I").pack


@dataclass(frozen=True, slots=True)
class Entry:
    """As stored. ``month``: AAAA-MM, the only date in clear. ``holders``: the fingerprint of the keys it is
    sealed under. ``marks``: see ``marks.py``. ``sealed``: body and copies of its key, always as long.
    """

    number: int
    month: str
    kind: str
    holders: bytes
    marks: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain at some moment: what is given to the elected staff."""

    number: int
    digest: bytes

    @property
    def words(self) -> str:
        """``1284 9f3ac21e…`` in full: the number and the digest."""
        return f"{self.number} {self.digest.hex()}"


START = Head(0, BEGINNING)


def digest_of(entry: Entry, previous: bytes) -> bytes:
    """The digest of ``entry`` after ``previous``. Each part comes after its length: nothing slides."""
    month, kind = entry.month.encode(), entry.kind.encode()
    marks, sealed, holders = entry.marks, entry.sealed, entry.holders
    lengths = _lengths(entry.number, len(month), len(kind), len(holders), len(marks), len(sealed))
    return hashlib.sha256(b"".join((previous, lengths, month, kind, holders, marks, sealed))).digest()


@dataclass(frozen=True, slots=True)
class Checked:
    """``broken``: the number of the first entry that is not what was written, 0 when the chain is whole;
    ``missing``: it is not there at all. ``head``: the last entry that holds. ``known``: of the digests looked
    for, those the chain passes through, with their number.
    """

    head: Head
    entries: int
    broken: int = 0
    missing: bool = False
    known: tuple[Head, ...] = ()
    changes_of_keys: tuple[int, ...] = ()


class Walk:
    """Reads a chain in order, page after page. ``sought``: digests to tell when they are passed."""

    def __init__(self, start: Head = START, sought: Iterable[bytes] = ()) -> None:
        self._head = start
        self._sought = frozenset(sought)
        self._known = [start] if start.digest in self._sought else []
        self._entries = 0
        self._holders = b""
        self._changes: list[int] = []
        self._broken = 0
        self._missing = False

    def take(self, entry: Entry, digest: bytes) -> bool:
        """Take the next stored entry and its stored digest; false when the chain breaks at it."""
        expected = self._head.number + 1
        if entry.number != expected:
            self._broken, self._missing = expected, True
            return False
        try:
            whole = digest_of(entry, self._head.digest) == digest
        except (struct.error, UnicodeEncodeError):  # a column that no entry could have
            whole = False
        if not whole:
            self._broken = expected
            return False
        if self._holders and entry.holders != self._holders:
            self._changes.append(entry.number)
        self._holders = entry.holders
        self._head = Head(entry.number, digest)
        self._entries += 1
        if digest in self._sought:
            self._known.append(self._head)
        return True

    def end(self) -> Checked:
        """What was found."""
        return Checked(
            self._head, self._entries, self._broken, self._missing, tuple(self._known), tuple(self._changes)
        )

"""Keyed marks by which entries are selected without being opened.

A mark is drawn anew for each entry: two entries of one record, or of one adviser, have nothing in common for
who lacks the key of the month. Entries cannot be grouped and counted by person; selecting reads every mark of
the months asked for.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator

SALT, MARK = 16, 16
MARKS = SALT + 2 * MARK
"""Bytes: the salt of the entry, the mark of its record, the mark of its adviser."""
RECORD, ADVISER = b"record", b"adviser"
_PLACE = {RECORD: SALT, ADVISER: SALT + MARK}


def token(month_key: bytes, kind: bytes, name: str) -> bytes:
    """What stands for a record's id or an adviser's login in one month. 32 bytes, never stored."""
    return hmac.digest(month_key, kind + b"\0" + name.encode("utf-8", errors="backslashreplace"), "sha256")


def marks(month_key: bytes, salt: bytes, record: str, login: str) -> bytes:
    """The marks of one entry. ``salt``: ``SALT`` bytes drawn for it."""
    record_token, login_token = token(month_key, RECORD, record), token(month_key, ADVISER, login)
    return salt + mark(record_token, salt) + mark(login_token, salt)


def mark(its_token: bytes, salt: bytes) -> bytes:
    """What a token leaves in the entry of that salt."""
    return hashlib.blake2s(salt, key=its_token, digest_size=MARK).digest()


def select(found: Iterable[tuple[int, bytes]], kind: bytes, tokens: Iterable[bytes]) -> Iterator[int]:
    """The numbers of the entries (number, marks) that bear one of ``tokens``."""
    start, wanted = _PLACE[kind], tuple(tokens)
    for number, its_marks in found:
        its_own, salt = its_marks[start : start + MARK], its_marks[:SALT]
        if any(hmac.compare_digest(its_own, mark(one, salt)) for one in wanted):
            yield number

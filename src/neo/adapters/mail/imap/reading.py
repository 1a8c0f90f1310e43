"""Mails read from an IMAP folder opened read-only, with PEEK: nothing is marked as seen.

A mail's ``ref`` is « UIDVALIDITY.UID »: it never comes to mean another mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from imap_tools import BaseMailBox

from neo.adapters.mail.imap.account import ImapAccount
from neo.adapters.mail.imap.faults import told
from neo.core.errors import MailError, MailNotFound
from neo.core.mail.headers import read_head
from neo.core.mail.reading import MOST_OCTETS, read_mail
from neo.core.mail.shapes import MailHead, ReceivedMail

_FIELDS = "FROM TO CC SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES"
_TOLD = "UID FLAGS INTERNALDATE RFC822.SIZE"
_REF = re.compile(r"(\d{1,10})\.(\d{1,10})")
_NUMBERS = {name: re.compile(rf"\b{re.escape(name)} (\d+)") for name in ("UID", "RFC822.SIZE")}
_FLAGS = re.compile(r"\bFLAGS \(([^)]*)\)")
_ARRIVED = re.compile(r'\bINTERNALDATE "([^"]+)"')


@dataclass(frozen=True, slots=True)
class _Fetched:
    """One mail of an answer: what the server tells of it, and the octets asked for."""

    said: str
    octets: bytes

    def number(self, name: str) -> int:
        found = _NUMBERS[name].search(self.said)
        return int(found.group(1)) if found else 0

    @property
    def flags(self) -> set[str]:
        found = _FLAGS.search(self.said)
        return {flag.lower() for flag in found.group(1).split()} if found else set()

    @property
    def arrived(self) -> datetime | None:
        found = _ARRIVED.search(self.said)
        try:
            when = parsedate_to_datetime(found.group(1).strip()) if found else None
        except (ValueError, TypeError, IndexError):
            return None
        return when.replace(tzinfo=UTC) if when is not None and when.tzinfo is None else when


def counts(mailbox: BaseMailBox, account: ImapAccount, *names: str) -> dict[str, int]:
    """What STATUS tells of the folder of received mails. Raises ``MailFolderMissing``."""
    return told(account.host, lambda: mailbox.folder.status(account.inbox, names), account.inbox)


def open_inbox(mailbox: BaseMailBox, account: ImapAccount) -> tuple[int, int]:
    """Open the folder of received mails read-only; its UIDVALIDITY and how many mails it holds."""
    of = counts(mailbox, account, "MESSAGES", "UIDVALIDITY")
    told(account.host, lambda: mailbox.folder.set(account.inbox, readonly=True), account.inbox)
    return of["UIDVALIDITY"], of["MESSAGES"]


def newest(mailbox: BaseMailBox, account: ImapAccount, most: int) -> tuple[MailHead, ...]:
    """The last ``most`` mails that came, newest first; one marked as deleted is not there any more."""
    validity, count = open_inbox(mailbox, account)
    if not count or most < 1:
        return ()
    asked = f"({_TOLD} BODY.PEEK[HEADER.FIELDS ({_FIELDS})])"
    span = f"{max(1, count - most + 1)}:{count}"
    answer = told(account.host, lambda: mailbox.client.fetch(span, asked))
    found = [f for f in _fetched(answer) if "\\deleted" not in f.flags]
    heads = [_head(f, validity) for f in found]
    return tuple(sorted(heads, key=lambda head: int(head.ref.partition(".")[2]), reverse=True))


def whole(mailbox: BaseMailBox, account: ImapAccount, refs: tuple[str, ...]) -> tuple[ReceivedMail, ...]:
    """These mails, or their beginning when they are big. Raises ``MailNotFound``."""
    validity, _ = open_inbox(mailbox, account)
    return tuple(_whole(mailbox, account, ref, validity) for ref in refs)


def _whole(mailbox: BaseMailBox, account: ImapAccount, ref: str, validity: int) -> ReceivedMail:
    named = _REF.fullmatch(ref)
    found = None
    if named and int(named.group(1)) == validity:
        asked = f"({_TOLD} BODY.PEEK[]<0.{MOST_OCTETS}>)"
        answer = told(account.host, lambda: mailbox.client.uid("FETCH", named.group(2), asked))
        found = next(_fetched(answer), None)
    if found is None:
        raise MailNotFound(id=ref, place=account.host)
    return read_mail(
        found.octets,
        ref,
        size=found.number("RFC822.SIZE"),
        received_at=found.arrived,
        seen="\\seen" in found.flags,
        answered="\\answered" in found.flags,
    )


def _head(fetched: _Fetched, validity: int) -> MailHead:
    return read_head(
        fetched.octets,
        f"{validity}.{fetched.number('UID')}",
        received_at=fetched.arrived,
        seen="\\seen" in fetched.flags,
        answered="\\answered" in fetched.flags,
        octets=fetched.number("RFC822.SIZE"),
    )


def _fetched(answer: tuple[str, Sequence[object]]) -> Iterator[_Fetched]:
    """The mails of a FETCH answer: a pair for each literal, and what is told before and after it."""
    if answer[0] != "OK":
        raise MailError(place="IMAP")
    said, octets = "", None
    for piece in answer[1]:
        if isinstance(piece, tuple):
            if octets is not None:
                yield _Fetched(said, octets)
            said, octets = piece[0].decode("latin-1"), piece[1]
        elif isinstance(piece, bytes):
            said += " " + piece.decode("latin-1")
    if octets is not None:
        yield _Fetched(said, octets)

"""The journal's chain in NÉO's own database: appended in line, read by pages, purged from its beginning.

One short transaction an append: its first statement takes the lock of the one row that says where the chain
ends, on SQLite and PostgreSQL alike, so that two processes never follow the same entry.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F

from neo.core.governance.journal.chain import BEGINNING, START, Entry, Head, digest_of
from neo.core.governance.journal.entry import CHECKPOINT
from neo.core.governance.journal.marks import MARKS
from neo.storage.failures import database_failures

from .journal_models import JournalEntry, JournalHead, JournalTip

PAGE = 2000
"""Entries read at a time."""
_TIP = 1
_COLUMNS = ("number", "month", "kind", "holders", "marks", "sealed", "digest")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before it has a place. ``marks`` draws its marks for the month it falls in."""

    kind: str
    holders: bytes
    sealed: bytes
    marks: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Appended:
    """``head``: the end of the chain now. ``closed``: the head of the last day before, when this append is
    the first of its own.
    """

    head: Head
    closed: tuple[date, Head] | None = None


def append(today: date, drafts: Sequence[Draft]) -> Appended:
    """Put ``drafts`` at the end of the chain, in order. Raises ``StoreUnusable`` or ``StoreNotPrepared``."""
    with database_failures("default"), transaction.atomic():
        tip = _lock()
        day, head = tip.day or today, Head(tip.number, bytes(tip.digest))
        closed = _close_day(day, head) if today > day else None
        today = max(today, day)  # a clock set back does not put a month before the one it follows
        head = _write(f"{today.year:04d}-{today.month:02d}", head, drafts)
        JournalTip.objects.filter(pk=_TIP).update(number=head.number, digest=head.digest, day=today)
        return Appended(head, closed)


def _lock() -> JournalTip:
    """The end of the chain, held until the transaction ends: the update comes first, and waits its turn."""
    held = JournalTip.objects.filter(pk=_TIP)
    if not held.update(number=F("number")):
        try:
            with transaction.atomic():
                JournalTip.objects.create(pk=_TIP, digest=BEGINNING)
        except IntegrityError:  # another process made it in between
            held.update(number=F("number"))
    return held.get()


def _write(month: str, head: Head, drafts: Sequence[Draft]) -> Head:
    rows = []
    for draft in drafts:
        entry = Entry(head.number + 1, month, draft.kind, draft.holders, draft.marks(month), draft.sealed)
        head = Head(entry.number, digest_of(entry, head.digest))
        rows.append(_row(entry, head.digest))
    JournalEntry.objects.bulk_create(rows)
    return head


def _row(entry: Entry, digest: bytes) -> JournalEntry:
    return JournalEntry(
        number=entry.number,
        month=entry.month,
        kind=entry.kind,
        holders=entry.holders,
        marks=entry.marks,
        sealed=entry.sealed,
        digest=digest,
    )


def _close_day(day: date, head: Head) -> tuple[date, Head] | None:
    if not head.number:
        return None
    JournalHead.objects.update_or_create(day=day, defaults={"number": head.number, "digest": head.digest})
    return day, head


def tip() -> Head:
    """Where the chain ends; ``START`` before the first entry."""
    with database_failures("default"):
        found = JournalTip.objects.filter(pk=_TIP).first()
    return Head(found.number, bytes(found.digest)) if found else START


def keep_head(day: date) -> Head:
    """Note the end of the chain as the head of ``day``."""
    with database_failures("default"), transaction.atomic():
        held = _lock()
        head = Head(held.number, bytes(held.digest))
        _close_day(day, head)
    return head


def heads() -> list[tuple[date, Head]]:
    """Every head kept, the oldest first."""
    with database_failures("default"):
        return [(row.day, Head(row.number, bytes(row.digest))) for row in JournalHead.objects.order_by("day")]


def walk() -> Iterator[tuple[Entry, bytes]]:
    """Every entry in order with its stored digest, ``PAGE`` at a time."""
    last = -1
    while True:
        rows = JournalEntry.objects.filter(number__gt=last).order_by("number").values_list(*_COLUMNS)[:PAGE]
        with database_failures("default"):
            page = list(rows)
        for number, month, kind, *parts in page:
            holders, marks, sealed, digest = map(_as_bytes, parts)
            yield Entry(number, str(month), str(kind), holders, marks, sealed), digest
        if len(page) < PAGE:
            return
        last = page[-1][0]


def _as_bytes(value: object) -> bytes:
    """What a column holds; what no entry ever put there is other bytes, and its digest is wrong."""
    return bytes(value) if isinstance(value, bytes | memoryview) else repr(value).encode()


def marked(month: str) -> Iterator[tuple[int, bytes]]:
    """The number and marks of the entries of one month."""
    rows = JournalEntry.objects.filter(month=month).order_by("number").values_list("number", "marks")
    with database_failures("default"):
        yield from ((number, bytes(marks)) for number, marks in rows.iterator(chunk_size=PAGE))


def months() -> list[str]:
    """The months that have entries, in order."""
    with database_failures("default"):
        return list(JournalEntry.objects.order_by("month").values_list("month", flat=True).distinct())


def sealed(numbers: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """The seals of these entries, in their order."""
    wanted = sorted(numbers)
    for start in range(0, len(wanted), 500):
        rows = JournalEntry.objects.filter(number__in=wanted[start : start + 500]).order_by("number")
        with database_failures("default"):
            found = [(number, bytes(seal)) for number, seal in rows.values_list("number", "sealed")]
        yield from found


def beginning() -> Head:
    """Where the walk starts: the beginning, or what the last checkpoint says was there before the purge."""
    with database_failures("default"):
        rows = (
            JournalEntry.objects.filter(kind=CHECKPOINT).order_by("-number").values_list("sealed", flat=True)
        )
        last = rows.first()
    if last is None:
        return START
    try:
        said = json.loads(_as_bytes(last))
        return Head(int(said["through"]), bytes.fromhex(said["digest"]))
    except (ValueError, KeyError, TypeError):  # altered: the walk then finds that the first entry is missing
        return START


def purge(today: date, before: str, holders: bytes, length: int) -> int:
    """Delete the entries of the months before ``before`` (AAAA-MM), the first of the chain; how many.

    A checkpoint is put at the end of the chain first: the number and digest of the last entry that goes. It
    is in clear, ``length`` bytes like every seal, and every head given out later covers it.
    """
    with database_failures("default"), transaction.atomic():
        _lock()
        going = JournalEntry.objects.filter(month__lt=before).order_by("-number")
        last = going.values_list("number", "digest", "month").first()
        if last is None:
            return 0
        said = {"through": last[0], "digest": bytes(last[1]).hex(), "month": last[2]}
        clear = json.dumps(said).encode("ascii").ljust(length)
        append(today, [Draft(CHECKPOINT, holders, clear, lambda month: bytes(MARKS))])
        return JournalEntry.objects.filter(number__lte=last[0]).delete()[0]

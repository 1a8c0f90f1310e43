"""The parts of a day, each as HTML: an appointment, the mails, what is due. One that fails says so alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Sequence
from contextlib import asynccontextmanager
from datetime import date

from django.template.loader import render_to_string

from neo.core.assistant.day.owed_soon import Owed, owed_soon
from neo.core.dossier.model import Dossier
from neo.core.errors import NeoError
from neo.core.mail.shapes import MailHead
from neo.wiring.mail import open_mailbox

from . import day_dues, day_lists, day_mails
from .day_lists import Slot
from .day_mails import NO_BOX, BoxMails

_log = logging.getLogger(__name__)


class DayParts:
    """The parts of one page, asked for once each. What one reads of a record, the next ones use.

    ``reads``: the assistant is on, so notes are read for promises and mails for what they ask; off, the parts
    hold what the record's own fields say. ``box``: the adviser's mailbox is read too. ``synthesis``: an
    appointment leads to its synthesis.
    """

    def __init__(self, today: date, reads: bool, box: bool, synthesis: bool = True) -> None:
        self._today = today
        self._reads = reads
        self._box = box
        self._synthesis = synthesis
        self._heads: asyncio.Task[tuple[MailHead, ...]] | None = None
        self._owed: dict[str, Sequence[Owed]] = {}
        self._unread: set[str] = set()

    @asynccontextmanager
    async def asking_the_mailbox(self) -> AsyncGenerator[None]:
        """The mailbox looks for its mails while the appointments are prepared; it is left on leaving."""
        if self._box:
            self._heads = asyncio.create_task(_heads())
        try:
            yield
        finally:
            if self._heads is not None:
                self._heads.cancel()
                await asyncio.gather(self._heads, return_exceptions=True)

    async def slot(self, slot: Slot, dossier: Dossier | None) -> str:
        """One appointment, with what each side owes; ``dossier``: none when a colleague supports it."""
        due: tuple[day_dues.Due, ...] = ()
        more = 0
        if dossier is not None and self._reads and not slot.state:
            await self._read(dossier)
            own = day_dues.dues_of(dossier, self._owed.get(dossier.id))
            due, more = day_dues.nearest(own, self._today)
        context = {
            "item": slot,
            "due": due,
            "more": more,
            "today": self._today,
            "reads": self._reads,
            "synthesis": self._synthesis,
        }
        return render_to_string("web/_slot.html", context)

    async def mails(self, records: Sequence[Dossier], slots: Sequence[Slot]) -> str:
        """The waiting mails of every record and of the mailbox."""
        return await _or_said(self._mails(records, slots))

    async def _mails(self, records: Sequence[Dossier], slots: Sequence[Slot]) -> str:
        box = NO_BOX if self._heads is None else await self._box_mails(self._heads, records)
        mails = await asyncio.to_thread(day_mails.shown_mails, records, box, slots, self._today, self._reads)
        at_once = day_lists.SHOWN_AT_ONCE
        context = {
            "count": len(mails), "first": mails[:at_once], "others": mails[at_once:], "box": box,
            "today": self._today, "reads": self._reads,
        }  # fmt: skip
        return render_to_string("web/_mails.html", context)

    async def _box_mails(
        self, heads: asyncio.Task[tuple[MailHead, ...]], records: Sequence[Dossier]
    ) -> BoxMails:
        return await day_mails.box_mails(heads, records, self._reads)

    async def dues(self, records: Sequence[Dossier]) -> str:
        """What is due in every record."""
        return await _or_said(self._dues(records))

    async def _dues(self, records: Sequence[Dossier]) -> str:
        if self._reads:
            for dossier in records:
                await self._read(dossier)
        groups = day_dues.dues(records, self._today, self._owed)
        context = {"dues": groups, "unread": len(self._unread), "today": self._today}
        return render_to_string("web/_dues.html", context)

    async def _read(self, dossier: Dossier) -> None:
        """What is owed in this record, read once; one that cannot be read keeps its contract, and counts."""
        if dossier.id in self._owed or dossier.id in self._unread:
            return
        try:
            owed = await asyncio.to_thread(owed_soon, dossier, self._today, day_dues.AHEAD)
        except Exception as error:  # noqa: BLE001 - the page has begun: it goes on, and says what is missing
            _told(error)
            self._unread.add(dossier.id)
        else:
            self._owed[dossier.id] = owed


async def _heads() -> tuple[MailHead, ...]:
    return await open_mailbox().heads(day_mails.MOST_HEADS)


async def _or_said(part: Awaitable[str]) -> str:
    """The part, or a sentence in its place: the rest of the page is of use without it."""
    try:
        return await part
    except NeoError as error:
        return render_to_string("web/_part_failed.html", {"sentence": error.sentence})
    except Exception as error:  # noqa: BLE001 - the response has begun, a 500 can no longer be sent
        _told(error)
        return render_to_string("web/_part_failed.html", {"sentence": ""})


def _told(error: Exception) -> None:
    # The text of an exception may hold words of the record: its class alone is logged.
    _log.error("a part of a day was interrupted by %s", type(error).__name__)

"""The day of an adviser: appointments by time, mails by arrival (worrying words first), commitments by date.
Never by person.

The page is prepared when its adviser opens it, and sent part by part as plain HTML, the first appointment
first: it fills in without any script. Nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.dossier.model import Dossier
from neo.storage.accounts.models import Account, Role
from neo.wiring.announcing import announced
from neo.wiring.gate import Asker

from . import day_lists, record_lists
from .audience import audience
from .day_lists import Slot
from .day_parts import DayParts
from .mailbox_owner import has_mailbox
from .opening import let_go_of_databases
from .today import today as current_day
from .using import using

MOST_RECORDS = 400
"""Records read for the mails and commitments of one page; an adviser supports fewer. Beyond, it says so."""
PART = "<!--part-->"
"""Where a part goes in the page's frame. No value of a record can write it: values are escaped."""
_NEXT_DAYS = timedelta(days=30)
"""How far the next appointment is looked for when the page names it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read before the first byte: the page around its parts, the appointments of the day, the records
    they need, and the ids of those still to be read."""

    frame: tuple[str, ...]
    slots: tuple[Slot, ...]
    records: tuple[Dossier, ...]
    others: tuple[str, ...]


@audience(Role.ADVISER.value)
@never_cache
@require_safe
async def day(request: HttpRequest) -> HttpResponseBase:
    """Three lists, each in an order of time that its heading names."""
    if request.method == "HEAD":  # nobody reads it: nothing is prepared
        return HttpResponse()
    today = current_day()
    reads = (await sync_to_async(using)(request, "mail")).offered
    synthesis = (await sync_to_async(using)(request, "synthesis")).offered
    opened = await sync_to_async(_open)(request, today)
    box = has_mailbox(cast(Account, await request.auser()))
    response = StreamingHttpResponse(_page(opened, DayParts(today, reads, box, synthesis)))
    response["X-Accel-Buffering"] = "no"
    return response


def _open(request: HttpRequest, today: date) -> Opened:
    """What is read first; every connection is given back: a stream that keeps one keeps it to its end."""
    try:
        return _read_first(request, cast(Account, request.user), today)
    finally:
        let_go_of_databases()


def _read_first(request: HttpRequest, account: Account, today: date) -> Opened:
    supported = record_lists.supported_ids(account)
    calendar = record_lists.calendar_of(account, supported, today, today + _NEXT_DAYS)
    next_day = next((x.day for x in calendar.both if x.day > today and x.status == "PRIS"), None)
    shown = {line.record_id for line in calendar.own if line.day in (today, next_day)}
    records = record_lists.load_all(one for one in supported if one in shown)
    slots = day_lists.appointments(account.adviser_id, records, calendar.elsewhere, today)
    todays = tuple(slot for slot in slots if slot.at.date() == today)
    context = {
        "place": "day",
        "today": today,
        "announced": announced(Asker(account.trade, account.region)),
        "slots": todays,
        "next_day": next((slot for slot in slots if slot.at.date() > today and not slot.state), None),
        "part": PART,
        "truncated": len(supported) > MOST_RECORDS,
        "most_records": MOST_RECORDS,
    }
    frame = render_to_string("web/day.html", context, request).split(PART)
    read = {dossier.id for dossier in records}
    others = tuple(one for one in supported[:MOST_RECORDS] if one not in read)
    return Opened(tuple(frame), todays, records, others)


def _load_others(record_ids: tuple[str, ...]) -> tuple[Dossier, ...]:
    try:
        return record_lists.load_all(record_ids)
    finally:
        let_go_of_databases()


async def _page(opened: Opened, parts: DayParts) -> AsyncGenerator[bytes]:
    """The page as it is ready. Closing this generator ends what was asked of the mailbox too."""
    before_slots, before_mails, before_dues, end = opened.frame
    async with parts.asking_the_mailbox():
        yield before_slots.encode()
        records = {dossier.id: dossier for dossier in opened.records}
        for slot in opened.slots:
            yield (await parts.slot(slot, records.get(slot.record_id))).encode()
        yield before_mails.encode()
        others = await sync_to_async(_load_others)(opened.others)
        every = (*opened.records, *others)
        yield (await parts.mails(every, opened.slots)).encode()
        yield before_dues.encode()
        yield (await parts.dues(every)).encode()
        yield end.encode()

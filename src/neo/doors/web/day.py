"""The day of an adviser: appointments by time, mails by arrival (worrying words
first), commitments by date. Never by person.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.dossier.model import Dossier
from neo.storage.accounts.models import Account, Role

from . import day_lists, record_lists
from .audience import audience
from .today import today as current_day

MOST_RECORDS = 400
"""Records read for the mails and commitments of one page; an adviser supports fewer. Beyond, it says so."""


@audience(Role.ADVISER.value)
@never_cache
@require_safe
def day(request: HttpRequest) -> HttpResponse:
    """Three lists, each in an order of time that its heading names."""
    account, today = cast(Account, request.user), current_day()
    records = tuple(record_lists.supported_records(account, MOST_RECORDS))
    context = {"place": "day", "today": today, **_lists(account, records, today)}
    return render(request, "web/day.html", context)


def _lists(account: Account, records: tuple[Dossier, ...], today: date) -> dict[str, object]:
    last = today + day_lists.AHEAD
    others, elsewhere = record_lists.appointments_beyond(account, records, today, last)
    slots = day_lists.appointments(account.adviser_id, (*records, *others), elsewhere, today)
    dues, mails = day_lists.dues(records, today), day_lists.waiting_mails(records)
    return {
        "appointments": [slot for slot in slots if slot.at.date() == today],
        "next_day": next((slot for slot in slots if slot.at.date() > today and not slot.state), None),
        "mails": mails,
        "mails_at_once": day_lists.SHOWN_AT_ONCE,
        "mails_folded": len(mails) - day_lists.SHOWN_AT_ONCE,
        "dues": dues,
        "late": sum(len(group.items) for group in dues if group.late),
        "truncated": len(records) == MOST_RECORDS,
        "most_records": MOST_RECORDS,
    }

"""The day of an adviser: appointments by time, mails by arrival, commitments by date. Never by person."""

from __future__ import annotations

from datetime import date, timedelta
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
"""Records read for the mails and commitments of one page: more than any adviser supports."""


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
    elsewhere = record_lists.met_elsewhere(account, today, today + day_lists.AHEAD)
    slots = day_lists.appointments(account.adviser_id, records, elsewhere, today)
    dues = day_lists.dues(records, today)
    return {
        "appointments": [slot for slot in slots if slot.at.date() == today],
        "next_day": next((slot for slot in slots if slot.at.date() > today and not slot.state), None),
        "tomorrow": today + timedelta(days=1),
        "mails": day_lists.waiting_mails(records),
        "dues": dues,
        "late": sum(len(group.items) for group in dues if group.late),
        "truncated": len(records) == MOST_RECORDS,
        "most_records": MOST_RECORDS,
    }

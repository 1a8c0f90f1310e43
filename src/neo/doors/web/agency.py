"""The calendar of an agency, for its manager: when, where, with which adviser; never with whom.

Themes are free text and may name somebody: they are left out with the names.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.storage.accounts.models import Account, Role
from neo.storage.records.store import AppointmentLine, RecordStore

from .audience import audience
from .today import today as current_day

_CALLED_OFF = ("ANNULE", "REPORTE")


@dataclass(frozen=True, slots=True)
class Slot:
    """One appointment of the agency."""

    at: time
    minutes: int | None
    mode: str
    adviser_name: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the week shown, with its number of appointments."""

    day: date
    count: int
    current: bool


@audience(Role.MANAGER.value)
@never_cache
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """One day of the agency, within its week. An unreadable day in the address is today."""
    account = cast(Account, request.user)
    chosen = _day(request.GET.get("jour", ""))
    monday = chosen - timedelta(days=chosen.weekday())
    lines = RecordStore().appointments_of_agency(account.agency_code, monday, monday + timedelta(days=6))
    standing = [line for line in lines if line.status not in _CALLED_OFF]
    context = {
        "place": "agency",
        "day": chosen,
        "slots": [_slot(line) for line in standing if line.day == chosen],
        "week": _week(standing, monday, chosen),
        "before": monday - timedelta(days=7),
        "after": monday + timedelta(days=7),
        "now": current_day(),
    }
    return render(request, "web/agency.html", context)


def _day(written: str) -> date:
    """The day of the address, within what a calendar can add a week to."""
    try:
        wanted = date.fromisoformat(written)
    except ValueError:
        return current_day()
    return wanted if 1900 <= wanted.year <= 2200 else current_day()


def _week(lines: list[AppointmentLine], monday: date, chosen: date) -> list[WeekDay]:
    """Monday to Friday, and the other days that hold an appointment or are shown."""
    counts = Counter(line.day for line in lines)
    days = [monday + timedelta(days=number) for number in range(7)]
    kept = [d for d in days if d.weekday() < 5 or counts[d] or d == chosen]
    return [WeekDay(d, counts[d], d == chosen) for d in kept]


def _slot(line: AppointmentLine) -> Slot:
    at = time.fromisoformat(line.time)
    return Slot(at, line.minutes, line.mode, line.agent_name or "")

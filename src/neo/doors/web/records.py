"""The record page, complete without the assistant, and the reason asked before a colleague's record."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from neo.core.dossier.model import Dossier, Step
from neo.storage.accounts.models import Role

from . import record_sections
from .audience import audience
from .opening import ReasonNeeded, ask_reason, keep_reason, open_record
from .record_header import build_header
from .timeline import build_timeline
from .today import record_day


@audience(Role.ADVISER.value)
@never_cache
@require_safe
def record(request: HttpRequest, record_id: str) -> HttpResponse:
    """Everything the record holds, nothing NÉO wrote."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    return render(request, "web/record.html", _context(opened))


@audience(Role.ADVISER.value)
@require_POST
def state_reason(request: HttpRequest, record_id: str) -> HttpResponse:
    """State why a colleague's record is opened; an empty or unknown reason asks again."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded) and not keep_reason(request, record_id):
        return ask_reason(request, opened, missing=True)
    return redirect("web:record", record_id=record_id)


def _context(dossier: Dossier) -> dict[str, object]:
    today = record_day(dossier)
    return {
        "place": "portfolio",
        "dossier": dossier,
        "today": today,
        "header": build_header(dossier, today),
        "profile": record_sections.profile(dossier),
        "engagements": dossier.contract.engagements if dossier.contract else (),
        "projects": record_sections.project_rows(dossier),
        "career": record_sections.career_lines(dossier.career),
        "career_values": record_sections.career_values(dossier.career),
        "steps": sorted(dossier.steps, key=_step_date, reverse=True),
        "appointments": sorted(dossier.appointments, key=lambda a: a.at, reverse=True),
        "reports": tuple(reversed(dossier.reports)),
        "messages": tuple(reversed(dossier.messages)),
        "timeline": build_timeline(dossier, today),
    }


def _step_date(step: Step) -> date:
    """When a step ends, or else began; one without a date comes last."""
    return step.end or step.created or date.min

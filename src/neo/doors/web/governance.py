"""Governance, for those concerned: what runs where and why, what was decided, and the suspension of a use."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from neo.core.errors import NeoError
from neo.core.governance.authority import WATCHERS, recorded_by
from neo.core.governance.uses import TASKS
from neo.core.reference.regions import REGIONS
from neo.storage.accounts.models import Account, Role
from neo.wiring import uses
from neo.wiring.register import current_rollout, record

from .audience import GOVERNANCE_READERS, audience


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def governance(request: HttpRequest) -> HttpResponse:
    """The register of uses, the decisions, the suspensions."""
    return render(request, "web/governance.html", _context(cast(Account, request.user)))


@audience(*WATCHERS)
@never_cache
@require_POST
def suspend(request: HttpRequest) -> HttpResponse:
    """Suspend a use, at once. A refusal comes back with the page and its sentence."""
    account = cast(Account, request.user)
    what = {
        "functions": [request.POST.get("usage", "")],
        "region": request.POST.get("region", ""),
        "reason": request.POST.get("motif", "").strip(),
    }
    return _recorded(request, account, "suspension", what)


@audience(*WATCHERS)
@never_cache
@require_POST
def lift(request: HttpRequest) -> HttpResponse:
    """Lift a suspension, by who pronounced it."""
    account = cast(Account, request.user)
    number = request.POST.get("suspension", "")
    what = {
        "suspension": int(number) if number.isdecimal() else 0,
        "region": account.region if account.role == Role.ELECTED else "",
        "reason": request.POST.get("motif", "").strip(),
    }
    return _recorded(request, account, "lifting", what)


def _recorded(request: HttpRequest, account: Account, kind: str, what: dict[str, Any]) -> HttpResponse:
    region = account.region if account.role == Role.ELECTED else ""
    try:
        record(account.role, region, kind, what)
    except NeoError as error:
        context = _context(account) | {"refused": error.sentence}
        return render(request, "web/governance.html", context, status=409)
    return redirect("web:governance")


def _context(account: Account) -> dict[str, Any]:
    rollout = current_rollout()
    return {
        "place": "governance",
        "lines": uses.lines(),
        "decisions": tuple(reversed(rollout.decisions)),
        "suspensions": rollout.suspensions(),
        "may_suspend": account.role in WATCHERS,
        "may_record": recorded_by(account.role),
        "functions": tuple(task for task in TASKS.values() if task.built),
        "regions": tuple(REGIONS.items()),
    }

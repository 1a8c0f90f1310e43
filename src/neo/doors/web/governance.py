"""Governance, for those concerned: what runs where and why, what comes next, and the suspension of a use."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from neo.core.errors import DecisionRefused, NotAllowed
from neo.core.governance.authority import WATCHERS
from neo.storage.accounts.models import Account
from neo.wiring.clock import this_day
from neo.wiring.register import current_rollout, record
from neo.wiring.rehearsal import rehearse as rehearse_story
from neo.wiring.settings import read_settings

from .audience import GOVERNANCE_READERS, audience
from .governance_overview import overview
from .governance_reading import body_of, with_register
from .governance_suspension import LiftingForm, SuspensionForm, confirmation, held, refusal_of

SEE, SUSPEND, CHANGE = "voir", "suspendre", "modifier"
"""The acts of the form: see what would close, close it, go back to the form."""
REFUSED = 409


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
@with_register
def governance(request: HttpRequest) -> HttpResponse:
    """The register of uses, the conditions, what comes next, the suspensions."""
    context = overview(cast(Account, request.user), request.GET.dict())
    return render(request, "web/governance.html", context)


@audience(*WATCHERS)
@never_cache
@require_POST
@with_register
def suspend(request: HttpRequest) -> HttpResponse:
    """See what a suspension would close, then suspend, at once. A refusal comes back with what was typed."""
    account = cast(Account, request.user)
    role, region = body_of(account)
    rollout = current_rollout()
    form = SuspensionForm(request.POST, rollout=rollout, own_region=region, auto_id="susp-%s")
    act = request.POST.get("acte", SEE)
    if not form.is_valid():
        return _page(request, REFUSED, suspension=form)
    if act == CHANGE:
        return _page(request, 200, suspension=form)
    if act != SUSPEND:
        return _page(request, 200, confirmation=confirmation(rollout, form.what(), this_day()))
    try:
        decision = record(role, region, "suspension", form.what())
    except DecisionRefused as error:
        refusal_of(form, error.sentence)
        return _page(request, REFUSED, suspension=form)
    return _back(decision.number)


@audience(*WATCHERS)
@never_cache
@require_POST
@with_register
def lift(request: HttpRequest) -> HttpResponse:
    """Lift a suspension, by who pronounced it. A refusal comes back beside it with what was typed."""
    role, region = body_of(cast(Account, request.user))
    rollout, number = current_rollout(), _number(request)
    form = LiftingForm(request.POST, rollout=rollout, auto_id=f"levee-{number}-%s")
    what = {"suspension": number, "region": region, "reason": request.POST.get("motif", "").strip()}
    if form.is_valid():
        try:
            return _back(record(role, region, "lifting", what).number)
        except DecisionRefused as error:
            refusal_of(form, error.sentence)
    found = held(rollout, role, region, number, form)
    refused = "" if any(item.form is form for item in found) else _first_problem(form)
    return _page(request, REFUSED, held=found, refused=refused)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_POST
@with_register
def rehearse(request: HttpRequest) -> HttpResponse:
    """Record the fictitious story, in a laboratory whose register is empty."""
    try:
        rehearse_story(read_settings().data_dir)
    except NotAllowed as error:
        return _page(request, REFUSED, refused=error.sentence)
    return redirect("web:governance")


def _page(request: HttpRequest, status: int, **more: Any) -> HttpResponse:
    context = overview(cast(Account, request.user), {}, **more)
    return render(request, "web/governance.html", context, status=status)


def _back(number: int) -> HttpResponse:
    return redirect(f"{reverse('web:governance')}?inscrite={number}")


def _number(request: HttpRequest) -> int:
    written = request.POST.get("suspension", "")
    return int(written) if written.isdecimal() and len(written) < 12 else 0


def _first_problem(form: LiftingForm) -> str:
    """What is wrong with a form that no suspension of the page carries."""
    return next((str(problem) for problems in form.errors.values() for problem in problems), "")

"""Recording a decision by a form: who may, what it must say, and the sentence of the rule that refuses it."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.errors import DecisionRefused
from neo.core.governance.authority import KINDS, may_record, recorded_by
from neo.core.governance.authority import Kind as DecisionKind
from neo.core.governance.telling import body_name
from neo.core.governance.telling import title as title_of
from neo.storage.accounts.models import Account
from neo.wiring.register import current_rollout, record

from .audience import GOVERNANCE_READERS, audience
from .governance_fields import DecisionForm
from .governance_forms import FORMS
from .governance_forms_measures import MOST_BYTES, EvaluationForm, filled, measures_of, read_results
from .governance_reading import body_of, with_register

RECORD, ROWS, LOAD = "inscrire", "lignes", "charger"
"""The acts of a form: record it, give it more lines, read the figures of a file."""
REFUSED = 409


@audience(*GOVERNANCE_READERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_register
def record_decision(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of one kind of decision. For a role that may not record it the page does not exist."""
    role, region = body_of(cast(Account, request.user))
    if kind not in FORMS or not may_record(role, kind):
        raise Http404
    if request.method != "POST":
        return _page(request, KINDS[kind], _empty(request, kind))
    form, note, ready = _sent(request, kind)
    if not ready:
        return _page(request, KINDS[kind], form, note=note)
    if form.is_valid():
        try:
            number = record(role, region, kind, form.what()).number
        except DecisionRefused as error:
            form.add_error(None, error.sentence)
        else:
            return redirect(f"{reverse('web:decisions')}?numero={number}&inscrite=1#d{number}")
    return _page(request, KINDS[kind], form, REFUSED)


def kinds_for(role: str) -> tuple[DecisionKind, ...]:
    """The kinds that this role records by a form of these pages."""
    return tuple(kind for kind in recorded_by(role) if kind.name in FORMS)


def _empty(request: HttpRequest, kind: str) -> DecisionForm:
    """A form nobody filled; the address may name what it is about."""
    start = {"on": request.GET.get("sur", ""), "stage": request.GET.get("etape", "")}
    start["topic"] = request.GET.get("sujet", "")
    return FORMS[kind](rollout=current_rollout(), initial={k: v for k, v in start.items() if v})


def _sent(request: HttpRequest, kind: str) -> tuple[DecisionForm, str, bool]:
    """The form as it was sent, what to say of it, and whether it asks to be recorded."""
    rollout, act = current_rollout(), request.POST.get("acte", RECORD)
    file = request.FILES.get("file")
    if kind == "evaluation" and file is not None:
        return _loaded(request, rollout, file)
    form = FORMS[kind](request.POST, rollout=rollout)
    if act == LOAD:
        form.add_error("file", "Choisissez d’abord un fichier.")
    return form, "", act not in (ROWS, LOAD)


def _loaded(request: HttpRequest, rollout: Any, file: Any) -> tuple[DecisionForm, str, bool]:
    """The figures of a file in the fields, to be read again before they are recorded."""
    try:
        if file.size > MOST_BYTES:
            raise ValueError("Ce fichier est trop gros : 5 Mo au plus.")
        results = read_results(file.read())
    except ValueError as error:
        form: DecisionForm = EvaluationForm(request.POST, rollout=rollout)
        form.add_error("file", str(error))
        return form, "", False
    wanted = measures_of(rollout.decisions, request.POST.get("criteria", ""))
    data = filled(request.POST, results, wanted)
    lost = [name for name in wanted if name not in results]
    note = "Chiffres lus dans le fichier : relisez-les, puis inscrivez."
    if lost:
        note += f" Le fichier ne donne pas : {', '.join(lost)}."
    return EvaluationForm(data, rollout=rollout, initial=data.dict()), note, False


def _page(
    request: HttpRequest, kind: DecisionKind, form: DecisionForm, status: int = 200, note: str = ""
) -> HttpResponse:
    rollout = current_rollout()
    subject = form["on"].value() if "on" in form.fields else ""
    about = next((d for d in rollout.decisions if str(d.number) == str(subject)), None)
    context = {
        "place": "governance",
        "page": "decisions",
        "kind": kind,
        "body": body_name(*body_of(cast(Account, request.user))),
        "form": form,
        "note": note,
        "shows_errors": status == REFUSED,
        "plan": rollout.plan,
        "about": about,
        "about_title": title_of(about) if about else "",
    }
    return render(request, "web/decision_form.html", context, status=status)

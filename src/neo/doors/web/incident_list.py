"""All reports, for elected staff, ethics committees, DPO, security and administrator: no text, no person.

The administrator answers; everybody concerned reads the answers. A text is opened at the command line, with
the key of the DPO or of the elected member.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from neo.core.governance.incidents.reports import GRAVITIES, KINDS, LONGEST_ANSWER, NEXT, STATES
from neo.storage.accounts.models import Account, Role
from neo.wiring.incidents import AnswerRefused, IncidentNotFound, answer, every, one

from .audience import GOVERNANCE_READERS, audience
from .governance_downloads import csv_file
from .incident_words_shown import ShownReport, shown

A_PAGE = 50
_HEADER = (
    "Numéro",
    "Jour",
    "Nature",
    "Gravité",
    "Fonction",
    "Rédacteur",
    "Version",
    "État",
    "Texte joint, gardé jusqu’à",
    "Dernière réponse",
    "Jour de la réponse",
)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def incidents(request: HttpRequest) -> HttpResponse:
    """The list, the latest first, with how many of each state and kind."""
    found = [shown(one) for one in every()]
    state = request.GET.get("etat", "")
    kept = [report for report in found if state not in STATES or report.state_code == state]
    written = request.GET.get("page", "")
    pages = max(1, -(-len(kept) // A_PAGE))
    page = min(max(int(written), 1), pages) if written.isdecimal() and len(written) < 6 else 1
    context = {
        "place": "governance",
        "page": "incidents",
        "reports": kept[(page - 1) * A_PAGE : page * A_PAGE],
        "count": len(kept),
        "number_of_page": page,
        "number_of_pages": pages,
        "state": state if state in STATES else "",
        "states": tuple(STATES.items()),
        "totals": _totals(found),
        "functions": sorted(Counter(report.function for report in found).items()),
        "may_answer": _may_answer(request),
    }
    return render(request, "web/incidents.html", context)


@audience(Role.ADMINISTRATOR.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer_incident(request: HttpRequest, number: str) -> HttpResponse:
    """The administrator says what becomes of a report."""
    try:
        found = one(number)
    except IncidentNotFound:
        raise Http404 from None
    context: dict[str, Any] = {"problem": "", "answer": "", "chosen": ""}
    if request.method == "POST":
        chosen, words = request.POST.get("etat", ""), request.POST.get("reponse", "")
        try:
            answer(number, chosen, words, Role.ADMINISTRATOR.value)
            return redirect(f"{reverse('web:incidents')}#i{found.report.number}")
        except AnswerRefused as error:
            context = {"problem": error.sentence, "answer": words[: 2 * LONGEST_ANSWER], "chosen": chosen}
    context |= {
        "place": "governance",
        "page": "incidents",
        "report": shown(found),
        "next_states": [(code, STATES[code]) for code in NEXT[found.state]],
        "longest": LONGEST_ANSWER,
    }
    status = 409 if context["problem"] else 200
    return render(request, "web/incident_answer.html", context, status=status)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def incidents_csv(request: HttpRequest) -> HttpResponse:
    """One line a report."""
    return csv_file("signalements.csv", _HEADER, (_line(shown(one)) for one in every()))


def _line(report: ShownReport) -> tuple[str, ...]:
    answers = [step for step in report.steps if step.answer]
    return (
        report.number,
        report.day.isoformat(),
        report.kind,
        report.gravity,
        report.function,
        report.engine,
        report.version,
        report.state,
        report.text_until,
        answers[-1].answer if answers else "",
        answers[-1].day.isoformat() if answers else "",
    )


def _totals(reports: list[ShownReport]) -> list[dict[str, Any]]:
    """A line a kind, with how many of each gravity and in all; kinds without a report are left out."""
    cells = Counter((report.kind, report.gravity_code) for report in reports)
    lines = []
    for kind in KINDS.values():
        counts = [cells[kind, gravity] for gravity in GRAVITIES]
        if sum(counts):
            lines.append({"kind": kind, "counts": counts, "all": sum(counts)})
    return lines


def _may_answer(request: HttpRequest) -> bool:
    return cast(Account, request.user).role == Role.ADMINISTRATOR

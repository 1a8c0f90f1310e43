"""« Ce qui partirait »: a text as a language model would see it, each masked stretch explained. Nothing is
kept.

Two ways in, in one form: one element of the record, chosen by its place, or a text typed here, which
travels in the body of a POST. Either keeps the other, the task and the place chosen. A miss is reported by
the adviser's own mail, with a text that holds no word of the record.
"""

from __future__ import annotations

import os
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.dossier.element import Element
from neo.core.dossier.elements import free_elements
from neo.core.dossier.model import Dossier
from neo.core.errors import LeakFound, StaysOnOwnGround
from neo.core.privacy.policy import PREVIEW, Policy, all_policies, policy_for
from neo.core.privacy.preview import preview
from neo.storage.accounts.models import Role
from neo.wiring.desk import a_model_is_set

from .audience import audience
from .departure_view import MISSES, TASK_NAMES, ShownDeparture, shown_departure
from .opening import ReasonNeeded, ask_reason, open_record
from .record_header import build_header
from .today import record_day

LONGEST_TEXT = 20_000
"""Characters of a text typed here."""


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def departure(request: HttpRequest, record_id: str) -> HttpResponse:
    """The page. Without a choice, it shows the latest report."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    asked = request.POST if request.method == "POST" else request.GET
    typed = asked.get("texte", "")
    choices = [e for e in free_elements(opened) if e.kind in ("report", "message") and e.text]
    chosen = _chosen(choices, asked.get("element", ""))
    task, ground = asked.get("tache", ""), asked.get("lieu", "")
    own = bool(typed) and asked.get("source") != "dossier"
    text = typed if own else (chosen.text if chosen else "")
    problem = _problem(typed) if own else ""
    shown, refused = (None, "") if problem or not text else _shown(text, opened, _policy(task, ground))
    context = {
        "place": "portfolio",
        "header": build_header(opened, record_day(opened)),
        "choices": choices,
        "chosen": chosen.ref if chosen else "",
        "own": own,
        "model_is_set": a_model_is_set(),
        "typed": typed[:LONGEST_TEXT],
        "task": task,
        "ground": ground,
        "shown": shown,
        "problem": problem or refused,
        "policies": [(TASK_NAMES[name], here, elsewhere) for name, here, elsewhere in all_policies()],
        "tasks": TASK_NAMES.items(),
        "misses": MISSES.items(),
        "miss": _miss(asked.get("oubli", ""), None if own else chosen),
    }
    return render(request, "web/departure.html", context)


def _chosen(choices: list[Element], ref: str) -> Element | None:
    """The element asked for, else the latest report, else the latest text."""
    named = next((e for e in choices if e.ref == ref), None)
    reports = [e for e in choices if e.kind == "report"] or choices
    return named or max(reports, key=lambda e: e.date or date.min, default=None)


def _problem(typed: str) -> str:
    if len(typed) > LONGEST_TEXT:
        return f"Le texte dépasse {_shown_number(LONGEST_TEXT)} caractères : collez-en une partie."
    return ""


def _shown_number(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _policy(task: str, ground: str) -> Policy:
    """The rule asked for; without one, everything that may be masked is shown and nothing is generalised."""
    return policy_for(task, own_ground=ground == "etablissement") if task in TASK_NAMES else PREVIEW


def _shown(text: str, dossier: Dossier, policy: Policy) -> tuple[ShownDeparture | None, str]:
    try:
        return shown_departure(text, preview(text, dossier, policy)), ""
    except (LeakFound, StaysOnOwnGround) as stopped:
        return None, stopped.sentence


def _miss(kind: str, chosen: Element | None) -> dict[str, str] | None:
    """The text of a report of a miss, and the mail address it may be opened with; never a word of the
    record."""
    if kind not in MISSES:
        return None
    where = f"élément {chosen.ref}" if chosen else "texte saisi"
    body = (
        f"Masquage : {MISSES[kind]}. Endroit : {where}. NÉO {_version()}. Aucun mot du dossier n’est recopié."
    )
    contact = os.environ.get("NEO_PRIVACY_CONTACT", "")
    subject = quote("NÉO : oubli de masquage")
    return {
        "text": body,
        "mailto": f"mailto:{contact}?subject={subject}&body={quote(body)}" if contact else "",
    }


def _version() -> str:
    try:
        return version("neo-emploi")
    except PackageNotFoundError:
        return "version de développement"

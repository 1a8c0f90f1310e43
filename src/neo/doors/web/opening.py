"""Opening a record: the same rule for every page, and the same 404 whether it is absent or not yours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.db import connections
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from neo.core.dossier.model import Dossier
from neo.core.errors import RecordNotFound
from neo.storage.accounts.models import Account

from . import record_lists

REASONS = {
    "replacement": "Je remplace le conseiller absent",
    "walk_in": "La personne se présente ou appelle sans rendez-vous",
    "request": "Le conseiller qui suit ce dossier me l’a demandé",
    "handover": "Le dossier m’est transmis",
    "workshop": "La personne participe à un atelier que j’anime",
}
_SESSION_KEY = "reasons"
_KEPT = 30  # records a session remembers a reason for; it lives in a cookie of 4 kB at most


@dataclass(frozen=True, slots=True)
class ReasonNeeded:
    """A record of the adviser's agency, supported by somebody else: a reason must be stated first."""

    record_id: str
    adviser_name: str


def open_record(request: HttpRequest, record_id: str) -> Dossier | ReasonNeeded:
    """The record, or the need for a reason. Raises Http404 for every other case, all alike."""
    account = cast(Account, request.user)
    reason = request.session.get(_SESSION_KEY, {}).get(_session_name(record_id), "")
    access = record_lists.access_to(account, record_id, reason)
    if access is record_lists.Access.NEEDS_REASON:
        return ReasonNeeded(record_id, record_lists.adviser_name(record_id))
    if access is None:
        raise Http404
    try:
        return record_lists.load(record_id)
    except RecordNotFound:  # it went between the two readings
        raise Http404 from None


def open_record_then_let_go(request: HttpRequest, record_id: str) -> Dossier:
    """For a stream: the record, with every database connection given back before the first event.

    A record that still needs a reason is not streamed: its page asks for it.
    """
    opened = open_record(request, record_id)
    let_go_of_databases()
    if isinstance(opened, ReasonNeeded):
        raise Http404
    return opened


def let_go_of_databases() -> None:
    """Give back every connection of this thread: a stream that keeps one holds it until its last chunk."""
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()


def ask_reason(request: HttpRequest, needed: ReasonNeeded, missing: bool = False) -> HttpResponse:
    """The form that asks why."""
    context = {
        "place": "portfolio",
        "record_id": needed.record_id,
        "adviser_name": needed.adviser_name,
        "reasons": tuple(REASONS.items()),
        "missing": missing,
    }
    return render(request, "web/reason.html", context)


def keep_reason(request: HttpRequest, record_id: str) -> bool:
    """Remember the stated reason for this session; false when none of the known ones was chosen."""
    reason = request.POST.get("motif", "")
    if reason not in REASONS:
        return False
    kept = dict(request.session.get(_SESSION_KEY, {}))
    kept.pop(_session_name(record_id), None)
    kept[_session_name(record_id)] = reason
    request.session[_SESSION_KEY] = dict(list(kept.items())[-_KEPT:])
    return True


def _session_name(record_id: str) -> str:
    """What stands for a record in the session: short, and no id in a cookie that can be read."""
    return salted_hmac("neo.reason", record_id, algorithm="sha256").hexdigest()[:16]

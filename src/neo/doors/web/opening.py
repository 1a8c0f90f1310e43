"""Opening a record: one rule for every page, one 404 whether it is absent or not yours, the journal first.

An opening is written down, sealed, before the record is read; what cannot be written is not opened.
"""

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
from neo.storage.records.access import Access, may_open
from neo.storage.records.store import RecordStore
from neo.wiring.journal import Act, engine_asked, is_kept, write_opening
from neo.wiring.settings import read_settings

from . import record_lists

REASONS = {
    "replacement": "Je remplace le conseiller absent",
    "walk_in": "La personne se présente ou appelle sans rendez-vous",
    "request": "Le conseiller qui suit ce dossier me l’a demandé",
    "handover": "Le dossier m’est transmis",
    "workshop": "La personne participe à un atelier que j’anime",
}
FUNCTIONS = {
    "record": "record",
    "reason": "record",
    "incident": "record",  # a report leaves no trace of its own: the journal must not say who made it
    "synthesis": "synthesis",
    "synthesis_stream": "synthesis",
    "question": "answer",
    "question_stream": "answer",
    "departure": "departure",
    "reply": "mail",
    "mailbox_mail": "mail",
    "conclusion": "conclusion",
    "next_steps": "suggestions",
}
"""Name of an address that opens a record -> function of the journal; a page and its stream are one act."""
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
    line = RecordStore().find(record_id)
    access = may_open(account, line, reason)
    if access is Access.NEEDS_REASON and line is not None:
        return ReasonNeeded(record_id, line.adviser_name)
    if access is None or line is None:
        raise Http404
    write_opening(account, line, _act(request, access, reason))
    try:
        return record_lists.load(record_id)
    except RecordNotFound:  # it went between the two readings
        raise Http404 from None


def _act(request: HttpRequest, access: Access, reason: str) -> Act:
    match = request.resolver_match
    function = FUNCTIONS[str(match.url_name) if match else ""]
    said = REASONS.get(reason, "") if access is Access.AGENCY else ""
    return Act(function, reason=said, engine=engine_asked(function), ground=access.value)


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
        "journal_kept": is_kept(read_settings().data_dir),
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

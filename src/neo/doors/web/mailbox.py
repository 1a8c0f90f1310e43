"""The adviser's own mailbox: who each mail is from, a draft in reply, put in the Drafts folder on demand.

Reading marks nothing as read; attachments are listed and never opened; nothing is sent from here. A server
knows one mailbox, of the account that ``NEO_MAIL_LOGIN`` names: for any other these pages do not exist.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

from asgiref.sync import async_to_sync
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from neo.core.errors import NeoError
from neo.core.mail.as_message import body_text, with_mails
from neo.core.mail.linking import Directory, Link
from neo.core.mail.outgoing import reply_to
from neo.core.mail.shapes import MailHead, ReceivedMail
from neo.storage.accounts.models import Account, Role
from neo.storage.records.store import RecordStore
from neo.wiring.mail import adviser_address, directory, open_mailbox

from .audience import audience
from .drafts_shown import text_sent
from .mailbox_owner import has_mailbox
from .opening import ReasonNeeded, ask_reason, open_record
from .record_header import person_name
from .replies import reply_context

NO_TEXT = "Ce courriel ne contient aucun texte."
MOST_MAILS = 40
"""Mails of the list, the newest first."""


@audience(Role.ADVISER.value)
@never_cache
@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """The newest mails, each with the person it is from when an address or a number tells."""
    account = _owner(request)
    rows: list[dict[str, Any]] = []
    problem = ""
    try:
        people = _people(account)
        heads = async_to_sync(open_mailbox().heads)(MOST_MAILS)
        rows = [_row(head, people.link(head)) for head in heads]
    except NeoError as error:
        problem = error.sentence
    return render(request, "web/mails.html", {"place": "mails", "mails": rows, "problem": problem})


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mail(request: HttpRequest, mail_id: str) -> HttpResponse:
    """One mail of the box with its draft; with a POST ``deposer``, the text goes to the Drafts folder."""
    account = _owner(request)
    try:
        received = async_to_sync(open_mailbox().read)([mail_id])[0]
        link = _people(account).link(received.head)
    except NeoError as error:
        kept = text_sent(request)  # the adviser's own text is never lost with the connection
        context = {"place": "mails", "mails": [], "problem": error.sentence, "kept": kept}
        return render(request, "web/mails.html", context, status=502)
    if not link.record_id:
        shown = _row(received.head, link) | _body(received)
        return render(request, "web/mails.html", {"place": "mails", "unlinked": shown})
    opened = open_record(request, link.record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    dossier = with_mails(opened, [received])
    message = next(m for m in dossier.messages if m.ref == received.head.ref)
    context = reply_context(request, dossier, message) | {"place": "mails", "may_deposit": True}
    context |= {"sender": received.head.shown_sender} | _body(received)
    if request.POST.get("acte") == "deposer":
        context |= _deposited(received, text_sent(request))
    return render(request, "web/reply.html", context)


def _body(received: ReceivedMail) -> dict[str, Any]:
    """What is read of a mail, and what was wrong with it: a mail without any text says so."""
    text = body_text(received.body).strip()
    notices = received.body.notices
    return {"body": text, "mail_notices": notices if text or notices else (NO_TEXT,)}


def _deposited(received: ReceivedMail, text: str) -> dict[str, str]:
    """Put the adviser's own text in the Drafts folder, once; what happened, or why not, in one sentence."""
    try:
        draft = reply_to(received, text, sender=adviser_address(), written_at=datetime.now(UTC).astimezone())
        placed = async_to_sync(open_mailbox().put_draft)(draft)
    except NeoError as error:
        return {"problem": f"{error.sentence} Votre texte est toujours ici."}
    return {"placed": placed.sentence}


def _owner(request: HttpRequest) -> Account:
    account = cast(Account, request.user)
    if not has_mailbox(account):
        raise Http404
    return account


def _people(account: Account) -> Directory:
    """The people this adviser supports: nobody else's record is looked into."""
    store = RecordStore()
    return directory(store, [line.id for line in store.portfolio(account.adviser_id)])


def _row(head: MailHead, link: Link) -> dict[str, Any]:
    known = RecordStore().load(link.record_id).person if link.record_id else None
    return {
        "url": reverse("web:mailbox_mail", args=[head.ref]),
        "when": head.when,
        "person": person_name(known) if known else "",
        "sender": head.shown_sender,
        "subject": head.subject,
        "answered": head.answered,
        "sentence": link.sentence,
    }

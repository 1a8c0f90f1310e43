"""Answering a received mail: what it asks, what to see first, a draft the adviser edits. Nothing is sent.

A draft is prepared when the adviser asks for it; it travels in the page and in the body of a POST, and is
kept nowhere. What NÉO proposes never changes the state of a mail.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.assistant.results import Verification
from neo.core.assistant.writings import DraftReply, RuleTold
from neo.core.dossier.model import Dossier, Message
from neo.storage.accounts.models import Role
from neo.wiring.desk import last_result, open_desk
from neo.wiring.gate import Asker
from neo.wiring.knowledge import knowledge_texts

from . import display
from .audience import audience
from .drafts_shown import fields_of, text_sent, warned
from .opening import ReasonNeeded, ask_reason, open_record
from .passages import PassageBook
from .record_header import build_header
from .today import record_day
from .using import asker_of, using

_RUN = "m"
MOST_OTHERS = 12
"""Mails of the same person shown beside."""


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, record_id: str, message_id: str) -> HttpResponse:
    """The mail; with a POST, its draft (`preparer`) or the check of the adviser's own text (`verifier`)."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    message = next((m for m in opened.messages if m.ref == message_id and m.incoming), None)
    if message is None:
        raise Http404
    return render(request, "web/reply.html", reply_context(request, opened, message))


def reply_context(request: HttpRequest, dossier: Dossier, message: Message) -> dict[str, Any]:
    """What the page of one mail shows: the mail, and what was asked of it (the ``acte`` of a POST)."""
    today = record_day(dossier)
    act = request.POST.get("acte", "") if using(request, "mail").offered else ""
    book = PassageBook(dossier, today, _RUN)
    shown = async_to_sync(_shown)(dossier, message, today, act, text_sent(request), book, asker_of(request))
    return {
        "place": "portfolio",
        "header": build_header(dossier, today),
        "record_url": reverse("web:record", args=[dossier.id]),
        "address": request.path,
        "message": message,
        "others": [m for m in reversed(dossier.messages) if m.ref != message.ref][:MOST_OTHERS],
        "today": today,
        "passages": book.take_changed(),
        "may_deposit": False,
        "placed": "",
        "problem": "",
        **shown,
    }


async def _shown(
    dossier: Dossier, message: Message, today: date, act: str, text: str, book: PassageBook, asker: Asker
) -> dict[str, Any]:
    """What the page shows of the draft: nothing until it is asked for."""
    if act == "preparer":
        return await _prepared(dossier, message, today, book, asker)
    if act in ("verifier", "deposer") and text:
        draft = await _draft(dossier, message, today, asker)
        checked = await last_result(open_desk(asker=asker).verify(dossier, text, today=today))
        if not isinstance(checked, Verification):
            raise TypeError(f"a check gave a {type(checked).__name__}")
        fields = fields_of(text, checked.sentences, book, rules_of(draft))
        return _beside(draft, book) | {"fields": fields, "before": warned(fields), "checked": True}
    return {"fields": (), "requests": (), "warnings": (), "openings": (), "before": "", "checked": False}


async def _prepared(
    dossier: Dossier, message: Message, today: date, book: PassageBook, asker: Asker
) -> dict[str, Any]:
    draft = await _draft(dossier, message, today, asker)
    fields = fields_of(draft.body, draft.sentences, book, rules_of(draft))
    return _beside(draft, book) | {"fields": fields, "before": warned(fields), "checked": False}


async def _draft(dossier: Dossier, message: Message, today: date, asker: Asker) -> DraftReply:
    texts = await sync_to_async(knowledge_texts)()
    draft = await last_result(open_desk(asker=asker).draft(dossier, message.ref, today=today, texts=texts))
    if not isinstance(draft, DraftReply):
        raise TypeError(f"a mail gave a {type(draft).__name__}")
    return draft


def rules_of(draft: DraftReply) -> list[RuleTold]:
    """The general rules that a draft tells, in its order."""
    return [rule for request in draft.requests for rule in request.rules]


def _beside(draft: DraftReply, book: PassageBook) -> dict[str, Any]:
    return {
        "subject": draft.subject,
        "requests": [
            {
                "text": display.typeset(r.text),
                "answered": r.answered,
                "by_rule": bool(r.rules),
                "marks": book.cite(r.sources),
            }
            for r in draft.requests
        ],
        "warnings": [
            {"kind": w.kind, "text": display.typeset(w.text), "marks": book.cite(w.sources)}
            for w in draft.warnings
        ],
        "openings": draft.openings,
        "reading": draft.reading,
    }

"""Answering a received mail: what it asks, what to see first, a draft the adviser edits. Nothing is sent.

A draft is prepared when the adviser asks for it; it travels in the page and in the body of a POST, and is
kept nowhere. What NÉO proposes never changes the state of a mail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.assistant.mail_draft.register import TONES
from neo.core.assistant.results import Sentence, Verification
from neo.core.assistant.writings import DraftReply, RuleTold
from neo.core.dossier.model import Dossier, Message
from neo.storage.accounts.models import Role
from neo.wiring.desk import EMBEDDED, last_result, open_desk
from neo.wiring.gate import Asker
from neo.wiring.knowledge import knowledge_texts

from . import display
from .audience import audience
from .drafts_shown import fields_of, text_sent, warned
from .made_carried import carried, made_of_checked, sent_back
from .opening import ReasonNeeded, ask_reason, open_record
from .passages import PassageBook
from .record_header import build_header
from .reply_choices import (
    LIKE_THE_MAIL,
    TONE_NAMES,
    chosen_text,
    ease_of,
    is_a_choice,
    openings_offered,
    tone_of,
    tones_offered,
)
from .reportable import reportable
from .today import record_day
from .using import asker_of, using
from .written import before, made_of, not_shown

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
    asked = _asked(request) if using(request, "mail").offered else _Asked("", "", None, None)
    book = PassageBook(dossier, today, _RUN)
    shown = async_to_sync(_shown)(dossier, message, today, asked, book)
    return {
        "place": "portfolio",
        "header": build_header(dossier, today),
        "record_url": reverse("web:record", args=[dossier.id]),
        "address": request.path,
        "message": message,
        "sender": message.sender,
        "body": message.body,
        "mail_notices": (),
        "others": [m for m in reversed(dossier.messages) if m.ref != message.ref][:MOST_OTHERS],
        "today": today,
        "passages": book.take_changed(),
        "before_writing": before("mail") if using(request, "mail").offered else None,
        "may_deposit": False,
        "placed": "",
        "problem": "",
        **shown,
    }


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the form asks: its act, the adviser's text so far, the tone they chose; ``made``: how the draft in
    it was made, as its page carried it."""

    act: str
    text: str
    tone: str | None
    asker: Asker | None
    made: str = ""


def _asked(request: HttpRequest) -> _Asked:
    act, text = request.POST.get("acte", ""), text_sent(request)
    return _Asked(act, text, tone_of(request), asker_of(request), sent_back(request))


async def _shown(
    dossier: Dossier, message: Message, today: date, asked: _Asked, book: PassageBook
) -> dict[str, Any]:
    """What the page shows of the draft: nothing until it is asked for."""
    if asked.act == "preparer":
        draft = await _draft(dossier, message, today, asked)
        made = made_of(draft.making, "mail")
        origin = {"made": made, "origin": carried(draft.making, made), "checked": False}
        return _page_of(draft, draft.body, draft.sentences, book) | origin
    if asked.text and (asked.act in ("verifier", "deposer") or is_a_choice(asked.act)):
        draft = await _draft(dossier, message, today, asked, writer=EMBEDDED)
        text = asked.text
        if is_a_choice(asked.act):
            each = [replace(asked, tone=tone) for tone in TONES]
            others = [await _draft(dossier, message, today, one, writer=EMBEDDED) for one in each]
            text = chosen_text(asked.act, text, draft, others)
        checked = await last_result(open_desk(asker=asked.asker).verify(dossier, text, today=today))
        if not isinstance(checked, Verification):
            raise TypeError(f"a check gave a {type(checked).__name__}")
        origin = {"made": made_of_checked(asked.made), "origin": asked.made, "checked": True}
        return _page_of(draft, text, checked.sentences, book) | origin
    return {"fields": (), "requests": (), "warnings": (), "before": "", "checked": False} | _TO_CHOOSE


_TO_CHOOSE: dict[str, Any] = {"tones_to_choose": [(LIKE_THE_MAIL, "Comme le courriel"), *TONE_NAMES.items()]}


def _page_of(
    draft: DraftReply, text: str, sentences: Sequence[Sentence], book: PassageBook
) -> dict[str, Any]:
    """The text as fields, what may be chosen for it, and what stands beside it."""
    fields = fields_of(text, sentences, book, rules_of(draft), edited=sentences is not draft.sentences)
    level, advice = ease_of(text)
    return _beside(draft, book) | {
        "fields": fields,
        "before": warned(fields),
        "tone": draft.tone,
        "tones": tones_offered(draft),
        "openings": openings_offered(draft, text),
        "level": display.typeset(level),
        "advice": [display.typeset(words) for words in advice],
    }


async def _draft(
    dossier: Dossier, message: Message, today: date, asked: _Asked, writer: str | None = None
) -> DraftReply:
    """The draft in the tone asked for. ``writer``: the embedded one where only what the mail asks and the
    words of a tone are wanted, and no model needs to write again."""
    texts = await sync_to_async(knowledge_texts)()
    desk = open_desk(writer, counted=True, asker=asked.asker)
    draft = await last_result(desk.draft(dossier, message.ref, today=today, tone=asked.tone, texts=texts))
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
                "report": reportable(book.record_id, "mail", r.text, r.sources),
            }
            for r in draft.requests
        ],
        "warnings": [
            {"kind": w.kind, "text": display.typeset(w.text), "marks": book.cite(w.sources)}
            for w in draft.warnings
        ],
        "not_shown": not_shown(draft.held_back, book),
    }

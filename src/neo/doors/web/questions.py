"""A question about one record. It travels in the body of a POST, is never logged, and nothing is kept."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from datetime import date

from asgiref.sync import async_to_sync, sync_to_async
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from neo.core.assistant.results import Answer
from neo.core.dossier.model import Dossier
from neo.storage.accounts.models import Role
from neo.wiring.desk import last_result, open_desk
from neo.wiring.gate import Asker

from .audience import audience
from .event_stream import event, stream_response
from .opening import ReasonNeeded, ask_reason, open_record, open_record_then_let_go
from .passages import PassageBook
from .record_header import build_header
from .syntheses import drawn_passages
from .today import record_day
from .using import asker_of, using
from .written import ShownAnswer, answer_of, before

LONGEST_QUESTION = 500  # characters; longer typing is cut, and the page shows what was read
_RUN = re.compile(r"q[0-9]{1,3}")


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, record_id: str) -> HttpResponse:
    """Without script: the answer on a page of its own. A GET has no question and goes to the synthesis."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    asked = _asked(request)
    if not asked or not using(request, "answer").offered:
        return redirect("web:synthesis", record_id=record_id)
    today = record_day(opened)
    book = PassageBook(opened, today, "q1")
    context = {
        "place": "portfolio",
        "header": build_header(opened, today),
        "answer": async_to_sync(_answer)(opened, asked, today, book, asker_of(request)),
        "run": "q1",
        "before_answer": before("answer"),
        "record_url": reverse("web:record", args=[record_id]),
        "passages": book.take_changed(),
    }
    return render(request, "web/question.html", context)


@audience(Role.ADVISER.value)
@require_POST
async def stream(request: HttpRequest, record_id: str) -> HttpResponseBase:
    """The answer as events. `suite` is the page's own number for this answer: it prefixes the ids."""
    run = request.POST.get("suite", "")
    asked = _asked(request)
    if not asked or not _RUN.fullmatch(run):
        raise Http404
    if not (await sync_to_async(using)(request, "answer")).offered:
        raise Http404
    dossier = await sync_to_async(open_record_then_let_go)(request, record_id)
    return stream_response(_events(dossier, asked, run, asker_of(request)))


def _asked(request: HttpRequest) -> str:
    return " ".join(request.POST.get("q", "").split())[:LONGEST_QUESTION]


async def _events(dossier: Dossier, asked: str, run: str, asker: Asker) -> AsyncGenerator[bytes]:
    today = record_day(dossier)
    book = PassageBook(dossier, today, run)
    answer = await _answer(dossier, asked, today, book, asker)
    html = render_to_string("web/_answer.html", {"answer": answer, "run": run})
    yield event("done", html=html, passages=drawn_passages(book), summary=_summary(answer))


async def _answer(dossier: Dossier, asked: str, today: date, book: PassageBook, asker: Asker) -> ShownAnswer:
    result = await last_result(open_desk(counted=True, asker=asker).ask(dossier, asked, today=today))
    if not isinstance(result, Answer):
        raise TypeError(f"a question gave a {type(result).__name__}")
    return answer_of(asked, result, book)


def _summary(answer: ShownAnswer) -> str:
    return "Réponse affichée." if answer.lines else answer.message

"""The synthesis: its page, its stream, and the same result on one page for a browser without script."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import date
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.assistant.events import Done, Event, HeldBack, NotShown, Planned, Withdrawn, Written
from neo.core.assistant.results import Synthesis
from neo.core.dossier.model import Dossier
from neo.storage.accounts.models import Role
from neo.wiring.desk import open_desk
from neo.wiring.gate import Asker

from .audience import audience
from .event_stream import event, stream_response
from .opening import ReasonNeeded, ask_reason, open_record, open_record_then_let_go
from .passages import PassageBook
from .record_header import build_header
from .today import record_day
from .using import asker_of, using
from .written import Draft, before, blocks_of, made_of

_RUN = "s"  # prefix of the ids of the synthesis's cited places


@audience(Role.ADVISER.value)
@never_cache
@require_safe
def synthesis(request: HttpRequest, record_id: str) -> HttpResponse:
    """The page: whole with the assistant off; with `?ecrire` the result is written on the server."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    today = record_day(opened)
    use, answers = using(request, "synthesis"), using(request, "answer")
    context: dict[str, Any] = {
        "place": "portfolio",
        "header": build_header(opened, today),
        "today": today,
        "record_url": reverse("web:record", args=[record_id]),
        "writes_at_once": use.at_once and not {"ecrire", "efface"} & set(request.GET),
        "shown_state": "cleared" if "efface" in request.GET else "idle",
        "draft": None,
        "summary": "",
        "before": before("synthesis") if use.offered else None,
        "before_answer": before("answer") if answers.offered else None,
    }
    if "ecrire" in request.GET and use.offered:
        context |= async_to_sync(_write_whole)(opened, today, asker_of(request))
    return render(request, "web/synthesis.html", context)


@audience(Role.ADVISER.value)
@require_safe
async def stream(request: HttpRequest, record_id: str) -> HttpResponseBase:
    """The events of one synthesis. Nothing is generated where the function is off or closed."""
    if not (await sync_to_async(using)(request, "synthesis")).offered:
        raise Http404
    dossier = await sync_to_async(open_record_then_let_go)(request, record_id)
    return stream_response(_events(dossier, record_day(dossier), asker_of(request)))


async def _write_whole(dossier: Dossier, today: date, asker: Asker) -> dict[str, Any]:
    book = PassageBook(dossier, today, _RUN)
    draft = Draft(book)
    result: Synthesis | None = None
    async for happened in open_desk(counted=True, asker=asker).synthesize(dossier, today=today):
        _apply(draft, happened)
        if isinstance(happened, Done) and isinstance(happened.result, Synthesis):
            result = happened.result
    blocks = blocks_of(result, book) if result else None
    made = made_of(result.making, "synthesis") if result else None
    return {
        "shown_state": "done",
        "draft": draft,
        "sections": draft.drawn(),
        "blocks": blocks,
        "made": made,
        "passages": book.take_changed(),
        "summary": summary(draft),
    }


def _apply(draft: Draft, happened: Event) -> None:
    if isinstance(happened, Planned):
        draft.plan(happened)
    elif isinstance(happened, Withdrawn):
        draft.begin_anew()
    elif isinstance(happened, Written):
        draft.write(happened)
    elif isinstance(happened, HeldBack):
        draft.hold(happened)


async def _events(dossier: Dossier, today: date, asker: Asker) -> AsyncGenerator[bytes]:
    """The events for the page. Closing this generator closes the desk's."""
    draft = Draft(PassageBook(dossier, today, _RUN))
    desk = open_desk(counted=True, asker=asker)
    async with aclosing(desk.synthesize(dossier, today=today)) as happening:
        async for happened in happening:
            drawn = _draw(draft, happened)
            if drawn:
                yield drawn


def _draw(draft: Draft, happened: Event) -> bytes:
    """One event of the desk as one event of the page; nothing for a sentence that is not shown: the end says
    them all."""
    if isinstance(happened, Planned | Withdrawn):
        _apply(draft, happened)
        notice = happened.reason if isinstance(happened, Withdrawn) else ""
        html = render_to_string("web/_sections.html", {"sections": draft.drawn()})
        return event("plan", html=html, notice=notice)
    if isinstance(happened, NotShown):
        return b""
    if isinstance(happened, Written):
        return _line_event(draft, draft.write(happened))
    if isinstance(happened, HeldBack):
        return _line_event(draft, draft.hold(happened))
    if isinstance(happened, Done) and isinstance(happened.result, Synthesis):
        return _done_event(draft, happened.result)
    raise TypeError(f"unknown event {type(happened).__name__}")


def _line_event(draft: Draft, line: Any) -> bytes:
    html = render_to_string("web/_line.html", {"line": line})
    return event("line", index=line.index, html=html, passages=drawn_passages(draft.book))


def _done_event(draft: Draft, result: Synthesis) -> bytes:
    blocks = render_to_string("web/_blocks.html", {"blocks": blocks_of(result, draft.book)})
    return event(
        "done",
        blocks=blocks,
        passages=drawn_passages(draft.book),
        summary=summary(draft),
        engine=render_to_string("web/_engine.html", {"made": made_of(result.making, "synthesis")}),
    )


def drawn_passages(book: PassageBook) -> list[dict[str, str]]:
    """The passages to redraw, each with its HTML id."""
    record_url = reverse("web:record", args=[book.record_id])
    return [
        {
            "id": passage.html_id,
            "html": render_to_string("web/_passage.html", {"passage": passage, "record_url": record_url}),
        }
        for passage in book.take_changed()
    ]


def summary(draft: Draft) -> str:
    """``18 phrases vérifiées, 1 retenue``."""
    written, held, _ = draft.counts
    text = f"{written} phrase vérifiée" if written < 2 else f"{written} phrases vérifiées"
    if held:
        text += f", {held} retenue" if held < 2 else f", {held} retenues"
    return text

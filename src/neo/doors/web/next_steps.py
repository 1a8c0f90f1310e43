"""Next steps: proposals with their reasons. Kept, changed or set aside on the page alone, without a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from asgiref.sync import async_to_sync
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.assistant.writings import Suggestions
from neo.core.errors import FileUnreadable
from neo.storage.accounts.models import Role
from neo.wiring.desk import last_result, open_desk
from neo.wiring.lists import offers_in_settings, services_in_settings

from . import display
from .audience import audience
from .opening import ReasonNeeded, ask_reason, open_record
from .passages import PassageBook
from .record_header import build_header
from .reportable import reportable
from .today import record_day
from .using import asker_of, using
from .written import Made, made_of

_RUN = "n"
_LISTS: tuple[tuple[str, str, Callable[[], object]], ...] = (
    ("known", "services locaux", services_in_settings),
    ("listed", "offres", offers_in_settings),
)


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def next_steps(request: HttpRequest, record_id: str) -> HttpResponse:
    """The page; the steps are looked for when the adviser asks (a POST)."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    today = record_day(opened)
    book = PassageBook(opened, today, _RUN)
    steps: list[dict[str, Any]] | None = None
    unread: list[str] = []
    made: Made | None = None
    if request.method == "POST" and using(request, "suggestions").offered:
        desk = open_desk(counted=True, asker=asker_of(request))
        result = async_to_sync(last_result)(desk.suggest(opened, today=today, **_lists(unread)))
        if not isinstance(result, Suggestions):
            raise TypeError(f"next steps gave a {type(result).__name__}")
        made = made_of(result.making, "suggestions")
        steps = [
            {
                "title": display.typeset(s.title),
                "why": display.typeset(s.why),
                "marks": book.cite(s.sources),
                "links": s.links,
                "report": reportable(record_id, "suggestions", f"{s.title} : {s.why}", s.sources),
            }
            for s in result.suggestions
        ]
    context = {
        "place": "portfolio",
        "header": build_header(opened, today),
        "steps": steps,
        "unread": unread,
        "made": made,
        "record_url": reverse("web:record", args=[record_id]),
        "passages": book.take_changed(),
    }
    return render(request, "web/next_steps.html", context)


def _lists(unread: list[str]) -> dict[str, Any]:
    """The services and the offers of the settings; those that cannot be read are named in ``unread``."""
    found: dict[str, Any] = {}
    for name, told, read in _LISTS:
        try:
            found[name] = read()
        except FileUnreadable:
            unread.append(told)
    return found

"""The portfolio: the records an adviser supports, and the search by name or number.

A search travels in the body of a POST: a person's name must not end in an address or a log.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.storage.accounts.models import Account, Role

from . import record_lists
from .audience import audience
from .today import today as current_day

LONGEST_QUERY = 80
SHORTEST_AGENCY_QUERY = 2  # letters: fewer would list the whole agency


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def portfolio(request: HttpRequest) -> HttpResponse:
    """The list, whole or filtered; a search with one single match opens it."""
    account, today = cast(Account, request.user), current_day()
    query = " ".join(request.POST.get("q", "").split())[:LONGEST_QUERY]
    mine = record_lists.own_records(account, query, _number(request), today)
    colleagues = _colleagues(account, query, today)
    if query and mine.total == 1 and not colleagues.total:
        return redirect("web:record", record_id=mine.rows[0].record_id)
    context = {"place": "portfolio", "query": query, "mine": mine, "colleagues": colleagues}
    return render(request, "web/portfolio.html", context)


def _number(request: HttpRequest) -> int:
    """The page asked for: in the address while browsing, in the body while searching."""
    asked = request.POST.get("page") or request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and asked.isascii() and len(asked) < 6 else 1


def _colleagues(account: Account, query: str, today: date) -> record_lists.ListPage:
    if len(query) < SHORTEST_AGENCY_QUERY:
        return record_lists.ListPage((), 0)
    return record_lists.agency_records(account, query, today)

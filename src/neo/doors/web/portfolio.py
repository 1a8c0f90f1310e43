"""The portfolio: the records an adviser supports, and the search by name or number.

A search travels in the body of a POST: a person's name must not end in an address or a log.
"""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.storage.accounts.models import Account, Role

from . import record_lists
from .audience import audience

LONGEST_QUERY = 80
SHORTEST_AGENCY_QUERY = 2  # letters: fewer would list the whole agency


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def portfolio(request: HttpRequest) -> HttpResponse:
    """The list, whole or filtered; a search with one single match opens it."""
    account = cast(Account, request.user)
    query = " ".join(request.POST.get("q", "").split())[:LONGEST_QUERY]
    rows = record_lists.own_records(account)
    mine = tuple(row for row in rows if row.matches(query))
    colleagues = _colleagues(account, query)
    if query and len(mine) == 1 and not colleagues:
        return redirect("web:record", record_id=mine[0].record_id)
    context = {
        "place": "portfolio",
        "query": query,
        "total": len(rows),
        "mine": mine,
        "colleagues": colleagues,
    }
    return render(request, "web/portfolio.html", context)


def _colleagues(account: Account, query: str) -> tuple[record_lists.PortfolioRow, ...]:
    if len(query) < SHORTEST_AGENCY_QUERY:
        return ()
    return tuple(row for row in record_lists.agency_records(account) if row.matches(query))

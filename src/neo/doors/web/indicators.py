"""« Chiffres », for those concerned: events by week with their noise, footprint, evaluations. No person.

The page publishes the weeks that are over and were not yet: each is drawn once and kept, so that looking
again shows the same values.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.indicators import (
    BUDGET_A_WEEK,
    EPSILON,
    KINDS,
    LEAST_ENTITLED,
    MOST_A_BATCH,
    Published,
    nine_times_in_ten,
)
from neo.core.governance.uses import TASKS, TRADES
from neo.core.reference.regions import region_name
from neo.wiring import indicators

from . import display
from .audience import GOVERNANCE_READERS, audience
from .governance_downloads import csv_file
from .governance_reading import with_register
from .indicators_shown import evaluations, footprint, losses, series_of

WEEKS = 26
"""Shown at once: half a year."""


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
@with_register
def page(request: HttpRequest) -> HttpResponse:
    """Plots with their tables, for one trade."""
    indicators.publish_past_weeks()
    found = indicators.published()
    trade = request.GET.get("metier", "")
    trade = trade if trade in TRADES else "emploi"
    return render(request, "web/indicators.html", _context(found, trade))


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """Every published value as CSV."""
    head = ("semaine du", "région", "métier", "fonction", "événement", "valeur avec son bruit")
    rows = [
        (
            f"{p.cell.week:%Y-%m-%d}",
            region_name(p.cell.region),
            p.cell.trade,
            p.cell.function,
            p.cell.kind,
            "" if p.value is None else str(p.value),
        )
        for p in indicators.published()
    ]
    return csv_file("neo-chiffres.csv", head, rows)


def _context(found: tuple[Published, ...], trade: str) -> dict[str, Any]:
    mine = [p for p in found if p.cell.trade == trade]
    weeks = sorted({p.cell.week for p in mine})[-WEEKS:]
    functions = [name for name in TASKS if any(p.cell.function == name for p in mine)]
    return {
        "place": "governance",
        "page": "figures",
        "trade": trade,
        "trades": tuple(TRADES.items()),
        "series": [series_of(mine, weeks, name) for name in functions],
        "losses": losses(mine, weeks),
        "footprint": footprint(),
        "evaluations": evaluations(),
        "can_publish": indicators.can_publish(),
        "least": LEAST_ENTITLED,
        "reach": nine_times_in_ten(),
        "epsilon": display.decimal(EPSILON, 1),
        "budget": display.decimal(BUDGET_A_WEEK, 1),
        "most": MOST_A_BATCH,
        "kinds": tuple(KINDS.values()),
    }

"""« Effets sur le métier »: gains and losses in the work, for those who do it and those who speak for them.

The page publishes the weeks of answers that are over and were not yet: each is drawn once and kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.answers import (
    BUDGET_OF_A_FEEDBACK,
    BUDGET_OF_A_SURVEY_SHEET,
    BUDGET_OF_AN_IRRITANT_REPORT,
)
from neo.core.governance.authority import may_record
from neo.core.governance.indicators import LEAST_ENTITLED, nine_times_in_ten
from neo.core.governance.questions import EASE, QUESTIONS, TOPICS
from neo.core.governance.uniformity import BUDGET_OF_A_TEXT, LEAST_AUTHORS, LEAST_TEXTS, MOST_EACH
from neo.core.governance.uses import TRADES
from neo.core.reference.regions import REGIONS, region_name
from neo.storage.accounts.models import Account, Role
from neo.wiring import irritants
from neo.wiring.clock import this_day
from neo.wiring.effects import can_publish, publish_answers, published_answers, survey_is_open, survey_until
from neo.wiring.likeness import computed
from neo.wiring.register import current_rollout

from . import display
from .audience import GOVERNANCE_READERS, audience
from .effects_view import WEEKS_ADDED, Shown, talks
from .governance_downloads import csv_file
from .governance_reading import with_register

READERS = (*GOVERNANCE_READERS, Role.ADVISER.value)
"""Those who do the work, and those who watch over what is done to it."""
MOST_TEXTS = 40


@audience(*READERS)
@never_cache
@require_safe
@with_register
def page(request: HttpRequest) -> HttpResponse:
    """Plots with their tables, comments and answers."""
    publish_answers()
    account, rollout = cast(Account, request.user), current_rollout()
    trade, region = _asked(request, account)
    shown = Shown(trade, region)
    governs = account.role in GOVERNANCE_READERS
    context = {
        "place": "governance" if governs else "effects",
        "page": "effects",
        "reads_governance": governs,
        "trade": trade,
        "region": region,
        "region_name": region_name(region),
        "trades": tuple(TRADES.items()),
        "regions": tuple(REGIONS.items()),
        "shown": shown,
        "likeness": shown.likeness(),
        "changes": shown.changes(),
        "losses": shown.losses(),
        "feedback": tuple(shown.feedback()) if shown.has_answers() else (),
        "irritants": shown.irritants() if shown.has_answers() else (),
        "texts": [said for said in irritants.said() if said.trade == trade][:MOST_TEXTS],
        "survey": shown.survey(),
        "ease": tuple(EASE.values()),
        "ease_by_use": shown.ease_by_use(),
        "topics": _topics(account),
        "talks": talks(rollout),
        "survey_open": survey_is_open(rollout, this_day()),
        "survey_until": survey_until(rollout, this_day()),
        "can_publish": can_publish(),
        "added": WEEKS_ADDED,
        **_floors(),
    }
    return render(request, "web/effects.html", context)


@audience(*READERS)
@never_cache
@require_safe
@with_register
def table(request: HttpRequest) -> HttpResponse:
    """Every published value of one trade as CSV."""
    trade, _ = _asked(request, cast(Account, request.user))
    head = ("semaine du", "région", "métier", "mesure", "réponse", "valeur avec son bruit")
    return csv_file("neo-effets.csv", head, _csv_rows(trade))


def _csv_rows(trade: str) -> Iterator[tuple[str, ...]]:
    for row in computed(trade):
        for name, value in (("un quart", row.found.low), ("la moitié", row.found.middle)):
            yield _csv_row(row.week, row.region, trade, "ressemblance, en %", name, value)
        yield _csv_row(row.week, row.region, trade, "ressemblance, en %", "neuf dixièmes", row.found.high)
    for answer in published_answers(trade):
        cell, question = answer.cell, QUESTIONS.get(answer.cell.question)
        words = question.choices.get(cell.answer, cell.answer) if question else cell.answer
        yield _csv_row(cell.week, cell.region, trade, cell.question, words, answer.value)


def _csv_row(
    week: object, region: str, trade: str, measure: str, answer: str, value: int | None
) -> tuple[str, ...]:
    return (str(week), region_name(region), trade, measure, answer, "" if value is None else str(value))


def _asked(request: HttpRequest, account: Account) -> tuple[str, str]:
    """The trade and the region of the address; else one's own trade, and the country."""
    trade, region = request.GET.get("metier", ""), request.GET.get("region", "")
    trade = trade if trade in TRADES else account.trade or next(iter(TRADES))
    return trade, region if region in REGIONS else ""


def _topics(account: Account) -> tuple[tuple[str, str, bool], ...]:
    may = may_record(account.role, "effect_comment")
    return tuple((code, title, may) for code, title in TOPICS.items())


def _floors() -> dict[str, object]:
    """What the page says of its own floors and of what each answer spends."""
    return {
        "least": LEAST_ENTITLED,
        "reach": nine_times_in_ten(),
        "least_texts": LEAST_TEXTS,
        "least_authors": LEAST_AUTHORS,
        "most_each": MOST_EACH,
        "budget_text": display.decimal(BUDGET_OF_A_TEXT, 1),
        "budget_feedback": display.decimal(BUDGET_OF_A_FEEDBACK, 1),
        "budget_irritant": display.decimal(BUDGET_OF_AN_IRRITANT_REPORT, 1),
        "budget_survey": display.decimal(BUDGET_OF_A_SURVEY_SHEET, 1),
    }

"""The public register of uses: what NÉO does, with which data, where and since when. No person in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.conditions import OPINIONS, shown
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import Rollout
from neo.core.governance.telling import ASSESSMENTS, author, title
from neo.core.governance.uses import TASKS, TRADES, Task
from neo.storage.accounts.models import Account
from neo.wiring import uses
from neo.wiring.clock import this_day
from neo.wiring.laboratory import is_laboratory
from neo.wiring.register import current_rollout
from neo.wiring.settings import read_settings

from .audience import ANYONE, GOVERNANCE_READERS, audience
from .governance_reading import with_register
from .governance_register import Register, Row, register_of


@dataclass(frozen=True, slots=True)
class PublicUse:
    """One task: its ``rows`` by trade and writer, the trades where it is closed everywhere, what was said."""

    task: Task
    rows: tuple[Row, ...]
    closed_trades: str
    models: str
    assessment: str
    opinions: tuple[str, ...]


@audience(ANYONE)
@never_cache
@require_safe
@with_register
def public_register(request: HttpRequest) -> HttpResponse:
    """For anybody, without signing in."""
    rollout, day = current_rollout(), this_day()
    register = register_of(rollout, uses.lines(), day)
    context = {
        "place": "public_register",
        "page": "public_register",
        "day": day,
        "register": register,
        "tasks": tuple(public_uses(rollout, register, day)),
        "laboratory": is_laboratory(read_settings().data_dir),
        "reads_governance": isinstance(request.user, Account) and request.user.role in GOVERNANCE_READERS,
    }
    return render(request, "web/public_register.html", context)


def public_uses(rollout: Rollout, register: Register, day: date) -> Iterator[PublicUse]:
    """Each task of the register, in its order."""
    for task in TASKS.values():
        rows = tuple(row for row in register.rows if row.line.use.task is task)
        others = [row for row in register.others if row.line.use.task is task]
        closed = sorted({TRADES[row.line.use.trade] for row in others})
        models = sorted({model for row in (*rows, *others) for model in row.line.models})
        yield PublicUse(
            task,
            rows,
            ", ".join(closed),
            ", ".join(models),
            assessment(rollout, task.name, day),
            tuple(_opinions(rollout, task.name)),
        )


def assessment(rollout: Rollout, function: str, day: date) -> str:
    """The state of the impact assessment of one function: ``validée le 12/03/2026``."""
    found = _about(rollout, function, "impact_assessment")
    if not found:
        return "à faire"
    last, until = found[-1], found[-1].date_of("until")
    state = ASSESSMENTS.get(last.word("state"), last.word("state"))
    if until is not None and until < day:
        return f"{state} le {shown(last.day)}, échue le {shown(until)}"
    end = f", valable jusqu’au {shown(until)}" if until else ""
    return f"{state} le {shown(last.day)}{end}"


def _opinions(rollout: Rollout, function: str) -> Iterator[str]:
    """The opinions by body and date; their texts stay with those concerned."""
    for decision in _about(rollout, function, "consultation", "ethics_opinion"):
        opinion = OPINIONS.get(decision.word("opinion"), decision.word("opinion"))
        yield f"{title(decision)}, {author(decision)} : avis {opinion} le {shown(decision.day)}"


def _about(rollout: Rollout, function: str, *kinds: str) -> list[Decision]:
    return [d for d in rollout.decisions if d.kind in kinds and function in d.list("functions")]

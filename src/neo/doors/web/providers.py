"""Language models, for an administrator: each provider's state, the rules of each task, what the months took.

No figure is about a person, and nothing of any text is here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from neo.core.errors import NeoError
from neo.storage.accounts.models import Role
from neo.storage.oversight import consumption
from neo.storage.oversight.models import Consumption
from neo.wiring.ceilings import agreed_ceilings, region
from neo.wiring.provider_check import check
from neo.wiring.providers import Provider, providers
from neo.wiring.routes import HEALTH, TASKS, order, stays_on_own_ground

from . import display, labels
from .audience import audience


@dataclass(frozen=True, slots=True)
class ShownProvider:
    """One line. `state`: ready, unset, fault or resting; `sentence` says it."""

    name: str
    title: str
    state: str
    sentence: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class ShownRule:
    """Who may write one task, in order."""

    task: str
    writers: str
    own_ground: bool


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """One row of sums."""

    month: date
    region: str
    task: str
    engine: str
    texts: int
    failures: int
    tokens: str
    cost: str
    energy: str
    co2e: str
    water: str


@audience(Role.ADMINISTRATOR.value)
@never_cache
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The page; nothing is sent."""
    return render(request, "web/providers.html", _context())


@audience(Role.ADMINISTRATOR.value)
@never_cache
@require_POST
async def test(request: HttpRequest) -> HttpResponse:
    """Ask one provider for one word, and say how it went."""
    chosen = next((p for p in providers() if p.name == request.POST.get("fournisseur")), None)
    if chosen is None:
        return HttpResponseBadRequest()
    state = await check(chosen)
    context = await sync_to_async(_context)()
    context |= {"tested": chosen.title, "answer": state}
    return await sync_to_async(render)(request, "web/providers.html", context)


def _context() -> dict[str, object]:
    limits, problem = None, ""
    rules: tuple[ShownRule, ...] = ()
    try:
        limits = agreed_ceilings()
        rules = tuple(_rule(task) for task in TASKS)
    except NeoError as error:
        problem = error.sentence
    return {
        "place": "providers",
        "providers": tuple(_shown(p) for p in providers()),
        "rules": rules,
        "problem": problem,
        "ceilings": limits,
        "region": region(),
        "months": tuple(_month(row) for row in consumption.by_month()),
    }


def _shown(provider: Provider) -> ShownProvider:
    missing = provider.missing()
    if missing:
        return ShownProvider(provider.name, provider.title, "unset", f"Il manque {', '.join(missing)}.")
    fault = provider.fault()
    if fault is not None:
        return ShownProvider(provider.name, provider.title, "fault", fault.sentence)
    card = provider.describe(os.environ)
    where = "nos machines" if card.own_ground else card.place
    rest = HEALTH.seconds_of_rest(provider.name)
    if rest:
        last = HEALTH.state(provider.name).last
        sentence = f"Laissé de côté encore {round(rest)} s après une erreur ({last})."
        return ShownProvider(provider.name, provider.title, "resting", sentence, f"{card.model}, {where}")
    return ShownProvider(provider.name, provider.title, "ready", "Réglé.", f"{card.model}, {where}")


def _rule(task: str) -> ShownRule:
    names = [labels.label(labels.ENGINES, name) for name in order(task) if name != "embedded"]
    writers = ", puis ".join((*names, "rédacteur embarqué"))
    return ShownRule(labels.label(labels.TASKS, task), writers, stays_on_own_ground(task))


def _month(row: Consumption) -> ShownMonth:
    estimated = bool(row.energy_high)
    return ShownMonth(
        month=row.month,
        region=row.region,
        task=labels.label(labels.TASKS, row.task),
        engine=labels.label(labels.ENGINES, row.engine),
        texts=row.texts,
        failures=row.failures,
        tokens=display.thousands(row.prompt_tokens + row.answer_tokens),
        cost=display.decimal(row.cost / 1_000_000, 2) + "\u00a0€" if row.cost else "",
        energy=_between(row.energy_low, row.energy_high, "Wh") if estimated else "",
        co2e=_between(row.co2e_low, row.co2e_high, "g") if estimated else "",
        water=_between(row.water_low, row.water_high, "l") if estimated else "",
    )


def _between(low: int, high: int, unit: str) -> str:
    first, last = display.decimal(low / 1000, 2), display.decimal(high / 1000, 2)
    return f"{last}\u00a0{unit}" if first == last else f"{first} à {last}\u00a0{unit}"

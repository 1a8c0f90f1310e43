"""Which models may write a task, in which order: read from the settings, opened once a process.

A provider that cannot be asked (a missing key, an extra not installed) is told in one sentence and left out:
the next one goes on, the embedded writer at the end.
"""

from __future__ import annotations

import os
import time
from functools import lru_cache

from neo.adapters import footprint
from neo.core.assistant.making import Making
from neo.core.errors import NeoError, SettingInvalid
from neo.core.language_models.card import EMBEDDED
from neo.core.language_models.fallback import EMBEDDED_ONLY, Health, Route
from neo.core.language_models.messages import Usage
from neo.core.language_models.port import LanguageModel, TimeLimits
from neo.wiring.providers import Environment, OpenModel, Provider, named

_ORDERS = {
    "synthesis": "NEO_PROVIDER_SYNTHESIS",
    "answer": "NEO_PROVIDER_ANSWER",
    "mail": "NEO_PROVIDER_MAIL",
    "conclusion": "NEO_PROVIDER_CONCLUSION",
}
TASKS = tuple(_ORDERS)
"""Tasks that a model may write; each has its instructions and its privacy rule."""
_ALL = "all"
HEALTH = Health(time.monotonic)
"""What this process knows of each provider."""


def route_for(task: str, environment: Environment = os.environ, *, only: str | None = None) -> Route:
    """The route of ``task``; ``only``: one provider's name in the place of the settings' order.

    Raises ``SettingInvalid`` for a provider or a task that no setting knows.
    """
    names = [only] if only else order(task, environment)
    where = "--provider" if only else "NEO_PROVIDER"
    chosen = [named(name, where) for name in names if name != EMBEDDED.provider]
    if not chosen:
        return EMBEDDED_ONLY
    models: list[LanguageModel] = []
    notices: list[str] = []
    for provider in chosen:
        try:
            model = opened(provider, environment)
        except NeoError as fault:
            notices.append(fault.sentence)
            continue
        if stays_on_own_ground(task, environment) and not model.card.own_ground:
            notices.append(f"{provider.title} : la règle de cette tâche n’admet que nos propres machines.")
            continue
        models.append(model)
    return Route(tuple(models), limits(environment), HEALTH, footprint.estimate, tuple(notices))


def order(task: str, environment: Environment = os.environ) -> list[str]:
    """The providers of ``task`` in order: its own setting, else ``NEO_PROVIDER``, else none."""
    value = environment.get(_ORDERS[task], "").strip() or environment.get("NEO_PROVIDER", "").strip()
    names = [part.strip() for part in value.split(",") if part.strip()]
    return list(dict.fromkeys(names))


def stays_on_own_ground(task: str, environment: Environment = os.environ) -> bool:
    """Whether ``NEO_OWN_GROUND_ONLY`` names ``task`` (or ``all``)."""
    names = {n.strip() for n in environment.get("NEO_OWN_GROUND_ONLY", "").split(",") if n.strip()}
    unknown = sorted(names - {*TASKS, _ALL})
    if unknown:
        known = ", ".join((*TASKS, _ALL))
        raise SettingInvalid(name="NEO_OWN_GROUND_ONLY", problem=f"« {unknown[0]} » est inconnu ({known})")
    return bool(names & {task, _ALL})


def limits(environment: Environment = os.environ) -> TimeLimits:
    """The time a model is given: ``NEO_MODEL_SECONDS``, « 20/10/90 »: to the first words, of a silence,
    whole."""
    value = environment.get("NEO_MODEL_SECONDS", "").strip()
    if not value:
        return TimeLimits()
    try:
        first, silence, whole = (float(part.replace(",", ".")) for part in value.split("/"))
    except ValueError:
        first = silence = whole = 0.0
    if not 0 < min(first, silence, whole) <= max(first, silence, whole) <= 3600:
        raise SettingInvalid(name="NEO_MODEL_SECONDS", problem="trois durées sont attendues, comme 20/10/90")
    return TimeLimits(first, silence, whole)


def opened(provider: Provider, environment: Environment = os.environ) -> OpenModel:
    """The model of ``provider``, the same for the whole process while its settings do not change: its
    connections are kept. Raises ``SettingInvalid`` or ``ExtraMissing``."""
    if environment is not os.environ:
        return provider.open(environment)
    relevant = tuple(sorted((k, v) for k, v in environment.items() if _is_relevant(k)))
    return _kept(provider.name, relevant)


def _is_relevant(name: str) -> bool:
    return name.startswith(("NEO_", "AZURE_OPENAI_", "MISTRAL_"))


@lru_cache(maxsize=8)
def _kept(name: str, settings: tuple[tuple[str, str], ...]) -> OpenModel:
    return named(name).open(dict(settings))


_TYPICAL = {
    "synthesis": (2200, 700),
    "answer": (700, 60),
    "mail": (900, 90),
    "conclusion": (1500, 450),
}
"""Tokens read and written by a usual text of each task: those of the samples, every line said."""
_TOKENS_A_SECOND = 60


def expected(task: str, environment: Environment = os.environ) -> Making | None:
    """What a usual text of ``task`` would take with the first model of its route, before anything is asked;
    ``None`` without a model, or when none may be asked."""
    try:
        route = route_for(task, environment)
    except SettingInvalid:
        return None  # the page of the administrator says it
    model = next(iter(route.health.in_order(route.models)), None)
    if model is None:
        return None
    card, (read, written) = model.card, _TYPICAL[task]
    usage = Usage(read, written, counted=False)
    return Making(
        engine=card.provider,
        model=card.model,
        operator=card.operator,
        place=card.place,
        own_ground=card.own_ground,
        prompt_tokens=read,
        answer_tokens=written,
        tokens_counted=False,
        cost_euros=card.cost(read, written),
        footprint=route.estimate(card, usage, written / _TOKENS_A_SECOND),
    )

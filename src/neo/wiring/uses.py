"""The register of uses as it runs: this program's tasks, these settings' models, these decisions. It is
computed when it is shown, so that it cannot drift.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from neo.core.errors import NeoError
from neo.core.governance.conditions import Condition, Place
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import Rollout, Verdict
from neo.core.governance.uses import EMBEDDED, Use, uses
from neo.core.language_models.card import ModelCard
from neo.core.reference.regions import REGIONS, region_name
from neo.wiring.clock import this_day
from neo.wiring.gate import kind_of
from neo.wiring.register import current_rollout


@dataclass(frozen=True, slots=True)
class RegionState:
    """One use in one region."""

    region: str
    verdict: Verdict

    @property
    def region_name(self) -> str:
        return region_name(self.region)

    def as_json(self) -> dict[str, Any]:
        said = self.verdict
        return {"region": self.region, "name": self.region_name, "state": said.state, "why": said.sentence}


@dataclass(frozen=True, slots=True)
class UseLine:
    """One line of the register. ``models``: names of the models this use would ask, none for the embedded
    writer; ``states``: regions that a decision names, by name.
    """

    use: Use
    models: tuple[str, ...]
    states: tuple[RegionState, ...]
    decisions: tuple[Decision, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "use": self.use.key,
            "title": self.use.title,
            "purpose": self.use.task.purpose,
            "data": self.use.task.data,
            "models": list(self.models),
            "risk": self.use.task.risk,
            "why": self.use.task.why,
            "states": [state.as_json() for state in self.states],
            "decisions": [decision.number for decision in self.decisions],
        }


def lines(environment: Mapping[str, str] = os.environ) -> tuple[UseLine, ...]:
    """The register. Raises as ``current_rollout``."""
    rollout, models = current_rollout(), _models(environment)
    kinds = {task: tuple(found) for task, found in models.items()}
    return tuple(
        UseLine(
            use,
            models.get(use.task.name, {}).get(use.engine_kind, ()),
            _states(rollout, use),
            _decisions(rollout, use),
        )
        for use in uses(kinds)
    )


def entry_conditions(function: str, trade: str, region: str, stage: str) -> tuple[Condition, ...]:
    """What must be recorded before ``stage`` opens that use there, and what is."""
    place = Place(function, trade, region, EMBEDDED)
    return current_rollout().conditions_of(stage, place, this_day())


def _states(rollout: Rollout, use: Use) -> tuple[RegionState, ...]:
    named = {
        region
        for decision in rollout.openings()
        if use.task.name in decision.list("functions") and use.trade in decision.list("trades")
        for region in decision.list("regions")
    }
    day = this_day()
    return tuple(
        RegionState(region, verdict_of(rollout, use, region, day))
        for region in sorted(named, key=lambda code: REGIONS.get(code, code))
    )


def verdict_of(rollout: Rollout, use: Use, region: str, day: date) -> Verdict:
    """The state of one use in one region: a model never runs where the embedded writer may not."""
    embedded = rollout.verdict(Place(use.task.name, use.trade, region, EMBEDDED), day)
    if use.engine_kind == EMBEDDED or not embedded.is_open:
        return embedded
    return rollout.verdict(Place(use.task.name, use.trade, region, use.engine_kind), day)


def _decisions(rollout: Rollout, use: Use) -> tuple[Decision, ...]:
    """Those that name this function, and this trade or none."""
    return tuple(
        decision
        for decision in rollout.decisions
        if use.task.name in decision.list("functions")
        and use.trade in (decision.list("trades") or (use.trade,))
    )


def _models(environment: Mapping[str, str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Task -> kind of writer -> the models set for it, as « model, place »."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for task, cards in cards_in_settings(environment).items():
        kinds: dict[str, tuple[str, ...]] = {}
        for card in cards:
            kinds[kind_of(card)] = (*kinds.get(kind_of(card), ()), f"{card.model}, {card.place}")
        found[task] = kinds
    return found


def cards_in_settings(environment: Mapping[str, str]) -> dict[str, tuple[ModelCard, ...]]:
    """Task -> the cards of the models that the settings give it, in order.

    A setting that cannot be read gives none: the page of the administrator says what is wrong with it.
    """
    if not any(name.startswith("NEO_PROVIDER") and value.strip() for name, value in environment.items()):
        return {}
    from neo.wiring.providers import named
    from neo.wiring.routes import TASKS, order

    found: dict[str, tuple[ModelCard, ...]] = {}
    for task in TASKS:
        try:
            names = [name for name in order(task, environment) if name != EMBEDDED]
            found[task] = tuple(named(name).describe(environment) for name in names)
        except NeoError:
            found[task] = ()
    return found

"""What the papers of governance are written from: the running configuration and the register."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date

import neo
from neo.core.governance.agreement import Clauses, clauses_of
from neo.core.governance.conditions import Place
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import Rollout
from neo.core.governance.uses import EMBEDDED
from neo.wiring.clock import this_day
from neo.wiring.laboratory import is_laboratory
from neo.wiring.register import current_rollout
from neo.wiring.settings import data_dir
from neo.wiring.uses import UseLine, lines


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """One model that the settings name: who operates it, where, and whether nothing reaches a third party."""

    task: str
    model: str
    operator: str
    place: str
    own_ground: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The state of this server on ``day``. ``head``: of the register of decisions, empty without one."""

    day: date
    version: str
    laboratory: bool
    lines: tuple[UseLine, ...]
    rollout: Rollout
    models: tuple[ModelFacts, ...]
    agreement: Decision | None
    clauses: Clauses | None
    contact: str

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return self.rollout.decisions

    def of_kind(self, kind: str) -> list[Decision]:
        """The decisions of a kind, oldest first."""
        return [decision for decision in self.decisions if decision.kind == kind]

    def missing(self) -> dict[str, list[str]]:
        """Stage title -> what it lacks today for its first function, trade and region, in French."""
        found: dict[str, list[str]] = {}
        for stage in self.rollout.plan:
            region = stage.regions[0] if stage.regions else "24"
            place = Place(stage.functions[0], stage.trades[0], region, EMBEDDED)
            read = self.rollout.conditions_of(stage.name, place, self.day)
            found[stage.title] = [f"{c.title} : {c.sentence}" for c in read]
        return found


def facts() -> Facts:
    """Read now. Raises as ``current_rollout``."""
    rollout, day = current_rollout(), this_day()
    agreement = rollout.agreement(day)
    return Facts(
        day=day,
        version=neo.__version__,
        laboratory=is_laboratory(data_dir()),
        lines=lines(),
        rollout=rollout,
        models=_models(),
        agreement=agreement,
        clauses=clauses_of(agreement),
        contact=os.environ.get("NEO_PRIVACY_CONTACT", "").strip(),
    )


def _models() -> tuple[ModelFacts, ...]:
    from neo.wiring.uses import cards_in_settings

    return tuple(
        ModelFacts(task, card.model, card.operator, card.place, card.own_ground)
        for task, cards in cards_in_settings(os.environ).items()
        for card in cards
    )

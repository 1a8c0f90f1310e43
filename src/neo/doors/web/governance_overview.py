"""The page of governance, computed at once from the register: nothing of it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from neo.core.governance.agreement import Clauses, clauses_of
from neo.core.governance.authority import WATCHERS
from neo.core.governance.coming import Progress, coming, progress
from neo.core.governance.conditions import Condition, Place
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import CLOSED, Rollout
from neo.core.governance.uses import EMBEDDED, ENGINE_KINDS, TASKS, TRADES
from neo.core.reference.regions import REGIONS, region_name
from neo.storage.accounts.models import Account
from neo.wiring import uses
from neo.wiring.clock import this_day
from neo.wiring.laboratory import is_laboratory
from neo.wiring.register import current_rollout
from neo.wiring.settings import read_settings

from .governance_reading import body_of, proof
from .governance_register import READY, Register, register_of, stage_for
from .governance_suspension import SuspensionForm, held

STAGE_STATES: dict[str, tuple[str, str, str]] = {
    "current": ("", "ring", "En cours"),
    "passed": ("good", "ok", "Bilan passé"),
    "ahead": ("line", "old", "À venir"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The use, the place and the stage whose entry conditions are shown."""

    function: str
    trade: str
    region: str
    stage: str
    engine: str

    @property
    def title(self) -> str:
        names = (TASKS[self.function].title, TRADES[self.trade], region_name(self.region))
        return ", ".join((*names, ENGINE_KINDS[self.engine]))


@dataclass(frozen=True, slots=True)
class ShownStage:
    """One stage of the plan with the tag of its state."""

    progress: Progress
    css: str
    icon: str
    word: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement in force, with what it settles; ``signed``: the number of its signature."""

    decision: Decision
    clauses: Clauses
    since: date | None
    until: date | None
    signed: int


def overview(account: Account, asked: Mapping[str, str], **more: Any) -> dict[str, Any]:
    """The variables of the page. ``more`` replaces a form that came back."""
    rollout, day = current_rollout(), this_day()
    register = register_of(rollout, uses.lines(), day)
    role, region = body_of(account)
    found = _asked(rollout, register, asked)
    conditions = rollout.conditions_of(found.stage, _place(found), day)
    laboratory = is_laboratory(read_settings().data_dir)
    return {
        "place": "governance",
        "page": "overview",
        "day": day,
        "laboratory": laboratory,
        "proof": proof(),
        "register": register,
        "held": held(rollout, role, region),
        "coming": coming(rollout, day),
        "stages": _stages(rollout, day),
        "agreement": _agreement(rollout, day),
        "asked": found,
        "conditions": conditions,
        "missing": _missing(conditions),
        "choices": _choices(rollout),
        "may_suspend": role in WATCHERS,
        "may_rehearse": laboratory and not rollout.decisions,
        "suspension": SuspensionForm(rollout=rollout, own_region=region, auto_id="susp-%s"),
        "confirmation": None,
        "numbers": True,
        "recorded": _recorded(rollout, asked.get("inscrite", "")),
        **more,
    }


def _agreement(rollout: Rollout, day: date) -> Agreement | None:
    found = rollout.agreement(day)
    clauses = clauses_of(found)
    if found is None or clauses is None:
        return None
    signed = (d for d in rollout.decisions if d.kind == "agreement_signed")
    by = [d.number for d in signed if d.number_of("agreement") == found.number]
    return Agreement(found, clauses, found.date_of("from"), found.date_of("until"), by[-1] if by else 0)


def _asked(rollout: Rollout, register: Register, said: Mapping[str, str]) -> Asked:
    """What the address asks for; for what it does not say, the first use that is closed somewhere."""
    function, trade, region = _first_closed(register)
    function = said["usage"] if said.get("usage") in TASKS else function
    trade = said["metier"] if said.get("metier") in TRADES else trade
    region = said["region"] if said.get("region") in REGIONS else region
    engine = said["moteur"] if said.get("moteur") in ENGINE_KINDS else EMBEDDED
    if said.get("etape") in {stage.name for stage in rollout.plan}:
        return Asked(function, trade, region, said["etape"], engine)
    stage = stage_for(rollout, Place(function, trade, region, engine)) or rollout.plan[0]
    return Asked(function, trade, region, stage.name, engine)


def _first_closed(register: Register) -> tuple[str, str, str]:
    """A use that waits for a condition, if any; then one that is only closed."""
    for ready in (False, True):
        for row in register.rows:
            for cell in row.cells:
                if cell.state == CLOSED and row.line.use.task.built and (cell.why == READY) == ready:
                    return row.line.use.task.name, row.line.use.trade, cell.region
    return next(iter(TASKS)), next(iter(TRADES)), register.regions[0][0] if register.regions else "24"


def _place(asked: Asked) -> Place:
    return Place(asked.function, asked.trade, asked.region, asked.engine)


def _missing(conditions: tuple[Condition, ...]) -> int:
    return sum(not condition.met for condition in conditions)


def _stages(rollout: Rollout, day: date) -> tuple[ShownStage, ...]:
    return tuple(ShownStage(found, *STAGE_STATES[found.state]) for found in progress(rollout, day))


def _choices(rollout: Rollout) -> dict[str, Any]:
    return {
        "functions": tuple((task.name, task.title) for task in TASKS.values()),
        "trades": tuple(TRADES.items()),
        "regions": tuple(REGIONS.items()),
        "stages": tuple((stage.name, stage.title) for stage in rollout.plan),
        "engines": tuple(ENGINE_KINDS.items()),
    }


def _recorded(rollout: Rollout, number: str) -> int:
    """The number of a decision just recorded, told once; 0 for anything else in the address."""
    known = {decision.number for decision in rollout.decisions}
    return int(number) if number.isdecimal() and len(number) < 12 and int(number) in known else 0

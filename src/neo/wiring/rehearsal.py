"""A fictitious story of decisions in a laboratory, so that the pages of governance can be tried out."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from neo.core.errors import NotAllowed
from neo.core.governance.decisions import Decision
from neo.core.governance.telling import FICTITIOUS
from neo.samples.decisions import STORY, Step
from neo.wiring.clock import clock_at, this_day
from neo.wiring.data_folder import one_at_a_time
from neo.wiring.laboratory import require_laboratory
from neo.wiring.register import current_rollout, record

_MORNING = time(9, 30)


def rehearse(folder: Path) -> tuple[Decision, ...]:
    """Record the story, each decision at its own day and under the rule of the register.

    Raises ``NotAllowed`` in a deployment, and where the register already holds a decision: a story is never
    mixed with what somebody decided.
    """
    require_laboratory(folder, "le récit fictif ne s’inscrit que dans un laboratoire")
    with one_at_a_time(folder):
        if current_rollout().decisions:
            raise NotAllowed(rule="le registre tient déjà des décisions, le récit fictif ne s’y mêle pas")
        return _recorded()


def _recorded() -> tuple[Decision, ...]:
    today = this_day()
    numbers: dict[str, int] = {}
    made: list[Decision] = []
    for step in STORY:
        at = datetime.combine(today + timedelta(days=step.days), _MORNING, UTC)
        with clock_at(at):
            decision = record(step.role, step.region, step.kind, _what(step, numbers, today))
        made.append(decision)
        if step.name:
            numbers[step.name] = decision.number
    return tuple(made)


def _what(step: Step, numbers: dict[str, int], today: date) -> dict[str, Any]:
    filled = _filled(step.what, numbers, today)
    return {**filled, FICTITIOUS: True}


def _filled(value: Any, numbers: dict[str, int], today: date) -> Any:
    if isinstance(value, list):
        return [_filled(item, numbers, today) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"day"}:
        return (today + timedelta(days=value["day"])).isoformat()
    if set(value) == {"ref"}:
        return numbers[value["ref"]]
    return {key: _filled(item, numbers, today) for key, item in value.items()}

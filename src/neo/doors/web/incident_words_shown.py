"""Reports in French words, for the pages and the spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.governance.incidents.reports import GRAVITIES, KINDS, NOTES, STATES, Step
from neo.core.governance.uses import TASKS
from neo.storage.accounts.models import Role
from neo.wiring.incidents import Followed

from . import display
from .reportable import EDITED

_EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One dated line of what became of a report."""

    day: date
    title: str
    answer: str
    by: str


@dataclass(frozen=True, slots=True)
class ShownReport:
    """One report as the pages and the spreadsheet tell it."""

    number: str
    day: date
    kind: str
    gravity: str
    gravity_code: str
    function: str
    engine: str
    version: str
    state: str
    state_code: str
    text_until: str
    steps: tuple[ShownStep, ...]


def function_words(name: str) -> str:
    """« Synthèse avant entretien »."""
    return TASKS[name].title if name in TASKS else name


def engine_words(name: str) -> str:
    """« Rédacteur embarqué », or the provider and the model."""
    if name == EDITED:
        return "Texte que le conseiller avait pu changer"
    return "Rédacteur embarqué" if name == _EMBEDDED else name


def shown(followed: Followed) -> ShownReport:
    """``followed`` in words."""
    report = followed.report
    return ShownReport(
        number=report.number,
        day=report.day,
        kind=KINDS.get(report.kind, report.kind),
        gravity=GRAVITIES.get(report.gravity, report.gravity),
        gravity_code=report.gravity,
        function=function_words(report.function),
        engine=engine_words(report.engine),
        version=report.version,
        state=STATES[followed.state],
        state_code=followed.state,
        text_until=_month(followed.text_until),
        steps=tuple(_step(step) for step in followed.steps),
    )


def _step(step: Step) -> ShownStep:
    title = STATES.get(step.state) or NOTES.get(step.state, step.state)
    by = str(Role(step.by).label) if step.by in Role.values else ""
    return ShownStep(step.day, title, display.typeset(step.answer), by)


def _month(month: str) -> str:
    """``2026-11`` as ``novembre 2026``."""
    return f"{display.MONTHS[int(month[5:7]) - 1]}{display.NBSP}{month[:4]}" if month else ""

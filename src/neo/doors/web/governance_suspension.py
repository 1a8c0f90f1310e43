"""Suspending a use and lifting it: two acts, the first of which names what will close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from neo.core.governance.conditions import Place
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import CLOSED, SUSPENDED, Rollout
from neo.core.governance.telling import author, named_functions
from neo.core.governance.uses import ENGINE_KINDS, TASKS, TRADES
from neo.core.reference.regions import REGIONS, region_name

from . import governance_fields as fields
from .governance_fields import DecisionForm
from .governance_register import TAGS


class SuspensionForm(DecisionForm):
    """Which uses, where, why. A regional council has one region to choose: its own."""

    usage = fields.functions("Usages à suspendre")
    region = fields.one_of("Région", [], required=False)
    motif = fields.words("Motif, inscrit au registre et montré aux conseillers")

    def __init__(self, *args: Any, own_region: str, **options: Any) -> None:
        self.own_region = own_region
        super().__init__(*args, **options)

    def prepare(self) -> None:
        """A council of one region suspends there only."""
        own = [(self.own_region, region_name(self.own_region))]
        every = [fields.EVERY_REGION, *REGIONS.items()]
        region = self.fields["region"]
        region.choices = own if self.own_region else every  # type: ignore[attr-defined]
        region.always_filled = True  # type: ignore[attr-defined]  # "everywhere" is a choice too

    def what(self) -> dict[str, Any]:
        """``region`` is there even when it is empty: everywhere."""
        said = self.cleaned_data
        return {"functions": said["usage"], "region": said["region"], "reason": said["motif"]}


class LiftingForm(DecisionForm):
    """Why a suspension ends."""

    motif = fields.words("Motif de la levée", rows=2)


@dataclass(frozen=True, slots=True)
class Closing:
    """One use that a suspension would close, with the state it is in."""

    title: str
    region: str
    state: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is shown before a suspension is sent."""

    what: dict[str, Any]
    closings: tuple[Closing, ...]

    @property
    def place(self) -> str:
        return region_name(self.what["region"])

    @property
    def button(self) -> str:
        """``Suspendre : brouillon de courriel, Bretagne``."""
        return f"Suspendre : {named_functions(self.what['functions'])}, {self.place}"


@dataclass(frozen=True, slots=True)
class Held:
    """A suspension in force; ``form`` for the body that may lift it, none for the others."""

    decision: Decision
    functions: str
    place: str
    by: str
    form: LiftingForm | None


def confirmation(rollout: Rollout, what: dict[str, Any], day: date) -> Confirmation:
    """What ``what`` would close on ``day``."""
    return Confirmation(what, tuple(_closings(rollout, what, day)))


def _closings(rollout: Rollout, what: dict[str, Any], day: date) -> Iterator[Closing]:
    opened = {region for opening in rollout.openings() for region in opening.list("regions")}
    for function in what["functions"]:
        for trade in TRADES:
            for engine in ENGINE_KINDS:
                for region in sorted(opened, key=region_name):
                    if what["region"] in ("", region):
                        yield from _closing(rollout, Place(function, trade, region, engine), day)


def _closing(rollout: Rollout, place: Place, day: date) -> Iterator[Closing]:
    verdict = rollout.verdict(place, day)
    if verdict.state not in (CLOSED, SUSPENDED):
        engine = ENGINE_KINDS[place.engine_kind]
        title = f"{TASKS[place.function].title}, {TRADES[place.trade]}, {engine}"
        yield Closing(title, region_name(place.region), TAGS[verdict.state][2].lower())


def held(
    rollout: Rollout, role: str, region: str, number: int = 0, sent: LiftingForm | None = None
) -> tuple[Held, ...]:
    """The suspensions in force. ``sent``: the form that came back refused, for suspension ``number``."""
    return tuple(
        Held(
            decision,
            named_functions(decision.list("functions")),
            region_name(decision.word("region")),
            author(decision),
            _lifting(rollout, decision, sent if decision.number == number else None)
            if (decision.role, decision.region) == (role, region)
            else None,
        )
        for decision in rollout.suspensions()
    )


def _lifting(rollout: Rollout, decision: Decision, sent: LiftingForm | None) -> LiftingForm:
    return sent or LiftingForm(rollout=rollout, auto_id=f"levee-{decision.number}-%s")


def refusal_of(form: forms.Form, sentence: str) -> None:
    """A rule's sentence, above the fields of ``form``."""
    form.add_error(None, sentence)

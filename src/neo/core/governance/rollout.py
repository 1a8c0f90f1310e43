"""What runs, where and for whom, on a day: read from the decisions and from nothing else.

An opening whose conditions are missing opens nothing, however it came into the register: conditions are read
again at every verdict. A suspension comes before everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from neo.core.reference.regions import region_name

from .authority import ROLES
from .conditions import Condition, Place, agreement_in_force, below_threshold, conditions, shown
from .decisions import Decision
from .stages import DEFAULT_PLAN, Stage, read_plan

OPEN, PILOT, SUSPENDED, ANNOUNCED, CLOSED = "open", "pilot", "suspended", "announced", "closed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``state`` and the French sentence a screen shows; the decisions it rests on; until when, if said."""

    state: str
    sentence: str
    numbers: tuple[int, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def is_open(self) -> bool:
        return self.state in (OPEN, PILOT)


@dataclass(frozen=True, slots=True)
class Rollout:
    """The decisions of the register, in order, and what follows from them."""

    decisions: tuple[Decision, ...]
    _known: dict[tuple[Place, date], Verdict] = field(default_factory=dict, repr=False, compare=False)

    @property
    def plan(self) -> tuple[Stage, ...]:
        """The stages: the last plan recorded, else the one shipped."""
        recorded = [d for d in self.decisions if d.kind in ("foundation", "plan") and d.what.get("stages")]
        return read_plan(recorded[-1].what["stages"]) if recorded else DEFAULT_PLAN

    def stage(self, name: str) -> Stage | None:
        return next((stage for stage in self.plan if stage.name == name), None)

    def verdict(self, place: Place, day: date) -> Verdict:
        """Whether ``place`` is open on ``day``. The same question is answered once a register."""
        key = (place, day)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._verdict(place, day)
        return known

    def _verdict(self, place: Place, day: date) -> Verdict:
        openings = self._openings(place)
        if not openings:
            return Verdict(CLOSED, "Cet usage n’est pas ouvert ici.")
        suspension = self.suspension_of(place)
        if suspension is not None:
            return _suspended(suspension)
        current = [d for d in openings if (d.date_of("from") or d.day) <= day]
        if not current:
            start = min(d.date_of("from") or d.day for d in openings)
            return Verdict(
                ANNOUNCED, f"Cet usage s’ouvrira le {shown(start)}.", (openings[-1].number,), start
            )
        return self._open(current[-1], place, day)

    def _open(self, opening: Decision, place: Place, day: date) -> Verdict:
        until = opening.date_of("until")
        if until is not None and until < day:
            return Verdict(CLOSED, f"Cet usage a pris fin le {shown(until)}.", (opening.number,))
        missing = [c for c in self.conditions_of(opening.word("stage"), place, day) if not c.met]
        if missing:
            told = " ; ".join(f"{c.words} {c.sentence}" for c in missing)
            return Verdict(CLOSED, f"Fermé, il manque : {told}.", (opening.number,))
        since = opening.date_of("from") or opening.day
        state = PILOT if until is not None else OPEN
        end = f", pilote jusqu’au {shown(until)}" if until is not None else ""
        return Verdict(state, f"Ouvert depuis le {shown(since)}{end}.", (opening.number,), since, until)

    def conditions_of(self, stage_name: str, place: Place, day: date) -> tuple[Condition, ...]:
        """Each condition of a stage for ``place``; a stage or a place the plan does not know has one,
        unmet.
        """
        stage = self.stage(stage_name)
        if stage is None or not fits(stage, place):
            return (Condition("review", False, "hors du plan d’étapes"),)
        return conditions(stage, place, self.decisions, day)

    def has_passed(self, function: str, model: str, day: date) -> bool:
        """Whether the last evaluation that names ``model`` for ``function`` reached its thresholds: a model
        nobody evaluated writes nothing, even where its kind of writer is open.
        """
        done = [
            d
            for d in self.decisions
            if d.kind == "evaluation"
            and d.day <= day
            and function in d.list("functions")
            and model in d.list("models")
        ]
        if not done:
            return False
        criteria = next((d for d in self.decisions if d.number == done[-1].number_of("criteria")), None)
        return criteria is not None and not below_threshold(criteria, done[-1])

    def suspension_of(self, place: Place) -> Decision | None:
        """The suspension in force over ``place``, the last one; it needs no date and waits for none."""
        lifted = {d.number_of("suspension") for d in self.decisions if d.kind == "lifting"}
        found = [
            d
            for d in self.decisions
            if d.kind == "suspension"
            and d.number not in lifted
            and place.function in d.list("functions")
            and d.word("region") in ("", place.region)
        ]
        return found[-1] if found else None

    def suspensions(self) -> tuple[Decision, ...]:
        """Those in force, oldest first."""
        lifted = {d.number_of("suspension") for d in self.decisions if d.kind == "lifting"}
        return tuple(d for d in self.decisions if d.kind == "suspension" and d.number not in lifted)

    def openings(self) -> tuple[Decision, ...]:
        """Openings that no closing ended, oldest first."""
        closed = {d.number_of("opening") for d in self.decisions if d.kind == "closing"}
        return tuple(d for d in self.decisions if d.kind == "opening" and d.number not in closed)

    def agreement(self, day: date) -> Decision | None:
        """The agreement in force on ``day``."""
        return agreement_in_force([d for d in self.decisions if d.day <= day], day)

    def entitled(self) -> dict[tuple[str, str], int]:
        """How many advisers are entitled by region and trade: the last word for each."""
        return {
            (d.word("region"), d.word("trade")): d.number_of("entitled")
            for d in self.decisions
            if d.kind == "staffing"
        }

    def _openings(self, place: Place) -> list[Decision]:
        return [
            d
            for d in self.openings()
            if place.function in d.list("functions")
            and place.trade in d.list("trades")
            and place.region in d.list("regions")
            and place.engine_kind in (d.list("engine_kinds") or ("embedded",))
        ]


def fits(stage: Stage, place: Place) -> bool:
    """Whether ``stage`` may open ``place`` at all."""
    return (
        place.function in stage.functions
        and place.trade in stage.trades
        and (not stage.regions or place.region in stage.regions)
        and place.engine_kind in stage.engine_kinds
    )


def _suspended(decision: Decision) -> Verdict:
    where = region_name(decision.word("region"))
    by = ROLES.get(decision.role, decision.role)
    sentence = (
        f"Suspendu depuis le {shown(decision.day)} ({by}, {where}) : {decision.word('reason').rstrip('.')}. "
        f"Décision n° {decision.number}."
    )
    return Verdict(SUSPENDED, sentence, (decision.number,), decision.day)


def rollout_of(decisions: Sequence[Decision]) -> Rollout:
    """What follows from ``decisions``, in their order, from the last foundation on: what a laboratory tried
    out opens nothing in the deployment it becomes.
    """
    founded = max((i for i, decision in enumerate(decisions) if decision.kind == "foundation"), default=0)
    return Rollout(tuple(decisions[founded:]))

"""Is what a stage asks for recorded, and does it still hold? Read from the decisions, day by day.

A condition can be lost: an impact assessment withdrawn, an opinion turned, an agreement that ends. What it
had opened then closes by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from .decisions import Decision
from .stages import CONDITIONS, Stage

FAVOURABLE, RESERVED, UNFAVOURABLE, GIVEN = "favourable", "reserved", "unfavourable", "given"
OPINIONS: dict[str, str] = {
    FAVOURABLE: "favorable",
    RESERVED: "avec réserves",
    UNFAVOURABLE: "défavorable",
    GIVEN: "rendu",
}


@dataclass(frozen=True, slots=True)
class Place:
    """What is asked about: a function, for a trade and a region, with a kind of writer."""

    function: str
    trade: str
    region: str
    engine_kind: str


@dataclass(frozen=True, slots=True)
class Condition:
    """``met``, the French words that say why, and the decision it rests on (0 for none)."""

    name: str
    met: bool
    sentence: str
    number: int = 0

    @property
    def title(self) -> str:
        return CONDITIONS[self.name]

    @property
    def words(self) -> str:
        """The title inside a sentence; an acronym keeps its capitals."""
        return self.title[:1].lower() + self.title[1:]


def conditions(stage: Stage, place: Place, decisions: Sequence[Decision], day: date) -> tuple[Condition, ...]:
    """Each condition of ``stage`` for ``place`` on ``day``."""
    past = [decision for decision in decisions if decision.day <= day]
    return tuple(_READERS[name](stage, place, past, day) for name in stage.conditions)


def shown(day: date) -> str:
    """``12/03/2026``."""
    return f"{day:%d/%m/%Y}"


def _consultation(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    """The central council's for everywhere, or that region's: a pilot is a deployment (courts, 2025)."""
    held = [d for d in _about(past, "consultation", place) if d.region in ("", place.region)]
    if not held:
        return Condition("consultation", False, "à tenir")
    last = held[-1]
    council = "CSE de la région" if last.region else "CSEC"
    opinion = OPINIONS.get(last.word("opinion"), last.word("opinion"))
    return Condition("consultation", True, f"{council}, avis {opinion} le {shown(last.day)}", last.number)


def _impact_assessment(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    found = _about(past, "impact_assessment", place)
    if not found or found[-1].word("state") != "validated":
        return Condition("impact_assessment", False, "à valider par le délégué")
    last, until = found[-1], found[-1].date_of("until")
    if until is not None and until < day:
        return Condition("impact_assessment", False, f"valable jusqu’au {shown(until)}", last.number)
    return Condition("impact_assessment", True, f"validée le {shown(last.day)}", last.number)


def _ethics_opinion(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    """The last word of each committee counts; one that says no is enough to keep closed."""
    last = {d.role: d for d in _about(past, "ethics_opinion", place)}
    if not last:
        return Condition("ethics_opinion", False, "attendu")
    against = [d for d in last.values() if d.word("opinion") == UNFAVOURABLE]
    told = max(against or last.values(), key=lambda d: d.number)
    opinion = OPINIONS.get(told.word("opinion"), told.word("opinion"))
    return Condition("ethics_opinion", not against, f"{opinion} le {shown(told.day)}", told.number)


def _evaluation(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    """Results against thresholds that were recorded before; the code compares, nobody declares a success."""
    done = [
        d
        for d in _about(past, "evaluation", place)
        if place.engine_kind in (d.list("engine_kinds") or (place.engine_kind,))
    ]
    if not done:
        return Condition("evaluation", False, "à passer")
    last = done[-1]
    criteria = next(
        (d for d in past if d.kind == "criteria" and d.number == last.number_of("criteria")), None
    )
    if criteria is None or criteria.number >= last.number:
        return Condition("evaluation", False, "critères écrits après coup", last.number)
    below = below_threshold(criteria, last)
    if below:
        return Condition("evaluation", False, f"sous le seuil : {', '.join(below)}", last.number)
    return Condition("evaluation", True, f"passée le {shown(last.day)}", last.number)


def below_threshold(criteria: Decision, evaluation: Decision) -> list[str]:
    """The measures that miss their threshold, or that the evaluation does not give."""
    wanted, given = criteria.what.get("measures"), evaluation.what.get("results")
    if not isinstance(wanted, dict) or not isinstance(given, dict) or not wanted:
        return ["aucune mesure"]
    return [name for name, least in wanted.items() if not _reaches(given.get(name), least)]


def _reaches(value: object, least: object) -> bool:
    return isinstance(value, int | float) and isinstance(least, int | float) and value >= least


def _agreement(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    agreement = agreement_in_force(past, day)
    if agreement is None:
        ended = [d for d in past if d.kind == "agreement" and (d.date_of("until") or day) < day]
        if ended:
            until = ended[-1].date_of("until") or day
            return Condition("agreement", False, f"a pris fin le {shown(until)}", ended[-1].number)
        return Condition("agreement", False, "à conclure")
    until = agreement.date_of("until") or day
    return Condition("agreement", True, f"jusqu’au {shown(until)}", agreement.number)


def agreement_in_force(past: Iterable[Decision], day: date) -> Decision | None:
    """The last agreement that elected staff have signed and that ``day`` falls in."""
    past = list(past)
    signed = {d.number_of("agreement") for d in past if d.kind == "agreement_signed"}
    found = [
        d
        for d in past
        if d.kind == "agreement"
        and d.number in signed
        and (d.date_of("from") or day) <= day <= (d.date_of("until") or day)
    ]
    return found[-1] if found else None


def _review(stage: Stage, place: Place, past: Sequence[Decision], day: date) -> Condition:
    found = [d for d in past if d.kind == "review" and d.word("stage") == stage.after]
    if not found:
        return Condition("review", False, "à faire")
    last = found[-1]
    missed = [c for c, met in (last.what.get("criteria") or {}).items() if met is not True]
    if missed:
        return Condition("review", False, f"critère non atteint : {missed[0]}", last.number)
    return Condition("review", True, f"fait le {shown(last.day)}", last.number)


def _about(past: Iterable[Decision], kind: str, place: Place) -> list[Decision]:
    """Decisions of a kind that name this function, and this trade or none."""
    return [
        d
        for d in past
        if d.kind == kind
        and place.function in d.list("functions")
        and place.trade in (d.list("trades") or (place.trade,))
    ]


_READERS = {
    "consultation": _consultation,
    "impact_assessment": _impact_assessment,
    "ethics_opinion": _ethics_opinion,
    "evaluation": _evaluation,
    "agreement": _agreement,
    "review": _review,
}

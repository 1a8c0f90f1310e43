"""What has to be decided next, and when: ends of pilots, the agreement's dates, what a stage still waits for.

Derived from the decisions; a date that somebody wrote comes before what has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from neo.core.reference.regions import region_name

from .agreement import clauses_of
from .conditions import Place, agreement_in_force, shown
from .decisions import Decision
from .rollout import Rollout
from .stages import Stage
from .telling import functions_named, named_functions, regions_named
from .uses import EMBEDDED, TASKS


@dataclass(frozen=True, slots=True)
class Coming:
    """``day``: when, none when nothing fixes it; ``number``: the decision it follows from, 0 for none."""

    day: date | None
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """A stage of the plan: ``state`` among ``current``, ``passed``, ``ahead``; each exit criterion with the
    answer of its last review, none before one; ``review``: that decision's number, 0 for none.
    """

    stage: Stage
    state: str
    criteria: tuple[tuple[str, bool | None], ...]
    review: int = 0


def coming(rollout: Rollout, day: date) -> tuple[Coming, ...]:
    """Everything to decide from ``day`` on: by date, then what has no date."""
    found = (
        *_openings(rollout, day),
        *_agreements(rollout, day),
        *_assessments(rollout, day),
        *_changes(rollout, day),
        *_missing(rollout, day),
        *_suspensions(rollout),
        *_unanswered(rollout),
    )
    return tuple(sorted(found, key=lambda item: (item.day is None, item.day or date.max)))


def progress(rollout: Rollout, day: date) -> tuple[Progress, ...]:
    """Each stage of the plan, in its order."""
    return tuple(_progress(rollout, stage, day) for stage in rollout.plan)


def _progress(rollout: Rollout, stage: Stage, day: date) -> Progress:
    reviews = [d for d in rollout.decisions if d.kind == "review" and d.word("stage") == stage.name]
    given = reviews[-1].what.get("criteria") if reviews else None
    answers = given if isinstance(given, dict) else {}
    criteria = tuple((criterion, answers.get(criterion)) for criterion in stage.exit_criteria)
    begun = any(
        d.word("stage") == stage.name and (d.date_of("from") or d.day) <= day for d in rollout.openings()
    )
    passed = bool(reviews) and all(met is True for _, met in criteria)
    state = "passed" if passed else "current" if begun else "ahead"
    return Progress(stage, state, criteria, reviews[-1].number if reviews else 0)


def _openings(rollout: Rollout, day: date) -> Iterator[Coming]:
    for opening in rollout.openings():
        what = f"{functions_named(opening)}, {regions_named(opening.list('regions'))}"
        start, until = opening.date_of("from") or opening.day, opening.date_of("until")
        if start > day:
            yield Coming(start, f"Ouverture annoncée : {what}", opening.number)
        if until is not None and until >= day:
            yield Coming(until, f"Fin d’un pilote, à prolonger, ouvrir ou fermer : {what}", opening.number)


def _agreements(rollout: Rollout, day: date) -> Iterator[Coming]:
    current = agreement_in_force([d for d in rollout.decisions if d.day <= day], day)
    clauses = clauses_of(current)
    if current is not None and clauses is not None:
        end = "L’accord prend fin : sans nouvel accord, tous les usages se ferment"
        yield Coming(current.date_of("until"), end, current.number)
        if clauses.review_on is not None and clauses.review_on >= day:
            yield Coming(clauses.review_on, "Revue de l’accord, prévue par ses clauses", current.number)
    signed = {d.number_of("agreement") for d in rollout.decisions if d.kind == "agreement_signed"}
    for found in rollout.decisions:
        if (
            found.kind == "agreement"
            and found.number not in signed
            and (found.date_of("until") or day) >= day
        ):
            yield Coming(None, f"Accord n° {found.number}, à signer par le CSE central", found.number)


def _assessments(rollout: Rollout, day: date) -> Iterator[Coming]:
    """The end of the assessment that counts for each function, told once."""
    last: dict[str, Decision] = {}
    for decision in rollout.decisions:
        if decision.kind == "impact_assessment":
            last |= dict.fromkeys(decision.list("functions"), decision)
    by_number: dict[int, list[str]] = {}
    for function, decision in last.items():
        until = decision.date_of("until")
        if decision.word("state") == "validated" and until is not None and until >= day:
            by_number.setdefault(decision.number, []).append(function)
    for number, functions in by_number.items():
        until = last[functions[0]].date_of("until")
        yield Coming(until, f"Fin de validité de l’analyse d’impact : {named_functions(functions)}", number)


def _changes(rollout: Rollout, day: date) -> Iterator[Coming]:
    for change in rollout.decisions:
        start = change.date_of("from")
        if change.kind == "change" and start is not None and start > day:
            yield Coming(start, f"Changement annoncé : {change.word('text').rstrip('.')}", change.number)


def _missing(rollout: Rollout, day: date) -> Iterator[Coming]:
    """What keeps closed something that was opened, then what the first stage not yet begun waits for."""
    told: dict[tuple[str, str], list[str]] = {}
    for opening in rollout.openings():
        if (opening.date_of("until") or day) >= day:
            stage, where = opening.word("stage"), opening.list("regions")
            _add(told, rollout, stage, opening.list("functions"), opening.list("trades"), where, day)
    ahead = next((p.stage for p in progress(rollout, day) if p.state == "ahead"), None)
    if ahead is not None:
        built = tuple(name for name in ahead.functions if TASKS[name].built)
        _add(told, rollout, ahead.name, built, ahead.trades[:1], ahead.regions[:1] or ("",), day)
    for (stage_name, wanted), functions in told.items():
        stage_found = rollout.stage(stage_name)
        title = stage_found.title if stage_found else stage_name
        yield Coming(None, f"Étape « {title} » : {wanted} ({named_functions(functions)})")


def _add(
    told: dict[tuple[str, str], list[str]],
    rollout: Rollout,
    stage: str,
    functions: tuple[str, ...],
    trades: tuple[str, ...],
    regions: tuple[str, ...],
    day: date,
) -> None:
    for function in functions:
        for trade in trades:
            for region in regions:
                _add_place(told, rollout, stage, Place(function, trade, region, EMBEDDED), day)


def _add_place(
    told: dict[tuple[str, str], list[str]], rollout: Rollout, stage: str, place: Place, day: date
) -> None:
    for condition in rollout.conditions_of(stage, place, day):
        if not condition.met:
            functions = told.setdefault((stage, f"{condition.words}, {condition.sentence}"), [])
            if place.function not in functions:
                functions.append(place.function)


def _suspensions(rollout: Rollout) -> Iterator[Coming]:
    for held in rollout.suspensions():
        what = f"{functions_named(held)}, {region_name(held.word('region'))}"
        since = f"depuis le {shown(held.day)}"
        yield Coming(None, f"Suspension à lever quand son motif aura disparu : {what}, {since}", held.number)


def _unanswered(rollout: Rollout) -> Iterator[Coming]:
    answered = {d.number_of("on") for d in rollout.decisions if d.kind == "answer"}
    for comment in rollout.decisions:
        if comment.kind in ("comment", "effect_comment") and comment.number not in answered:
            on = comment.number_of("on")
            about = f"sur la décision n° {on}" if on else "sur un effet"
            text = f"Réponse attendue au commentaire n° {comment.number}, {about}"
            yield Coming(None, text, comment.number)

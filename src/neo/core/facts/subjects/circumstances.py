"""Difficulties the diagnosis or the orientation records, against what later notes say became of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Constraint, Dossier, Finding, Step
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.circumstances_words import TRANSPORT
from neo.core.facts.subjects.difficulties import DIFFICULTIES, Difficulty
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import Notes
from neo.core.facts.subjects.states import State, Wording, is_told, read_states, speaks_of_a_relative
from neo.core.french.folding import fold
from neo.core.reference.labels import CRITERIA, CRITERION_VALUES, label

_OPEN_STEPS = ("AC", "EC", "AF")
DIGITAL = "22"


def circumstance_disagreements(dossier: Dossier, notes: Notes) -> Iterator[Disagreement]:
    """One disagreement a difficulty at most. ``notes`` are oldest first."""
    for difficulty in DIFFICULTIES:
        stated = _stated(dossier, difficulty)
        if stated is None:
            continue
        run = latest_run(notes.having(difficulty.wording.heads), difficulty.wording)
        if run and (stated.explored is None or run[-1][1].passage.date > stated.explored):
            yield from _compare(difficulty, stated, run)


@dataclass(frozen=True, slots=True)
class _Stated:
    """What the structured record says: ``holds`` is ``None`` when the subject was never explored."""

    holds: bool | None
    explored: date | None
    words: str
    sources: tuple[Source, ...]


def _compare(
    difficulty: Difficulty, stated: _Stated, run: list[tuple[State, Fact]]
) -> Iterator[Disagreement]:
    solved = run[-1][0] is State.HELD
    later = [f for _, f in run if stated.explored is None or f.passage.date > stated.explored]
    if (stated.holds and solved) or (stated.holds is False and not solved):
        what = difficulty.solved if solved else difficulty.appeared
        about = f"{difficulty.name} : {stated.words}, mais {what} ({told(later[0])})"
        yield against(difficulty.subject, about, stated.sources, later, 0.85 if stated.holds else 0.7)
    elif stated.holds is None and not solved:
        about = f"{difficulty.name} : {stated.words}, mais {difficulty.appeared} ({told(later[0])})"
        yield against(difficulty.subject, about, stated.sources, later, 0.35)


def latest_run(notes: Sequence[Fact], wording: Wording) -> list[tuple[State, Fact]]:
    """The last notes that say the same of the thing, after the last that said otherwise; oldest first."""
    run: list[tuple[State, Fact]] = []
    for fact in notes:
        state = state_of(fact, wording)
        if state is not None:
            if run and run[-1][0] is not state:
                run = []
            run.append((state, fact))
    return run


def state_of(fact: Fact, wording: Wording) -> State | None:
    """Held or lost, by the last thing a note says of it; ``None`` when it says neither."""
    if fact.folded.endswith("?"):
        return None
    if wording.solved and is_told(fact.folded, wording.solved):
        return State.HELD
    if wording.problem and is_told(fact.folded, wording.problem, wished=True):
        return State.LOST
    if wording is TRANSPORT and speaks_of_a_relative(fact.folded):
        return None
    said = [s for _, s in read_states(fact.folded, wording) if s is not State.OPEN]
    if not said:
        return None
    # A refusal leaves the person without; only a vehicle that failed its test is still there.
    return said[-1] if said[-1] is not State.FAILED else None if wording is TRANSPORT else State.LOST


def _stated(dossier: Dossier, difficulty: Difficulty) -> _Stated | None:
    constraint = _constraint(dossier, difficulty)
    said = _situations(constraint, difficulty)
    criterion = _criterion(dossier, difficulty.criterion)
    none_declared = _criterion(dossier, r"^AUCUNE$", difficulty.domain) if difficulty.domain else ()
    steps = [s for s in dossier.steps if s.state in _OPEN_STEPS and _matches(s, difficulty.step)]
    if any(_holds(s, difficulty) for s in said) and constraint and constraint.value == "OUI":
        kept = [s for s in said if _holds(s, difficulty)]
        sources = (_finding_source(constraint), *(_finding_source(s) for s in kept), *criterion)
        where = f"« {shown(kept[0])} » au diagnostic{_on(kept[0].explored)}"
        return _Stated(True, kept[0].explored, where, (*sources, *_step_sources(steps)))
    if said and constraint and all(_denied(s, constraint) for s in said):
        where = f"« {shown(said[0])} » au diagnostic{_on(said[0].explored)}"
        denied = (_finding_source(constraint), *(_finding_source(s) for s in said), *none_declared)
        return _Stated(False, said[0].explored, where, denied)
    if none_declared and dossier.orientation:
        where = f"aucune difficulté à l'orientation{_on(dossier.orientation.entered)}"
        unexplored = tuple(_finding_source(s) for s in said)
        days = [d for d in (dossier.orientation.entered, *(s.explored for s in said)) if d]
        return _Stated(False, min(days, default=None), where, (*none_declared, *unexplored))
    digital = _digital(dossier) if difficulty.constraint == DIGITAL else None
    if digital:
        where = f"« {digital.label} » au diagnostic{_on(digital.explored)}"
        return _Stated(True, digital.explored, where, (_finding_source(digital), *criterion))
    if criterion or steps:
        return _from_plan(dossier, criterion, steps)
    if said and constraint:
        where = f"« {said[0].label} » non abordé au diagnostic{_on(said[0].explored)}"
        return _Stated(
            None, said[0].explored, where, (_finding_source(constraint), *(_finding_source(s) for s in said))
        )
    return None


def _digital(dossier: Dossier) -> Finding | None:
    """The difficulty that the diagnosis keeps apart, under digital autonomy."""
    found = dossier.diagnosis.digital if dossier.diagnosis else ()
    return next((f for f in found if f.code == DIGITAL and f.value == "OUI"), None)


def shown(finding: Finding) -> str:
    """The label of a situation, with its answer when that is no: the label alone would say the opposite."""
    return f"{finding.label} : non" if finding.value == "NON" else finding.label


def _from_plan(dossier: Dossier, criterion: tuple[Source, ...], steps: list[Step]) -> _Stated:
    entered = dossier.orientation.entered if criterion and dossier.orientation else None
    if criterion:
        return _Stated(
            True, entered, f"« {criterion[0].quote} » à l'orientation", (*criterion, *_step_sources(steps))
        )
    where = f"démarche « {steps[0].description} » encore ouverte"
    return _Stated(True, steps[0].created, where, _step_sources(steps))


def _constraint(dossier: Dossier, difficulty: Difficulty) -> Constraint | None:
    """The constraint under which the difficulty stands: by the words of a situation, else by its code."""
    found = dossier.diagnosis.constraints if dossier.diagnosis else ()
    named = [c for c in found if any(_is_named(s, difficulty) for s in c.situations)]
    coded = [c for c in found if c.code == difficulty.constraint and not _named_otherwise(c)]
    return next(iter((*named, *coded)), None)


def _named_otherwise(constraint: Constraint) -> bool:
    """Whether the words of the situations, and not their codes, tell what they are about."""
    return any(_is_named(s, d) for s in constraint.situations for d in DIFFICULTIES)


def _is_named(situation: Finding, difficulty: Difficulty) -> bool:
    return bool(re.search(f"{difficulty.label}|{difficulty.owned}", fold(situation.label)))


def _situations(constraint: Constraint | None, difficulty: Difficulty) -> list[Finding]:
    if constraint is None:
        return []
    named = [s for s in constraint.situations if _is_named(s, difficulty)]
    codes = difficulty.situations + difficulty.absent
    return named or [s for s in constraint.situations if s.code in codes and not _named_otherwise(constraint)]


def _holds(situation: Finding, difficulty: Difficulty) -> bool:
    owned = bool(re.search(difficulty.owned, fold(situation.label))) or situation.code in difficulty.absent
    return situation.value == ("NON" if owned else "OUI")


def _denied(situation: Finding, constraint: Constraint) -> bool:
    return constraint.value == "CLOTUREE" or situation.value == "NON"


def _criterion(dossier: Dossier, pattern: str, domain: str = "") -> tuple[Source, ...]:
    if dossier.orientation is None:
        return ()
    return tuple(
        field_source(
            f"/orientation/criteres/{key}",
            f"{label(CRITERIA, key)} : {label(CRITERION_VALUES, value)}",
            dossier.orientation.entered,
        )
        for key, value in dossier.orientation.criteria
        if isinstance(value, str) and re.search(pattern, value) and domain in ("", key)
    )


def _matches(step: Step, pattern: str) -> bool:
    return bool(re.search(pattern, fold(step.description)))


def _step_sources(steps: Sequence[Step]) -> tuple[Source, ...]:
    return tuple(Source(s.ref, s.pointer, quote=s.description, date=s.created) for s in steps)


def _finding_source(finding: Constraint | Finding) -> Source:
    return field_source(finding.pointer, finding.label, finding.explored)


def _on(day: date | None) -> str:
    return f" du {day:%d/%m/%Y}" if day else ""

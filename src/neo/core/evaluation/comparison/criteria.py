"""The criteria of a switch, written before the run: what the candidate must reach, and what it may not lose.

[[criterion]]
figure = "leaks_plain_search"     # a name of ``figures.NAMES``
on = "both"                       # candidate (default), current, or both
at_most = 0

[[criterion]]
figure = "nuggets"
may_lose = 0.02                   # against the current one: the whole 95 % interval must hold
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from neo.core.errors import FileUnreadable
from neo.core.evaluation.comparison.figures import NAMES, Better, Figure

_SIDES = ("candidate", "current", "both")
_LIMITS = ("at_least", "at_most", "may_lose")
_KEYS = {"figure", "on", "why", *_LIMITS}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One limit on one figure. ``limit`` is one of ``at_least``, ``at_most`` and ``may_lose``."""

    figure: str
    limit: str
    value: float
    on: str = "candidate"
    why: str = ""


@dataclass(frozen=True, slots=True)
class Criteria:
    """``title``: what is decided, in words. ``written``: the file as it stands."""

    title: str
    criteria: tuple[Criterion, ...]
    written: str


class Held(StrEnum):
    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"
    """The figure is unknown, or its interval holds both answers."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion and what the run says of it; ``why`` in French."""

    criterion: Criterion
    figure: Figure | None
    held: Held
    why: str


class CriteriaUnreadable(FileUnreadable):
    """A file of criteria that cannot be used. Data: ``path``, ``problem``."""

    code = "criteria_unreadable"


def read_criteria(text: str, path: str) -> Criteria:
    """The criteria of a file. Raises ``CriteriaUnreadable``: an unknown key or figure is a fault, never
    passed over."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CriteriaUnreadable(path=path, problem="ce n’est pas un fichier TOML") from error
    rows = document.get("criterion", [])
    if not isinstance(rows, list) or not rows or set(document) - {"title", "criterion"}:
        raise CriteriaUnreadable(path=path, problem="un titre (title) et des [[criterion]] sont attendus")
    criteria = tuple(_criterion(row, f"{path}, critère {n}") for n, row in enumerate(rows, 1))
    return Criteria(str(document.get("title", "")), criteria, text)


def _criterion(row: Mapping[str, Any], where: str) -> Criterion:
    limits = [name for name in _LIMITS if name in row]
    figure, on = row.get("figure"), row.get("on", "candidate")
    problem = ""
    if set(row) - _KEYS:
        problem = f"« {min(set(row) - _KEYS)} » est inconnu"
    elif figure not in NAMES:
        problem = f"la mesure « {figure} » est inconnue"
    elif on not in _SIDES:
        problem = f"« on » vaut {', '.join(_SIDES)}"
    elif len(limits) != 1 or not _is_number(row[limits[0]]):
        problem = f"un nombre est attendu sous un seul de ces noms : {', '.join(_LIMITS)}"
    elif limits == ["may_lose"] and (on != "candidate" or row["may_lose"] < 0):
        problem = "« may_lose » est positif et compare le candidat à l’actuel"
    if problem:
        raise CriteriaUnreadable(path=where, problem=problem)
    return Criterion(str(figure), limits[0], float(row[limits[0]]), on, str(row.get("why", "")))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def judge(criteria: Criteria, figures: Sequence[Figure]) -> tuple[Judged, ...]:
    """Each criterion against the figures of the run."""
    by_name = {figure.kind.name: figure for figure in figures}
    return tuple(_judged(criterion, by_name.get(criterion.figure)) for criterion in criteria.criteria)


def verdict(judged: Sequence[Judged]) -> Held:
    """Of the whole: one criterion that does not hold is a no, else one undecided is undecided."""
    held = {one.held for one in judged}
    return next((h for h in (Held.NO, Held.UNDECIDED) if h in held), Held.YES)


def _judged(criterion: Criterion, figure: Figure | None) -> Judged:
    if figure is None:
        return Judged(criterion, None, Held.UNDECIDED, "rien n’a été mesuré")
    if criterion.limit == "may_lose":
        return _loss(criterion, figure)
    sides = {"candidate": (figure.second,), "current": (figure.first,), "both": (figure.first, figure.second)}
    values = [value for value in sides[criterion.on] if value is not None]
    if len(values) < len(sides[criterion.on]):
        return Judged(criterion, figure, Held.UNDECIDED, "une valeur n’est pas connue")
    over = [v >= criterion.value if criterion.limit == "at_least" else v <= criterion.value for v in values]
    return Judged(criterion, figure, Held.YES if all(over) else Held.NO, "")


def _loss(criterion: Criterion, figure: Figure) -> Judged:
    """What the candidate may lose at most: held when the whole interval says so, not held when none of it
    does."""
    if figure.low is None or figure.high is None:
        return Judged(criterion, figure, Held.UNDECIDED, "pas d’intervalle : trop peu de cas ou de mesures")
    less_is_better = figure.kind.better is Better.LESS
    smallest, largest = (figure.low, figure.high) if less_is_better else (-figure.high, -figure.low)
    if largest <= criterion.value:
        return Judged(criterion, figure, Held.YES, "")
    if smallest > criterion.value:
        return Judged(criterion, figure, Held.NO, "tout l’intervalle dépasse la perte admise")
    return Judged(criterion, figure, Held.UNDECIDED, "l’intervalle contient la perte admise : plus de cas")

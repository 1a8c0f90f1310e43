"""Disagreements of a record found by comparing its claims two by two, the surest first."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreement.outcome_pairs import (
    lost_sendings,
)
from neo.core.facts.disagreement.statements import Statements
from neo.core.facts.disagreement.value_pairs import Clash, corrections, value_clashes
from neo.core.facts.subjects.disagreement import Disagreement

_SURE_ENOUGH = 0.62
_SHARED_FOR_OUTCOMES = 0.6
# Days, counts and durations of one matter differ in the ordinary course of things: only what a text
# corrects in so many words is shown; days of events are compared with their voices elsewhere.
_ENOUGH_FOR = dict.fromkeys(
    ("Date", "Date de début", "Date de fin", "Nombre de jours", "Durée", "Nombre", "Nombre d'heures"), 0.9
)
# Outcomes are read in free text: below this, most that is shown is beside the point.
_SURE_OF_OUTCOMES = 0.8


def compared_disagreements(dossier: Dossier, statements: Statements) -> tuple[Disagreement, ...]:
    """Those sure enough to be shown; one a pair of elements and kind of value."""
    topics, values = statements.topics, statements.measures
    planned = frozenset(float(d.toordinal()) for s in dossier.steps for d in (s.start, s.end) if d)
    clashes = list(corrections([(c, values(c)) for c in statements.claims], topics))
    for one, other, weight in topics.pairs():
        opposed = statements.opposed(one, other) if weight >= _SHARED_FOR_OUTCOMES else None
        clashes += [opposed] if opposed else []
        clashes += value_clashes((one, values(one)), (other, values(other)), topics, planned)
    clashes += lost_sendings(statements.claims)
    return tuple(_shown(clashes))


def _shown(clashes: list[Clash]) -> Iterator[Disagreement]:
    """The surest first, one a pair of elements and kind of value; places with the same values go along."""
    ranked = [
        c
        for c in sorted(clashes, key=lambda c: -c.strength)
        if c.strength
        >= (_SURE_OF_OUTCOMES if c.name == "Désaccord" else _ENOUGH_FOR.get(c.name, _SURE_ENOUGH))
    ]
    seen: set[tuple[str, ...]] = set()
    used: set[tuple[str, ...]] = set()
    for clash in ranked:
        key = (*sorted((clash.one.place, clash.other.place)), clash.name)
        sides = (clash.name, *sorted((clash.left, clash.right)))
        if key in seen or sides in used:
            continue
        seen.add(key)
        used.add(sides)
        about = (
            f"{clash.name} : {clash.left} d'après {clash.one.told}, {clash.right} d'après {clash.other.told}"
        )
        same = [c for c in ranked if c is not clash and sides == (c.name, *sorted((c.left, c.right)))]
        places = dict.fromkeys(claim.source for c in (clash, *same) for claim in (c.one, c.other))
        yield Disagreement("comparison", about, tuple(places)[:4], clash.strength)

"""Disagreements of a record found by comparing its claims two by two, the surest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreement.claims import Claim, row_claims, text_claims
from neo.core.facts.disagreement.measures import Measure, read_measures
from neo.core.facts.disagreement.outcome_pairs import (
    lost_sendings,
    may_meet,
    outcome_clash,
    row_clauses,
)
from neo.core.facts.disagreement.outcomes import Clause, read_clauses
from neo.core.facts.disagreement.topics import Topics
from neo.core.facts.disagreement.value_pairs import Clash, corrections, value_clashes
from neo.core.facts.model import Fact
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


def compared_disagreements(dossier: Dossier, facts: Sequence[Fact]) -> tuple[Disagreement, ...]:
    """Those sure enough to be shown; one a pair of elements and kind of value."""
    claims = [*text_claims(facts), *row_claims(dossier)]
    topics = Topics(dossier, claims)
    values = {id(c): _measures(c) for c in claims}
    planned = frozenset(float(d.toordinal()) for s in dossier.steps for d in (s.start, s.end) if d)
    clashes = list(corrections([(c, values[id(c)]) for c in claims], topics))
    clauses: dict[int, list[Clause]] = {}
    for one, other, weight in topics.pairs():
        if weight >= _SHARED_FOR_OUTCOMES and may_meet(one, other):
            opposed = outcome_clash(one, _clauses(one, clauses), other, _clauses(other, clauses), topics)
            clashes += [opposed] if opposed else []
        clashes += value_clashes((one, values[id(one)]), (other, values[id(other)]), topics, planned)
    clashes += lost_sendings(claims)
    return tuple(_shown(clashes))


def _clauses(claim: Claim, known: dict[int, list[Clause]]) -> list[Clause]:
    """The clauses of a claim, read the first time they are asked for."""
    if id(claim) not in known:
        known[id(claim)] = read_clauses(claim.folded) if claim.fact else row_clauses(claim)
    return known[id(claim)]


def _measures(claim: Claim) -> list[Measure]:
    return read_measures(claim.folded, claim.fact.passage.text, claim.dates) if claim.fact else []


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

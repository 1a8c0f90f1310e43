"""Contradictions: two places of the record that disagree, most telling first, at most twelve."""

from __future__ import annotations

from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.contradictions_profile import profile_contradictions
from neo.core.facts.contradictions_values import value_contradictions
from neo.core.facts.findings import Contradiction
from neo.core.facts.record import RecordFacts

MOST_SHOWN = 12


def find_contradictions(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Contradiction, ...]:
    """What disagrees, the profile's first."""
    found: list[Contradiction] = []
    seen: set[frozenset[str]] = set()
    for item in (
        *profile_contradictions(dossier, facts, today),
        *value_contradictions(dossier, facts, today),
    ):
        places = frozenset(f"{s.ref}:{s.start}" for s in item.sources)
        if len(places) > 1 and places not in seen:
            seen.add(places)
            found.append(item)
    return tuple(found[:MOST_SHOWN])

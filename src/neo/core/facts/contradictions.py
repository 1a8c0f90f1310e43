"""Contradictions: two places of the record that disagree, most telling first, at most twelve."""

from __future__ import annotations

from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.findings import Contradiction
from neo.core.facts.record import RecordFacts

MOST_SHOWN = 12
_SURE_ENOUGH = 0.6


def find_contradictions(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Contradiction, ...]:
    """What disagrees, with both places; what only ages or may well be an ordinary change is left out."""
    ranked = find_disagreements(dossier, facts, today)
    shown = [d for d in ranked if d.weight >= _SURE_ENOUGH][:MOST_SHOWN]
    return tuple(Contradiction(d.about, d.sources) for d in shown)

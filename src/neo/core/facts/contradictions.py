"""Contradictions: two places of the record that disagree, most telling first, at most twelve."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.findings import Contradiction
from neo.core.facts.record import RecordFacts
from neo.core.facts.subjects.disagreement import Disagreement

MOST_SHOWN = 12
_SURE_ENOUGH = 0.6


def find_contradictions(
    dossier: Dossier, facts: RecordFacts, today: date, ranked: Sequence[Disagreement] | None = None
) -> tuple[Contradiction, ...]:
    """What disagrees, with both places; what only ages or may well be an ordinary change is left out.

    ``ranked``: the record's disagreements, when known already.
    """
    known = find_disagreements(dossier, facts, today) if ranked is None else ranked
    shown = [d for d in known if d.weight >= _SURE_ENOUGH][:MOST_SHOWN]
    return tuple(Contradiction(d.about, d.sources) for d in shown)

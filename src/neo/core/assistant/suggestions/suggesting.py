"""Next steps from what a record says."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.synthesis.plan import Section
from neo.core.assistant.writings import MOST_SUGGESTIONS, Suggestion, Suggestions
from neo.core.dossier.model import Dossier


def suggest(dossier: Dossier, today: date) -> Suggestions:
    """At most eight next steps, what must be handled first before the rest."""
    urgent = [p for p in reading_of(dossier, today).plan if p.section is Section.URGENT and p.draft]
    urgent.sort(key=lambda p: -p.value)
    found = tuple(Suggestion(p.draft, "À traiter d'abord.", "deadline", p.sources) for p in urgent)
    return Suggestions(dossier.id, found[:MOST_SUGGESTIONS])

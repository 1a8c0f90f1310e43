"""Every disagreement of one record, from each subject an adviser tracks, read once and ranked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.evidence import own_words
from neo.core.facts.record import RecordFacts
from neo.core.facts.subjects.aims import aim_disagreements
from neo.core.facts.subjects.appointments import appointment_disagreements
from neo.core.facts.subjects.benefits import benefit_disagreements
from neo.core.facts.subjects.circumstances import circumstance_disagreements
from neo.core.facts.subjects.civil_name import name_disagreements
from neo.core.facts.subjects.contact import contact_disagreements
from neo.core.facts.subjects.denials import denial_disagreements
from neo.core.facts.subjects.disagreement import Disagreement, distinct_places
from neo.core.facts.subjects.employment import employment_disagreements
from neo.core.facts.subjects.flagged import flagged_disagreements
from neo.core.facts.subjects.home import home_disagreements
from neo.core.facts.subjects.languages import language_disagreements
from neo.core.facts.subjects.licences import licence_disagreements, regained_licences
from neo.core.facts.subjects.schooling import schooling_disagreements
from neo.core.facts.subjects.standing import standing_disagreements
from neo.core.facts.subjects.steps import step_disagreements
from neo.core.facts.subjects.trainings import training_disagreements
from neo.core.facts.subjects.value_disagreements import value_disagreements


def find_disagreements(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Disagreement, ...]:
    """All of them, the surest and most harmful first; two that cite the same places are one."""
    found = list(_compared(dossier, facts, today))
    found += flagged_disagreements(dossier, own_words(facts), {d.subject for d in found})
    found = [d for d in found if distinct_places(d.sources) > 1]
    return tuple(_without_repeats(sorted(found, key=lambda d: -d.weight)))


def _compared(dossier: Dossier, facts: RecordFacts, today: date) -> Iterator[Disagreement]:
    notes = own_words(facts)
    yield from licence_disagreements(dossier, notes)
    yield from regained_licences(dossier, notes)
    yield from schooling_disagreements(dossier, notes)
    yield from language_disagreements(dossier, notes)
    yield from home_disagreements(dossier, notes)
    yield from contact_disagreements(dossier, notes)
    yield from benefit_disagreements(dossier, notes)
    yield from employment_disagreements(dossier, notes, today)
    yield from training_disagreements(dossier, notes)
    yield from name_disagreements(dossier, notes)
    yield from aim_disagreements(dossier, notes)
    yield from circumstance_disagreements(dossier, notes)
    yield from standing_disagreements(dossier, notes)
    yield from step_disagreements(dossier, notes)
    yield from appointment_disagreements(dossier, notes, today)
    yield from value_disagreements(dossier, facts.all)
    yield from denial_disagreements(dossier, facts.all)


def _without_repeats(ranked: list[Disagreement]) -> Iterator[Disagreement]:
    """The surest of those that set the same places against each other."""
    seen: list[frozenset[str]] = []
    for item in ranked:
        places = frozenset(f"{s.pointer}:{s.start}" for s in item.sources)
        if not any(places <= other for other in seen):
            seen.append(places)
            yield item

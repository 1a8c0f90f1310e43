"""Every disagreement of one record, from each subject an adviser tracks, read once and ranked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.evidence import own_words
from neo.core.facts.record import RecordFacts
from neo.core.facts.subjects import (
    agenda_overlaps,
    appointments,
    attendance,
    benefits,
    circumstances,
    civil_name,
    contact,
    denials,
    employment,
    event_dates,
    flagged,
    home,
    jobs,
    languages,
    licences,
    person_age,
    project_terms,
    projects,
    proposals,
    schooling,
    selections,
    stances,
    standing,
    step_dates,
    steps,
    trainings,
    value_disagreements,
    weekdays,
)
from neo.core.facts.subjects.disagreement import Disagreement, distinct_places
from neo.core.facts.subjects.notes import Notes


def find_disagreements(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Disagreement, ...]:
    """All of them, the surest and most harmful first; two that cite the same places are one."""
    notes = Notes(own_words(facts))
    everything = Notes(facts.all, like=notes)
    found = [*_of_the_person(dossier, notes, today), *_of_the_plan(dossier, notes, everything, today)]
    found += value_disagreements.value_disagreements(dossier, everything)
    found += denials.denial_disagreements(dossier, everything)
    found += event_dates.event_disagreements(everything)
    found += selections.selection_disagreements(everything)
    found += weekdays.weekday_disagreements(dossier, everything)
    found += event_dates.validity_disagreements(notes.having(event_dates.VALIDITY_HEADS))
    known = {d.subject for d in found}
    remarks = notes.having(flagged.HEADS)
    found = [flagged.with_remark(d, remarks) for d in found]
    found += flagged.flagged_disagreements(dossier, remarks, known)
    found = [d for d in found if distinct_places(d.sources) > 1]
    return tuple(_without_repeats(sorted(found, key=lambda d: -d.weight)))


def _of_the_person(dossier: Dossier, notes: Notes, today: date) -> Iterator[Disagreement]:
    """What the profile and the diagnosis say of the person."""
    driving = notes.having(licences.HEADS)
    yield from licences.licence_disagreements(dossier, driving)
    yield from licences.regained_licences(dossier, driving)
    yield from schooling.schooling_disagreements(dossier, notes.having(schooling.HEADS))
    yield from trainings.training_disagreements(dossier, notes.having(trainings.HEADS))
    yield from languages.language_disagreements(dossier, notes.texts_having(languages.HEADS))
    yield from civil_name.name_disagreements(dossier, notes.having(civil_name.HEADS))
    yield from person_age.age_disagreements(dossier, notes.having(person_age.HEADS))
    yield from home.home_disagreements(dossier, notes.having(home.HEADS))
    yield from contact.contact_disagreements(dossier, notes.having(contact.HEADS))
    yield from benefits.benefit_disagreements(dossier, notes.having(benefits.HEADS))
    working = notes.having(employment.HEADS)
    yield from employment.employment_disagreements(dossier, working, today)
    yield from jobs.job_disagreements(dossier, working, today)
    yield from circumstances.circumstance_disagreements(dossier, notes)
    yield from standing.standing_disagreements(dossier, notes)


def _of_the_plan(dossier: Dossier, notes: Notes, everything: Notes, today: date) -> Iterator[Disagreement]:
    """What the projects, the démarches and the agenda say of what comes next."""
    aims = list(projects.project_disagreements(dossier, notes))
    yield from aims
    dropped = {s.ref for d in aims for s in d.outdated}
    yield from project_terms.term_disagreements(dossier, notes, dropped)
    yield from steps.step_disagreements(dossier, notes)
    yield from step_dates.step_date_disagreements(dossier, everything)
    yield from proposals.proposal_disagreements(dossier, notes.having(proposals.HEADS))
    meetings = notes.having(appointments.HEADS)
    yield from appointments.appointment_disagreements(dossier, meetings, today)
    yield from agenda_overlaps.overlap_disagreements(dossier, notes.having(agenda_overlaps.HEADS), today)
    yield from stances.stance_disagreements(notes.having(stances.HEADS))
    yield from attendance.attendance_disagreements(dossier, meetings)


def _without_repeats(ranked: list[Disagreement]) -> Iterator[Disagreement]:
    """The surest of those that set the same places against each other."""
    seen: list[frozenset[str]] = []
    for item in ranked:
        places = frozenset(f"{s.pointer}:{s.start}" for s in item.sources)
        if not any(places <= other for other in seen):
            seen.append(places)
            yield item

"""What is no longer to be relied on: too old for its theme, replaced since, or an abolished scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts import former_schemes
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.evidence import field_source, own_words
from neo.core.facts.findings import Contradiction, Stale
from neo.core.facts.record import RecordFacts
from neo.core.facts.staleness_age import aged, needs_of, old_difficulties
from neo.core.facts.staleness_notes import replaced_notes
from neo.core.facts.subjects.disagreement import Disagreement
from neo.core.facts.subjects.notes import Notes
from neo.core.french.dates import show_date

MOST_SHOWN = 6
_MOST_FORMER = 3
# How much it harms to go on relying on the profile, by what of it was replaced.
_HARM = {
    "project": 0.95,
    "carer": 0.75,
    "declared": 0.7,
    "equipment": 0.7,
    "step": 0.66,
    "justice": 0.64,
    "benefit": 0.5,
    "identity papers": 0.45,
    "resources": 0.45,
    "mail": 0.44,
}
_OF_THE_DIAGNOSIS = ("transport", "childcare", "housing", "licence", "carer", "health")
_DIAGNOSIS = "/diagnostic/thematiqueContrainte"
_DIAGNOSIS_HARM = 0.78
_MINOR = 0.5  # below, a thing merely ages
_SHORT = 4


def find_stale(
    dossier: Dossier,
    facts: RecordFacts,
    today: date,
    ranked: Sequence[Disagreement] | None = None,
    shown: Sequence[Contradiction] | None = None,
) -> tuple[Stale, ...]:
    """At most six, the most harmful first; nothing already ``shown`` as a contradiction that a reader saw.

    ``ranked``: the record's disagreements, when known already; ``shown``: the contradictions, likewise.
    """
    known = find_disagreements(dossier, facts, today) if ranked is None else ranked
    told_apart = find_contradictions(dossier, facts, today, known) if shown is None else shown
    notes = Notes(own_words(facts))
    found = [*_diagnosis(dossier, known, today), *_replaced(dossier, known), *aged(dossier, today)]
    found += replaced_notes(notes, today)
    found += sorted(
        former_schemes.former_schemes(dossier, notes.having(former_schemes.HEADS)), key=lambda x: -x[0]
    )[:_MOST_FORMER]
    found.sort(key=lambda pair: -pair[0])
    distinct = _without_repeats(found)
    return tuple(_enough([(h, s) for h, s in distinct if not _is_shown(s, told_apart)]))


def _enough(ranked: list[tuple[float, Stale]]) -> Iterator[Stale]:
    """What harms, up to the most shown; what only ages fills a short list."""
    for i, (harm, stale) in enumerate(ranked[:MOST_SHOWN]):
        if harm >= _MINOR or i < _SHORT:
            yield stale


def _is_shown(stale: Stale, contradictions: Sequence[Contradiction]) -> bool:
    """Whether the very same thing is shown as a contradiction: in the same words, or with the same places."""
    places = {_place(s.pointer, s.start) for s in stale.sources}
    return any(
        stale.about == c.about or places == {_place(s.pointer, s.start) for s in c.sources}
        for c in contradictions
        if not c.ranked
    )


def _diagnosis(
    dossier: Dossier, ranked: Sequence[Disagreement], today: date
) -> Iterator[tuple[float, Stale]]:
    """The diagnosis as one thing to go over again: its lines that changed since, and those too old."""
    changed = [d for d in ranked if d.subject in _OF_THE_DIAGNOSIS and any(_is_a_line(s) for s in d.outdated)]
    old = old_difficulties(dossier, today)
    lines = dict.fromkeys([*(s for d in changed for s in d.outdated if _is_a_line(s)), *old])
    if not lines or dossier.diagnosis is None:
        return
    notes = [s for d in changed for s in d.sources if s not in d.outdated]
    theme = field_source(_DIAGNOSIS, day=dossier.diagnosis.constraints_explored)
    names = ", ".join(dict.fromkeys(s.quote.lower() for s in lines if "/situations/" not in s.pointer))
    why = "superseded" if changed else "age"
    state = "changé depuis" if changed else "exploré il y a plus d'un an"
    about = f"Diagnostic des contraintes à reprendre, {state} : {names or 'contraintes'}"
    yield _DIAGNOSIS_HARM, Stale(about, why, (theme, *lines, *notes))


def _is_a_line(source: Source) -> bool:
    return source.pointer.startswith(_DIAGNOSIS)


def _replaced(dossier: Dossier, ranked: Sequence[Disagreement]) -> Iterator[tuple[float, Stale]]:
    """The places of the profile that a later note replaced, of the kinds an adviser acts upon."""
    for item in ranked:
        harm = _HARM.get(item.subject)
        if harm is None or not item.outdated:
            continue
        if item.subject == "project":
            yield harm + item.weight / 20, _project(dossier, item)
        elif not all(_is_a_line(s) for s in item.outdated) or item.subject in _HARM:
            yield harm + item.weight / 20, Stale(item.about, "superseded", item.sources)


def _project(dossier: Dossier, item: Disagreement) -> Stale:
    """A project left behind, with the needs once explored for it: both are to be closed together."""
    project = next((p for p in dossier.projects if p.pointer == item.outdated[0].pointer), None)
    if project is None:
        return Stale(item.about, "superseded", item.sources)
    needs = needs_of(dossier, project)
    saved = f", saisi le {show_date(project.updated)}" if project.updated else ""
    explored = " et ses besoins explorés" if needs else ""
    about = f"Projet « {project.job} »{saved}{explored} : à clore ou à revoir, un autre projet l'a remplacé"
    return Stale(about, "superseded", (*item.outdated[:1], *needs, *item.sources[len(item.outdated) :]))


def _without_repeats(ranked: list[tuple[float, Stale]]) -> Iterator[tuple[float, Stale]]:
    """The first of those that rest on the same place of the profile, or on the same notes."""
    seen: set[str] = set()
    for harm, stale in ranked:
        places = {_place(s.pointer, s.start) for s in stale.sources}
        own = {p for p in places if "#" not in p} or places
        if not own <= seen:
            seen |= own
            yield harm, stale


def _place(pointer: str, start: int | None) -> str:
    return pointer if start is None else f"{pointer}#{start}"

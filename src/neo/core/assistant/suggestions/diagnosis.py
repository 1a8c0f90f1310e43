"""The diagnosis: lines that changed since, themes that no interview opened, needs explored long ago."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import Kind, Proposal, listed, may_be_repeated
from neo.core.assistant.suggestions.record_to_update import disagreeing
from neo.core.dossier.model import Constraint, Diagnosis
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.french.dates import show_date

_POINTER = "/diagnostic"
_MOST_NAMED, _MOST_TOLD, _MOST_SOURCES, _OLD_DAYS = 5, 2, 8, 365
# Health is left out: the person speaks of it if they want to.
_NAMES = {
    "22": "numérique",
    "23": "mobilité",
    "24": "contraintes familiales",
    "26": "lecture, écriture et calcul",
    "27": "logement",
    "28": "difficultés financières",
    "29": "démarches administratives",
}
_NEVER_EXPLORED = ("NON_ABORDEE", "NON_EXPLORE", "NON_ABORDE")
_UNTOLD = ("Diagnostic des contraintes à reprendre", "Projet", "Besoins pour")


def diagnosis(reading: RecordReading) -> Iterator[Proposal]:
    """One step for all of it."""
    known = reading.dossier.diagnosis
    if known is None:
        yield _proposal("Faire le diagnostic avec la personne", ["Aucun n'est renseigné au dossier"], ())
        return
    changed = [(about, places) for about, places in disagreeing(reading) if _is_of_the_diagnosis(places)]
    unexplored = [c for c in known.constraints if c.value in _NEVER_EXPLORED and c.code in _NAMES]
    old = _old_needs(known, reading)
    names = [*_touched(known, changed), *(_NAMES[c.code] for c in unexplored)]
    if not (names or changed or old):
        return
    named = listed(names, _MOST_NAMED) or "besoins explorés pour le projet"
    told = [about for about, _ in changed if not about.startswith(_UNTOLD) and may_be_repeated(about)]
    why = [*told[:_MOST_TOLD], *_not_opened(unexplored), *(text for text, _ in old)]
    places = [s for _, sources in changed for s in sources[:3]]
    places += [field_source(c.pointer, c.label, c.explored) for c in unexplored] + [s for _, s in old]
    yield _proposal(f"Actualiser le diagnostic avec la personne : {named}", why, tuple(dict.fromkeys(places)))


def _proposal(title: str, why: Sequence[str], sources: tuple[Source, ...]) -> Proposal:
    told = " ; ".join(why) or "Les besoins ont été explorés pour un projet qui n'est plus le premier"
    places = sources[:_MOST_SOURCES] or (field_source(_POINTER),)
    return Proposal(Kind.DIAGNOSIS, title, f"{told}.", places, None, frozenset({"diagnostic"}))


def _is_of_the_diagnosis(sources: Sequence[Source]) -> bool:
    return any(s.pointer.startswith(_POINTER) for s in sources)


def _touched(known: Diagnosis, changed: Sequence[tuple[str, tuple[Source, ...]]]) -> list[str]:
    """The themes a later note speaks of otherwise."""
    pointers = [s.pointer for _, sources in changed for s in sources]
    return [
        _NAMES[c.code]
        for c in known.constraints
        if c.code in _NAMES and any(_is_under(p, c.pointer) for p in pointers)
    ]


def _is_under(pointer: str, parent: str) -> bool:
    return pointer == parent or pointer.startswith(f"{parent}/")


def _not_opened(unexplored: Sequence[Constraint]) -> list[str]:
    names = listed((_NAMES[c.code] for c in unexplored), _MOST_NAMED)
    return [f"Pas encore abordé : {names}"] if names else []


def _old_needs(known: Diagnosis, reading: RecordReading) -> list[tuple[str, Source]]:
    """Those of the priority project, when they were explored more than a year ago."""
    return [
        (
            f"Besoins du projet prioritaire explorés le {show_date(j.explored)}, il y a plus d'un an",
            field_source(j.pointer, j.job, j.explored),
        )
        for j in known.jobs
        if j.priority and j.explored and (reading.today - j.explored).days > _OLD_DAYS
    ][:1]

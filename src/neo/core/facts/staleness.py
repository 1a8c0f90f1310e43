"""What is no longer to be relied on: too old for its theme, replaced since, or an abolished scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts import former_schemes
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.evidence import own_words
from neo.core.facts.findings import Stale
from neo.core.facts.record import RecordFacts
from neo.core.facts.staleness_age import aged
from neo.core.facts.staleness_notes import replaced_notes
from neo.core.facts.subjects.disagreement import Disagreement
from neo.core.facts.subjects.notes import Notes

MOST_SHOWN = 6
_MOST_FORMER = 3
# How much it harms to go on relying on the profile, by what of it was replaced.
_HARM = {
    "project": 0.95,
    "transport": 0.75,
    "childcare": 0.75,
    "carer": 0.75,
    "housing": 0.75,
    "licence": 0.7,
    "declared": 0.7,
    "step": 0.66,
    "justice": 0.64,
    "equipment": 0.64,
    "job end": 0.6,
    "mail": 0.6,
    "benefit": 0.5,
    "identity papers": 0.45,
    "resources": 0.45,
    "home": 0.44,
    "phone": 0.44,
}
_ENOUGH_OF_THE_DIAGNOSIS = 2


def find_stale(
    dossier: Dossier, facts: RecordFacts, today: date, ranked: Sequence[Disagreement] | None = None
) -> tuple[Stale, ...]:
    """At most six, the most harmful first. ``ranked``: the record's disagreements, when known already."""
    known = find_disagreements(dossier, facts, today) if ranked is None else ranked
    notes = Notes(own_words(facts))
    replaced = list(_replaced(known))
    old = [x for x in aged(dossier, today) if not (_is_the_diagnosis(x[1]) and _covers_it(replaced))]
    found = [*replaced, *old, *replaced_notes(notes, today)]
    found += sorted(
        former_schemes.former_schemes(dossier, notes.having(former_schemes.HEADS)), key=lambda x: -x[0]
    )[:_MOST_FORMER]
    found.sort(key=lambda pair: -pair[0])
    return tuple(_without_repeats([stale for _, stale in found]))[:MOST_SHOWN]


def _replaced(ranked: Sequence[Disagreement]) -> Iterator[tuple[float, Stale]]:
    """The places of the profile that a later note replaced, of the kinds an adviser acts upon."""
    for item in ranked:
        harm = _HARM.get(item.subject)
        if harm is not None and item.outdated:
            yield harm + item.weight / 20, Stale(item.about, "superseded", item.sources)


def _is_the_diagnosis(stale: Stale) -> bool:
    return any(s.pointer == "/diagnostic/thematiqueContrainte" for s in stale.sources)


def _covers_it(replaced: list[tuple[float, Stale]]) -> bool:
    """Enough lines of the diagnosis are already shown as replaced: its mere age adds nothing."""
    lines = [s for _, s in replaced if any(x.pointer.startswith("/diagnostic") for x in s.sources)]
    return len(lines) >= _ENOUGH_OF_THE_DIAGNOSIS


def _without_repeats(ranked: list[Stale]) -> Iterator[Stale]:
    """The first of those that rest on the same place of the profile, or on the same notes."""
    seen: set[str] = set()
    for stale in ranked:
        places = {_place(s.pointer, s.start) for s in stale.sources}
        own = {p for p in places if "#" not in p} or places
        if not own <= seen:
            seen |= own
            yield stale


def _place(pointer: str, start: int | None) -> str:
    return pointer if start is None else f"{pointer}#{start}"

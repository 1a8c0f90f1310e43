"""At most eight steps, one a matter, each kind having its place; told by date.

No step is worth more for who the person is: the places are those of the kinds of step, for everybody alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from neo.core.assistant.suggestions.proposal import Kind, Proposal
from neo.core.assistant.writings import MOST_SUGGESTIONS
from neo.core.dossier.sources import Source

_MOST_SOURCES = 8
_SAME_SHARE, _FEW_KEYS, _MOST_WHYS = 0.5, 2, 2
_ALONE = (Kind.DISTRESS, Kind.PROFILE, Kind.DIAGNOSIS, Kind.RIGHTS, Kind.APPOINTMENT, Kind.CONTRACT)
_PROMISES = (Kind.AGENCY, Kind.SIGNED, Kind.PERSON)


def choose(found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The eight that come first by the places of their kinds, distress at the top, then by date."""
    distinct = _distinct(found)
    if len(distinct) > MOST_SUGGESTIONS:
        distinct = _both_updates_in_one(distinct)
    placed: list[tuple[int, int, Proposal]] = []
    taken: dict[Kind, int] = {}
    for order, proposal in enumerate(distinct):
        rank = taken.get(proposal.kind, 0)
        taken[proposal.kind] = rank + 1
        if rank < len(proposal.kind.places):
            placed.append((proposal.kind.places[rank], order, proposal))
    kept = [p for _, _, p in sorted(placed, key=lambda item: item[:2])[:MOST_SUGGESTIONS]]
    return tuple(sorted(kept, key=_by_day))


def _by_day(proposal: Proposal) -> tuple[bool, date]:
    return proposal.kind is not Kind.DISTRESS, proposal.day or date.max


def _both_updates_in_one(distinct: Sequence[Proposal]) -> list[Proposal]:
    """The profile and the diagnosis are gone over in one go when room is short."""
    profile = next((p for p in distinct if p.kind is Kind.PROFILE), None)
    diagnosis = next((p for p in distinct if p.kind is Kind.DIAGNOSIS), None)
    if profile is None or diagnosis is None:
        return list(distinct)
    themes = diagnosis.title.partition(" : ")[2]
    title = f"{profile.title} ; diagnostic : {themes}" if themes else f"{profile.title} ; faire le diagnostic"
    more = [part for part in diagnosis.why.rstrip(".").split(" ; ") if part not in profile.why]
    why = f"{profile.why} Diagnostic : {' ; '.join(more)}." if more else profile.why
    both = replace(profile, title=title, why=why, sources=_sources(profile, diagnosis))
    return [both if p is profile else p for p in distinct if p is not diagnosis]


def _distinct(found: Iterable[Proposal]) -> list[Proposal]:
    """One a matter: what a later reader says of the same one gives it its sources, and a day if need be."""
    kept: list[Proposal] = []
    for proposal in sorted(found, key=_order):
        same = next((i for i, other in enumerate(kept) if _is_the_same(other, proposal)), None)
        if same is None:
            kept.append(proposal)
        else:
            kept[same] = _join(kept[same], proposal)
    return kept


def _order(proposal: Proposal) -> tuple[int, int]:
    """By kind; the newest promise first, the nearest day first."""
    if proposal.kind in _PROMISES:
        return proposal.kind.places[0], -(proposal.noted or date.min).toordinal()
    return proposal.kind.places[0], (proposal.day or date.max).toordinal()


def _is_the_same(one: Proposal, other: Proposal) -> bool:
    if one.kind in _ALONE or other.kind in _ALONE:
        return False
    shared = one.keys & other.keys
    if one.day and one.day == other.day and one.kind is not Kind.ANSWER:
        # "Il les envoie avant le 3 avril": the day alone tells what "les" are.
        bare = one.kind is other.kind is Kind.DEADLINE and min(len(one.keys), len(other.keys)) <= _FEW_KEYS
        if shared or bare or _is_step_and_note(one, other):
            return True
    # What the agency owes and what the person prepares may name the same firm: more has to be the same.
    sizes = len(one.keys), len(other.keys)
    wide = (one.kind is Kind.AGENCY) != (other.kind is Kind.AGENCY) and other.kind is not Kind.SIGNED
    return len(shared) >= 2 and len(shared) >= _SAME_SHARE * (max(sizes) if wide else min(sizes))


def _is_step_and_note(one: Proposal, other: Proposal) -> bool:
    """A démarche of the plan and a note that give the same day: one thing to prepare."""
    places = {p.sources[0].pointer.split("/")[1] for p in (one, other)}
    return one.kind is other.kind is Kind.DEADLINE and places == {"demarches", "conclusionsEntretien"}


def _join(one: Proposal, other: Proposal) -> Proposal:
    why = f"{one.why} {other.why}" if _says_more(one, other) else one.why
    clearer = "«" in one.title and "«" not in other.title and other.kind in _PROMISES
    title = other.title if clearer else one.title
    return replace(one, title=title, sources=_sources(one, other), day=one.day or other.day, why=why)


def _says_more(one: Proposal, other: Proposal) -> bool:
    """Whether the second reason tells the adviser something the first does not."""
    same = (
        (one.kind is other.kind and not _is_step_and_note(one, other))
        or other.kind is Kind.OPEN_POINT
        or other.why in one.why
    )
    return not same and not set(other.sources) <= set(one.sources) and one.why.count(". ") < _MOST_WHYS


def _sources(one: Proposal, other: Proposal) -> tuple[Source, ...]:
    return tuple(dict.fromkeys((*one.sources, *other.sources)))[:_MOST_SOURCES]

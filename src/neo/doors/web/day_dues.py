"""What is due on a day, from both sides: engagements, promises of the notes, open démarches; by date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.assistant.day.owed_soon import OVER, Owed
from neo.core.dossier.model import Dossier, Engagement, Step
from neo.core.french.words import content_keys

from . import display
from .record_header import person_name
from .timeline import anchor

AHEAD = timedelta(days=30)
"""How far what is to come is listed."""
SHOWN_AT_ONCE = 8
"""Lines of one group; the others are one click away."""
MOST_OF_ONE_RECORD = 3
"""Lines shown with an appointment."""
_CLOSED = ("RE", "AN")
_PERSON, _AGENCY = "La personne", "Nous"
_MOSTLY = 0.6  # share of an engagement's words that its own démarche repeats


@dataclass(frozen=True, slots=True)
class Due:
    """Something promised or planned for a day, by the person or by the agency."""

    record_id: str
    person_name: str
    day: date
    text: str
    by: str
    anchor: str
    noted: date | None = None


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Commitments under one heading."""

    title: str
    items: tuple[Due, ...]
    late: bool = False

    @property
    def first(self) -> tuple[Due, ...]:
        """What is shown at once."""
        return self.items[:SHOWN_AT_ONCE]

    @property
    def others(self) -> tuple[Due, ...]:
        """What is folded."""
        return self.items[SHOWN_AT_ONCE:]


@dataclass(frozen=True, slots=True)
class _Promise:
    """Something one side owes, wherever it was read. ``noted``: when, if a note or a mail holds it."""

    label: str
    due: date
    by: str
    anchor: str
    noted: date | None = None


def dues(
    records: Iterable[Dossier], today: date, owed: Mapping[str, Sequence[Owed]] | None = None
) -> tuple[DueGroup, ...]:
    """Commitments and steps by date: what is past and not marked done, this week, the coming month.

    ``owed``: by record, what the contract and the notes hold; a record without an entry gives its contract.
    """
    found = (due for dossier in records for due in dues_of(dossier, (owed or {}).get(dossier.id)))
    items = sorted(found, key=lambda due: due.day)
    sunday = today + timedelta(days=6 - today.weekday())
    groups = (
        DueGroup("Date dépassée", tuple(x for x in items if x.day < today), late=True),
        DueGroup("Cette semaine", tuple(x for x in items if today <= x.day <= sunday)),
        DueGroup("Ensuite", tuple(x for x in items if sunday < x.day <= today + AHEAD)),
    )
    return tuple(group for group in groups if group.items)


def dues_of(dossier: Dossier, owed: Sequence[Owed] | None = None) -> Iterator[Due]:
    """What is owed in one record: its promises, then the open démarches that have a day."""
    name = person_name(dossier.person)
    promises = _signed(dossier) if owed is None else [_promise(one) for one in owed]
    steps = [step for step in dossier.steps if step.end and step.state not in _CLOSED]
    for promise in promises:
        if not any(_is_the_same(promise, step) for step in steps):
            yield Due(dossier.id, name, promise.due, promise.label, promise.by, promise.anchor, promise.noted)
    for step in steps:
        if step.end:
            same = next((p for p in promises if _is_the_same(p, step)), None)
            # Whoever typed a démarche, it is the person's plan: theirs to do unless the agency signed for it.
            by = same.by if same else _PERSON
            text = step.description or step.what_label or "Démarche"
            yield Due(dossier.id, name, step.end, text, by, anchor(step.pointer))


def _signed(dossier: Dossier) -> list[_Promise]:
    contract = dossier.contract
    if contract is None or contract.state in OVER:
        return []
    return [_Promise(p.label, p.due, _by(p), "engagements") for p in contract.engagements if p.due]


def _promise(owed: Owed) -> _Promise:
    """Where it stands: the engagements, a report or a mail, each with a place of its own in the record."""
    pointer = owed.source.pointer
    where = "engagements" if pointer.startswith("/contrat") else anchor("/".join(pointer.split("/")[:3]))
    return _Promise(
        display.typeset(owed.text), owed.due, _AGENCY if owed.by_agency else _PERSON, where, owed.noted
    )


def _by(promise: Engagement) -> str:
    return _PERSON if promise.by_person else _AGENCY


def _is_the_same(promise: _Promise, step: Step) -> bool:
    """Whether a démarche is the follow-up of an engagement: the same day, most of its words."""
    words = content_keys(promise.label)
    shared = words & content_keys(f"{step.description} {step.what_label}")
    return promise.due == step.end and len(shared) >= max(1, _MOSTLY * len(words))


def nearest(due: Iterable[Due], today: date) -> tuple[tuple[Due, ...], int]:
    """Those whose day is the nearest to today, past or soon to come, by date; and how many are left out."""
    found = sorted((one for one in due if one.day <= today + AHEAD), key=lambda one: abs(one.day - today))
    shown = sorted(found[:MOST_OF_ONE_RECORD], key=lambda one: one.day)
    return tuple(shown), len(found) - len(shown)

"""Who and what a record identifies: its people with the words of their names, and its numbers and addresses.

Read from structured fields only; names in free text are what the recognisers are for. The order is fixed
(the person, the adviser, then agents as they appear), so that each gets the same number at each exchange
without anything being kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from neo.core.dossier.model import Agent, Dossier, Person
from neo.core.privacy.folding import fold_for_privacy
from neo.core.privacy.kinds import Kind

T = TypeVar("T")
_WORD = re.compile(r"[^\W\d_]+")
_DISPLAY_NAME = re.compile(r"^\s*\"?([^<>\"@]{2,80}?)\"?\s*<([^<>\s]+@[^<>\s]+)>\s*$")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of the record. ``first_names`` and ``last_names`` are names as written, each whole
    (« Jean-Noël », « de la Roche-Perrin »); ``role`` is ``person``, ``adviser``, ``agent`` or
    ``correspondent``."""

    key: str
    role: str
    first_names: tuple[str, ...] = ()
    last_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownValue:
    """A number, address or date of the record, as written there. ``person`` is the key of whose it is."""

    kind: Kind
    text: str
    person: str


@dataclass(frozen=True)
class Identity:
    """Everything of one record that points at somebody directly.

    ``heard``: folded words of the names of other people that its free text speaks of.
    """

    people: tuple[KnownPerson, ...] = ()
    values: tuple[KnownValue, ...] = ()
    heard: frozenset[str] = frozenset()
    words: frozenset[str] = field(init=False)
    _derived: dict[object, Any] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        names = (name for p in self.people for name in (*p.first_names, *p.last_names))
        object.__setattr__(self, "words", frozenset(w for name in names for w in name_words(name)))

    def derived(self, make: Callable[[Identity], T]) -> T:
        """What ``make`` gives of this identity, made once; it lives and dies with the identity."""
        if make not in self._derived:
            self._derived[make] = make(self)
        value: T = self._derived[make]
        return value

    def owner_of(self, kind: Kind, surface: str) -> str:
        """The key of the person whose value ``surface`` is in this record; empty when nobody's."""
        key = value_key(surface)
        return next((v.person for v in self.values if v.kind is kind and value_key(v.text) == key), "")

    def __repr__(self) -> str:
        return f"<Identity: {len(self.people)} people, {len(self.values)} values>"


NO_IDENTITY = Identity()
"""A text with no record: only what any text shows is found."""


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name: « Al-Nouri » gives ``("al", "nouri")``."""
    return tuple(_WORD.findall(fold_for_privacy(name)))


def value_key(value: str) -> str:
    """A number or address without its signs, so that every notation gives one; a French number in +33 too."""
    letters = "".join(c for c in fold_for_privacy(value) if c.isalnum())
    return re.sub(r"^(?:0033|33)0?(?=\d{9}$)", "0", letters)


def identity_of(dossier: Dossier) -> Identity:
    """What ``dossier`` identifies."""
    people = list(_people(dossier))
    return Identity(_merged(people), tuple(dict.fromkeys(_values(dossier))))


def _people(dossier: Dossier) -> Iterator[KnownPerson]:
    yield _person(dossier.person)
    if dossier.adviser:
        yield _agent(dossier.adviser.agent, "adviser")
    for appointment in dossier.appointments:
        if appointment.agent:
            yield _agent(appointment.agent, "agent")
    for report in dossier.reports:
        if report.agent:
            yield _agent(report.agent, "agent")
    for message in dossier.messages:
        for address in (message.sender, *message.recipients):
            shown = _DISPLAY_NAME.match(address)
            if shown:
                yield KnownPerson(f"mail:{shown[2].casefold()}", "correspondent", last_names=(shown[1],))


def _person(p: Person) -> KnownPerson:
    last = tuple(dict.fromkeys(name for name in (p.last_name, p.birth_name) if name))
    first = tuple(name for name in (p.first_name, *p.other_first_names) if name)
    return KnownPerson("person", "person", first, last)


def _agent(agent: Agent, role: str) -> KnownPerson:
    first = (agent.first_name,) if agent.first_name else ()
    last = (agent.last_name,) if agent.last_name else ()
    key = agent.id or fold_for_privacy(agent.name)
    return KnownPerson(f"agent:{key}", role, first, last)


def _merged(people: list[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Each key once, at its first place: an agent writes many reports."""
    by_key: dict[str, KnownPerson] = {}
    for person in people:
        if person.first_names or person.last_names:
            by_key.setdefault(person.key, person)
    return tuple(by_key.values())


def _values(dossier: Dossier) -> Iterator[KnownValue]:
    p = dossier.person
    for phone in p.phones:
        yield KnownValue(Kind.PHONE, phone, "person")
    for mail in p.emails:
        yield KnownValue(Kind.EMAIL, mail, "person")
    if p.service_number:
        yield KnownValue(Kind.FRANCE_TRAVAIL_ID, p.service_number, "person")
    if p.birth_date:
        yield KnownValue(Kind.BIRTH_DATE, p.birth_date.isoformat(), "person")
    if p.address:
        for line in (p.address.street, p.address.complement):
            if line:
                yield KnownValue(Kind.ADDRESS, line, "person")
        if p.address.postcode and p.address.city:
            yield KnownValue(Kind.CITY_POSTCODE, f"{p.address.postcode} {p.address.city}", "person")
    if dossier.adviser and dossier.adviser.email:
        yield KnownValue(Kind.EMAIL, dossier.adviser.email, f"agent:{dossier.adviser.agent.id}")
    names = [e.company for e in dossier.career.experiences] + [t.body for t in dossier.career.trainings]
    for name in dict.fromkeys((*names, *(p.company for p in dossier.proposals))):
        if name:
            yield KnownValue(Kind.ORGANISATION, name, "")
    for message in dossier.messages:
        for address in (message.sender, *message.recipients):
            for value in re.findall(r"[^\s<>\"]+@[^\s<>\"]+", address):
                yield KnownValue(Kind.EMAIL, value, "")

"""Whose a mail is: by an address the record knows, or the France Travail number in the subject.

Nothing is guessed from a name. Two people, or an address and a number that disagree: left to the adviser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from neo.core.dossier.model import Dossier
from neo.core.facts.senders import own_addresses
from neo.core.mail.shapes import MailHead

_NUMBER = re.compile(r"(?<![\w+])(?:\d(?:[ .]?\d){10}|\d{7} ?[0-9A-Z])(?!\w)")


class LinkKind(StrEnum):
    """How a mail was linked, or why it was not."""

    ADDRESS = "address"
    NUMBER = "number"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    DISAGREE = "disagree"


SENTENCES = {
    LinkKind.ADDRESS: "Rattaché par l’adresse de l’expéditeur.",
    LinkKind.NUMBER: (
        "Rattaché par le numéro France Travail de l’objet ; "
        "l’adresse de l’expéditeur n’est pas connue du dossier."
    ),
    LinkKind.UNKNOWN: "À rattacher : ni l’adresse ni l’objet ne désignent une personne suivie.",
    LinkKind.SEVERAL: "À rattacher : plusieurs personnes suivies sont possibles.",
    LinkKind.DISAGREE: "À rattacher : l’adresse désigne une personne et le numéro de l’objet une autre.",
}


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What links a mail to a record. ``addresses`` in small letters; ``number`` without spaces, or empty."""

    record_id: str
    addresses: frozenset[str]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """``record_id``: empty when the adviser must say. ``candidates``: the records that were possible."""

    kind: LinkKind
    record_id: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        return SENTENCES[self.kind]


def known_person(dossier: Dossier) -> KnownPerson:
    """The addresses and the number by which mails of this person are known."""
    addresses = frozenset(address for address in own_addresses(dossier) if "@" in address)
    return KnownPerson(dossier.id, addresses, _plain(dossier.person.service_number))


class Directory:
    """The people an adviser supports, by address and by number."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self._by_address: dict[str, set[str]] = {}
        self._by_number: dict[str, set[str]] = {}
        for person in people:
            for address in person.addresses:
                self._by_address.setdefault(address, set()).add(person.record_id)
            if person.number:
                self._by_number.setdefault(person.number, set()).add(person.record_id)

    def link(self, head: MailHead) -> Link:
        """Whose this mail is."""
        by_address = self._by_address.get(head.sender.lower(), set()) if head.sender else set()
        by_number = set().union(*(self._by_number.get(n, set()) for n in numbers_in(head.subject)))
        both = by_address & by_number
        if by_address and by_number and not both:
            return Link(LinkKind.DISAGREE, candidates=tuple(sorted(by_address | by_number)))
        possible = both or by_address or by_number
        if len(possible) > 1:
            return Link(LinkKind.SEVERAL, candidates=tuple(sorted(possible)))
        if not possible:
            return Link(LinkKind.UNKNOWN)
        kind = LinkKind.ADDRESS if by_address else LinkKind.NUMBER
        return Link(kind, next(iter(possible)), tuple(possible))


def numbers_in(subject: str) -> tuple[str, ...]:
    """What may be a France Travail number in a subject: 11 digits, or 7 digits and a letter or digit."""
    return tuple(dict.fromkeys(_plain(m.group()) for m in _NUMBER.finditer(subject.upper())))


def _plain(number: str) -> str:
    return re.sub(r"[ .]", "", number).upper()

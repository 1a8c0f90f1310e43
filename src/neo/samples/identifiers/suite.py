"""Cases made by the hundred to measure masking: notes with identifiers in every notation, typos, hostile
scripts.

Made from a seed, the same each time. They say how masking holds on forms, not how it holds on lives:
figures on written cases are the ones that count for that. Everything is fictitious: telephone numbers come
from the ranges reserved for fiction, social security numbers from months that do not exist, mails from
example domains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from neo.core.evaluation.cases import Case, Identifier
from neo.samples.identifiers import values
from neo.samples.identifiers.lines import ADVISERS_LINES, NEUTRAL_LINES, OWN_LINES, THIRD_PARTY_LINES

REPORTS = 6
DEFAULT_COUNT = 60
DEFAULT_SEED = 20261125


@dataclass(frozen=True, slots=True)
class _Life:
    """Who a generated record is about."""

    first: str
    last: str
    phone: str
    email: str
    service_number: str
    birth: str
    street: str
    postcode: str
    city: str
    adviser_first: str
    adviser_last: str


def generated_suite(count: int = DEFAULT_COUNT, seed: int = DEFAULT_SEED) -> list[Case]:
    """``count`` cases, the same for the same ``seed``."""
    return [_case(Random(f"{seed}:{number}"), f"G{number:03}") for number in range(1, count + 1)]


def _case(random: Random, name: str) -> Case:
    life = _life(random)
    rows: list[Identifier] = []
    reports = []
    for number in range(1, REPORTS + 1):
        ref = f"CE-{number}"
        text, found = _report(random, life, ref)
        rows.extend(found)
        reports.append({"id": ref, "date": f"2026-0{number}-15", "texte": text, "statut": "VALIDE"})
    return Case(name=name, document=_document(name, life, reports), identifiers=tuple(rows), special=None)


def _report(random: Random, life: _Life, ref: str) -> tuple[str, list[Identifier]]:
    lines: list[str] = []
    rows: list[Identifier] = []
    kinds = [OWN_LINES] * 3 + [THIRD_PARTY_LINES] * 3 + [ADVISERS_LINES] + [NEUTRAL_LINES] * 5
    for table in random.sample(kinds, len(kinds)):
        line = random.choice(table)
        pieces = []
        for piece in line.split("{"):
            slot, closed, rest = piece.partition("}")
            if not closed:
                pieces.append(piece)
                continue
            row = _filled(random, life, slot, ref)
            rows.append(row)
            pieces.append(row.text + rest)
        lines.append("".join(pieces))
    return "\n".join(lines), rows


def _filled(random: Random, life: _Life, slot: str, ref: str) -> Identifier:
    """One slot of a line, in a notation drawn at random."""
    kind, _, whose = slot.partition(":")
    third = whose == "tiers"
    if kind == "PERSON":
        return _person(random, life, whose, ref)
    own = {"PHONE": life.phone, "EMAIL": life.email, "ADDRESS": life.street, "BIRTH_DATE": life.birth}
    own |= {"FRANCE_TRAVAIL_ID": life.service_number, "CITY_POSTCODE": f"{life.postcode} {life.city}"}
    value = own[kind] if kind in own and not third else values.value(random, kind)
    return Identifier(ref, values.written(random, kind, value), kind, third)


def _person(random: Random, life: _Life, whose: str, ref: str) -> Identifier:
    if whose == "nom":
        text, variant = values.name_variant(random, life.last)
        return Identifier(ref, text, "PERSON", False, variant)
    if whose == "prenom":
        text, variant = values.name_variant(random, life.first)
        return Identifier(ref, text, "PERSON", False, variant)
    if whose == "entier":
        text, variant = values.full_name_variant(random, life.first, life.last)
        return Identifier(ref, text, "PERSON", False, variant)
    if whose == "conseiller":
        return Identifier(ref, life.adviser_last, "PERSON", True)
    first, last = random.choice(values.OTHER_FIRST_NAMES), random.choice(values.OTHER_LAST_NAMES)
    text = {"tiers_prenom": first, "tiers_nom": last}.get(whose, f"{first} {last}")
    return Identifier(ref, text, "PERSON", True)


def _life(random: Random) -> _Life:
    first, last = random.choice(values.FIRST_NAMES), random.choice(values.LAST_NAMES)
    postcode, city = random.choice(values.TOWNS)
    return _Life(
        first=first,
        last=last,
        phone=values.value(random, "PHONE"),
        email=values.mail(random, first, last),
        service_number=values.value(random, "FRANCE_TRAVAIL_ID"),
        birth=values.value(random, "BIRTH_DATE"),
        street=values.value(random, "ADDRESS"),
        postcode=postcode,
        city=city,
        adviser_first=random.choice(values.OTHER_FIRST_NAMES),
        adviser_last=random.choice(values.OTHER_LAST_NAMES),
    )


def _document(name: str, life: _Life, reports: list[dict[str, Any]]) -> dict[str, Any]:
    """The record in the exchange format."""
    day, month, year = life.birth.split("/")
    agent = {"id": "CONS-G", "nom": life.adviser_last, "prenom": life.adviser_first}
    return {
        "schema": "neo-dossier/1",
        "id": name,
        "exporteLe": "2026-07-01T08:00:00+02:00",
        "origine": "demo",
        "referent": agent,
        "identite": {
            "numeroFranceTravail": life.service_number,
            "nom": life.last.upper(),
            "prenom": life.first,
            "dateNaissance": f"{year}-{month}-{day}",
            "adresse": {
                "numeroTypeLibelleVoie": life.street,
                "codePostal": life.postcode,
                "libelleCommune": life.city,
            },
            "emails": [{"adresseEmail": life.email}],
            "telephones": [{"numeroTelephone": life.phone}],
        },
        "conclusionsEntretien": [report | {"agent": agent} for report in reports],
    }


def words_of(cases: list[Case]) -> Iterator[str]:
    """The texts of generated cases, for those who measure speed."""
    for case in cases:
        yield from (str(report["texte"]) for report in case.document["conclusionsEntretien"])

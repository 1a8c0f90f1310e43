"""The header of a record: who, since when, with whom, for what, and the next appointment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Appointment, Dossier, Person, Project

from . import display, labels


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value of the header. `strong` is the one that matters now."""

    name: str
    value: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above every page of a record."""

    record_id: str
    person_name: str
    service_number: str
    flags: tuple[str, ...]
    facts: tuple[Fact, ...]
    unanswered: int


def person_name(person: Person) -> str:
    """``M. Firas AL-NOURI``."""
    parts = (person.title, person.first_name, person.last_name.upper())
    return " ".join(part for part in parts if part)


def build_header(dossier: Dossier, today: date) -> Header:
    """The header of this record, as of this day. A fact the record lacks has no entry."""
    facts = (
        _birth(dossier.person, today),
        _registration(dossier),
        _support(dossier),
        _project(dossier),
        _phone(dossier.person),
        _next_appointment(dossier, today),
    )
    return Header(
        record_id=dossier.id,
        person_name=person_name(dossier.person),
        service_number=dossier.person.service_number,
        flags=tuple(labels.label(labels.FLAGS, flag) for flag in dossier.situation.flags),
        facts=tuple(fact for fact in facts if fact is not None),
        unanswered=sum(1 for m in dossier.messages if m.incoming and m.state != "REPONDU"),
    )


def main_project(dossier: Dossier) -> Project | None:
    """The priority project, or the most recently updated one, or none."""
    ranked = sorted(dossier.projects, key=lambda p: (p.priority, p.updated or date.min))
    return ranked[-1] if ranked else None


def next_appointment(dossier: Dossier, today: date) -> Appointment | None:
    """The first appointment still to come, today included."""
    coming = (a for a in dossier.appointments if a.status == "PRIS" and a.at.date() >= today)
    return min(coming, key=lambda a: a.at, default=None)


def _birth(person: Person, today: date) -> Fact | None:
    if person.birth_date is None:
        return None
    name = "Née le" if person.title == "Mme" else "Né le" if person.title == "M." else "Naissance"
    years = display.age(person.birth_date, today)
    return Fact(name, f"{display.long_date(person.birth_date)}, {display.plural(years, 'an')}")


def _registration(dossier: Dossier) -> Fact | None:
    situation = dossier.situation
    if situation.status_since is None:
        return Fact("Statut", situation.status) if situation.status else None
    since = f"depuis le {display.long_date(situation.status_since)}"
    if situation.status == "Inscrit":
        return Fact("Inscription", since)
    return Fact("Statut", f"{situation.status}, {since}".removeprefix(", "))


def _support(dossier: Dossier) -> Fact | None:
    mode = labels.label(labels.SUPPORT_MODES, dossier.situation.support_mode)
    adviser = dossier.adviser
    who = f"{adviser.agent.first_name} {adviser.agent.last_name}".strip() if adviser else ""
    if adviser and who and adviser.since:
        who += f" depuis le {display.short_date(adviser.since)}"
    value = ", ".join(part for part in (mode, who) if part)
    return Fact("Accompagnement", value) if value else None


def _project(dossier: Dossier) -> Fact | None:
    project = main_project(dossier)
    if project is None:
        return None
    return Fact("Projet", f"{project.job} ({project.rome_code})" if project.rome_code else project.job)


def _phone(person: Person) -> Fact | None:
    return Fact("Téléphone", person.phones[0].replace(" ", display.NBSP)) if person.phones else None


def _next_appointment(dossier: Dossier, today: date) -> Fact | None:
    coming = next_appointment(dossier, today)
    if coming is None:
        return None
    day = (
        "Aujourd’hui"
        if coming.at.date() == today
        else display.capital(display.weekday_month(coming.at.date()))
    )
    place = labels.MODE_PHRASES.get(coming.mode, "")
    value = ", ".join(part for part in (day, display.hour(coming.at), place) if part)
    return Fact("Prochain rendez-vous", value, strong=True)

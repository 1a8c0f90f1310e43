"""The timeline of a record: what is to come first, then every dated event, latest first, by year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from neo.core.dossier.model import Appointment, Dossier, Message, Step

from . import display, labels


@dataclass(frozen=True, slots=True)
class Event:
    """One line. `anchor` is the id of its place on the record page; `by_person` marks what came from them."""

    day: date
    icon: str
    text: str
    anchor: str = ""
    by_person: bool = False
    order: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading: « À venir » or a year."""

    title: str
    events: tuple[Event, ...]
    coming: bool = False


def build_timeline(dossier: Dossier, today: date) -> tuple[Group, ...]:
    """The groups of the timeline of this record, as of this day."""
    events = list(_events(dossier))
    coming = sorted((e for e in events if e.day > today), key=lambda e: (e.day, e.order))
    past = sorted((e for e in events if e.day <= today), key=lambda e: (e.day, e.order), reverse=True)
    groups = [Group("À venir", tuple(coming), coming=True)] if coming else []
    for year, of_year in groupby(past, key=lambda e: e.day.year):
        groups.append(Group(str(year), tuple(of_year)))
    return tuple(groups)


def anchor(pointer: str) -> str:
    """An element's pointer as an HTML id, of letters, digits and hyphens; unique, which an own id is not."""
    return "e" + "".join(c if c.isascii() and c.isalnum() else "-" for c in pointer)


def _events(dossier: Dossier) -> Iterator[Event]:
    reported = {report.appointment_ref for report in dossier.reports if report.appointment_ref}
    for report in dossier.reports:
        where = anchor(report.pointer)
        yield Event(report.date, "report", report.subject or "Compte rendu", where, order="12:00")
    for appointment in dossier.appointments:
        if appointment.ref not in reported or appointment.status != "HONORE":
            yield _appointment(appointment)
    yield from (_message(message) for message in dossier.messages)
    yield from (event for step in dossier.steps for event in _step(step))
    yield from _milestones(dossier)


def _appointment(appointment: Appointment) -> Event:
    place = labels.MODE_PHRASES.get(appointment.mode, "")
    state = labels.label(labels.APPOINTMENT_STATES, appointment.status).lower()
    text = "Rendez-vous"
    if appointment.status == "PRIS":
        text = ", ".join(x for x in ("Rendez-vous", place, display.hour(appointment.at)) if x)
    elif state and appointment.status != "HONORE":
        text = display.typeset(f"Rendez-vous : {state}")
    return Event(
        appointment.at.date(),
        "old",
        text,
        anchor(appointment.pointer),
        order=_time(appointment.at),
    )


def _message(message: Message) -> Event:
    name = labels.label(labels.CHANNELS, message.channel) or "Message"
    subject = f" «{display.NBSP}{message.subject}{display.NBSP}»" if message.subject else ""
    suffix = "" if not message.incoming else ", sans réponse" if message.state != "REPONDU" else ""
    direction = "" if message.incoming else " envoyé"
    return Event(
        message.sent_at.date(),
        "mail",
        f"{name}{direction}{subject}{suffix}",
        anchor(message.pointer),
        by_person=message.incoming,
        order=_time(message.sent_at),
    )


def _step(step: Step) -> Iterator[Event]:
    if step.end is None or step.state == "AN":
        return
    done = step.state == "RE"
    text = step.description or step.what_label or "Démarche"
    yield Event(
        step.end,
        "step",
        text if done else f"{text} (échéance)",
        anchor(step.pointer),
        by_person=step.creator == "INDIVIDU",
        order="23:00",
    )


def _milestones(dossier: Dossier) -> Iterator[Event]:
    situation, contract = dossier.situation, dossier.contract
    if situation.status_since and situation.status == "Inscrit":
        yield Event(situation.status_since, "form", "Inscription", "situation", order="00:00")
    if contract is None:
        return
    if contract.signed:
        yield Event(contract.signed, "form", "Contrat d’engagement signé", "engagements", order="00:01")
    for engagement in contract.engagements:
        if engagement.due:
            yield Event(
                engagement.due,
                "step",
                f"{engagement.label} (engagement, échéance)",
                "engagements",
                by_person=engagement.by_person,
                order="23:01",
            )


def _time(moment: datetime) -> str:
    return moment.strftime("%H:%M")

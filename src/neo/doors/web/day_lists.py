"""The appointments and the waiting mails of a day, from the records an adviser supports; by time alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from neo.core.dossier.model import Appointment, Dossier, Message
from neo.core.french.distress import MARKED, distress_grade
from neo.core.french.folding import fold
from neo.storage.records.store import AppointmentLine

from . import display, labels
from .record_header import person_name
from .timeline import anchor

SHOWN_AT_ONCE = 8
"""Mails of the list; the others are one click away."""
LONGEST_OPENING = 140  # characters of a mail shown in the list


@dataclass(frozen=True, slots=True)
class Slot:
    """One appointment. `state` is empty while it stands; `since` says what came since the last interview."""

    record_id: str
    person_name: str
    at: datetime
    minutes: int | None
    mode: str
    mode_icon: str
    theme: str
    state: str
    since: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail without an answer: its subject and first words, as the person wrote them.

    ``worrying``: it holds words that may announce a danger to somebody; the mail is worrying, not the person.
    """

    record_id: str
    person_name: str
    at: datetime
    subject: str
    opening: str
    anchor: str
    worrying: bool = False
    message_id: str = ""
    box_id: str = ""
    """Its id in the adviser's own mailbox, when it is there that it waits."""


def appointments(
    adviser_id: str, records: Iterable[Dossier], elsewhere: Iterable[AppointmentLine], today: date
) -> tuple[Slot, ...]:
    """This adviser's appointments from today on, by time: in their own records, then `elsewhere`."""
    slots = [
        _slot(dossier, appointment, today)
        for dossier in records
        for appointment in dossier.appointments
        if appointment.at.date() >= today and _is_theirs(appointment, adviser_id)
    ]
    slots += [_slot_elsewhere(line) for line in elsewhere]
    return tuple(sorted(slots, key=lambda slot: (slot.at.date(), slot.at.time())))


def _slot_elsewhere(line: AppointmentLine) -> Slot:
    """Of a colleague's record, what a calendar holds and no more."""
    return Slot(
        record_id=line.record_id,
        person_name=f"{line.first_name} {line.last_name.upper()}".strip(),
        at=datetime.combine(line.day, time.fromisoformat(line.time)),
        minutes=line.minutes,
        mode=line.mode,
        mode_icon=labels.MODE_ICONS.get(line.mode, ""),
        theme=line.theme,
        state="" if line.status == "PRIS" else labels.label(labels.APPOINTMENT_STATES, line.status),
        since=display.typeset("Dossier suivi par un collègue : un motif vous sera demandé."),
    )


def _is_theirs(appointment: Appointment, adviser_id: str) -> bool:
    """An appointment that names nobody is the referent's."""
    return appointment.agent is None or not appointment.agent.id or appointment.agent.id == adviser_id


def _slot(dossier: Dossier, appointment: Appointment, today: date) -> Slot:
    standing = appointment.status == "PRIS"
    return Slot(
        record_id=dossier.id,
        person_name=person_name(dossier.person),
        at=appointment.at,
        minutes=appointment.minutes,
        mode=appointment.mode,
        mode_icon=labels.MODE_ICONS.get(appointment.mode, ""),
        theme=appointment.theme,
        state="" if standing else labels.label(labels.APPOINTMENT_STATES, appointment.status),
        since=since_last_interview(dossier, today) if standing else "",
    )


def since_last_interview(dossier: Dossier, today: date) -> str:
    """``Depuis le 27 avril : 2 courriels reçus, 1 démarche réalisée.``; counted, not written by NÉO."""
    last = max((report.date for report in dossier.reports if report.date < today), default=None)
    if last is None:
        return display.typeset("Premier entretien : aucun compte rendu au dossier.")
    day = display.day_month(last) if last.year == today.year else display.short_date(last)
    news = ", ".join(part for part in _news(dossier, last, today) if part)
    return display.typeset(f"Depuis le {day} : {news or 'rien de nouveau au dossier'}.")


def _news(dossier: Dossier, last: date, today: date) -> Iterator[str]:
    received = [m for m in dossier.messages if m.incoming and last < m.sent_at.date() <= today]
    silent = sum(1 for m in received if m.state != "REPONDU")
    if received:
        unanswered = f", dont {silent} sans réponse" if 0 < silent < len(received) else ""
        unanswered = " sans réponse" if silent == len(received) else unanswered
        yield display.plural(len(received), "message reçu", "messages reçus") + unanswered
    done = sum(1 for s in dossier.steps if s.state == "RE" and s.end and last < s.end <= today)
    yield display.plural(done, "démarche réalisée", "démarches réalisées") if done else ""
    missed = sum(
        1
        for a in dossier.appointments
        if a.status in ("ABSENT", "ABSENT_EXCUSE") and last < a.at.date() <= today
    )
    yield display.plural(missed, "absence") if missed else ""


def waiting_mails(records: Iterable[Dossier]) -> tuple[Waiting, ...]:
    """The mails and messages without an answer: words that worry first, then the oldest."""
    waiting = (
        waiting_mail(dossier, message)
        for dossier in records
        for message in dossier.messages
        if message.incoming and message.state != "REPONDU"
    )
    return by_arrival(waiting)


def by_arrival(mails: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Words that worry first, then the oldest."""
    return tuple(sorted(mails, key=lambda mail: (not mail.worrying, mail.at.isoformat())))


def waiting_mail(dossier: Dossier, message: Message) -> Waiting:
    """One line of the list."""
    words = " ".join(message.body.split())
    opening = words if len(words) <= LONGEST_OPENING else words[:LONGEST_OPENING].rsplit(" ", 1)[0] + " […]"
    return Waiting(
        record_id=dossier.id,
        person_name=person_name(dossier.person),
        at=message.sent_at,
        subject=message.subject,
        opening=opening,
        message_id=message.ref,
        anchor=anchor(message.pointer),
        worrying=distress_grade(fold(f"{message.subject} . {message.body}")) >= MARKED,
    )

"""What the day shows, read from the records an adviser supports: values and dates, no text by NÉO."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from neo.core.dossier.model import Appointment, Dossier, Engagement, Message, Step
from neo.core.french.distress import MARKED, distress_grade
from neo.core.french.folding import fold
from neo.core.french.words import content_keys
from neo.storage.records.store import AppointmentLine

from . import display, labels
from .record_header import person_name
from .timeline import anchor

AHEAD = timedelta(days=30)
"""How far commitments to come are listed."""
SHOWN_AT_ONCE = 8  # mails, and commitments of one group; the others are one click away
LONGEST_OPENING = 140  # characters of a mail shown in the list
_CLOSED = ("RE", "AN")
_PERSON = "La personne"
_MOSTLY = 0.6  # share of an engagement's words that its own démarche repeats


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


@dataclass(frozen=True, slots=True)
class Due:
    """Something promised or planned for a day, by the person or by the agency."""

    record_id: str
    person_name: str
    day: date
    text: str
    by: str
    anchor: str


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
        _waiting(dossier, message)
        for dossier in records
        for message in dossier.messages
        if message.incoming and message.state != "REPONDU"
    )
    return tuple(sorted(waiting, key=lambda mail: (not mail.worrying, mail.at.isoformat())))


def _waiting(dossier: Dossier, message: Message) -> Waiting:
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


def dues(records: Iterable[Dossier], today: date) -> tuple[DueGroup, ...]:
    """Commitments and steps by date: what is past and not marked done, this week, the coming month."""
    items = sorted((due for dossier in records for due in _dues_of(dossier)), key=lambda due: due.day)
    sunday = today + timedelta(days=6 - today.weekday())
    groups = (
        DueGroup("Date dépassée", tuple(x for x in items if x.day < today), late=True),
        DueGroup("Cette semaine", tuple(x for x in items if today <= x.day <= sunday)),
        DueGroup("Ensuite", tuple(x for x in items if sunday < x.day <= today + AHEAD)),
    )
    return tuple(group for group in groups if group.items)


def _dues_of(dossier: Dossier) -> Iterator[Due]:
    name = person_name(dossier.person)
    contract = dossier.contract
    steps = [step for step in dossier.steps if step.end and step.state not in _CLOSED]
    if contract and contract.state not in ("CLOTURE", "REFUSE"):
        for promise in contract.engagements:
            if promise.due and not any(_is_the_same(promise, step) for step in steps):
                yield Due(dossier.id, name, promise.due, promise.label, _by(promise), "engagements")
    promises = contract.engagements if contract else ()
    for step in steps:
        if step.end:
            promise = next((p for p in promises if _is_the_same(p, step)), None)
            # Whoever typed a démarche, it is the person's plan: theirs to do unless the agency signed for it.
            by = _by(promise) if promise else _PERSON
            text = step.description or step.what_label or "Démarche"
            yield Due(dossier.id, name, step.end, text, by, anchor(step.pointer))


def _by(promise: Engagement) -> str:
    return _PERSON if promise.by_person else "Nous"


def _is_the_same(promise: Engagement, step: Step) -> bool:
    """Whether a démarche is the follow-up of an engagement: the same day, most of its words."""
    words = content_keys(promise.label)
    shared = words & content_keys(f"{step.description} {step.what_label}")
    return promise.due == step.end and len(shared) >= max(1, _MOSTLY * len(words))

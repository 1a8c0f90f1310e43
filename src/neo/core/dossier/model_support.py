"""The support itself: what was agreed, said, written and proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from neo.core.dossier.model_person import Agent


@dataclass(frozen=True, slots=True)
class Engagement:
    pointer: str
    label: str
    by_person: bool
    weekly_hours: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """Contrat d'engagement."""

    pointer: str
    state: str = ""
    signed: date | None = None
    engagements: tuple[Engagement, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Démarche of the person's action plan. ``state``: AC, EC, AF, RE or AN."""

    ref: str
    pointer: str
    state: str = ""
    why_code: str = ""
    why_label: str = ""
    what_code: str = ""
    what_label: str = ""
    description: str = ""
    created: date | None = None
    start: date | None = None
    end: date | None = None
    creator: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    ref: str
    pointer: str
    at: datetime
    minutes: int | None = None
    mode: str = ""
    kind: str = ""
    theme: str = ""
    status: str = ""
    agent: Agent | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Interview report (conclusion d'entretien), free text as typed."""

    ref: str
    pointer: str
    date: date
    text: str
    agent: Agent | None = None
    subject: str = ""
    draft: bool = False
    correction: str = ""
    appointment_ref: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str = ""
    kind: str = ""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, SMS or message of the exchanges with the agency."""

    ref: str
    pointer: str
    sent_at: datetime
    incoming: bool
    body: str
    thread: str = ""
    channel: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    attachments: tuple[Attachment, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer put to the person, or an application."""

    ref: str
    pointer: str
    title: str = ""
    company: str = ""
    place: str = ""
    rome_code: str = ""
    date: date | None = None
    state: str = ""
    sender: str = ""
    refusal: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    pointer: str
    title: str = ""
    file_name: str = ""
    kind: str = ""
    date: date | None = None

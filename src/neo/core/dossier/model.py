"""The record as the core sees it: frozen values, English names, no more than an adviser needs.

Every part that a sentence may cite keeps its ``ref`` (the element's own id, or a JSON pointer where
it has none) and its ``pointer`` in the exchange document. There is no NIR here: the exchange format
has none, and unknown keys are dropped by the mapping.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody of the service who wrote or decided something."""

    id: str = ""
    last_name: str = ""
    first_name: str = ""
    agency: str = ""

    @property
    def name(self) -> str:
        """Display name, empty when unknown: ``Pauline ROCHE``."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Adviser:
    """The adviser in charge (référent), since when and in which agency."""

    agent: Agent
    email: str = ""
    since: date | None = None
    agency_code: str = ""
    agency_name: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    street: str = ""
    complement: str = ""
    postcode: str = ""
    city: str = ""
    priority_district: bool | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who the record is about: direct identifiers live here and nowhere else in the core's model."""

    last_name: str
    first_name: str
    title: str = ""
    birth_name: str = ""
    other_first_names: tuple[str, ...] = ()
    birth_date: date | None = None
    service_number: str = ""
    address: Address | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DisabilityRecognition:
    """RQTH: special-category data, shown because work depends on it."""

    valid: bool | None
    start: date | None
    end: date | None
    for_life: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    status: str = ""
    status_since: date | None = None
    months_of_12: int | None = None
    months_of_24: int | None = None
    months_of_36: int | None = None
    reason: str = ""
    category: str = ""
    work_situation: str = ""
    education: str = ""
    scheme: str = ""
    support_mode: str = ""
    flags: tuple[str, ...] = ()
    disability_recognition: DisabilityRecognition | None = None


@dataclass(frozen=True, slots=True)
class Orientation:
    path: str = ""
    body: str = ""
    status: str = ""
    state: str = ""
    entered: date | None = None
    criteria: tuple[tuple[str, str | bool | int | float], ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """What the record says is paid. ``daily_amount`` in gross euros a day."""

    insurance: bool | None = None
    solidarity: bool | None = None
    name: str = ""
    daily_amount: str = ""
    start: date | None = None
    planned_end: date | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    ref: str
    pointer: str
    kind: str = ""
    job: str = ""
    rome_code: str = ""
    rome_label: str = ""
    priority: bool = False
    contracts: tuple[str, ...] = ()
    working_times: tuple[str, ...] = ()
    salary: str = ""
    salary_period: str = ""
    place: str = ""
    radius: str = ""
    radius_unit: str = ""
    experience: int | None = None
    experience_unit: str = ""
    updated: date | None = None


@dataclass(frozen=True, slots=True)
class Experience:
    pointer: str
    title: str = ""
    company: str = ""
    place: str = ""
    start: str = ""
    end: str = ""
    current: bool | None = None
    contract: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    pointer: str
    title: str = ""
    body: str = ""
    place: str = ""
    end_year: int | None = None
    level: str = ""
    passed: bool | None = None


@dataclass(frozen=True, slots=True)
class Licence:
    pointer: str
    code: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Language:
    pointer: str
    name: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    pointer: str
    label: str = ""
    level: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Career:
    """Parcours: ``licences_known`` is true when the source gave the list, even empty."""

    experiences: tuple[Experience, ...] = ()
    trainings: tuple[Training, ...] = ()
    licences: tuple[Licence, ...] = ()
    languages: tuple[Language, ...] = ()
    skills: tuple[Skill, ...] = ()
    licences_known: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One explored line of the diagnosis: a situation, an objective or a need, with its provenance."""

    pointer: str
    code: str
    label: str
    value: str
    explored: date | None = None
    agent: Agent | None = None


@dataclass(frozen=True, slots=True)
class Constraint:
    pointer: str
    code: str
    label: str
    value: str
    priority: bool = False
    impact: str = ""
    explored: date | None = None
    situations: tuple[Finding, ...] = ()
    objectives: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedsTheme:
    pointer: str
    code: str
    label: str
    needs: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class JobDiagnosis:
    """Needs explored for one target job."""

    pointer: str
    job: str = ""
    rome_code: str = ""
    status: str = ""
    priority: bool = False
    explored: date | None = None
    agent: Agent | None = None
    themes: tuple[NeedsTheme, ...] = ()


@dataclass(frozen=True, slots=True)
class Empowerment:
    """Pouvoir d'agir, as the diagnosis words it."""

    pointer: str
    confidence: str = ""
    support: str = ""
    analysis: str = ""
    explored: date | None = None
    agent: Agent | None = None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    pointer: str = "/diagnostic"
    jobs: tuple[JobDiagnosis, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    constraints_explored: date | None = None
    constraints_agent: Agent | None = None
    declared_without: Finding | None = None
    empowerment: Empowerment | None = None
    digital: tuple[Finding, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Dossier:
    """One job seeker's record, as handed over at ``exported_at``."""

    id: str
    exported_at: datetime
    person: Person
    origin: str = ""
    adviser: Adviser | None = None
    situation: Situation = Situation()
    orientation: Orientation | None = None
    benefit: Benefit | None = None
    projects: tuple[Project, ...] = ()
    career: Career = Career()
    diagnosis: Diagnosis | None = None
    contract: Contract | None = None
    steps: tuple[Step, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    reports: tuple[Report, ...] = ()
    messages: tuple[Message, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    documents: tuple[Document, ...] = ()

    @property
    def today(self) -> date:
        """The day the record was handed over: "today" for every relative date in it."""
        return self.exported_at.date()

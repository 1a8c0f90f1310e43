"""Who the record is about, who follows them, and where they stand with the service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    insee_code: str = ""
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
    employment_obligation: bool | None = None


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

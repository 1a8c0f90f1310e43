"""What the person did, can do and wants to do: projects and parcours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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

"""The diagnosis: what was explored, when and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model_person import Agent


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

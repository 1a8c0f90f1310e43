"""The record as the core sees it: frozen values, English names, no more than an adviser needs.

Every part that a sentence may cite keeps its ``ref`` (the element's own id, or a JSON pointer where it has
none) and its ``pointer`` in the exchange document. There is no NIR here: the exchange format has none, and
unknown keys are dropped by the mapping. Its parts are read from here, whatever the file they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from neo.core.dossier.model_career import Career, Experience, Language, Licence, Project, Skill, Training
from neo.core.dossier.model_diagnosis import (
    Constraint,
    Diagnosis,
    Empowerment,
    Finding,
    JobDiagnosis,
    NeedsTheme,
)
from neo.core.dossier.model_person import (
    Address,
    Adviser,
    Agent,
    Benefit,
    DisabilityRecognition,
    Orientation,
    Person,
    Situation,
)
from neo.core.dossier.model_support import (
    Appointment,
    Attachment,
    Contract,
    Document,
    Engagement,
    Message,
    Proposal,
    Report,
    Step,
)

__all__ = [
    "LONGEST_READ",
    "Address",
    "Adviser",
    "Agent",
    "Appointment",
    "Attachment",
    "Benefit",
    "Career",
    "Constraint",
    "Contract",
    "Diagnosis",
    "DisabilityRecognition",
    "Document",
    "Dossier",
    "Empowerment",
    "Engagement",
    "Experience",
    "Finding",
    "JobDiagnosis",
    "Language",
    "Licence",
    "Message",
    "NeedsTheme",
    "Orientation",
    "Person",
    "Project",
    "Proposal",
    "Report",
    "Situation",
    "Skill",
    "Step",
    "Training",
]


LONGEST_READ = 200_000
"""Characters of one report or mail that the core reads (some seventy pages); the store keeps the whole."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One job seeker's record, as handed over at ``exported_at``."""

    id: str
    exported_at: datetime
    person: Person
    origin: str = ""
    adviser: Adviser | None = None
    situation: Situation = field(default_factory=Situation)
    orientation: Orientation | None = None
    benefit: Benefit | None = None
    projects: tuple[Project, ...] = ()
    career: Career = field(default_factory=Career)
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

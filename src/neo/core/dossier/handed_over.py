"""An interview report handed to where records come from: the adviser's own text, only when they say so.

The same text for the same person and day is the same report, with the same id: handed over twice, it is there
once. A text changed since is another report; none is ever replaced.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from neo.core.dossier.model import Dossier
from neo.core.dossier.model_person import Agent
from neo.core.dossier.report_errors import ReportUnfit

LONGEST_REPORT = 20_000
"""Characters of one report."""
KEPT_STEPS = "Démarches retenues"
SUBJECT = "Conclusion d’entretien"
_NO_JSON = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class HandedReport:
    """One report to hand over. ``appointment``: the id of the appointment of that day, when there is one."""

    record_id: str
    last_name: str
    first_name: str
    day: date
    text: str
    agent: Agent | None = None
    appointment: str = ""

    @property
    def ref(self) -> str:
        """Its id in the record: the same for the same person, day and text."""
        told = "\n".join([self.record_id, self.day.isoformat(), self.text])
        return f"NEO-{hashlib.sha256(told.encode()).hexdigest()[:16]}"

    def as_json(self) -> dict[str, Any]:
        """One item of ``conclusionsEntretien`` in the exchange format."""
        shape: dict[str, Any] = {"id": self.ref, "date": self.day.isoformat()}
        if self.appointment:
            shape["rendezVousId"] = self.appointment
        if self.agent is not None:
            who = {"id": self.agent.id, "nom": self.agent.last_name, "prenom": self.agent.first_name}
            shape["agent"] = {key: value for key, value in who.items() if value}
        return shape | {"objet": SUBJECT, "texte": self.text, "statut": "VALIDE"}

    def as_document(self, written_at: datetime) -> dict[str, Any]:
        """A document of the exchange format that holds this report and who it is about, nothing else."""
        return {
            "schema": "neo-dossier/1",
            "id": self.record_id,
            "exporteLe": written_at.isoformat(timespec="seconds"),
            "identite": {"nom": self.last_name, "prenom": self.first_name},
            "conclusionsEntretien": [self.as_json()],
        }


@dataclass(frozen=True, slots=True)
class ReportPlaced:
    """Where a report went. ``place``: French, as in "au dossier"; ``already_there``: by an earlier act."""

    ref: str
    place: str
    already_there: bool = False

    @property
    def sentence(self) -> str:
        if self.already_there:
            return f"Ce compte rendu était déjà {self.place} : rien n’a été ajouté une seconde fois."
        return f"Le compte rendu est {self.place}."


def report_of(
    dossier: Dossier, text: str, steps: Sequence[str], *, day: date, today: date, agent: Agent | None
) -> HandedReport:
    """What will be handed over: the adviser's text, then the démarches they kept.

    ``day``: of the interview. Raises ``ReportUnfit`` for an empty text, one that is too long, a day to come.
    """
    told = _whole(text, steps)
    if not told:
        raise ReportUnfit(problem="il est vide")
    if len(told) > LONGEST_REPORT:
        raise ReportUnfit(problem=f"il dépasse {LONGEST_REPORT} caractères")
    if day > today:
        raise ReportUnfit(problem=f"l’entretien serait à venir (le {day:%d/%m/%Y})")
    person = dossier.person
    held = [a.ref for a in dossier.appointments if a.at.date() == day]
    appointment = held[0] if len(held) == 1 else ""
    return HandedReport(dossier.id, person.last_name, person.first_name, day, told, agent, appointment)


def _whole(text: str, steps: Sequence[str]) -> str:
    told = _NO_JSON.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    kept = [_NO_JSON.sub("", " ".join(step.split())) for step in steps if step.strip()]
    if not told or not kept:
        return told
    return "\n".join([told, "", KEPT_STEPS, *(f"- {step}" for step in kept)])

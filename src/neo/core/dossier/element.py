"""What can be cited: a text as typed, or a field said in a few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Agent


@dataclass(frozen=True, slots=True)
class Element:
    """``kind``: report, correction, message, subject, appointment, proposal, step, benefit, person, …

    ``context`` is what a reader knows before reading the text (a report's subject); it is not cited.
    """

    ref: str
    pointer: str
    text: str
    date: date | None = None
    author: str = ""
    kind: str = ""
    free: bool = False
    context: str = ""


def agent_name(agent: Agent | None) -> str:
    return agent.name if agent else ""

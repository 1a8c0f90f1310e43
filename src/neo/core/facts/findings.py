"""What stands beside a synthesis: unknown, contradictory, no longer reliable, changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from neo.core.dossier.sources import Source, sources_as_json


@dataclass(frozen=True, slots=True)
class Unknown:
    """What an adviser looks for and the record lacks."""

    text: str
    theme: str

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "theme": self.theme}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two places that disagree. ``sure``: a reader understood both; only that
    may change what a synthesis says.

    ``ranked``: no reader compared them, their surroundings alone suggest it. What is not sure is shown apart,
    for an adviser to look at.
    """

    about: str
    sources: tuple[Source, ...]
    sure: bool = True
    ranked: bool = False

    def as_json(self) -> dict[str, Any]:
        return {"about": self.about, "sources": sources_as_json(self.sources), "sure": self.sure}


@dataclass(frozen=True, slots=True)
class Stale:
    """Something no longer to be relied on. ``why``: age, superseded or abolished."""

    about: str
    why: str
    sources: tuple[Source, ...]

    def as_json(self) -> dict[str, Any]:
        return {"about": self.about, "why": self.why, "sources": sources_as_json(self.sources)}


@dataclass(frozen=True, slots=True)
class Change:
    text: str
    sources: tuple[Source, ...]

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "sources": sources_as_json(self.sources)}

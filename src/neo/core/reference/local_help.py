"""Local services an adviser may tell of: what the core needs to know of one, and how it asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LocalHelp:
    """One service. ``themes``: data·inclusion values; ``kilometres``: about how far, as the crow flies, when
    it can be told; ``free``: ``None`` when the list does not say.
    """

    id: str
    name: str
    themes: frozenset[str]
    city: str = ""
    postcode: str = ""
    workshop: bool = False
    remote: bool = False
    free: bool | None = None
    kilometres: float | None = None
    updated: date | None = None


class LocalHelpList(Protocol):
    """Where local services are looked up."""

    def near(self, theme: str, postcode: str) -> tuple[LocalHelp, ...]:
        """Those on ``theme`` that a person living at ``postcode`` may go to, the nearest first."""
        ...

"""Job offers an adviser may look at with the person: what the core needs to know of one, and how it asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

DEFAULT_KILOMETRES = 30
"""How far from home offers are looked for when the project says nothing."""


@dataclass(frozen=True, slots=True)
class OfferSearch:
    """``rome``: a ROME code; ``commune``: its INSEE code, empty when unknown; ``kilometres``: as the crow
    flies. Nothing in it says who the person is."""

    rome: str
    postcode: str
    commune: str = ""
    kilometres: int = DEFAULT_KILOMETRES


@dataclass(frozen=True, slots=True)
class JobOffer:
    """One offer. ``url``: where it is published, which is always kept; ``kilometres``: about how far, when it
    can be told."""

    id: str
    title: str
    rome: str
    company: str = ""
    place: str = ""
    postcode: str = ""
    commune: str = ""
    contract: str = ""
    published: date | None = None
    url: str = ""
    kilometres: float | None = None


class JobOffers(Protocol):
    """Where job offers are looked up."""

    def near(self, search: OfferSearch) -> tuple[JobOffer, ...]:
        """Those of this job that a person living there may look at: the nearest first, then the newest."""
        ...

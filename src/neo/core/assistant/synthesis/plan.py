"""The plan of a synthesis: which facts, in which section, in which order. No word is written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact

MOST_WORDS = 250
MOST_WORDS_HEAVY = 400
HEAVY_REPORTS = 12
# Three reports or fewer say little: what they hold is said.
LIGHT_REPORTS = 3
# The words of a line that goes on with the mail of the line before it: the person's, a partner's.
ALSO, ADDS = "aussi", "ajoute"
MOST_WORDS_IN_SENTENCE = 25


class Section(StrEnum):
    """The sections an adviser expects, in their order on the page."""

    URGENT = "À traiter d'abord"
    SITUATION = "Situation"
    PROJECT = "Projet"
    AGREED = "Ce qui a été convenu"
    CONDITIONS = "Freins et appuis"
    EXCHANGES = "Échanges récents et questions ouvertes"
    CHECK = "Points à vérifier"


ORDER = {section: index for index, section in enumerate(Section)}


@dataclass(frozen=True, slots=True)
class PlannedFact:
    """One thing to say. Either ``draft`` is ready (structured data) or ``fact`` is to be worded.

    ``value`` is its worth to the adviser; ``keys`` tell when two items say the same; ``required`` items are
    placed before the rest is weighed; ``rank`` orders the lines of a section that have no note behind them;
    ``opening`` is what a line of a mail opens with when it comes first ("Mail non lu du 12/11/2026").
    """

    section: Section
    value: float
    sources: tuple[Source, ...]
    draft: str = ""
    fact: Fact | None = None
    keys: frozenset[str] = field(default_factory=frozenset)
    required: bool = False
    rank: int = 0
    opening: str = ""


def word_limit(report_count: int) -> int:
    """At most 250 words, 400 for a record of more than twelve reports."""
    return MOST_WORDS_HEAVY if report_count > HEAVY_REPORTS else MOST_WORDS

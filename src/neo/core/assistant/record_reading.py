"""One record as it is read for one day: its facts, what disagrees in it, the index of its passages.

Each part is read when a task first asks for it, and once: a synthesis, the questions that follow it and the
checks of their sentences share it. The last few records are kept, in this process' memory alone and whole: a
record that changed is another record. See ``docs/decisions/0010-last-records-read.md``.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property, lru_cache

from neo.core.assistant.synthesis.plan import PlannedFact
from neo.core.assistant.synthesis.planner import candidates
from neo.core.dossier.model import Dossier
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.findings import Contradiction, Stale, Unknown
from neo.core.facts.record import RecordFacts, read_record
from neo.core.facts.set_aside import set_aside, told_record
from neo.core.facts.staleness import find_stale
from neo.core.facts.subjects.disagreement import Disagreement
from neo.core.grounding.retrieval import Index

MOST_KEPT = 4
"""Records whose reading is kept: those an adviser goes between, not an agency's."""


class RecordReading:
    """What is read of ``given`` on the day ``today``; nothing changes it but the index's own caches.

    ``dossier`` is the record as it may be told: without what in it speaks to a machine.
    """

    def __init__(self, given: Dossier, today: date) -> None:
        self._given = given
        self.dossier = told_record(given)
        self.today = today

    @cached_property
    def set_aside(self) -> tuple[Unknown, ...]:
        """Where the record speaks to a machine: told beside the text, and followed by nobody."""
        return () if self.dossier is self._given else tuple(set_aside(self._given))

    @cached_property
    def mails_to_machines(self) -> frozenset[str]:
        """The ids of the messages of which a part speaks to a machine."""
        pairs = zip(self._given.messages, self.dossier.messages, strict=True)
        return frozenset(given.ref for given, told in pairs if given.body != told.body)

    @cached_property
    def facts(self) -> RecordFacts:
        """The facts of its texts."""
        return read_record(self.dossier, self.today)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What its readers see disagree, the most telling first."""
        return find_disagreements(self.dossier, self.facts, self.today)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Those that are shown."""
        return find_contradictions(self.dossier, self.facts, self.today, self.disagreements)

    @cached_property
    def stale(self) -> tuple[Stale, ...]:
        """What is no longer to be relied on."""
        return find_stale(self.dossier, self.facts, self.today, self.disagreements, self.contradictions)

    @cached_property
    def plan(self) -> tuple[PlannedFact, ...]:
        """What a synthesis may say, before anything is worded or left out."""
        return tuple(candidates(self.dossier, self.facts, self.today, self.contradictions))

    @cached_property
    def index(self) -> Index:
        """Its passages, and the readings the verifier has made of them."""
        return Index(self.dossier)


@lru_cache(maxsize=MOST_KEPT)
def reading_of(dossier: Dossier, today: date) -> RecordReading:
    """The reading of ``dossier`` on the day ``today``: kept from the last time when nothing in it changed."""
    return RecordReading(dossier, today)

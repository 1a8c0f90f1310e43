"""Everything that was understood of one record, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Passage
from neo.core.facts.moved_dates import MovedDate, find_moved_dates, passages_on_moved_dates
from neo.core.facts.people import kin_first_names
from neo.core.facts.reading import read_messages, read_reports
from neo.core.facts.replaced_values import passages_on_days_given_up
from neo.core.facts.supersession import superseded_passages


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """The facts of the reports and of the messages, oldest first; passages a later one has replaced.

    ``withdrawn`` are those of them that give a day no longer kept: not even a short record tells them.
    """

    reports: tuple[Fact, ...]
    messages: tuple[Fact, ...]
    superseded_passages: frozenset[Passage] = frozenset()
    relatives: Mapping[str, str] = field(default_factory=dict)
    moved_dates: tuple[MovedDate, ...] = ()
    withdrawn: frozenset[Passage] = frozenset()

    @property
    def all(self) -> tuple[Fact, ...]:
        return self.reports + self.messages


def read_record(dossier: Dossier, today: date) -> RecordFacts:
    """Read the whole record. ``today`` decides what is past."""
    reports, messages = tuple(read_reports(dossier)), tuple(read_messages(dossier))
    everything = (*reports, *messages)
    moved = find_moved_dates(reports, messages)
    withdrawn = passages_on_days_given_up(everything, reports) | passages_on_moved_dates(everything, moved)
    replaced = superseded_passages(reports, messages) | withdrawn
    return RecordFacts(reports, messages, replaced, kin_first_names(dossier), moved, withdrawn)

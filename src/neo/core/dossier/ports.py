"""Where a record comes from, and where an interview report goes back to.

Two sources ship: the embedded store and a folder of exchange files. A report goes to the store, or as a
file to an outbox folder; a source that takes none says so.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from neo.core.dossier.handed_over import HandedReport, ReportPlaced
from neo.core.dossier.model import Dossier


class Source(Protocol):
    """Gives one record by its id."""

    def load(self, dossier_id: str) -> Dossier:
        """The record; raises ``RecordNotFound`` when this source has none of that id."""
        ...


class ReportTaker(Protocol):
    """Takes interview reports, each by an explicit act of the adviser."""

    @property
    def destination(self) -> str:
        """Where a report would go: French, as in "dans le dossier"."""
        ...

    def take(self, report: HandedReport, written_at: datetime) -> ReportPlaced:
        """Keep ``report`` whole or not at all; one that is there already is not added again.

        Raises ``ReportsNotTaken`` when this source takes none, ``OutboxUnwritable`` or ``StoreUnusable`` when
        it could not be kept.
        """
        ...

"""Where a record comes from. Two implementations ship: the embedded store and a folder of exchange files."""

from __future__ import annotations

from typing import Protocol

from neo.core.dossier.model import Dossier


class Source(Protocol):
    """Gives one record by its id."""

    def load(self, dossier_id: str) -> Dossier:
        """The record; raises ``RecordNotFound`` when this source has none of that id."""
        ...

"""Where the settings send an interview report: the embedded store, an outbox folder, or nowhere."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from neo.adapters.sources.outbox import OutboxFolder
from neo.core.dossier.handed_over import HandedReport, ReportPlaced
from neo.core.dossier.ports import ReportTaker
from neo.core.dossier.report_errors import ReportsNotTaken
from neo.core.errors import SettingInvalid

__all__ = ["NoReports", "open_report_taker"]


class NoReports:
    """A source that takes no report, and says so."""

    destination = ""

    def take(self, report: HandedReport, written_at: datetime) -> ReportPlaced:
        """Raises ``ReportsNotTaken``, always."""
        raise ReportsNotTaken


def open_report_taker(environment: Mapping[str, str] = os.environ) -> ReportTaker:
    """What takes reports here. Raises ``SettingInvalid``. The store's tables are opened by the door."""
    name = environment.get("NEO_REPORTS", "").strip() or "store"
    if name == "store":
        from neo.storage.records.reports import StoredReports  # needs a store that is open

        return StoredReports()
    if name == "folder":
        return OutboxFolder(_folder(environment))
    if name == "none":
        return NoReports()
    raise SettingInvalid(name="NEO_REPORTS", problem=f"« {name} » est inconnu (store, folder, none)")


def _folder(environment: Mapping[str, str]) -> Path:
    value = environment.get("NEO_REPORTS_FOLDER", "").strip()
    if not value or "\0" in value:
        raise SettingInvalid(name="NEO_REPORTS_FOLDER", problem="il n’est pas donné")
    return Path(value).expanduser().absolute()

"""Interview reports as files of an outbox folder, for whoever feeds the system the records come from.

Each file is a document of the exchange format that holds one report and who it is about. Its name is the
report's id, so that the same report never makes two files.
"""

from __future__ import annotations

import errno
import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from neo.adapters.sources.files import reason_of
from neo.core.dossier.handed_over import HandedReport, ReportPlaced
from neo.core.dossier.report_errors import OutboxUnwritable

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class OutboxFolder:
    """A file is whole or not there: it is written beside, then named."""

    destination = "dans la boîte de départ, à enregistrer au dossier"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, report: HandedReport, written_at: datetime) -> ReportPlaced:
        """Raises ``OutboxUnwritable`` when the folder is not there, closed or full."""
        file = self._folder / f"{report.ref}.json"
        if file.exists():
            return ReportPlaced(report.ref, self.destination, already_there=True)
        text = json.dumps(report.as_document(written_at), ensure_ascii=False, indent=2) + "\n"
        part = file.with_suffix(".part")
        try:
            _write(part, text.encode())
            part.replace(file)
        except OSError as fault:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            full = fault.errno in _NO_ROOM
            problem = "il n’y a plus de place" if full else reason_of(fault)
            raise OutboxUnwritable(path=self._folder, problem=problem) from fault
        return ReportPlaced(report.ref, self.destination)


def _write(file: Path, octets: bytes) -> None:
    """On the disk before it is named, and readable by this account only: it is about somebody."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(octets)
        opened.flush()
        os.fsync(opened.fileno())

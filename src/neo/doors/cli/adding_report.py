"""`neo records add-report`: shows what would be added to a record; with ``--confirm``, adds it once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from neo.doors.cli.output import printable, write_json
from neo.doors.cli.writings import typed_text

if TYPE_CHECKING:
    from neo.doors.cli.opening import Asker


def add_or_show(
    record_id: str, text: Path, day: str | None, asker: Asker, *, confirm: bool, as_json: bool
) -> None:
    """Raises ``ReportUnfit``, ``ReportsNotTaken`` or ``ReportUnwritable``; nothing is added then."""
    from datetime import datetime

    from neo.core.dossier.handed_over import report_of
    from neo.doors.cli.opening import fixed_day, load_record
    from neo.wiring.reports import open_report_taker
    from neo.wiring.settings import read_day

    words, dossier = typed_text(text), load_record(record_id, "report", asker)
    today = fixed_day(None) or dossier.today
    report = report_of(dossier, words, (), day=read_day(day or "", "--day") or today, today=today, agent=None)
    taker = open_report_taker()
    placed = taker.take(report, datetime.now().astimezone()) if confirm else None
    if as_json:
        write_json({"added": placed is not None and not placed.already_there, "report": report.as_json()})
    elif placed is None:
        print(printable(report.text))
    if placed is not None:
        print(printable(placed.sentence), file=sys.stderr if as_json else sys.stdout)
    else:
        where = f" ; avec « --confirm », ce texte ira {taker.destination}" if taker.destination else ""
        print(f"Rien n’est déposé{where}.", file=sys.stderr)

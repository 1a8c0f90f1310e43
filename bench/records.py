"""Records in number: made, imported, listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.processes import Ended, run_python
from bench.timing import Effort, Row, summed_up

CLI = ("-m", "neo.doors.cli", "records")


def record_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """Generation, import and list of generated records. ``folder`` is empty and is used up."""
    count = effort.records
    many, few = folder / "many.jsonl", folder / "few.jsonl"
    made = run_python(folder, *CLI, "generate", "--count", str(count), output=many)
    size = many.stat().st_size >> 20
    yield _row(f"{count} records generated", "≥ 500 a second", made, count, f", {size} MB")
    run_python(folder, *CLI, "generate", "--count", "20", "--seed", "2", output=few)
    alone = run_python(folder, *CLI, "import", str(few))
    yield _row("20 records imported", "–", alone, 20)
    imported = run_python(folder, *CLI, "import", str(many))
    yield _row(f"{count} records imported", "flat memory", imported, count)
    again = run_python(folder, *CLI, "import", str(many), "--replace")
    yield _row(f"{count} records replaced", "flat memory", again, count)
    yield _row(f"list of {count + 20} records", "–", run_python(folder, *CLI, "list", "--json"), count)


def _row(subject: str, goal: str, ended: Ended, count: int, more: str = "") -> Row:
    note = f"{count / ended.cpu:.0f} a second of processor, peak {ended.peak} MB{more}"
    return Row(subject, goal, summed_up([(ended.seconds, ended.cpu)]), note)

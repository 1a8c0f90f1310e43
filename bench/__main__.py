"""``python -m bench [--quick] [--only PART]``: every timing of one run, as a Markdown table.

``--quick`` measures little and proves only that everything still runs.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.timing import FULL, QUICK, Effort, Row
from neo.core.errors import NeoError

_EXPECTED = (ImportError, LookupError, NeoError, RuntimeError, subprocess.SubprocessError)
"""What says "this part is not there yet"; anything else is a fault of the bench and stops it."""
PARTS = ("tasks", "curve", "records", "commands", "pages", "masking", "model", "journal", "governance")


def main(arguments: list[str]) -> int:
    """Print the table; the exit code is 1 when a part could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure little: does it still run?")
    parser.add_argument("--only", choices=PARTS, action="append", help="one part (may be repeated)")
    asked = parser.parse_args(arguments)
    effort = QUICK if asked.quick else FULL
    load = os.getloadavg()[0]
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, ", end="")
    print(f"{os.cpu_count()} cores, load {load:.1f} at the start{', quick run' if asked.quick else ''}\n")
    print("| what | goal | median | p95 | cpu | runs | note |\n|---|---|---:|---:|---:|---:|---|")
    missing = 0
    with tempfile.TemporaryDirectory(prefix="neo-bench-") as folder:
        for name in asked.only or PARTS:
            print(f"{name}…", file=sys.stderr, flush=True)
            for row in _measured(name, _part(name, effort, Path(folder, name))):
                print(row.line(), flush=True)
                missing += row.missing
    return 1 if missing else 0


def _part(name: str, effort: Effort, folder: Path) -> Callable[[], Iterator[Row]]:
    """The rows of one part, in an empty ``folder``. Imports wait for their turn."""

    def rows() -> Iterator[Row]:
        folder.mkdir()
        if name == "tasks":
            from bench.in_process import task_rows

            yield from task_rows(effort)
        elif name == "curve":
            from bench.in_process import curve_rows

            yield from curve_rows(effort)
        elif name == "records":
            from bench.records import record_rows

            yield from record_rows(effort, folder)
        elif name == "commands":
            from bench.whole_process import command_rows

            yield from command_rows(effort, folder)
        elif name == "masking":
            from bench.masking import masking_rows

            yield from masking_rows(effort)
        elif name == "model":
            from bench.with_model import model_rows

            yield from model_rows(effort, folder)
        elif name == "governance":
            from bench.governance import governance_rows

            yield from governance_rows(effort, folder)
        elif name == "journal":
            from bench.journal import journal_rows

            yield from journal_rows(effort, folder)
        else:
            from bench.pages import page_rows

            yield from page_rows(effort, folder)

    return rows


def _measured(name: str, rows: Callable[[], Iterator[Row]]) -> Iterator[Row]:
    try:
        yield from rows()
    except _EXPECTED as error:
        yield Row(name, "–", note=f"not measured: {str(error) or type(error).__name__}", missing=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

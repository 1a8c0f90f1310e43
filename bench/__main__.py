"""``python -m bench``: every timing of one run, as a Markdown table on standard output."""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.timing import Row
from neo.core.errors import NeoError

_EXPECTED = (ImportError, LookupError, NeoError, RuntimeError, subprocess.SubprocessError)
"""What says "this part is not there yet"; anything else is a fault of the bench and stops it."""


def main() -> None:
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    print("| Mesure | But | Médiane | p95 | Essais | Note |\n|---|---|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory(prefix="neo-bench-") as folder:
        for name, rows in _parts(Path(folder)):
            print(f"{name}…", file=sys.stderr, flush=True)
            for row in _measured(name, rows):
                print(_line(row), flush=True)


def _parts(folder: Path) -> Iterator[tuple[str, Callable[[], Iterator[Row]]]]:
    """Imports wait for their turn: a part that is not there must not silence the others."""

    def tasks() -> Iterator[Row]:
        from bench.in_process import task_rows

        yield from task_rows()

    def curve() -> Iterator[Row]:
        from bench.in_process import curve_rows

        yield from curve_rows()

    def commands() -> Iterator[Row]:
        from bench.whole_process import command_rows

        (folder / "commands").mkdir()
        yield from command_rows(folder / "commands")

    def pages() -> Iterator[Row]:
        from bench.pages import page_rows

        (folder / "pages").mkdir()
        yield from page_rows(folder / "pages")

    yield "tâches en mémoire", tasks
    yield "coût selon la taille", curve
    yield "commandes entières", commands
    yield "pages", pages


def _measured(name: str, rows: Callable[[], Iterator[Row]]) -> Iterator[Row]:
    try:
        yield from rows()
    except _EXPECTED as error:
        yield Row(name, "–", note=f"non mesuré : {str(error) or type(error).__name__}")


def _line(row: Row) -> str:
    note = row.note.replace("|", "/")
    if row.timing is None:
        return f"| {row.subject} | {row.goal} | – | – | – | {note} |"
    median, p95 = _ms(row.timing.median), _ms(row.timing.p95)
    return f"| {row.subject} | {row.goal} | {median} | {p95} | {row.timing.runs} | {note} |"


def _ms(value: float) -> str:
    return f"{value:.1f} ms".replace(".", ",")


if __name__ == "__main__":
    main()

"""`neo evaluate --against`: the run with its progress, then the report, the CSV and the terminal's lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from neo.core.errors import OutputUnwritable, WrongUsage

if TYPE_CHECKING:
    from neo.core.evaluation.cases import Case
    from neo.core.evaluation.comparison.comparison import Comparison

_WIDE = 100
"""Columns of a terminal that shows the intervals too."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What was asked for on the command line."""

    current: str
    candidate: str
    suite: str
    tasks: tuple[str, ...]
    today: date | None = None
    report: Path | None = None
    csv: Path | None = None
    criteria: Path | None = None
    record: Path | None = None
    restart: bool = False


def rehearse(asked: Rehearsal, cases: list[Case]) -> Comparison:
    """Run the comparison and write its files. Raises ``WrongUsage`` for tasks that no model writes."""
    import asyncio

    from neo.core.evaluation.comparison.texts import COMPARED_TASKS, texts_of
    from neo.wiring.comparison import open_contenders, run_comparison
    from neo.wiring.criteria_file import open_criteria

    texts = texts_of(cases, asked.tasks)
    if not texts:
        raise WrongUsage(problem=f"--against compare {' et '.join(COMPARED_TASKS)} : rien d’autre.")
    criteria = open_criteria(asked.criteria) if asked.criteria else None
    contendings = open_contenders(
        (asked.current, asked.candidate),
        texts,
        record=asked.record,
        today=asked.today,
        restart=asked.restart,
        criteria=criteria,
    )
    for contending in contendings:
        for notice in contending.contender.notices:
            print(f"{contending.contender.name} : {notice}", file=sys.stderr)
    say_known(sum(contending.known for contending in contendings))
    left = [task for task in asked.tasks if task not in COMPARED_TASKS]
    if left:
        print(f"Non comparés, laissés de côté : {', '.join(left)}.", file=sys.stderr)
    with told_progress(len(texts)) as step:
        found = asyncio.run(run_comparison(contendings, texts, asked.suite, step, criteria))
    _write_files(asked, found)
    return found


def say_known(exchanges: int) -> None:
    """Say that some answers were received before, and how to ask again."""
    if exchanges:
        kept = f"{exchanges} échanges déjà reçus, non redemandés"
        print(f"Reprise : {kept} (--restart les redemande tous).", file=sys.stderr)


@contextmanager
def told_progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar for somebody who looks; for a file or a pipe, a line every tenth of the way."""
    from neo.doors.cli.output import progress

    if sys.stderr.isatty():
        with progress("Textes", total) as step:
            yield step
        return
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        before, done = done, done + more
        if done * 10 // total > before * 10 // total:
            print(f"Textes : {done} sur {total}", file=sys.stderr, flush=True)

    yield tell


def _write_files(asked: Rehearsal, found: Comparison) -> None:
    if asked.report is not None:
        from neo.doors.cli.comparison_report.page import report_page

        write_whole(asked.report, report_page(found))
    if asked.csv is not None:
        from neo.doors.cli.comparison_report.rows import csv_text

        write_whole(asked.csv, csv_text(found))


def write_whole(path: Path, text: str) -> None:
    """Write the whole file or none of it, and say where. Raises ``OutputUnwritable``."""
    half_way = path.with_name(path.name + ".part")
    try:
        half_way.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        half_way.replace(path)
    except OSError as error:
        raise OutputUnwritable(path=path) from error
    print(f"Écrit : {path}", file=sys.stderr)


def print_comparison(found: Comparison) -> None:
    """The figures as a table, and the verdict."""
    from rich.console import Console
    from rich.table import Table

    from neo.doors.cli.comparison_report import words

    console = Console()
    headings = ["Mesure", found.first.shown, found.second.shown, "Écart"]
    headings += ["Intervalle à 95 %"] if console.width >= _WIDE else []
    table = Table(title=f"{found.first.shown} (actuel) et {found.second.shown} (candidat)")
    for heading in headings:
        table.add_column(heading, justify="left" if heading == "Mesure" else "right")
    for figure in found.figures:
        unit = figure.kind.unit
        cells = (
            figure.kind.label,
            words.value(unit, figure.first),
            words.value(unit, figure.second),
            words.difference(unit, figure.difference),
            words.interval(unit, figure.low, figure.high),
        )
        table.add_row(*cells[: len(headings)])
    console.print(table)
    print(words.verdict_sentence(found))

"""The product's tasks, in this process, on a record in memory."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from bench.heavy import generated, heaviest_sample
from bench.timing import Effort, Row, timed
from neo.core.assistant.record_reading import reading_of
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.wiring.desk import Desk, last_result, open_desk

QUESTION = "Quel est son projet et quand est le prochain rendez-vous ?"
SENTENCES = 30


def task_rows(effort: Effort) -> Iterator[Row]:
    """Synthesis, answer and verification of the heaviest sample."""
    document = heaviest_sample()
    dossier, desk = read_dossier(document), open_desk()
    text = _thirty_sentences(document["conclusionsEntretien"])
    today = dossier.today
    about = f"{dossier.id}, {len(dossier.reports)} reports"
    tasks: dict[str, tuple[str, Callable[[], object]]] = {
        "synthesis of the heaviest sample": (
            "p95 ≤ 60 ms",
            _runner(lambda: desk.synthesize(dossier, today=today)),
        ),
        "answer to a question": ("p95 ≤ 25 ms", _runner(lambda: desk.ask(dossier, QUESTION, today=today))),
        f"verification of {SENTENCES} sentences": (
            "p95 ≤ 30 ms",
            _runner(lambda: desk.verify(dossier, text, today=today)),
        ),
    }
    for name, (goal, work) in tasks.items():
        yield Row(f"{name}, record read before", goal, timed(work, effort.runs), about)
    for name, (goal, work) in tasks.items():
        yield Row(f"{name}, record never read", goal, timed(work, effort.runs, before=_forget), about)


def _forget() -> None:
    """Empty every memory the core keeps of texts and words: the next task reads as if for the first time."""
    for found in gc.get_objects():
        if isinstance(found, type(reading_of)) and (found.__module__ or "").startswith("neo.core."):
            found.cache_clear()


def curve_rows(effort: Effort) -> Iterator[Row]:
    """The cost as the record grows: per report it should stay about the same."""
    desk = open_desk()
    for reports in effort.curve:
        dossier = read_dossier(generated(reports))
        runs = min(effort.runs, 3 if reports >= 300 else 10)
        yield _curve_row("synthesis", dossier, _synthesis(desk, dossier), runs)
        yield _curve_row("answer", dossier, _answer(desk, dossier), runs)


def _curve_row(task: str, dossier: Dossier, work: Callable[[], object], runs: int) -> Row:
    reports = len(dossier.reports)
    timing = timed(work, runs, warm=1, before=_forget)
    note = f"{timing.cpu / reports:.2f} ms of processor a report, {len(dossier.messages)} mails"
    return Row(f"{task}, {reports} reports", "about linear", timing, note)


def _synthesis(desk: Desk, dossier: Dossier) -> Callable[[], object]:
    return _runner(lambda: desk.synthesize(dossier, today=dossier.today))


def _answer(desk: Desk, dossier: Dossier) -> Callable[[], object]:
    return _runner(lambda: desk.ask(dossier, QUESTION, today=dossier.today))


def _runner(events: Callable[[], AsyncIterator[Any]]) -> Callable[[], object]:
    return lambda: asyncio.run(last_result(events()))


def _thirty_sentences(reports: list[dict[str, str]]) -> str:
    lines = [line.strip(" -.") for r in reports for line in r["texte"].replace(". ", "\n").splitlines()]
    chosen = [line for line in lines if len(line.split()) > 4]
    return "\n".join(f"{chosen[i % len(chosen)]}." for i in range(SENTENCES))

"""The product's tasks, in this process, on a record in memory."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from bench.heavy import generated, heaviest_sample, samples
from bench.timing import Effort, Row, summed_up, timed
from neo.core.assistant.record_reading import reading_of
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.wiring.desk import Desk, last_result, open_desk

QUESTION = "Quel est son projet et quand est le prochain rendez-vous ?"
SENTENCES = 30
DRAFT_GOAL = "p95 ≤ 100 ms"


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
    tasks |= _writings(dossier, desk)
    for name, (goal, work) in tasks.items():
        yield Row(f"{name}, record read before", goal, timed(work, effort.runs), about)
    for name, (goal, work) in tasks.items():
        yield Row(f"{name}, record never read", goal, timed(work, effort.runs, before=forget), about)
    yield _every_draft(desk, effort)


def _writings(dossier: Dossier, desk: Desk) -> dict[str, tuple[str, Callable[[], object]]]:
    """A draft reply to the longest mail received, a conclusion of notes as long as the latest report."""
    mail = max((m for m in dossier.messages if m.incoming), key=lambda m: len(m.body))
    notes = max(dossier.reports, key=lambda r: r.date).text
    today = dossier.today
    return {
        f"draft reply to a mail of {len(mail.body.split())} words": (
            DRAFT_GOAL,
            _runner(lambda: desk.draft(dossier, mail.ref, today=today)),
        ),
        f"conclusion of {len(notes.split())} words of notes": (
            "–",
            _runner(lambda: desk.conclude(dossier, notes, today=today)),
        ),
    }


def _every_draft(desk: Desk, effort: Effort) -> Row:
    """A draft to each mail the samples received, the record never read: what an adviser waits for first."""
    records = [read_dossier(document) for document in samples()]
    mails = [(d, m.ref) for d in records for m in d.messages if m.incoming]
    works = [_runner(lambda d=d, ref=ref: desk.draft(d, ref, today=d.today)) for d, ref in mails]
    taken = []
    for work in works if effort.runs > 2 else works[:2]:
        once = timed(work, 1, warm=0, before=forget)
        taken.append((once.median / 1000, once.cpu / 1000))
    return Row("draft reply, each mail of the samples, record never read", DRAFT_GOAL, summed_up(taken))


def forget() -> None:
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
    timing = timed(work, runs, warm=1, before=forget)
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

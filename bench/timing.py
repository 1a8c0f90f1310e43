"""Timings: a median and a 95th percentile, in milliseconds, and the processor's own time.

On a machine that does other things at once, the processor's time is what the product costs; the rest is
waiting.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """How much to measure. ``curve``: numbers of reports; ``records``: how many are made and imported;
    ``entries``: of the journal."""

    runs: int
    processes: int
    curve: tuple[int, ...]
    records: int
    entries: int


FULL = Effort(runs=40, processes=10, curve=(10, 30, 100, 300, 1000), records=10_000, entries=1_000_000)
QUICK = Effort(runs=2, processes=1, curve=(10, 30), records=100, entries=2_000)


@dataclass(frozen=True, slots=True)
class Timing:
    """``median`` and ``p95`` in milliseconds over ``runs``; ``cpu`` is the median of the processor's time."""

    median: float
    p95: float
    cpu: float
    runs: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``timing`` is absent when only the note tells; ``missing``: not measured."""

    subject: str
    goal: str
    timing: Timing | None = None
    note: str = ""
    missing: bool = False

    def line(self) -> str:
        """The row in Markdown."""
        note = self.note.replace("|", "/")
        if self.timing is None:
            return f"| {self.subject} | {self.goal} | – | – | – | – | {note} |"
        t = self.timing
        shown = " | ".join(_shown(value) for value in (t.median, t.p95, t.cpu))
        return f"| {self.subject} | {self.goal} | {shown} | {t.runs} | {note} |"


def _shown(milliseconds: float) -> str:
    return f"{milliseconds / 1000:.2f} s" if milliseconds >= 1000 else f"{milliseconds:.1f} ms"


def timed(
    work: Callable[[], object], runs: int, warm: int = 2, before: Callable[[], None] | None = None
) -> Timing:
    """Time ``work`` ``runs`` times, after ``warm`` unmeasured ones; ``before`` each, untimed."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(runs):
        if before is not None:
            before()
        start, cpu = time.perf_counter(), time.process_time()
        work()
        taken.append((time.perf_counter() - start, time.process_time() - cpu))
    return summed_up(taken)


def summed_up(taken: list[tuple[float, float]]) -> Timing:
    """The timing of measures: wall and processor time, in seconds."""
    wall = sorted(seconds * 1000 for seconds, _ in taken)
    cpu = statistics.median(seconds * 1000 for _, seconds in taken)
    return Timing(statistics.median(wall), wall[math.ceil(0.95 * len(wall)) - 1], cpu, len(wall))

"""Timings: a median and a 95th percentile, in milliseconds."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """``median`` and ``p95`` in milliseconds over ``runs``."""

    median: float
    p95: float
    runs: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``goal`` is in words; ``timing`` absent when the thing could not be measured."""

    subject: str
    goal: str
    timing: Timing | None = None
    note: str = ""


def timed(work: Callable[[], object], runs: int, warm: int = 2) -> Timing:
    """Time ``work`` ``runs`` times, after ``warm`` unmeasured ones."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return Timing(statistics.median(taken), taken[math.ceil(0.95 * len(taken)) - 1], runs)

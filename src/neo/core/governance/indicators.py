"""Counts of events by week, region, trade and function: which may be published, and with what noise.

Nobody is counted. The protected unit is the event: one text asked for, more or less, changes what is
published so little that nobody can tell it was there. That does not hide the trend of a very small team, and
the page says so. A cell is shown only where enough advisers are *entitled*, which the staffing decisions say,
never use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

KINDS: dict[str, str] = {
    "asked": "textes demandés",
    "failed": "demandes qui ont échoué",
    "withheld": "phrases retenues par la vérification",
    "slow": "attentes de plus de cinq secondes",
}
"""What is counted: gains and losses alike."""
SLOW_SECONDS = 5.0
LEAST_ENTITLED = 10
"""Advisers entitled in a region and a trade below which nothing of it is shown."""
MOST_A_BATCH = 40
"""Events of one cell that one batch of one process adds at most: a burst must not be somebody's day."""
EPSILON = 0.1
"""Spent on each published value. One event is in its region's value and in the total: twice that a week."""
BUDGET_A_WEEK = 2 * EPSILON
EVERYWHERE = ""
"""The region of a total."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One value. ``week``: its Monday."""

    week: date
    region: str
    trade: str
    function: str
    kind: str


@dataclass(frozen=True, slots=True)
class Published:
    """``value``: with its noise, never below zero; ``None`` where the cell is not shown."""

    cell: Cell
    value: int | None


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def clamped(batch: Mapping[Cell, int]) -> dict[Cell, int]:
    """A batch, each cell cut at ``MOST_A_BATCH``."""
    return {cell: min(count, MOST_A_BATCH) for cell, count in batch.items() if count > 0}


def scale(epsilon: float = EPSILON) -> float:
    """The scale of the discrete Laplace noise: one event more or less changes a value by one."""
    return 1 / epsilon


def nine_times_in_ten(epsilon: float = EPSILON) -> int:
    """How far the noise goes nine times in ten."""
    tail, reach = _ratio(epsilon), 0
    while 2 * tail ** (reach + 1) / (1 + tail) > 0.1:
        reach += 1
    return reach


def _ratio(epsilon: float) -> float:
    from math import exp

    return exp(-epsilon)


def shown_regions(
    regions: Iterable[str], trade: str, entitled: Mapping[tuple[str, str], int], sums: Mapping[str, int]
) -> set[str]:
    """The regions whose value may be shown beside a total.

    Those with enough entitled advisers; and when a single one is hidden, one more is, the least used: else
    the total less the others would give the hidden one away.
    """
    every = set(regions)
    shown = {r for r in every if entitled.get((r, trade), 0) >= LEAST_ENTITLED}
    hidden = every - shown
    if len(hidden) == 1 and shown:
        shown.discard(min(shown, key=lambda r: (sums.get(r, 0), r)))
    return shown


def total_is_shown(regions: Iterable[str], trade: str, entitled: Mapping[tuple[str, str], int]) -> bool:
    """A total stands on all who are entitled somewhere, under the same floor."""
    return sum(entitled.get((region, trade), 0) for region in regions) >= LEAST_ENTITLED


def cells_to_publish(
    week: date, counts: Mapping[Cell, int], entitled: Mapping[tuple[str, str], int]
) -> list[tuple[Cell, int | None]]:
    """Every cell of ``week`` with its true count, ``None`` for one that is not shown.

    Each region where somebody is entitled has its cell, with a count of zero too: that nothing was asked must
    not be told by an absence.
    """
    found: list[tuple[Cell, int | None]] = []
    for trade in sorted({trade for _, trade in entitled}):
        regions = sorted({region for region, t in entitled if t == trade})
        for function in sorted({cell.function for cell in counts if cell.week == week}):
            for kind in KINDS:
                found += _row(week, regions, trade, function, kind, counts, entitled)
    return found


def _row(
    week: date,
    regions: list[str],
    trade: str,
    function: str,
    kind: str,
    counts: Mapping[Cell, int],
    entitled: Mapping[tuple[str, str], int],
) -> list[tuple[Cell, int | None]]:
    sums = {region: counts.get(Cell(week, region, trade, function, kind), 0) for region in regions}
    shown = shown_regions(regions, trade, entitled, sums)
    row: list[tuple[Cell, int | None]] = [
        (Cell(week, region, trade, function, kind), sums[region] if region in shown else None)
        for region in regions
    ]
    whole = sum(sums.values()) if total_is_shown(regions, trade, entitled) else None
    return [*row, (Cell(week, EVERYWHERE, trade, function, kind), whole)]

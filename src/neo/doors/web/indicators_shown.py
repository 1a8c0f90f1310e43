"""The plots and tables of « Chiffres »: coordinates and words, drawn by the template without any style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.governance.conditions import below_threshold
from neo.core.governance.indicators import EVERYWHERE, KINDS, Published, nine_times_in_ten
from neo.core.governance.uses import TASKS
from neo.core.reference.regions import region_name
from neo.storage.oversight import consumption
from neo.wiring.register import current_rollout

from . import display, labels
from .governance_forms_measures import LABELS

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 636, 20, 200
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Plot:
    """``points``: x, y of each week; ``line`` and ``band`` as SVG takes them; ``grid``: height and label."""

    points: tuple[tuple[int, int], ...]
    line: str
    band: str
    grid: tuple[tuple[int, str], ...]
    labels: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One function: its plot of the total, and every value by week and region; ``None`` is not shown."""

    name: str
    title: str
    plot: Plot | None
    regions: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def series_of(found: Sequence[Published], weeks: Sequence[date], function: str) -> Series:
    """The texts asked for of one function."""
    values = {
        (p.cell.week, p.cell.region): p.value
        for p in found
        if p.cell.function == function and p.cell.kind == "asked"
    }
    codes = sorted({region for _, region in values if region}, key=region_name)
    totals = [values.get((week, EVERYWHERE)) for week in weeks]
    rows = tuple(
        (f"{week:%d/%m/%Y}", tuple(_shown(values.get((week, code))) for code in (*codes, EVERYWHERE)))
        for week in reversed(weeks)
    )
    names = tuple(region_name(code) for code in codes)
    return Series(function, TASKS[function].title, _plot(weeks, totals), (*names, "Total"), rows)


def losses(found: Sequence[Published], weeks: Sequence[date]) -> list[tuple[str, tuple[str, ...]]]:
    """Each week's totals of what did not go well, all functions together where every one is shown."""
    rows = []
    for week in reversed(weeks):
        cells = [p for p in found if p.cell.week == week and p.cell.region == EVERYWHERE]
        told = tuple(_sum([p.value for p in cells if p.cell.kind == kind]) for kind in KINDS)
        rows.append((f"{week:%d/%m/%Y}", told))
    return rows


def footprint() -> list[tuple[str, ...]]:
    """What texts took by use and region, months together: texts, energy, greenhouse gases, cost."""
    sums: dict[tuple[str, str], list[int]] = {}
    for row in consumption.by_month():
        held = sums.setdefault((row.task, row.region), [0] * 6)
        taken = (row.texts, row.energy_low, row.energy_high, row.co2e_low, row.co2e_high, row.cost)
        for index, value in enumerate(taken):
            held[index] += value
    return [
        (
            labels.label(labels.TASKS, task),
            region_name(region),
            display.thousands(texts),
            _between(energy_low, energy_high, "Wh"),
            _between(co2e_low, co2e_high, "g"),
            f"{display.decimal(cost / 1_000_000, 2)}\N{NO-BREAK SPACE}€" if cost else "–",
        )
        for (task, region), (texts, energy_low, energy_high, co2e_low, co2e_high, cost) in sorted(
            sums.items()
        )
    ]


def evaluations() -> list[tuple[str, str, str, str, str]]:
    """Each measure of the evaluations recorded: decision, measure, value, threshold, verdict."""
    decisions = current_rollout().decisions
    criteria = {d.number: d for d in decisions if d.kind == "criteria"}
    rows: list[tuple[str, str, str, str, str]] = []
    for done in (d for d in decisions if d.kind == "evaluation"):
        written = criteria.get(done.number_of("criteria"))
        if written is None:
            continue
        below = below_threshold(written, done)
        for name, least in (written.what.get("measures") or {}).items():
            value = (done.what.get("results") or {}).get(name)
            shown = display.decimal(value, 2) if isinstance(value, int | float) else "absente"
            verdict = "en dessous" if name in below else "tenu"
            rows.append(
                (str(done.number), LABELS.get(name, name), shown, display.decimal(float(least), 2), verdict)
            )
    return rows


def _plot(weeks: Sequence[date], totals: Sequence[int | None]) -> Plot | None:
    """The line of the weeks that are shown; none with fewer than two."""
    shown = [(index, value) for index, value in enumerate(totals) if value is not None]
    if len(shown) < 2:
        return None
    reach = nine_times_in_ten()
    top = _rounded(max(value for _, value in shown) + reach)
    points = tuple((_x(index, len(weeks)), _y(value, top)) for index, value in shown)
    above = [(_x(i, len(weeks)), _y(v + reach, top)) for i, v in shown]
    below = [(_x(i, len(weeks)), _y(max(0, v - reach), top)) for i, v in shown]
    every = max(1, len(weeks) // 8)
    return Plot(
        points,
        _svg(points),
        _svg([*above, *reversed(below)]),
        tuple((_y(top * part // 4, top), display.thousands(top * part // 4)) for part in range(5)),
        tuple((_x(i, len(weeks)), f"{week:%d/%m}") for i, week in enumerate(weeks) if i % every == 0),
    )


def _rounded(value: int) -> int:
    """The first of 4, 8, 20, 40, 80, 200… that is not below ``value``: four equal steps of whole numbers."""
    power = 1
    while True:
        for step in _STEPS:
            if 4 * step * power >= value:
                return 4 * step * power
        power *= 10


def _x(index: int, count: int) -> int:
    return _LEFT + round((_RIGHT - _LEFT) * index / max(1, count - 1))


def _y(value: int, top: int) -> int:
    return _BOTTOM - round((_BOTTOM - _TOP) * value / top)


def _svg(points: Sequence[tuple[int, int]]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _shown(value: int | None) -> str:
    return "non montré" if value is None else display.thousands(value)


def _sum(values: Sequence[int | None]) -> str:
    held = [value for value in values if value is not None]
    return display.thousands(sum(held)) if held and len(held) == len(values) else "non montré"


def _between(low: int, high: int, unit: str) -> str:
    if not high:
        return "–"
    first, last = display.decimal(low / 1000, 2), display.decimal(high / 1000, 2)
    told = last if first == last else f"{first} à {last}"
    return f"{told}\N{NO-BREAK SPACE}{unit}"

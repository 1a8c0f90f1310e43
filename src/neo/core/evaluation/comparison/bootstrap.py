"""Paired bootstrap by case: both writers are read on the same draw of cases, so what is hard for both does
not widen the interval of their difference (B. Efron, 1979; percentile intervals).

A case is drawn whole: the texts of one record resemble one another. The draws come from a fixed seed, by
splitmix64 (G. Steele and others, 2014), so that a report is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

DRAWS = 2000
FEWEST_CASES = 4
"""Below, an interval would only repeat the cases."""
_SEED = 20260615
_MASK = (1 << 64) - 1

B = TypeVar("B")
Statistic = Callable[[Sequence[B]], float | None]
"""Of the values of some cases; ``None`` when they hold nothing to count."""


def numbers(seed: int) -> Iterator[int]:
    """Whole numbers of 64 bits, evenly drawn, for ever."""
    state = seed & _MASK
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield mixed ^ (mixed >> 31)


@lru_cache(maxsize=4)
def draws(cases: int, count: int = DRAWS) -> tuple[tuple[int, ...], ...]:
    """``count`` draws with replacement of as many places as there are cases."""
    source = numbers(_SEED)
    return tuple(tuple((next(source) * cases) >> 64 for _ in range(cases)) for _ in range(count))


def interval(first: Sequence[B], second: Sequence[B], statistic: Statistic[B]) -> tuple[float, float] | None:
    """The 95 % interval of ``statistic(second) - statistic(first)``; one value a case, in the same order on
    both sides. ``None`` for too few cases."""
    if len(first) < FEWEST_CASES:
        return None
    differences = []
    for draw in draws(len(first)):
        one = statistic([first[i] for i in draw])
        other = statistic([second[i] for i in draw])
        if one is not None and other is not None:
            differences.append(other - one)
    return _middle(differences)


def _middle(values: list[float]) -> tuple[float, float] | None:
    """Where 95 % of ``values`` are; ``None`` when most draws had nothing to count."""
    if len(values) < DRAWS // 2:
        return None
    values.sort()
    last = len(values) - 1
    return values[round(0.025 * last)], values[round(0.975 * last)]

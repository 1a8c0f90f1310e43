"""Ninety-five per cent intervals of proportions.

Wilson's score interval (E. B. Wilson, 1927), which stays honest for few cases and near 0 or 1.
"""

from __future__ import annotations

import math

_Z = 1.959964


def wilson(right: float, of: float, effective: float | None = None) -> tuple[float, float]:
    """The interval of ``right / of``. ``effective`` is the number of independent trials when points are
    weighted (Kish: square of the sum of weights over the sum of their squares). (0, 1) when there is none.
    """
    n = of if effective is None else effective
    if of <= 0 or n <= 0:
        return 0.0, 1.0
    p = right / of
    centre = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n)) / (1 + _Z**2 / n)
    return max(0.0, min(p, centre - half)), min(1.0, max(p, centre + half))


def mean_of_two(
    first: tuple[float, float, float], second: tuple[float, float, float]
) -> tuple[float, float, float]:
    """The mean of two independent rates, each (value, low, high), with its interval.

    The intervals are combined by squares of their half-widths, as Newcombe does for a difference (1998).
    """
    (p, pl, ph), (q, ql, qh) = first, second
    mean = (p + q) / 2
    return mean, mean - math.hypot(p - pl, q - ql) / 2, mean + math.hypot(ph - p, qh - q) / 2

"""The statistics of a figure, over cases: a rate, a mean, a median, a slow one."""

from __future__ import annotations

from collections.abc import Sequence

Ratio = tuple[float, float]
"""Of one case: how many, of how many."""
Values = tuple[float, ...]
"""Of one case: one value a text."""


def rate(cases: Sequence[Ratio]) -> float | None:
    """The sum of the first over that of the second."""
    of = sum(c[1] for c in cases)
    return sum(c[0] for c in cases) / of if of else None


def median(cases: Sequence[Values]) -> float | None:
    """The middle value of all texts."""
    return quantile(cases, 0.5)


def ninety_fifth(cases: Sequence[Values]) -> float | None:
    """The value that 95 % of the texts do not exceed."""
    return quantile(cases, 0.95)


def quantile(cases: Sequence[Values], share: float) -> float | None:
    """By linear interpolation between the two nearest values."""
    values = sorted(v for case in cases for v in case)
    if not values:
        return None
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])

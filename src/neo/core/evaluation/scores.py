"""What a measure gives: points (right or not, with a weight) and, for each miss, the reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from neo.core.evaluation.intervals import mean_of_two, wilson

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing looked at. ``expected``, ``got`` and ``why`` are French, for the reader of a miss."""

    measure: str
    right: bool
    expected: str = ""
    got: str = ""
    why: str = ""
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Miss:
    case: str
    measure: str
    expected: str
    got: str
    why: str

    def as_json(self) -> dict[str, str]:
        return {
            "case": self.case,
            "measure": self.measure,
            "expected": self.expected,
            "got": self.got,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class Score:
    """A rate with its interval: ``right`` of ``of`` points of weight."""

    right: float
    of: float
    value: float
    low: float
    high: float

    def as_json(self, goal: float | None = None) -> dict[str, float]:
        shape = {"right": self.right, "of": self.of}
        shape |= {k: round(v, 4) for k, v in (("value", self.value), ("low", self.low), ("high", self.high))}
        return shape if goal is None else shape | {"goal": goal}


def score(points: Iterable[Point]) -> Score:
    """The score of the points of one measure."""
    held = list(points)
    of = sum(p.weight for p in held)
    right = sum(p.weight for p in held if p.right)
    squares = sum(p.weight**2 for p in held)
    low, high = wilson(right, of, of * of / squares if squares else 0)
    return Score(right, of, right / of if of else 0.0, low, high)


def balanced(one: Score, other: Score) -> Score:
    """The mean of two rates: answering always the same way gives at most one half."""
    value, low, high = mean_of_two((one.value, one.low, one.high), (other.value, other.low, other.high))
    return Score(round(one.value + other.value, 4), 2, value, low, high)

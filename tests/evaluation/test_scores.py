"""Scores, intervals, and the run of a suite by the writer that ships as a reference."""

from __future__ import annotations

import asyncio
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from neo.core.evaluation.baseline import BaselineWriter
from neo.core.evaluation.cases import load_suite, read_case
from neo.core.evaluation.catalogue import MEASURES, TASKS
from neo.core.evaluation.intervals import wilson
from neo.core.evaluation.run import evaluate, gather
from neo.core.evaluation.scores import Point, balanced, score
from tests.evaluation.records import content


def test_wilson_gives_the_published_values() -> None:
    low, high = wilson(41, 50)
    assert (round(low, 2), round(high, 2)) == (0.69, 0.90)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 200), st.integers(1, 200))
def test_an_interval_holds_its_rate(right: int, of: int) -> None:
    right = min(right, of)
    low, high = wilson(right, of)
    assert 0 <= low <= right / of <= high <= 1


def test_weights_count_in_the_rate_and_widen_the_interval() -> None:
    equal = score([Point("m", True)] * 6 + [Point("m", False)] * 2)
    uneven = score([Point("m", True, weight=3), Point("m", True, weight=3), Point("m", False, weight=2)])
    assert (uneven.right, uneven.of, uneven.value) == (6, 8, equal.value)
    assert uneven.high - uneven.low > equal.high - equal.low


def test_always_the_same_verdict_gives_one_half_at_most() -> None:
    every = balanced(score([Point("a", True)] * 9), score([Point("b", False)] * 2))
    assert every.value == 0.5


def test_every_point_has_a_measure_of_the_catalogue_and_every_miss_a_reason() -> None:
    found = asyncio.run(evaluate(BaselineWriter(), [read_case(content())], TASKS, lambda case: None))
    assert {m.measure for m in found.misses} <= {m.name for m in MEASURES}
    assert all(m.why for m in found.misses)
    shape = found.as_json()
    assert set(shape) >= {"total", "cases", "misses"} and set(shape["cases"]) == {"T01"}
    assert {"right", "of", "low", "high"} <= set(shape["total"]["nuggets"])


def test_a_measure_nothing_was_looked_at_for_is_absent() -> None:
    found = gather("w", {"A": [Point("false_caught", True)]})
    assert set(found.total) == {"false_caught"}


def test_the_reference_writer_cites_exactly_and_understands_nothing(shared_dir: Path) -> None:
    cases = load_suite(shared_dir / "cases")
    found = asyncio.run(evaluate(BaselineWriter(), cases, TASKS, lambda case: None))
    assert found.total["citations"].value == 1
    assert found.total["abstention_balanced"].value == 0.5
    assert found.total["nuggets"].value < 0.85

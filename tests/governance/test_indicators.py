"""Counts of events: nobody is in them, a small group is not shown, what is shown cannot be taken apart."""

from __future__ import annotations

from collections import Counter
from datetime import date
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.indicators import (
    EPSILON,
    EVERYWHERE,
    KINDS,
    LEAST_ENTITLED,
    MOST_A_BATCH,
    Cell,
    cells_to_publish,
    clamped,
    nine_times_in_ten,
    scale,
    week_of,
)
from tests.conftest import require_or_skip

WEEK = date(2026, 4, 6)
ENTITLED = {("24", "emploi"): 40, ("04", "emploi"): 12, ("53", "emploi"): 9, ("52", "emploi"): 30}


def _cell(region: str, kind: str = "asked") -> Cell:
    return Cell(WEEK, region, "emploi", "synthesis", kind)


def _published(counts: dict[Cell, int], entitled: dict[tuple[str, str], int]) -> dict[str, int | None]:
    rows = cells_to_publish(WEEK, counts, entitled)
    return {cell.region: count for cell, count in rows if cell.kind == "asked"}


COUNTS = {_cell("24"): 120, _cell("04"): 31, _cell("53"): 7, _cell("52"): 80}


def test_a_small_group_is_not_shown_and_one_more_goes_with_it() -> None:
    shown = _published(COUNTS, ENTITLED)
    assert shown["53"] is None, "nine are entitled"
    assert shown["04"] is None, "alone hidden, the fourth would be the total less the others"
    assert (shown["24"], shown["52"], shown[EVERYWHERE]) == (120, 80, 238)


def test_where_two_are_hidden_no_third_one_is() -> None:
    shown = _published(COUNTS, ENTITLED | {("04", "emploi"): 3})
    assert [region for region, value in shown.items() if value is None] == ["04", "53"]


def test_who_is_entitled_decides_and_never_who_used_it() -> None:
    everybody = dict.fromkeys(COUNTS, 5000)
    assert _published(everybody, ENTITLED)["53"] is None
    nobody = {_cell("24"): 1}
    assert _published(nobody, dict.fromkeys(ENTITLED, 30))["53"] == 0, "a zero is a value like another"


def test_no_total_on_too_few() -> None:
    shown = _published(COUNTS, {("24", "emploi"): 4, ("04", "emploi"): 5})
    assert set(shown.values()) == {None}


@given(
    st.dictionaries(st.sampled_from(["24", "04", "53", "52", "76"]), st.integers(0, 60), min_size=1),
    st.dictionaries(st.sampled_from(["24", "04", "53", "52", "76"]), st.integers(0, 500)),
)
def test_one_hidden_value_is_never_alone(staff: dict[str, int], used: dict[str, int]) -> None:
    entitled = {(region, "emploi"): many for region, many in staff.items()}
    counts = {_cell(region): count for region, count in used.items()} | {_cell("24"): used.get("24", 0)}
    rows = cells_to_publish(WEEK, counts, entitled)
    for kind in KINDS:
        regions = {cell.region: count for cell, count in rows if cell.kind == kind and cell.region}
        hidden = [region for region, count in regions.items() if count is None]
        whole = next(count for cell, count in rows if cell.kind == kind and not cell.region)
        for region, count in regions.items():
            assert count is None or staff[region] >= LEAST_ENTITLED
        assert whole is None or len(hidden) != 1 or len(regions) == 1


@given(st.dictionaries(st.sampled_from(["24", "04"]), st.integers(-3, 100_000)))
def test_a_batch_adds_little_at_once(batch: dict[str, int]) -> None:
    cut = clamped({_cell(region): count for region, count in batch.items()})
    assert all(0 < count <= MOST_A_BATCH for count in cut.values())


def test_a_week_begins_on_monday() -> None:
    assert week_of(date(2026, 4, 12)) == WEEK and WEEK.weekday() == 0


@pytest.fixture(scope="module")
def draws() -> tuple[list[int], list[int]]:
    """The same cell with and without one event, drawn many times: what an attacker could compare."""
    _require_noise()
    from neo.adapters.noise import noisy

    return [noisy(100, scale()) for _ in range(6000)], [noisy(101, scale()) for _ in range(6000)]


def _require_noise() -> None:
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")


def test_one_event_more_or_less_cannot_be_told(draws: tuple[list[int], list[int]]) -> None:
    """Differencing: the odds of any value change by a factor e^epsilon at most (and what chance adds)."""
    without, with_one = (Counter(values) for values in draws)
    for value in range(90, 112):
        a, b = without[value], with_one[value]
        assert a > 80 and b > 80, "a value that is common in both"
        assert exp(-EPSILON) * 0.7 < a / b < exp(EPSILON) * 1.43


def test_the_noise_goes_as_far_as_the_page_says(draws: tuple[list[int], list[int]]) -> None:
    within = sum(abs(value - 100) <= nine_times_in_ten() for value in draws[0]) / len(draws[0])
    assert 0.885 < within < 0.93


def test_a_hidden_value_cannot_be_rebuilt_from_the_others(draws: tuple[list[int], list[int]]) -> None:
    """Reconstruction: the total less the shown regions gives the two hidden ones together, noise included;
    the best guess of one of them is off by more than its whole count in a good part of the tries."""
    from neo.adapters.noise import noisy

    off = 0
    for _ in range(300):
        shown = {r: noisy(v, scale()) for r, v in _published(COUNTS, ENTITLED).items() if v is not None}
        rest = shown[EVERYWHERE] - shown["24"] - shown["52"]
        off += abs(rest / 2 - COUNTS[_cell("53")]) > COUNTS[_cell("53")]
    assert off > 150

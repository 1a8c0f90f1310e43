"""Coordinates of the plots: a week that is not shown cuts the line, no name covers another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from neo.doors.web.effects_plots import NOT_SHOWN, added, bars, lines

FIRST = date(2026, 4, 6)
VALUES = st.lists(st.one_of(st.none(), st.integers(0, 5000)), min_size=1, max_size=26)


def _weeks(count: int) -> list[date]:
    return [FIRST + timedelta(weeks=i) for i in range(count)]


def test_a_hidden_week_cuts_the_line_and_is_told_in_the_table() -> None:
    plot = lines(_weeks(5), [("A", [1, 2, None, 3, 4])])
    assert len(plot.lines[0].pieces) == 2 and len(plot.lines[0].points) == 4
    assert plot.rows[2] == ("20\N{NO-BREAK SPACE}avril\N{NO-BREAK SPACE}2026", (NOT_SHOWN,))


def test_a_single_week_is_in_the_table_alone() -> None:
    plot = lines(_weeks(1), [("A", [7])])
    assert not plot.is_drawn and plot.rows[0][1] == ("7",)


@given(VALUES, VALUES)
def test_every_place_is_inside_and_names_stand_apart(
    first: list[int | None], second: list[int | None]
) -> None:
    count = min(len(first), len(second))
    plot = lines(_weeks(count), [("A", first[:count]), ("B", second[:count]), ("C", first[:count])])
    for line in plot.lines:
        assert all(44 <= x <= 500 and 16 <= y <= 200 for x, y in line.points)
    heights = sorted(line.y for line in plot.lines)
    assert all(b - a >= 15 for a, b in pairwise(heights)) and heights[-1] <= 204
    assert len(plot.rows) == count and len(plot.labels) <= 7


def test_a_share_never_goes_over_its_scale() -> None:
    plot = lines(_weeks(2), [("A", [96, 100])], "%", most=100)
    assert plot.grid[-1][1] == "100%"


def test_bars_are_on_the_scale_of_the_longest_and_hidden_ones_say_it() -> None:
    found = bars([("A", 50), ("B", 25), ("C", None), ("D", 0)])
    assert [(bar.width, bar.value) for bar in found] == [(100, "50"), (50, "25"), (0, NOT_SHOWN), (0, "0")]
    assert added([None, None]) is None and added([3, None, 4]) == 7

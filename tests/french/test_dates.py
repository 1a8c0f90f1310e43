"""Dates as notes write them, resolved against the day of the note."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.dates import find_dates, nearest_year, show_date, write_date

NOTE = date(2026, 6, 15)


def _days(text: str, anchor: date = NOTE) -> list[tuple[date, date]]:
    return [(d.first, d.last) for d in find_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("rdv le 12/03/2026", date(2026, 3, 12)),
        ("rdv le 12/03/26", date(2026, 3, 12)),
        ("au 2026-03-12", date(2026, 3, 12)),
        ("le 1er juin 2026", date(2026, 6, 1)),
        ("reçu le 3 nov. 2025", date(2025, 11, 3)),
        ("le 14 août", date(2026, 8, 14)),
        ("le 14 aout", date(2026, 8, 14)),
        ("avant le 02/10", date(2026, 10, 2)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert _days(text) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("mi-juillet", date(2026, 7, 10), date(2026, 7, 20)),
        ("fin mars 2026", date(2026, 3, 20), date(2026, 3, 31)),
        ("début mai 2026", date(2026, 5, 1), date(2026, 5, 10)),
        ("en septembre 2025", date(2025, 9, 1), date(2025, 9, 30)),
        ("le rendez-vous d'octobre 2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("depuis 2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_period(text: str, first: date, last: date) -> None:
    assert _days(text) == [(first, last)]


def test_the_first_day_of_a_range_borrows_the_month_of_the_last() -> None:
    assert [d for d, _ in _days("du 17 au 28/11/2025")] == [date(2025, 11, 17), date(2025, 11, 28)]
    assert [d for d, _ in _days("immersion 02 -> 13/03/2026")] == [date(2026, 3, 2), date(2026, 3, 13)]
    assert [d for d, _ in _days("les 12 et 13 juin 2025")] == [date(2025, 6, 12), date(2025, 6, 13)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vu ce jour", NOTE),
        ("je vous envoie le papier demain", date(2026, 6, 16)),
        ("il est venu hier", date(2026, 6, 14)),
        ("dans 3 semaines", date(2026, 7, 6)),
    ],
)
def test_a_day_counted_from_the_note(text: str, day: date) -> None:
    found = find_dates(text, NOTE)
    assert [(d.first, d.relative) for d in found] == [(day, True)]


def test_a_day_without_its_year_takes_the_nearest_one() -> None:
    assert nearest_year(12, 20, date(2026, 1, 10)) == 2025
    assert nearest_year(1, 10, date(2025, 12, 20)) == 2026
    assert _days("le 20/12", date(2026, 1, 10)) == [(date(2025, 12, 20), date(2025, 12, 20))]


@pytest.mark.parametrize("text", ["note 12/20", "le 31/02", "2.5 km", "06 39 98 41 07", "un mar de lait"])
def test_what_only_looks_like_a_date(text: str) -> None:
    assert _days(text) == []


def test_a_date_written_back() -> None:
    assert show_date(date(2026, 4, 16)) == "16/04/2026"
    assert write_date(date(2026, 6, 1)) == "1er juin 2026"


@given(st.text(max_size=120), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_spans_are_inside_the_text_and_apart(text: str, anchor: date) -> None:
    found = find_dates(text, anchor)
    assert all(0 <= d.start < d.end <= len(text) and d.first <= d.last for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.dates(date(1951, 1, 1), date(2049, 12, 31)))
def test_a_written_date_is_read_back(day: date) -> None:
    assert _days(f"le {write_date(day)}") == [(day, day)]
    assert _days(f"le {show_date(day)}") == [(day, day)]


def test_dates_of_a_long_list_are_read_in_order_without_overlap() -> None:
    text = "vu le 12/03/2025, puis du 14/04 au 3 mai et en juin 2025 " * 40
    found = find_dates(text, date(2025, 6, 1))
    assert len(found) == 160
    assert all(a.end <= b.start for a, b in pairwise(found))

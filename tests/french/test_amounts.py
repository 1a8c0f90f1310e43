"""Amounts, durations, ranks and numbers in letters."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.amounts import find_quantities, number_in_letters, show_amount


def _read(text: str) -> list[tuple[str, str]]:
    return [(str(q.value.normalize()), q.unit) for q in find_quantities(text, letters=True)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2 300 € de réparations", "2300", "eur"),
        ("19,33 € par jour", "19.33", "eur"),
        ("82 k€", "82000", "eur"),
        ("accepterait 62 ke", "62000", "eur"),
        ("15 km max", "15", "km"),
        ("CDD de 6 mois", "6", "month"),
        ("trois semaines", "3", "week"),
        ("35 heures", "35", "hour"),
        ("399 h de formation", "399", "hour"),
        ("trente-cinq heures", "35", "hour"),
        ("soixante-quinze euros", "75", "eur"),
        ("quatre-vingt-dix-sept ans", "97", "year"),
        ("mille deux cents euros", "1200", "eur"),
        ("cent vingt km", "120", "km"),
        ("note de 13/20", "13", "score"),
    ],
)
def test_a_quantity(text: str, value: str, unit: str) -> None:
    assert [(Decimal(v), u) for v, u in _read(text)] == [(Decimal(value), unit)]


def test_an_hour_of_the_day_counts_in_minutes() -> None:
    assert _read("rdv à 9 h 30") == [("5.7E+2", "clock")]


def test_a_rank_is_not_a_count() -> None:
    found = find_quantities("troisième passage, 3 passages", letters=True)
    assert [(q.value, q.ordinal) for q in found] == [(Decimal(3), True), (Decimal(3), False)]


@pytest.mark.parametrize("text", ["06 39 98 41 07", "+33 6 39 98 41 07", "un contrat", "une offre"])
def test_what_is_no_quantity(text: str) -> None:
    assert _read(text) == []


def test_what_is_skipped_is_not_read_again() -> None:
    text = "le 12/03/2026, 4 heures"
    assert [q.unit for q in find_quantities(text, skip=[(3, 13)])] == ["hour"]


def test_numbers_in_letters() -> None:
    assert number_in_letters("neuf") == 9
    assert number_in_letters("vingt-et-un") == number_in_letters("vingt et un") == 21
    assert number_in_letters("soixante-douze") == 72
    assert number_in_letters("neuve") is None


def test_an_amount_written_back() -> None:
    assert show_amount(Decimal("3000")) == "3 000 €"
    assert show_amount(Decimal("19.33")) == "19,33 €"


@given(st.text(max_size=120), st.booleans())
def test_spans_are_inside_the_text(text: str, letters: bool) -> None:
    found = find_quantities(text, letters=letters)
    assert all(0 <= q.start < q.end <= len(text) for q in found)


@given(st.integers(1, 999_999))
def test_an_amount_is_read_back(value: int) -> None:
    found = find_quantities(f"devis de {show_amount(Decimal(value))}")
    assert [(q.value, q.unit) for q in found] == [(Decimal(value), "eur")]

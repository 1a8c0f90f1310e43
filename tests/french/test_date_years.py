"""The year of a date written without it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.dates import find_dates

NOTE = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("contrat du 16/06 au 15/12", ["2026-06-16", "2026-12-15"]),
        ("du 16 juin au 15 décembre", ["2026-06-16", "2026-12-15"]),
        ("du 15/12 au 16/01", ["2025-12-15", "2026-01-16"]),
        ("du 15/12 au 16/01/2027", ["2026-12-15", "2027-01-16"]),
        ("du 02/03/2026 au 30/01", ["2026-03-02", "2027-01-30"]),
        ("fermé du lundi 3 au vendredi 21 août 2026", ["2026-08-03", "2026-08-21"]),
        ("mardi 10 mars", ["2026-03-10"]),
        ("vendredi 14 novembre", ["2025-11-14"]),
        ("visite fixée au mercredi 4 juin", ["2026-06-04"]),
        ("dernier point vendredi 24 avril", ["2026-04-24"]),
        ("entrée le vendredi 17 avril", ["2026-04-17"]),
        ("session du lundi 2 mars", ["2026-03-02"]),
        ("depuis le 02/11", ["2025-11-02"]),
        ("en arrêt jusqu'au 15/12", ["2026-12-15"]),
        ("à rendre avant le 20/04", ["2026-04-20"]),
        ("obtenu le 11/02", ["2026-02-11"]),
    ],
)
def test_the_words_around_a_date_settle_its_year(text: str, days: list[str]) -> None:
    assert [d.first.isoformat() for d in find_dates(text, NOTE)] == days


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 28),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(1, 12),
)
def test_a_range_ends_after_it_begins(note: date, d1: int, m1: int, d2: int, m2: int) -> None:
    first, last = find_dates(f"du {d1:02}/{m1:02} au {d2:02}/{m2:02}", note)
    assert first.first <= last.first


@pytest.mark.parametrize("words", ["ARE fin 30/11", "fin de droits 30/11", "les droits s'arrêtent le 30/11"])
def test_an_end_is_looked_ahead_to(words: str) -> None:
    (mention,) = find_dates(words, date(2026, 4, 13))
    assert mention.first == date(2026, 11, 30)

"""The last day that words give, absolute or leaning on the day of writing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.deadlines import find_deadlines, with_days

TUESDAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("réponse avant le 29/05", date(2026, 5, 29)),
        ("je le fais cette semaine", date(2026, 5, 15)),
        ("envoi en fin de semaine", date(2026, 5, 15)),
        ("retour sous 8 jours", date(2026, 5, 20)),
        ("retour sous huit jours", date(2026, 5, 20)),
        ("d'ici deux semaines", date(2026, 5, 26)),
        ("avant la fin du mois", date(2026, 5, 31)),
        ("avant fin juin", date(2026, 6, 30)),
    ],
)
def test_the_last_day_is_a_date(text: str, last: date) -> None:
    assert [d.last for d in find_deadlines(text, TUESDAY)] == [last]


@pytest.mark.parametrize("text", ["vu le 04/05", "deux fois par semaine", "il y a trois semaines", ""])
def test_what_is_past_or_repeated_is_no_deadline(text: str) -> None:
    assert find_deadlines(text, TUESDAY) == []


def test_only_words_that_lean_on_the_day_of_writing_are_relative() -> None:
    assert [d.relative for d in find_deadlines("avant le 29/05, au pire cette semaine", TUESDAY)] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("je le fais cette semaine", "je le fais la semaine du 12/05/2026"),
        ("rendu la semaine prochaine", "rendu la semaine du 18/05/2026"),
        ("réponse sous 3 semaines", "réponse avant le 02/06/2026"),
        ("avant la fin du mois", "fin mai 2026"),
        ('il a dit "sous 3 semaines"', 'il a dit "sous 3 semaines"'),
        ("avant le 29/05", "avant le 29/05"),
    ],
)
def test_words_that_lean_on_the_day_become_days(text: str, dated: str) -> None:
    assert with_days(text, TUESDAY) == dated


@given(
    st.text(alphabet="abcdeijmnorstuv'0123456789/ ", max_size=80),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_any_text_gives_days_not_before_it_was_written(text: str, written: date) -> None:
    for deadline in find_deadlines(text, written):
        assert deadline.last >= written
        assert 0 <= deadline.start < deadline.end <= len(text)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_this_week_ends_within_seven_days(written: date) -> None:
    (deadline,) = find_deadlines("je relance cette semaine", written)
    assert timedelta(0) <= deadline.last - written < timedelta(days=7)

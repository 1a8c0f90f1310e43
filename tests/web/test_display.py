"""Values as a French screen shows them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from neo.doors.web import display
from neo.doors.web.templatetags.neo import voices


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Il n'a pas d'adresse", "Il n’a pas d’adresse"),
        ("Il dit « c'est l'heure » : oui", "Il dit «\u00a0c'est l'heure\u00a0»\u00a0: oui"),
        ("Est-ce sûr ? Oui ; non !", "Est-ce sûr\u202f? Oui\u202f; non\u202f!"),
        ("à 9 h, 30 km, 22 ans", "à 9\u00a0h, 30\u00a0km, 22\u00a0ans"),
        ("3 000 € et 50 %", "3\u00a0000\u00a0€ et 50\u00a0%"),
        ("à 14 h 00, n° 5", "à 14\u00a0h\u00a000, n°\u00a05"),
        ("M. Roy et Mme Ba", "M.\u00a0Roy et Mme\u00a0Ba"),
        ("'", "'"),
        ("", ""),
    ],
)
def test_what_neo_writes_is_set_as_french_is(written: str, shown: str) -> None:
    assert display.typeset(written) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [("3000", "3\u00a0000\u00a0€"), ("19.33", "19,33\u00a0€"), ("SMIC", "SMIC"), ("41.87", "41,87\u00a0€")],
)
def test_an_amount(value: str, shown: str) -> None:
    assert display.amount(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2016", "2016"),
        ("2016-05", "mai\u00a02016"),
        ("2016-05-12", "12\u00a0mai\u00a02016"),
        ("2016-13", "2016-13"),
        ("vers 2016", "vers 2016"),
        ("2016-02-30", "2016-02-30"),
    ],
)
def test_a_partial_date(value: str, shown: str) -> None:
    assert display.partial_date(value) == shown


def test_dates_and_hours_do_not_break_over_two_lines() -> None:
    assert display.long_date(date(2026, 6, 1)) == "1er\u00a0juin\u00a02026"
    assert display.weekday_month(date(2026, 6, 15)) == "lundi\u00a015\u00a0juin"
    assert display.hour(datetime(2026, 6, 15, 9, 5)) == "9\u00a0h\u00a005"


def test_twelve_months_are_counted_to_the_day() -> None:
    assert not display.is_over_twelve_months(date(2025, 6, 1), date(2026, 6, 15))
    assert display.is_over_twelve_months(date(2025, 5, 15), date(2026, 6, 15))
    assert not display.is_over_twelve_months(None, date(2026, 6, 15))


def test_an_age_changes_on_the_birthday() -> None:
    assert display.age(date(2000, 6, 15), date(2026, 6, 14)) == 25
    assert display.age(date(2000, 6, 15), date(2026, 6, 15)) == 26


def test_what_is_quoted_has_a_voice_of_its_own_and_stays_text() -> None:
    shown = voices("Elle écrit « <b>je viens</b> » et « à lundi ».")
    assert shown == (
        "Elle écrit "
        '<span class="said">« &lt;b&gt;je viens&lt;/b&gt; »</span> et <span class="said">« à lundi »</span>.'
    )
    assert voices("sans rien") == "sans rien" and voices("") == ""

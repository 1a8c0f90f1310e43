"""The comparison rule: one table of what is said, one of what is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.evaluation.matching import contains, first_found, names_the_day

SAID = [
    # dates
    ("le 16/04/2026", "16 avril 2026"),
    ("le 16/04", "16 avril 2026"),
    ("2026-04-16", "16/04"),
    ("29 mai 2026", "29/05"),
    ("29/05/2026", "29/05"),
    ("29/05/26.", "29 mai 2026"),
    ("le 16 avr. 2026", "16/04"),
    ("dès le 1er juin 2026", "01/06/2026"),
    ("1er octobre", "01/10"),
    ("le 05/03", "5 mars"),
    ("du 3 au 21 août", "3 août"),
    ("du 3 au 21 août", "3 au"),
    ("les 11 et 12/06", "11/06"),
    ("14/12/2026", "décembre 2026"),
    ("novembre 2025", "2025-11"),
    ("2026-05-22T10:00", "22/05"),
    ("fin février 2026", "fin février"),
    ("avant le 22/05.", "22/05"),
    # amounts and numbers
    ("3 000 €", "3000"),
    ("3000 euros", "3 000 €"),
    ("3\u202f000\u00a0€", "3 000 €"),
    ("52 k€", "52 k"),
    ("52 000 €", "52 k€"),
    ("65 k€", "65 000"),
    ("1 779,60 €", "1779,60"),
    ("12,5 €", "12,50 €"),
    ("coût 640€.", "640"),
    ("620 €/jour", "620"),
    ("60%", "60 %"),
    ("5kg", "5 kg"),
    ("CCP 2", "CCP 2"),
    ("deux prospects", "2 prospects"),
    ("quatre-vingt-dix jours", "90 jours"),
    ("06.39.98.33.47", "06 39 98 33 47"),
    # hours
    ("à 9h", "9 h"),
    ("à 9h00", "9 h"),
    ("9:00", "9 h"),
    ("à 10 h 30", "10h30"),
    ("28h/sem", "28 h"),
    ("28 heures", "28h"),
    ("neuf heures", "9 h"),
    # words
    ("un RIB.", " RIB"),
    ("son ARE", " ARE "),
    ("l’ARE notifiée", "l'ARE"),
    ("les bokits", "bokit"),
    ("MÉDÉRIC", "mederic"),
    ("niveau bac + 4", "bac+4"),
    ("la 2nde pro", "2nde"),
    ("sœur", "soeur"),
    ("Mme. Roche-Perrin", "Roche-Perrin"),
]
NOT_SAID = [
    ("le 29/05/2026", "29"),
    ("29 mai", "29"),
    ("16/04/2025", "16 avril 2026"),
    ("16/05", "16/04"),
    ("en avril", "16 avril"),
    ("2026-04-16", "2026-03"),
    ("380 repas", "38"),
    ("16 000 €", "6 000"),
    ("1 900 €", "900"),
    ("71,5", "71"),
    ("86 %", "86 €"),
    ("86 jours", "86 €"),
    ("06 39 98 33 47", "39"),
    ("19 h 30", "19 h"),
    ("12:30", "30"),
    ("une aréa", "ARE"),
    ("déposé", "posé"),
    ("carib", "RIB"),
    ("un vélo neuf", "9"),
    ("le permis B. Obtenu hier", "permis B obtenu"),
    ("permis\nobtenu", "permis obtenu"),
    ("", "permis"),
    ("permis", " "),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_is_said(text: str, expected: str) -> None:
    assert contains(text, expected)


@pytest.mark.parametrize(("text", "expected"), NOT_SAID)
def test_is_not_said(text: str, expected: str) -> None:
    assert not contains(text, expected)


def test_first_found_keeps_the_order_of_the_alternatives() -> None:
    assert first_found("le 16/04, à Calvi", ["Bastia", "16 avril", "Calvi"]) == "16 avril"


_DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2039, 12, 31))
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def _forms(day: date) -> list[str]:
    month = _MONTHS[day.month - 1]
    written = f"{'1er' if day.day == 1 else day.day} {month}"
    return [f"{day:%d/%m/%Y}", day.isoformat(), f"{written} {day.year}", f"{day:%d/%m}", written]


@given(_DAYS)
def test_every_form_of_a_day_is_said_by_every_other(day: date) -> None:
    assert all(contains(f"Prévu le {one}, à voir", other) for one in _forms(day) for other in _forms(day))


@given(_DAYS, st.integers(min_value=1, max_value=300))
def test_no_form_of_another_day_is_said(day: date, later: int) -> None:
    other = day + timedelta(days=later)
    assert not any(contains(f"Prévu le {one}", two) for one in _forms(day) for two in _forms(other))


@given(st.integers(min_value=1000, max_value=999_999))
def test_an_amount_is_said_in_any_form_and_never_with_one_more_digit(value: int) -> None:
    grouped = f"{value:,}".replace(",", " ")
    forms = [f"{value} €", f"{grouped} €", f"{value} euros", f"{grouped},00 €"]
    assert all(contains(f"Il reste {one}.", two) for one in forms for two in (*forms, grouped, str(value)))
    assert not contains(f"Il reste 1{value} €.", grouped)


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_is_read_without_an_error(text: str, expected: str) -> None:
    assert contains(text, expected) in (True, False)


@given(_DAYS)
def test_a_day_told_in_full_names_its_number_and_no_other(day: date) -> None:
    told = f"Prévu le {_forms(day)[0]}, à voir"
    assert names_the_day(told, str(day.day))
    assert not names_the_day(told, str(day.day % 28 + 1)) or day.day % 28 + 1 == day.day
    assert not names_the_day("Il reste 22 €, pas avant 3 h", "22")

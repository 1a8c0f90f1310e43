"""Abnormal access and retention: what is told, when, and between which bounds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.journal.abnormal import AGAIN_AFTER, Access, Watch, family_name
from neo.core.governance.journal.retention import CLASSES, first_kept, kept_until, months_kept

START = datetime(2026, 11, 25, 8, tzinfo=UTC)


def _access(what: str, minutes: float = 0, **more: str) -> Access:
    values = {
        "own_agency": "59001",
        "record_agency": "59001",
        "own_name": "Lise MARCHETTI",
        "record_name": "DURAND",
    }
    return Access("w", what, START + timedelta(minutes=minutes), **{**values, **more})


def _rules(watch: Watch, access: Access) -> list[str]:
    return [rule.name for rule in watch.see(access)]


def test_an_ordinary_morning_tells_nothing() -> None:
    watch = Watch()
    assert [_rules(watch, _access(str(i % 15), i * 4)) for i in range(60)] == [[]] * 60


def test_many_records_in_an_hour_are_told_once() -> None:
    watch = Watch(most=40)
    found = [_rules(watch, _access(str(i), i / 10)) for i in range(80)]
    assert found[40] == ["volume"] and sum(map(len, found)) == 1


def test_the_same_records_spread_over_the_day_are_not_told() -> None:
    watch = Watch(most=40)
    assert not any(_rules(watch, _access(str(i), i * 5)) for i in range(80))


def test_a_record_of_another_agency_is_told_once_in_a_day() -> None:
    watch = Watch()
    assert _rules(watch, _access("1", record_agency="34001")) == ["elsewhere"]
    assert _rules(watch, _access("1", 30, record_agency="34001")) == []
    later = AGAIN_AFTER.total_seconds() / 60 + 31
    assert _rules(watch, _access("1", later, record_agency="34001")) == ["elsewhere"]
    assert _rules(watch, _access("2", record_agency="")) == []


@pytest.mark.parametrize(
    ("own", "record", "told"),
    [
        ("Lise MARCHETTI", "MARCHETTI", True),
        ("Lise MARCHETTI", "Marchetti", True),
        ("Anne-Lise DE LA TOUR", "De La Tour", True),
        ("Karim BEN-SAID", "BEN SAÏD", True),
        ("Lise MARCHETTI", "Lise", False),
        ("Lise MARCHETTI", "MARCHET", False),
        ("Lise MARCHETTI", "", False),
        ("lise marchetti", "Marchetti", True),
    ],
)
def test_ones_own_family_name_is_told(own: str, record: str, told: bool) -> None:
    assert (_rules(Watch(), _access("1", own_name=own, record_name=record)) == ["own_name"]) is told


def test_a_family_name_is_what_is_in_capitals() -> None:
    assert family_name("Lise MARCHETTI") == "MARCHETTI"
    assert family_name("marchetti") == "marchetti"


@given(st.sampled_from(list(CLASSES)), st.integers(-5, 100))
def test_nothing_is_kept_less_than_its_floor_nor_more_than_its_ceiling(name: str, months: int) -> None:
    kept = CLASSES[name]
    try:
        chosen = months_kept(name, {name: months})
    except ValueError:
        assert not kept.floor <= months < kept.ceiling
        return
    assert kept.floor <= chosen and chosen + 1 <= kept.ceiling


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_an_entry_goes_once_its_months_are_over(written: date, months: int) -> None:
    month = f"{written:%Y-%m}"
    last = kept_until(month, months)
    assert first_kept(date.fromisoformat(f"{last}-28"), months) == month

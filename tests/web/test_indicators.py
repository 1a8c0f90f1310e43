"""« Chiffres »: a week counted, published once, shown with its noise; nothing for a small group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.test import Client

from neo.adapters import noise
from neo.core.governance.indicators import Cell, week_of
from neo.storage.oversight import counts
from neo.storage.oversight.models import EventCount, PublishedCount
from neo.wiring import indicators, register
from neo.wiring.clock import clock_at
from neo.wiring.gate import Asker
from tests.conftest import require_or_skip

from .conftest import ADVISER, ELECTED

SignedIn = Callable[[str], Client]
LATER = datetime(2026, 5, 4, 9, tzinfo=UTC)
PAGE, TABLE = "/gouvernance/chiffres/", "/gouvernance/chiffres.csv"


@pytest.fixture(autouse=True)
def _staffed() -> Iterator[None]:
    register._held.clear()
    indicators._batch.clear()
    with clock_at(datetime(2026, 3, 2, 9, tzinfo=UTC)):
        for region, entitled in (("24", 40), ("04", 9), ("53", 25), ("52", 30)):
            what = {"region": region, "trade": "emploi", "entitled": entitled}
            register.record("administrator", "", "staffing", what)
    yield
    register._held.clear()
    indicators._batch.clear()


@pytest.fixture
def counted() -> None:
    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")
    for week in (6, 13, 20, 27):
        day = datetime(2026, 4, week, 9, tzinfo=UTC)
        batch = {
            Cell(week_of(day.date()), region, "emploi", "synthesis", "asked"): count
            for region, count in (("24", 400), ("04", 7777), ("53", 300), ("52", 350))
        }
        counts.add(batch)


@pytest.mark.usefixtures("counted")
def test_what_is_published_is_noisy_and_stays_the_same(signed_in: SignedIn) -> None:
    client = signed_in(ELECTED)
    with clock_at(LATER):
        first, again = (client.get(TABLE), client.get(PAGE), client.get(TABLE))[0::2]
        page = client.get(PAGE).content.decode()
    assert first.content != again.content, "published by the page in between"
    assert client.get(TABLE).content == again.content, "drawn once"
    assert "Synthèse avant entretien" in page and "<svg" in page and "non montré" in page
    assert "7777" not in page and "7\N{NARROW NO-BREAK SPACE}777" not in page


@pytest.mark.usefixtures("counted")
def test_the_true_counts_are_on_no_page(signed_in: SignedIn) -> None:
    with clock_at(LATER):
        indicators.publish_past_weeks()
    shown = PublishedCount.objects.filter(kind="asked", function="synthesis").exclude(value=None)
    assert shown.count() == 4 * 3, "two regions and the total: a small one and the least used are not shown"
    assert any(row.value != EventCount.objects.filter(week=row.week).first() for row in shown)
    assert not shown.filter(region="04").exists()


def test_a_week_that_is_not_over_is_not_published(signed_in: SignedIn) -> None:
    with clock_at(LATER):
        indicators.count_event("synthesis", Asker("emploi", "24"))
        assert indicators.publish_past_weeks() == 0
    assert PublishedCount.objects.count() == 0


def test_a_text_that_is_asked_for_is_counted_for_its_region_and_nothing_else(signed_in: SignedIn) -> None:
    signed_in(ADVISER).get("/dossiers/DEMO-01/synthese/?ecrire=1")
    signed_in(ADVISER).post("/dossiers/DEMO-01/suites/")
    indicators.flush()
    rows = {(r.region, r.trade, r.function, r.kind, r.count) for r in EventCount.objects.all()}
    assert ("32", "emploi", "synthesis", "asked", 1) in rows
    assert ("32", "emploi", "suggestions", "asked", 1) in rows
    fields = {field.name for field in EventCount._meta.get_fields()}
    assert fields == {"id", "week", "region", "trade", "function", "kind", "count"}


def test_without_the_noise_nothing_is_published_and_the_page_says_so(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noise, "is_installed", lambda: False)
    assert "plutôt que des chiffres nus" in signed_in(ELECTED).get(PAGE).content.decode()

"""What advisers read on their day before it applies, by trade and region."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from neo.core.governance.announcing import announcements
from neo.wiring import register
from neo.wiring.announcing import announced
from neo.wiring.clock import clock_at
from neo.wiring.gate import Asker
from neo.wiring.laboratory import DEPLOYMENT_MARK
from neo.wiring.settings import read_settings

from .story import CONDITIONS, OPENING, Story


def _texts(story: Story, day: date, trade: str = "emploi", region: str = "24") -> list[str]:
    return [item.text for item in announcements(story.rollout, trade, region, day)]


def _opened(**more: str) -> Story:
    story = Story()
    story.meet_conditions()
    story.record("administrator", "opening", OPENING | more)
    return story


def test_an_opening_is_told_until_its_day_where_it_applies() -> None:
    story = _opened()
    told = _texts(story, date(2026, 1, 15))
    assert told == ["Synthèse avant entretien, brouillon de courriel : ouverture le 20/01/2026."]
    assert _texts(story, date(2026, 1, 20)) == []
    assert _texts(story, date(2026, 1, 15), region="53") == []
    assert _texts(story, date(2026, 1, 15), trade="gdd") == []


def test_the_end_of_a_pilot_is_told_when_it_comes_near() -> None:
    story = _opened(until="2026-06-30")
    assert _texts(story, date(2026, 6, 15)) == []
    assert "fin du pilote le 30/06/2026" in _texts(story, date(2026, 6, 16))[0]


def test_the_end_of_the_agreement_is_told_to_those_it_closes_something_for() -> None:
    story = _opened()
    assert "sans nouvel accord" in _texts(story, date(2026, 12, 20))[0]
    assert _texts(story, date(2026, 12, 20), region="53") == []


def test_a_suspension_is_told_once_with_its_reason_until_it_is_lifted() -> None:
    story = _opened()
    what = {"functions": ["synthesis", "mail"], "region": "24", "reason": "Un nom est resté visible."}
    number = story.record("elected", "suspension", what).number
    (told,) = _texts(story, date(2026, 3, 1))
    assert told.startswith("Synthèse avant entretien, brouillon de courriel : suspension depuis le")
    assert told.endswith("Motif : Un nom est resté visible.")
    assert _texts(story, date(2026, 3, 1), region="04") == []
    story.record("elected", "lifting", {"suspension": number, "reason": "Corrigé."})
    assert _texts(story, date(2026, 3, 1)) == []


def test_a_change_is_told_up_to_its_day_to_the_regions_it_names() -> None:
    story = _opened()
    what = {"text": "Les dates sont en tête.", "from": "2026-03-05", "regions": ["24"]}
    story.record("administrator", "change", what)
    assert _texts(story, date(2026, 3, 5)) == ["À partir du 05/03/2026 : Les dates sont en tête."]
    assert _texts(story, date(2026, 3, 6)) == [] == _texts(story, date(2026, 3, 1), region="04")


@pytest.fixture
def deployment() -> Iterator[None]:
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    mark.write_text("", encoding="ascii")
    register._held.clear()
    yield
    register._held.clear()
    mark.unlink()


def _open_in_the_register() -> None:
    with clock_at(datetime(2026, 1, 5, 9, tzinfo=UTC)):
        for role, region, kind, what in CONDITIONS:
            register.record(role, region, kind, what)
        register.record("administrator", "", "opening", OPENING)


def test_a_laboratory_announces_nothing() -> None:
    assert announced(Asker("emploi", "24")) == ()


@pytest.mark.django_db
@pytest.mark.usefixtures("deployment")
def test_a_deployment_announces_what_its_register_says_and_that_it_cannot_be_read() -> None:
    _open_in_the_register()
    with clock_at(datetime(2026, 1, 15, 9, tzinfo=UTC)):
        assert "ouverture le 20/01/2026" in announced(Asker("emploi", "24"))[0].text
        assert announced(Asker("", "")) == ()
        with connection.cursor() as cursor:
            cursor.execute("UPDATE rollout_storeddecision SET text = replace(text, '0.9', '0.8')")
        register._held.clear()
        assert "ne se lit pas" in announced(Asker("emploi", "24"))[0].text


def test_a_change_of_some_functions_names_them() -> None:
    story = _opened()
    story.record(
        "administrator", "change", {"text": "Plus court.", "from": "2026-03-05", "functions": ["mail"]}
    )
    assert _texts(story, date(2026, 3, 1)) == ["À partir du 05/03/2026 (brouillon de courriel) : Plus court."]

"""The batch over the record store, and answers from a sum to a published week."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from django.apps import apps

from neo.core.errors import WrongUsage
from neo.core.governance.questions import helped
from neo.core.governance.uniformity import LEAST_WORDS
from neo.storage.accounts.models import Account
from neo.storage.oversight.effects_models import (
    AnswerCount,
    IrritantText,
    PublishedAnswerCount,
    PublishedLikeness,
)
from neo.storage.records.kept_reports import WrittenReport
from neo.storage.records.models import StoredRecord
from neo.wiring import effects, irritants, likeness
from neo.wiring.clock import clock_at
from neo.wiring.gate import Asker
from neo.wiring.register import record
from tests.conftest import require_or_skip

pytestmark = pytest.mark.django_db(databases=["default", "records"])
WEEK = date(2026, 4, 6)
DURING, AFTER = datetime(2026, 4, 8, 10, tzinfo=UTC), datetime(2026, 4, 14, 10, tzinfo=UTC)
WHO = Asker("emploi", "24")
SECRET = "zylophone"


@pytest.fixture(autouse=True)
def _noise() -> None:
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")


def _staff(entitled: int = 210) -> None:
    with clock_at(DURING):
        for region in ("24", "04"):
            what = {"region": region, "trade": "emploi", "entitled": entitled}
            record("administrator", "", "staffing", what)


def _advisers(count: int) -> None:
    Account.objects.bulk_create(
        Account(
            login=f"c{i}",
            display_name=f"C {i}",
            role="adviser",
            trade="emploi",
            region="24",
            adviser_id=f"CONS-{i}",
            agency_code="45001",
        )
        for i in range(count)
    )


def _keep(author: str, day: str, words: str, number: int) -> None:
    report = {"id": f"E-{number}", "date": day, "agent": {"id": author}, "texte": words}
    document = {"schema": "neo-dossier/1", "id": f"D-{number}", "conclusionsEntretien": [report]}
    StoredRecord.objects.create(
        record_id=f"D-{number}",
        exported_at=DURING,
        exported_as_written="x",
        document=json.dumps(document),
    )


def _write_week(authors: int = 210, each: int = 2) -> None:
    _advisers(authors)
    for author in range(authors):
        for place in range(each):
            words = " ".join(f"{SECRET}{author}x{place}x{i}" for i in range(LEAST_WORDS))
            _keep(f"CONS-{author}", "2026-04-07", words, author * each + place)


def _cells() -> str:
    """Every value of every table of oversight, as one text."""
    models = apps.get_app_config("oversight").get_models()
    return str([list(model.objects.order_by("pk").values()) for model in models])


def test_a_week_is_computed_once_and_three_numbers_leave_it() -> None:
    _staff()
    _write_week()
    _keep("CONS-1", "2026-04-20", SECRET * 30, 9001)
    with clock_at(AFTER):
        rows = likeness.compute(WEEK)
        assert rows is not None and likeness.compute(WEEK) is None
    shown = {row.region for row in rows if row.found.is_shown}
    assert shown == {"24"}, "no texts in La Réunion; a single hidden region hides the country"
    assert PublishedLikeness.objects.count() == 3
    kept = _cells()
    assert SECRET not in kept and "CONS-" not in kept and "D-1" not in kept


def test_nine_entitled_show_nothing() -> None:
    _staff(entitled=9)
    _write_week()
    with clock_at(AFTER):
        rows = likeness.compute(WEEK)
    assert rows and not any(row.found.is_shown for row in rows)


def test_texts_of_who_has_no_place_or_of_another_week_are_left_out() -> None:
    _staff()
    _advisers(210)
    for number in range(600):
        words = " ".join(f"{SECRET}{number}x{i}" for i in range(LEAST_WORDS))
        _keep(f"ABC-{number}", "2026-04-07", words, number)
        _keep(f"CONS-{number % 210}", "2026-04-13", words, 1000 + number)
    with clock_at(AFTER):
        rows = likeness.compute(WEEK)
    assert rows and not any(row.found.is_shown for row in rows)


@pytest.mark.parametrize("day", [date(2026, 4, 7), date(2026, 4, 13)])
def test_a_week_that_is_not_over_is_refused(day: date) -> None:
    with clock_at(AFTER), pytest.raises(WrongUsage):
        likeness.compute(day)


def test_answers_are_published_once_and_their_true_counts_forgotten() -> None:
    _staff()
    with clock_at(DURING):
        effects.count_answers([(helped("mail"), "yes")] * 30, WHO)
        effects.count_kept("whole", WHO)
        effects.flush()
        assert effects.publish_answers() == (), "the week is not over"
    assert AnswerCount.objects.get(question=helped("mail")).count == 30
    with clock_at(AFTER):
        assert effects.publish_answers() == (WEEK,)
        assert effects.publish_answers() == ()
    assert not AnswerCount.objects.exists()
    row = PublishedAnswerCount.objects.get(question=helped("mail"), answer="yes", region="24")
    assert row.value is not None and row.epsilon > 0


def test_nothing_is_counted_without_a_trade_or_for_an_unknown_answer() -> None:
    with clock_at(DURING):
        effects.count_answers([(helped("mail"), "yes")], Asker("", "24"))
        effects.count_answers([(helped("mail"), "yes")], Asker("emploi", ""))
        effects.count_answers([(helped("mail"), "Lise"), ("rank", "yes")], WHO)
        effects.flush()
    assert not AnswerCount.objects.exists()


def test_a_sheet_waits_in_a_batch_and_is_not_written_at_once() -> None:
    with clock_at(DURING):
        effects.count_survey({"survey.used": "never", "survey.ease": "not"}, WHO)
        assert not AnswerCount.objects.exists()
        effects.flush()
    regions = set(AnswerCount.objects.order_by("pk").values_list("region", flat=True))
    assert regions == {""}, "the questionnaire is counted for the country alone"


def test_the_questionnaire_opens_by_decision_and_by_nothing_else_in_a_deployment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from neo.wiring.register import current_rollout, forget

    monkeypatch.setattr(effects, "is_laboratory", lambda folder: False)
    assert not effects.survey_is_open(current_rollout(), WEEK)
    with clock_at(DURING):
        record("elected", "", "survey", {"from": "2026-04-08", "until": "2026-04-30"})
    forget()
    rollout = current_rollout()
    assert effects.survey_is_open(rollout, date(2026, 4, 30))
    assert not effects.survey_is_open(rollout, date(2026, 5, 1))
    assert effects.survey_was_open(rollout, WEEK)
    assert not effects.survey_was_open(rollout, date(2026, 5, 4))


def test_a_sentence_is_kept_with_its_week_and_trade_and_shown_once_the_week_is_over() -> None:
    with clock_at(DURING):
        irritants.keep(["windows"], "Onze fenêtres ouvertes pour une seule inscription.", WHO)
        assert irritants.said() == ()
    row = IrritantText.objects.get()
    assert (row.week, row.trade) == (WEEK, "emploi")
    with clock_at(AFTER):
        assert irritants.said() == (), "nobody is said to be entitled: a trade of a few would be recognised"
    _staff(entitled=5)
    with clock_at(AFTER):
        assert [s.text for s in irritants.said()] == ["Onze fenêtres ouvertes pour une seule inscription."]


@pytest.mark.parametrize(
    "text",
    [
        "Mme Dupont perd ses droits à cause de l’écran.",
        "Appelez-moi au 06 39 98 12 34.",
        "Le dossier 12345678901 ne s’ouvre plus.",
        "Écrire à jean.martin@exemple.fr.",
    ],
)
def test_a_sentence_that_may_name_somebody_is_never_kept(text: str) -> None:
    assert irritants.names_in(text)
    with pytest.raises(ValueError, match="not checked"):
        irritants.keep([], text, WHO)
    assert not IrritantText.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        "Onze fenêtres ouvertes pour une seule inscription.",
        "Je saisis deux fois le même rendez-vous, dans MAP puis dans l’agenda.",
        "L’écran se fige toutes les 10 minutes le lundi matin.",
        "Le DUDE et MAP ne disent pas la même chose.",
    ],
)
def test_a_sentence_about_tools_passes(text: str) -> None:
    assert irritants.names_in(text) == ()


def test_a_busy_adviser_is_held_to_two_texts_drawn_by_lot() -> None:
    words = " ".join(["mot"] * LEAST_WORDS)
    reports = [WrittenReport("A", f"{words} {i}") for i in range(50)] + [WrittenReport("A", "Absent.")]
    found = likeness._placed(reports, {"A": ("24", "emploi")}, lambda bound: bound - 1)
    assert [text.rsplit(" ", 1)[1] for text in found["24", "emploi"]["A"]] == ["0", "1"]
    found = likeness._placed(reports, {"A": ("24", "emploi")}, lambda bound: 0)
    assert [text.rsplit(" ", 1)[1] for text in found["24", "emploi"]["A"]] == ["49", "1"]


def test_a_sentence_goes_at_the_end_of_its_year() -> None:
    from neo.storage.oversight.effects import purge_texts

    with clock_at(DURING):
        irritants.keep(["slow"], "L’écran se fige le lundi matin.", WHO)
    assert purge_texts(WEEK) == 0 and IrritantText.objects.exists()
    assert purge_texts(date(2026, 5, 1)) == 1 and not IrritantText.objects.exists()

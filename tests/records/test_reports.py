"""An interview report handed over: to the store or to an outbox, once, whole, or with the reason why not."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.handed_over import KEPT_STEPS, LONGEST_REPORT, HandedReport, report_of
from neo.core.dossier.model_person import Agent
from neo.core.dossier.report_errors import OutboxUnwritable, ReportsNotTaken, ReportUnfit
from neo.core.dossier.schema import violations
from neo.core.errors import RecordNotFound, SettingInvalid
from neo.storage.records.store import RecordStore
from neo.wiring.reports import open_report_taker
from tests.running import Neo, record

DAY, NOW = date(2026, 6, 15), datetime(2026, 6, 15, 17, 30, tzinfo=UTC)
AGENT = Agent("X-1", "DURAND", "Anne")
APPOINTMENT = {"id": "R7", "date": "2026-06-15T09:00:00+02:00"}


def _report(
    text: str = "Contexte\r\n- Bilan du stage.", steps: tuple[str, ...] = (), **more: Any
) -> HandedReport:
    dossier = read_dossier(record("B", **more))
    return report_of(dossier, text, steps, day=DAY, today=DAY, agent=AGENT)


def test_the_text_is_the_adviser_s_with_the_steps_they_kept() -> None:
    report = _report(steps=("Relancer Corvina", "  "), rendezVous=[APPOINTMENT])
    assert report.text == f"Contexte\n- Bilan du stage.\n\n{KEPT_STEPS}\n- Relancer Corvina"
    assert report.appointment == "R7" and report.as_json()["rendezVousId"] == "R7"
    assert violations(report.as_document(NOW)) == ()


def test_two_appointments_that_day_are_not_told_apart() -> None:
    other = {**APPOINTMENT, "id": "R8"}
    assert _report(rendezVous=[APPOINTMENT, other]).appointment == ""


@pytest.mark.parametrize("text", ["", " \n ", "\x00\x07", "a" * (LONGEST_REPORT + 1)])
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ReportUnfit):
        _report(text)


def test_a_day_to_come_is_refused() -> None:
    with pytest.raises(ReportUnfit, match="à venir"):
        report_of(read_dossier(record("B")), "Bilan.", (), day=date(2026, 6, 16), today=DAY, agent=None)


@pytest.mark.django_db(databases=["default", "records"])
def test_the_store_takes_a_report_once_and_keeps_the_rest() -> None:
    document = record("B", conclusionsEntretien=[{"id": "C1", "date": "2026-05-02", "texte": "Vue."}])
    text = json.dumps(document, indent=1).replace('"Vue."', '"Vue.", "poids": 48.10')
    RecordStore().save(text, json.loads(text), replace=False)
    taker, report = open_report_taker({}), _report()
    assert not taker.take(report, NOW).already_there
    again = taker.take(report, NOW)
    assert again.already_there and "seconde fois" in again.sentence
    told = RecordStore().load("B")
    assert [r.ref for r in told.reports] == ["C1", report.ref]
    assert told.reports[-1].text == report.text and told.reports[-1].agent == AGENT
    assert "48.10" in RecordStore().export_document("B")


@pytest.mark.django_db(databases=["default", "records"])
def test_a_changed_text_is_another_report_and_none_is_replaced() -> None:
    RecordStore().save(json.dumps(record("B")), record("B"), replace=False)
    for text in ("Bilan.", "Bilan corrigé.", "Bilan."):
        open_report_taker({}).take(_report(text), NOW)
    assert {r.text for r in RecordStore().load("B").reports} >= {"Bilan.", "Bilan corrigé."}
    assert len({r.ref for r in RecordStore().load("B").reports}) == len(RecordStore().load("B").reports)


@pytest.mark.django_db(databases=["default", "records"])
def test_a_record_that_went_takes_nothing() -> None:
    with pytest.raises(RecordNotFound):
        open_report_taker({}).take(_report(), NOW)


def _outbox(folder: Path) -> dict[str, str]:
    return {"NEO_REPORTS": "folder", "NEO_REPORTS_FOLDER": str(folder)}


def test_an_outbox_holds_one_valid_exchange_file_a_report(tmp_path: Path) -> None:
    taker, report = open_report_taker(_outbox(tmp_path)), _report()
    assert [taker.take(report, NOW).already_there for _ in range(2)] == [False, True]
    (file,) = tmp_path.iterdir()
    document = json.loads(file.read_text("utf-8"))
    assert violations(document) == () and document["id"] == "B"
    assert read_dossier(document).reports[0].text == report.text
    assert file.stat().st_mode & 0o077 == 0, "nobody else reads it"


def test_an_outbox_that_is_not_there_or_fails_says_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(OutboxUnwritable, match="n’existe pas"):
        open_report_taker(_outbox(tmp_path / "absent")).take(_report(), NOW)

    def full(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutboxUnwritable, match="plus de place"):
        open_report_taker(_outbox(tmp_path)).take(_report(), NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_takes_none_says_what_to_do() -> None:
    with pytest.raises(ReportsNotTaken, match="copiez votre texte"):
        open_report_taker({"NEO_REPORTS": "none"}).take(_report(), NOW)


@pytest.mark.parametrize("settings", [{"NEO_REPORTS": "fax"}, {"NEO_REPORTS": "folder"}])
def test_a_wrong_setting_is_told(settings: dict[str, str]) -> None:
    with pytest.raises(SettingInvalid):
        open_report_taker(settings)


def test_the_command_shows_first_and_adds_when_told(neo: Neo, tmp_path: Path) -> None:
    record_file, text = tmp_path / "b.json", tmp_path / "conclusion.txt"
    record_file.write_text(json.dumps(record("B")), "utf-8")
    text.write_text("Contexte\n- Bilan du stage.\n", "utf-8")
    neo("records", "import", record_file)
    asked = ("records", "add-report", "B", "--text", text)
    before = neo("records", "export", "B").out
    shown = neo(*asked)
    assert shown.code == 0 and "Bilan du stage." in shown.out and "Rien n’est déposé" in shown.err
    assert neo("records", "export", "B").out == before
    assert "est dans le dossier" in neo(*asked, "--confirm").out
    assert "seconde fois" in neo(*asked, "--confirm").out
    assert neo("records", "export", "B").out.count("Bilan du stage.") == 1
    refused = neo(*asked, "--confirm", env={"NEO_REPORTS": "none"})
    assert refused.code == 1 and len(refused.sentences) == 1 and "copiez votre texte" in refused.err

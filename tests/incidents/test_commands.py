"""The commands: what each may do, with which key, and the case that a report becomes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from neo.core.evaluation.cases import load_suite
from neo.doors.cli.main import run_command
from neo.storage.accounts.models import Account
from neo.storage.oversight.incident_models import IncidentReport, IncidentText
from neo.wiring.incidents import Said, receive
from neo.wiring.register import forget
from neo.wiring.retention import purge
from tests.journal.conftest import on
from tests.journal.holders import Holders, make_holders

pytestmark = pytest.mark.django_db

TEXT = (
    "La phrase : Permis obtenu le 12/03/2019.\n"
    "Le passage cité : Permis B obtenu le 12/03/2018 par [PERSONNE_1]."
)
SAID = Said("wrong_value", "high", "synthesis", "embedded")


@pytest.fixture
def holders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Holders:
    """The three holders of a data folder of its own."""
    monkeypatch.setenv("NEO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("NEO_RETENTION", raising=False)
    forget()
    return make_holders(tmp_path / "keys", tmp_path / "data")


def _key(holders: Holders, role: str) -> tuple[str, ...]:
    return ("--key", str(holders.files[role]), "--passphrase-file", str(holders.phrase))


def _listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run_command(["incidents", "list", "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["incidents"]
    return found


def test_each_of_the_two_readers_opens_and_it_is_written(
    holders: Holders, capsys: pytest.CaptureFixture[str]
) -> None:
    number, _ = receive(SAID, "one", TEXT)
    for role in ("dpo", "elected"):
        assert run_command(["incidents", "open", number, *_key(holders, role)]) == 0
        assert capsys.readouterr().out.rstrip("\n") == TEXT
    (one,) = _listed(capsys)
    assert [(step["state"], step["by"]) for step in one["steps"]] == [("read", "dpo"), ("read", "elected")]
    assert one["state"] == "received" and "2019" not in json.dumps(one)


def test_security_alone_a_wrong_number_and_no_text_are_told(
    holders: Holders, capsys: pytest.CaptureFixture[str]
) -> None:
    number, _ = receive(SAID, "one", TEXT)
    bare, _ = receive(SAID, "two")
    for code, words, arguments in (
        (3, "Cette clé n’ouvre pas", [number, *_key(holders, "security")]),
        (1, "n’a pas de texte", [bare, *_key(holders, "dpo")]),
        (1, "Aucun signalement", ["2001-001", *_key(holders, "dpo")]),
    ):
        assert run_command(["incidents", "open", *arguments]) == code
        said = capsys.readouterr()
        assert words in said.err and "2019" not in said.out + said.err


def test_a_report_becomes_a_case_that_is_read(
    holders: Holders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number, _ = receive(SAID, "one", TEXT)
    file = tmp_path / "case.json"
    command = ["incidents", "case", number, *_key(holders, "dpo"), "--output", str(file)]
    assert run_command([*command, "--expected", " "]) == 2 and not file.exists()
    assert run_command([*command, "--expected", "Permis obtenu le 12/03/2018."]) == 0
    (case,) = load_suite(file)
    assert [s.true for s in case.statements] == [True, False]
    assert run_command([*command, "--expected", "Autre."]) == 1, "a file that is there is never written over"
    (one,) = _listed(capsys)
    assert one["state"] == "case" and one["steps"][-1]["by"] == "dpo"


def test_only_an_administrator_answers(holders: Holders, capsys: pytest.CaptureFixture[str]) -> None:
    number, _ = receive(SAID, "one")
    for login, role in (("elue", "elected"), ("admin", "administrator")):
        Account.objects.create_account(login, "un mot de passe", display_name=login, role=role)
    command = ["incidents", "answer", number, "--state", "corrected", "--answer", "Corrigé en 0.9."]
    assert run_command([*command, "--as", "elue"]) == 3
    assert run_command([*command, "--as", "admin"]) == 0
    assert run_command([*command, "--as", "admin"]) == 3, "what is corrected does not become corrected"
    (one,) = _listed(capsys)
    assert [(s["state"], s["answer"]) for s in one["steps"]] == [("corrected", "Corrigé en 0.9.")]


def test_a_purge_takes_texts_then_reports(holders: Holders) -> None:
    with on("2026-01-20T10:00:00+00:00"):
        receive(SAID, "one", TEXT)
    with on("2026-07-01T10:00:00+00:00"):
        assert purge().texts == 1 and not IncidentText.objects.exists()
        assert IncidentReport.objects.count() == 1
    with on("2028-12-31T10:00:00+00:00"):
        assert purge().incidents == 0
    with on("2029-01-01T10:00:00+00:00"):
        assert purge().incidents == 1 and not IncidentReport.objects.exists()


@pytest.mark.parametrize("said", ["texts=0", "texts=12", "incidents=11", "incidents=60"])
def test_floors_and_ceilings_hold(
    said: str, holders: Holders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEO_RETENTION", said)
    assert run_command(["privacy", "purge"]) == 2
    assert "NEO_RETENTION" in capsys.readouterr().err


def test_numbers_follow_in_a_year_and_begin_again_in_the_next(holders: Holders) -> None:
    with on("2026-12-31T10:00:00+00:00"):
        assert [receive(SAID, name)[0] for name in ("a", "b")] == ["2026-001", "2026-002"]
    with on("2027-01-02T10:00:00+00:00"):
        assert receive(SAID, "c")[0] == "2027-001"

"""The eight shipped records: valid, fictitious, and worth looking at on the day of the demonstration."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.schema import violations
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.record import read_record
from neo.samples.generation import DEMONSTRATION_DAY
from neo.storage.accounts.samples import SAMPLE_ACCOUNTS
from tests.conftest import ROOT

FOLDER = ROOT / "src" / "neo" / "samples"
FILES = sorted(FOLDER.glob("*.json"))
DAY = DEMONSTRATION_DAY.isoformat()
COLLEAGUE = "CONS-C"  # supports nobody: she shows how a record of the agency opens after a reason
_PHONE = re.compile(r"\b0[1-9](?:[ .]?\d\d){4}\b")
_FICTION = re.compile(r"(?:0639 ?98|06[ .]?39[ .]?98|01 99 00|02 61 91|03 53 01|04 65 71|05 36 49)")


def _read(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return document


RECORDS = [_read(file) for file in FILES]


def test_there_are_eight_people() -> None:
    assert len(RECORDS) == 8
    assert len({(r["identite"]["nom"], r["identite"]["prenom"]) for r in RECORDS}) == 8


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r["id"])
def test_each_is_valid_and_of_the_demonstration_day(record: dict[str, Any]) -> None:
    assert violations(record) == ()
    assert record["exporteLe"][:10] == DAY


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r["id"])
def test_nothing_in_them_can_reach_a_real_person(record: dict[str, Any]) -> None:
    written = json.dumps(record, ensure_ascii=False)
    assert [p for p in _PHONE.findall(written) if not _FICTION.match(p)] == []
    assert [m for m in re.findall(r"@([\w.-]+)", written) if not m.startswith("example.")] == []


def test_both_sample_advisers_have_people_and_appointments_that_day() -> None:
    """Advisers of the other trades have an agency and no portfolio of their own."""
    followers = [a for a in SAMPLE_ACCOUNTS if a.adviser_id and not a.trade]
    advisers = {a.adviser_id: a for a in followers if a.adviser_id != COLLEAGUE}
    assert {r["referent"]["id"] for r in RECORDS} == set(advisers)
    for identifier, account in advisers.items():
        mine = [r for r in RECORDS if r["referent"]["id"] == identifier]
        assert {r["referent"]["structure"]["codeSafir"] for r in mine} == {account.agency_code}
        assert {r["referent"]["structure"]["libelle"] for r in mine} == {account.agency_name}
        today = [
            a for r in mine for a in r["rendezVous"] if a["date"].startswith(DAY) and a["statut"] == "PRIS"
        ]
        assert len(today) >= 2 and {a["agent"]["id"] for a in today} == {identifier}
        assert len({a["date"] for a in today}) == len(today)


def test_there_is_something_to_look_at() -> None:
    overdue = [r["id"] for r in RECORDS if _overdue(r)]
    unanswered = [r["id"] for r in RECORDS if any(m["etat"] == "NON_LU" for m in r.get("messages", ()))]
    empty = [r["id"] for r in RECORDS if not r.get("conclusionsEntretien")]
    heavy = [r["id"] for r in RECORDS if len(r.get("conclusionsEntretien", ())) > 12]
    assert len(overdue) >= 5 and len(unanswered) >= 6
    assert len(empty) == 1 and heavy


def test_most_of_them_contradict_themselves_somewhere() -> None:
    found = 0
    for record in RECORDS:
        dossier = read_dossier(record)
        facts = read_record(dossier, DEMONSTRATION_DAY)
        found += bool(find_contradictions(dossier, facts, DEMONSTRATION_DAY))
    assert found >= 5


def _overdue(record: dict[str, Any]) -> bool:
    engagements = record.get("contratEngagement", {}).get("engagements", ())
    due = [e["echeance"] for e in engagements if "echeance" in e]
    due += [s["dateFin"] for s in record.get("demarches", ()) if s["etat"] in ("EC", "AF") and "dateFin" in s]
    return any(date.fromisoformat(day) < DEMONSTRATION_DAY for day in due)


def test_dates_of_notes_and_mails_come_before_the_day() -> None:
    for record in RECORDS:
        assert all(c["date"] < DAY for c in record.get("conclusionsEntretien", ()))
        assert all(m["date"][:10] <= DAY for m in record.get("messages", ()))
        appointments = {a["id"] for a in record["rendezVous"]}
        met = {c["rendezVousId"] for c in record.get("conclusionsEntretien", ()) if "rendezVousId" in c}
        assert met <= appointments

"""Generated records: valid, fictitious, the same for a seed, and lives that hold together."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.schema import violations
from neo.samples.generation import DEMONSTRATION_DAY, generate_records
from tests.running import Neo

_FICTION = re.compile(r"(06 39 98|01 99 00|02 61 91|03 53 01|04 65 71|05 36 49)( \d\d)+")
_NIR = re.compile(r"\b[12] ?\d\d ?(0[1-9]|1[0-2]) ?\d[\dAB] ?\d{3} ?\d{3}\b")


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    return list(generate_records(300, seed=11))


def _texts(document: dict[str, Any]) -> list[str]:
    notes = [c["texte"] for c in document.get("conclusionsEntretien", ())]
    return notes + [m["corps"] for m in document.get("messages", ())]


def test_each_satisfies_the_schema_and_is_read(records: list[dict[str, Any]]) -> None:
    for document in records:
        assert violations(json.loads(json.dumps(document))) == ()
        assert read_dossier(document).today == DEMONSTRATION_DAY


def test_a_seed_gives_the_same_records_however_many_are_asked(records: list[dict[str, Any]]) -> None:
    assert list(generate_records(20, seed=11)) == records[:20]
    assert list(generate_records(20, seed=12)) != records[:20]


def test_ids_are_unique_and_lives_vary(records: list[dict[str, Any]]) -> None:
    assert len({d["id"] for d in records}) == len(records)
    assert len({d["projets"][0]["rome"]["code"] for d in records}) >= 8
    assert len({len(d.get("conclusionsEntretien", ())) for d in records}) >= 8
    assert len({(d["identite"]["nom"], d["identite"]["prenom"]) for d in records}) > 250
    notes = [c["texte"] for d in records for c in d.get("conclusionsEntretien", ())]
    assert len(set(notes)) > 0.99 * len(notes)


def test_nothing_in_them_can_reach_a_real_person(records: list[dict[str, Any]]) -> None:
    for document in records:
        written = json.dumps(document, ensure_ascii=False)
        assert all(_FICTION.fullmatch(t["numeroTelephone"]) for t in document["identite"]["telephones"])
        assert all(
            a.endswith((".org", ".com")) and "@example." in a
            for a in re.findall(r"[\w.+-]+@[\w.-]+", written)
        )
        assert not _NIR.search(written)


def test_a_job_a_town_and_a_name_are_the_same_everywhere(records: list[dict[str, Any]]) -> None:
    for document in records:
        if not document.get("conclusionsEntretien"):
            continue
        town = document["identite"]["adresse"]["libelleCommune"]
        job = document["projets"][0]["appellation"]["libelle"]
        assert town in document["conclusionsEntretien"][0]["texte"]
        assert document["diagnostic"]["besoinsParDiagnostic"][0]["diagnostic"]["nomMetier"] == job
        companies = {p["offre"]["entreprise"] for p in document["propositions"]}
        assert all(company in "\n".join(_texts(document)) for company in companies)


def test_time_runs_one_way(records: list[dict[str, Any]]) -> None:
    for document in records:
        days = [date.fromisoformat(c["date"]) for c in document.get("conclusionsEntretien", ())]
        assert days == sorted(set(days)) and all(d < DEMONSTRATION_DAY and d.weekday() < 5 for d in days)
        registered = date.fromisoformat(document["situation"]["dateEffetStatut"])
        assert all(registered < d for d in days)
        for message in document.get("messages", ()):
            assert days[0] < datetime.fromisoformat(message["date"]).date() <= DEMONSTRATION_DAY
        for step in document.get("demarches", ()):
            ends = date.fromisoformat(step["dateFin"])
            assert date.fromisoformat(step["dateCreation"]) < ends
            assert step["etat"] == "EC" or ends < DEMONSTRATION_DAY
        following = datetime.fromisoformat(document["rendezVous"][-1]["date"]).date()
        assert following >= DEMONSTRATION_DAY and document["rendezVous"][-1]["statut"] == "PRIS"


def test_what_was_done_is_told_in_the_next_note_and_in_the_demarche(records: list[dict[str, Any]]) -> None:
    told = 0
    for document in records:
        notes = "\n".join(c["texte"].lower() for c in document.get("conclusionsEntretien", ()))
        last = (document.get("conclusionsEntretien") or [{"date": "9999-01-01"}])[-1]["date"]
        for step in document.get("demarches", ()):
            done = step["etat"] == "RE" and step["dateFin"] < last and step["dateCreation"] < last
            if done and "CV" in step["description"]:
                told += step["description"].lower() in notes
                assert step["description"].lower() in notes
    assert told > 20


def test_a_licence_obtained_is_in_the_profile_with_the_day_of_the_note(records: list[dict[str, Any]]) -> None:
    seen = 0
    for document in records:
        found = re.search(
            r"ermis B (?:obtenu le |en poche \()(\d\d)/(\d\d)/(\d{4})", "\n".join(_texts(document))
        )
        if found:
            seen += 1
            assert {"code": "B", "date": "-".join(reversed(found.groups()))} in document["parcours"]["permis"]
    assert seen > 3


def test_there_is_something_to_look_at(records: list[dict[str, Any]]) -> None:
    day = DEMONSTRATION_DAY.isoformat()
    overdue = [s for d in records for s in d.get("demarches", ()) if s["etat"] == "EC" and s["dateFin"] < day]
    unanswered = [m for d in records for m in d.get("messages", ()) if m["etat"] == "NON_LU"]
    assert len(overdue) > 20 and len(unanswered) > 20


@pytest.mark.parametrize("reports", [0, 1, 40, 1000])
def test_the_number_of_reports_can_be_chosen(reports: int) -> None:
    (document,) = generate_records(1, seed=3, reports=reports)
    assert len(document.get("conclusionsEntretien", ())) == reports
    assert violations(document) == ()


def test_the_command_writes_lines_or_a_file_and_they_can_be_imported(tmp_path: Path) -> None:
    neo = Neo(tmp_path / "data")
    lines = neo("records", "generate", "--count", "5", "--seed", "4")
    file = tmp_path / "some.jsonl"
    done = neo("records", "generate", "--count", "5", "--seed", "4", "--output", file)
    assert (lines.code, done.code, done.out) == (0, 0, "")
    assert file.read_text(encoding="utf-8") == lines.out and lines.out.count("\n") == 5
    assert neo("records", "import", file, "--json").json["imported"] == 5
    other = neo("records", "generate", "--count", "1", "--today", "2026-09-01")
    assert json.loads(other.out)["exporteLe"].startswith("2026-09-01T")


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    neo = Neo(tmp_path / "data")
    done = neo("records", "generate", "--count", "1", "--output", tmp_path / "nowhere" / "some.jsonl")
    (sentence,) = done.sentences
    assert done.code == 1 and "ne peut pas être écrit" in sentence

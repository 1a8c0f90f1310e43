"""`neo suggest --services`: a list of local services beside one record."""

from __future__ import annotations

import json
from pathlib import Path

from tests.local_help.test_data_inclusion import row
from tests.running import Neo
from tests.synthesis.records import record

_OBJECTIVE = {"code": "9", "libelle": "Trouver des solutions de garde d'enfant", "valeur": "EN_COURS"}


def _imported(tmp_path: Path) -> Neo:
    constraint = {
        "code": "24",
        "libelle": "x",
        "valeur": "OUI",
        "estPrioritaire": True,
        "objectifs": [_OBJECTIVE],
    }
    document = record(diagnostic={"thematiqueContrainte": {"code": "7", "contraintes": [constraint]}})
    document["identite"]["adresse"] = {"codePostal": "40100", "libelleCommune": "DAX"}
    file = tmp_path / "record.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    neo = Neo(tmp_path / "data")
    assert neo("records", "import", str(file)).code == 0
    return neo


def test_a_service_of_the_list_is_proposed_and_unusable_rows_are_told(tmp_path: Path) -> None:
    neo, services = _imported(tmp_path), tmp_path / "services.json"
    services.write_text(json.dumps([row("des familles"), {"id": "sans nom"}]), encoding="utf-8")
    done = neo("suggest", "S01", "--services", str(services), "--json")
    assert done.code == 0
    assert any("Relais des familles" in s["title"] for s in done.json["suggestions"])
    assert any("1 ligne" in line for line in done.sentences)


def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    done = _imported(tmp_path)("suggest", "S01", "--services", str(tmp_path / "absent.json"))
    assert done.code == 2
    assert "absent.json" in done.err

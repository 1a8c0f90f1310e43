"""`neo suggest --offers`: a file of offers beside one record."""

from __future__ import annotations

import json
from pathlib import Path

from tests.job_offers.offers import offer
from tests.running import Neo
from tests.synthesis.records import record


def _imported(tmp_path: Path) -> Neo:
    project = {"id": "P-1", "rome": {"code": "A1203", "libelle": "Espaces verts"}, "estPrioritaire": True}
    document = record(projets=[project])
    document["identite"]["adresse"] = {"codePostal": "40100", "libelleCommune": "DAX"}
    file = tmp_path / "record.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    neo = Neo(tmp_path / "data")
    assert neo("records", "import", str(file)).code == 0
    return neo


def test_offers_of_the_file_are_proposed_with_where_they_are_published(tmp_path: Path) -> None:
    neo, offers = _imported(tmp_path), tmp_path / "offers.json"
    offers.write_text(json.dumps([offer("AB1"), {"id": "sans titre"}]), encoding="utf-8")
    done = neo("suggest", "S01", "--offers", str(offers), "--json")
    assert done.code == 0
    (step,) = (s for s in done.json["suggestions"] if s["kind"] == "offer")
    assert step["links"] == [{"text": "Offre AB1", "url": "https://offres.example.org/detail/AB1"}]
    assert any("1 offre" in line for line in done.sentences)
    assert "https://offres.example.org/detail/AB1" in neo("suggest", "S01", "--offers", str(offers)).out


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    done = _imported(tmp_path)("suggest", "S01", "--offers", str(tmp_path / "absent.json"))
    assert done.code == 2
    assert "absent.json" in done.err

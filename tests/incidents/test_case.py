"""A report becomes a case that the reader of cases takes, whatever was reported."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.evaluation.cases import load_suite
from neo.core.governance.incidents.case import skeleton
from neo.core.governance.incidents.reports import KINDS

TEXT = "La phrase : Le permis date du 12/03/2019.\nLe passage cité : Permis obtenu le 12/03/2018 avec […]."


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", [TEXT, TEXT.split("\n")[0]])
def test_the_skeleton_is_a_case(kind: str, text: str, tmp_path: Path) -> None:
    shape = skeleton("2026-014", date(2026, 11, 25), kind, "high", text, "Le permis date du 12/03/2018.")
    file = tmp_path / "case.json"
    file.write_text(json.dumps(shape, ensure_ascii=False), encoding="utf-8")
    (case,) = load_suite(file)
    assert read_dossier(case.document).id == "INC-2026-014"
    assert "12/03/2018" in json.dumps(shape["gold"], ensure_ascii=False)


def test_a_false_date_is_set_against_the_expectation() -> None:
    gold = skeleton("2026-014", date(2026, 11, 25), "wrong_value", "low", TEXT, "Permis de 2018.")["gold"]
    assert gold["false_statements"] == [
        {"text": "Le permis date du 12/03/2019.", "contradicts": ["CE-1"], "kind": "date"}
    ]
    assert gold["true_statements"] == [{"text": "Permis de 2018.", "evidence": ["CE-1"]}]


def test_a_false_number_is_not_called_a_date() -> None:
    text = "La phrase : La formation dure 12 jours."
    gold = skeleton("2026-014", date(2026, 11, 25), "wrong_value", "low", text, "Elle dure 21 jours.")["gold"]
    assert gold["false_statements"][0]["kind"] == "number"


def test_an_omission_weighs_its_gravity() -> None:
    gold = skeleton("2026-014", date(2026, 11, 25), "omission", "high", TEXT, "Loyer impayé.")["gold"]
    (nugget,) = gold["synthesis"]["must_include"]
    assert (nugget["fact"], nugget["weight"]) == ("Loyer impayé.", 3)

"""A data·inclusion dump: by theme and distance, whatever the shape of the file; what is unusable is said."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.local_help.data_inclusion import NEAR_KILOMETRES, DataInclusion, read_dump
from neo.core.assistant.suggestions.need_theme import theme_of_need
from neo.core.errors import FileUnreadable

ROOT = Path(__file__).parents[2]
CARE = "famille--garde-denfants"


def row(id_: str, postcode: str = "40100", **more: Any) -> dict[str, Any]:
    """A service in Dax, for families."""
    base = {
        "source": "exemple",
        "structure_id": "exemple--s",
        "id": f"exemple--{id_}",
        "nom": f"Relais {id_}",
        "description": "Une liste de places.",
        "date_maj": "2026-03-02",
        "type": "accompagnement",
        "thematiques": [CARE],
        "commune": "Dax",
        "code_postal": postcode,
        "latitude": 43.71,
        "longitude": -1.05,
        "frais": "gratuit",
        "modes_accueil": ["en-presentiel"],
    }
    return base | more


def _names(rows: list[Any], postcode: str = "40100") -> list[str]:
    return [h.name for h in DataInclusion(rows).near(CARE, postcode)]


def test_the_nearest_first_and_nothing_too_far() -> None:
    rows = [
        row("loin", "75011", latitude=48.86, longitude=2.38),
        row("voisin", "40990", latitude=43.76, longitude=-1.04),
        row("ici"),
        row("ailleurs", latitude=43.71, longitude=-1.05, thematiques=["mobilite--preparer-un-permis"]),
    ]
    found = DataInclusion(rows).near(CARE, "40100")
    assert [h.name for h in found] == ["Relais ici", "Relais voisin"]
    assert found[1].kilometres == pytest.approx(5.6, abs=0.5)
    assert found[0].free is True


def test_without_a_position_the_same_postcode_then_the_department_and_no_distance() -> None:
    nowhere = {"latitude": None, "longitude": None}
    rows = [row("b", "40500", **nowhere), row("a", "40100", **nowhere), row("c", "64100", **nowhere)]
    found = DataInclusion(rows).near(CARE, "40100")
    assert [h.name for h in found] == ["Relais a", "Relais b"]
    assert all(h.kilometres is None for h in found)


def test_a_service_of_another_department_is_not_proposed() -> None:
    assert _names([row("x", zone_eligibilite=["33"])]) == []
    assert _names([row("x", zone_eligibilite=["40"])]) == ["Relais x"]


def test_somewhere_to_go_comes_before_what_is_at_a_distance() -> None:
    rows = [row("en ligne", "75011", modes_accueil=["a-distance"], latitude=None), row("ici")]
    assert _names(rows) == ["Relais ici", "Relais en ligne"]


@pytest.mark.parametrize("shape", ["list", "items", "lines"])
def test_each_shape_of_file_is_read(tmp_path: Path, shape: str) -> None:
    rows = [row("a"), row("b")]
    text = {
        "list": json.dumps(rows),
        "items": json.dumps({"items": rows, "total": 2}),
        "lines": "\n".join(json.dumps(r) for r in rows),
    }[shape]
    file = tmp_path / "services.json"
    file.write_text(text, encoding="utf-8")
    assert len(read_dump(file)) == 2


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"items": 3}', b"pas du json", b"\xff\xfe", b'[{"id": 1}]']
)
def test_a_file_that_is_no_dump_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "services.json"
    file.write_bytes(content)
    with pytest.raises(FileUnreadable):
        read_dump(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_dump(tmp_path / "absent.json")


_VALUES = (
    st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.lists(st.text(max_size=6), max_size=3)
)


@given(st.lists(st.dictionaries(st.sampled_from(sorted(row("x"))), _VALUES) | _VALUES, max_size=6))
def test_whatever_the_rows_the_good_ones_are_kept_and_the_others_counted(rows: list[Any]) -> None:
    listed = DataInclusion([*rows, row("bon")])
    assert "Relais bon" in [h.name for h in listed.near(CARE, "40100")]
    assert listed.refused <= len(rows)
    assert all(
        h.kilometres is None or h.kilometres <= NEAR_KILOMETRES or h.remote
        for h in listed.near(CARE, "40100")
    )


def test_themes_are_those_of_the_published_lists() -> None:
    shared = Path(os.environ.get("NEO_SHARED_DIR") or ROOT.parent / "shared") / "data"
    if not shared.is_dir():
        pytest.skip("the published lists are not beside this checkout (NEO_SHARED_DIR)")
    published = json.loads((shared / "diagnostic-argumente" / "referentiel.json").read_text("utf-8"))
    rows = [n for t in published["thematiques_besoins"] for n in t["besoins"]]
    rows += [o for c in published["contraintes"] for o in c["objectifs"]]
    values = json.loads((shared / "data-inclusion" / "thematiques.json").read_text("utf-8"))
    themes = {t["value"] for t in values}
    for line in rows:
        theme = theme_of_need(line["libelle"])
        if theme is not None:
            assert (line["libelle"], theme) == (line["libelle"], line["thematique_data_inclusion"])
            assert theme in themes
    assert sum(theme_of_need(line["libelle"]) is not None for line in rows) >= 40


def test_a_label_written_otherwise_is_the_same_need() -> None:
    assert theme_of_need("Gestion budgétaire") == "difficultes-financieres--ameliorer-sa-gestion-budgetaire"
    assert theme_of_need("Trouver des solutions de garde") == CARE


def test_health_violence_and_justice_have_no_theme() -> None:
    labels = (
        "Bénéficier d'un accompagnement pour accéder aux droits et aux soins",
        "Faire face à un conflit familial et/ou une séparation",
        "Prendre en compte une problématique judiciaire",
    )
    assert [theme_of_need(label) for label in labels] == [None, None, None]

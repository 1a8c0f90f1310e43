"""`neo mask`: the contract's shape, offsets in the text given, reasons, and one sentence for a wrong use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import Neo, record, written

PERSON = {
    "identite": {
        "civilite": "Mme",
        "nom": "QUILLEVERE",
        "prenom": "Hélène",
        "dateNaissance": "1967-04-18",
        "telephones": [{"numeroTelephone": "06 39 98 41 07"}],
    }
}
NOTE = "Vu HÉLÈNE quillevere 😀 ce jour, tel 06.39.98.41.07.\nRQTH accordée. [PERSONNE_1] ?"


@pytest.fixture
def one(neo: Neo, tmp_path: Path) -> Neo:
    """``neo`` on a folder that holds Hélène Quillevere's record under the id A."""
    assert neo("records", "import", written(tmp_path / "a.json", record("A", **PERSON))).code == 0
    return neo


def test_the_text_as_a_model_would_see_it(one: Neo) -> None:
    done = one("mask", "--dossier", "A", text=NOTE.encode())
    assert done.code == 0 and done.err == "Laboratoire : dossiers fictifs.\n"
    assert done.out == "Vu [PERSONNE_1b] 😀 ce jour, tel [TELEPHONE_1].\nRQTH accordée. [TEXTE_1] ?\n"


def test_the_shape_of_the_contract(one: Neo) -> None:
    shape = one("mask", "--dossier", "A", "--json", text=NOTE.encode()).json
    assert set(shape) == {"text", "spans", "special"}
    found = [(NOTE[s["start"] : s["end"]], s["type"]) for s in shape["spans"]]
    assert found == [("HÉLÈNE quillevere", "PERSON"), ("06.39.98.41.07", "PHONE")]
    assert all(set(s) == {"start", "end", "type", "placeholder"} for s in shape["spans"])
    assert all(s["placeholder"] in shape["text"] for s in shape["spans"])
    (special,) = shape["special"]
    assert NOTE[special["start"] : special["end"]] == "RQTH accordée"
    assert special["category"] == "disability" and set(special) == {"start", "end", "category"}


def test_each_masked_stretch_is_explained_without_its_words(one: Neo) -> None:
    shape = one("mask", "--dossier", "A", "--json", "--explain", text=NOTE.encode()).json
    assert all(s["rule"] and s["why"] for s in (*shape["spans"], *shape["special"]))
    told = one("mask", "--dossier", "A", "--explain", text=NOTE.encode()).out.partition("\n\n")[2]
    assert "(record_people)" in told and "uillevere" not in told and "98.41" not in told


def test_nothing_to_mask_is_said(one: Neo) -> None:
    done = one("mask", "--dossier", "A", "--explain", text=b"Atelier jeudi.")
    assert done.code == 0 and "Rien n’est masqué" in done.out


@pytest.mark.parametrize(
    ("arguments", "text", "code"),
    [(("--dossier", "B"), b"Atelier", 1), ((), b"Atelier", 2), (("--dossier", "A"), b"\xff\xfe", 2)],
)
def test_a_wrong_use_is_one_sentence(one: Neo, arguments: tuple[str, ...], text: bytes, code: int) -> None:
    done = one("mask", *arguments, text=text)
    assert done.code == code and not done.out and "Traceback" not in done.err

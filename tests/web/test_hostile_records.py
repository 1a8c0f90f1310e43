"""Whatever a record holds, its page shows it as text and its address works."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from neo.doors.web.converters import RecordIdConverter
from neo.storage.records.store import RecordStore

from .conftest import ADVISER, SAMPLES
from .parts import whole

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7|add:7 }} {% csrf_token %} \\u2028 🚲"
IDS = ("a/b", "..", "a b", "%2e%2e", "~", "é🚲", "a?b#c", "-", "x" * 64)


def _hostile(record_id: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(next(SAMPLES.glob("sample_03*.json")).read_text("utf-8"))
    return _poisoned(document) | {"id": record_id, "schema": document["schema"]}


def _poisoned(node: Any) -> Any:
    """The same record with the attack in every free text; codes, dates and ids stay."""
    free = {"nom", "prenom", "libelle", "texte", "corps", "objet", "theme", "description", "commentaire"}
    if isinstance(node, dict):
        return {
            key: ATTACK if key in free and isinstance(value, str) else _poisoned(value)
            for key, value in node.items()
        }
    return [_poisoned(child) for child in node] if isinstance(node, list) else node


def _keep(document: dict[str, Any]) -> None:
    RecordStore().save(json.dumps(document), document, replace=True)


@pytest.mark.parametrize("record_id", IDS)
def test_an_id_survives_its_address(record_id: str, signed_in: Callable[[str], Client]) -> None:
    converter = RecordIdConverter()
    assert converter.to_python(converter.to_url(record_id)) == record_id
    document = _hostile(record_id)
    _keep(document)
    address = reverse("web:record", args=[record_id])
    assert set(address) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~/")
    assert signed_in(ADVISER).get(address).status_code == 200


def test_an_address_that_is_no_id_does_not_exist(signed_in: Callable[[str], Client]) -> None:
    for wild in ("~", "~G1", "~FF", "~C3", "a~", "x" * 800):
        assert signed_in(ADVISER).get(f"/dossiers/{wild}/").status_code == 404


@pytest.mark.parametrize("rest", ("", "synthese/?ecrire=1"))
def test_texts_of_a_record_stay_texts(rest: str, signed_in: Callable[[str], Client]) -> None:
    _keep(_hostile("HOSTILE-1"))
    page = signed_in(ADVISER).get(f"/dossiers/HOSTILE-1/{rest}").content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page
    assert "alert(1)" in unescape(page)


def test_lists_show_hostile_names_as_text(signed_in: Callable[[str], Client]) -> None:
    _keep(_hostile("HOSTILE-1"))
    client = signed_in(ADVISER)
    for page in (
        client.get("/portefeuille/"),
        client.get("/journee/"),
        client.post("/portefeuille/", {"q": ATTACK}),
    ):
        text = whole(page).decode()
        assert "<script>alert" not in text and "<img src=x" not in text


def test_elements_that_share_an_id_keep_their_own_places(signed_in: Callable[[str], Client]) -> None:
    document = json.loads(next(SAMPLES.glob("sample_03*.json")).read_text("utf-8"))
    for kind in ("conclusionsEntretien", "messages", "demarches", "rendezVous"):
        for element in document[kind]:
            element["id"] = "1"
    _keep(document | {"id": "TWINS"})
    page = signed_in(ADVISER).get("/dossiers/TWINS/").content.decode()
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_an_almost_empty_record_has_a_page(signed_in: Callable[[str], Client]) -> None:
    sample = json.loads(next(SAMPLES.glob("sample_05*.json")).read_text("utf-8"))
    bare = {key: sample[key] for key in ("schema", "exporteLe", "identite", "referent")}
    bare["identite"] = {"nom": "X", "prenom": "Y"}
    _keep(bare | {"id": "BARE"})
    client = signed_in(ADVISER)
    for rest in ("", "synthese/", "synthese/?ecrire=1"):
        assert client.get(f"/dossiers/BARE/{rest}").status_code == 200
    assert client.post("/dossiers/BARE/question/", {"q": "permis ?"}).status_code == 200

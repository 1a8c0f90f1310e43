"""A conclusion handed over from its page: read again in full, confirmed, there once; or why it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client

from neo.core.governance.changes import marks_of
from neo.core.governance.questions import CHANGES
from neo.storage.records.models import StoredRecord
from neo.storage.records.store import RecordStore
from neo.wiring import effects

from .conftest import ADVISER, MANAGER

CONCLUSION = "/dossiers/DEMO-01/conclusion/"
SENT: dict[str, object] = {
    "texte": "Contexte\r\n- Bilan du stage, texte corrigé à la main.",
    "demarche": ["Relancer Delcambre"],
    "jour": "2026-06-12",
}


@pytest.fixture
def adviser(signed_in: Callable[[str], Client]) -> Client:
    return signed_in(ADVISER)


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """The sample is put back as it was, whatever a test adds to it."""
    before = StoredRecord.objects.get(pk="DEMO-01").document
    yield
    StoredRecord.objects.filter(pk="DEMO-01").update(document=before)


def _page(client: Client, act: str, **changed: object) -> str:
    answer = client.post(CONCLUSION, {**SENT, "acte": act, **changed})
    assert answer.status_code == 200
    return answer.content.decode()


def _added() -> list[str]:
    return [r.text for r in RecordStore().load("DEMO-01").reports if r.ref.startswith("NEO-")]


def test_it_is_shown_in_full_before_anything_is_written(adviser: Client) -> None:
    page = _page(adviser, "relire")
    for told in ("texte corrigé à la main", "Relancer Delcambre", "2026-06-12", "Confirmer le dépôt"):
        assert told in page
    assert _added() == []


def test_it_is_handed_over_once_by_its_confirmation(adviser: Client) -> None:
    assert 'role="status"' in _page(adviser, "deposer")
    assert "seconde fois" in _page(adviser, "deposer")
    (text,) = _added()
    assert text.endswith("Démarches retenues\n- Relancer Delcambre") and "\r" not in text
    kept = next(r for r in RecordStore().load("DEMO-01").reports if r.text == text)
    assert kept.date.isoformat() == "2026-06-12" and kept.agent is not None
    assert "MARCHETTI" in kept.agent.name and not kept.draft
    assert "texte corrigé à la main" in adviser.get("/dossiers/DEMO-01/").content.decode()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"texte": " "}, "il est vide"),
        ({"jour": "2026-06-16"}, "à venir"),
        ({"jour": "demain"}, "pas une date possible"),
    ],
)
def test_what_cannot_be_handed_over_is_told_and_nothing_is_lost(
    adviser: Client, changed: dict[str, str], told: str
) -> None:
    page = _page(adviser, "deposer", **changed)
    assert told in page and "Votre texte est toujours ici" in page and "Relancer Delcambre" in page
    assert _added() == []


def test_a_source_that_takes_none_offers_none(adviser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO_REPORTS", "none")
    page = adviser.post(CONCLUSION, {"notes": "relance Delcambre avant le 25/06"}).content.decode()
    assert "Déposer au dossier" not in page and "ne prend pas de compte rendu" in page
    assert "copiez votre texte" in _page(adviser, "deposer") and _added() == []


def test_an_outbox_that_is_full_loses_nothing(
    adviser: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEO_REPORTS", "folder")
    monkeypatch.setenv("NEO_REPORTS_FOLDER", str(tmp_path / "absent"))
    page = _page(adviser, "deposer")
    assert "n’existe pas" in page and "texte corrigé à la main" in page


def test_what_should_not_be_written_is_pointed_at_once_more(adviser: Client) -> None:
    page = _page(adviser, "relire", texte="Points abordés\n- elle est assez bornée, on n'avance pas")
    assert "À revoir dans ce texte" in page and "bornée" in page


def test_the_text_shown_stays_a_text(adviser: Client) -> None:
    assert "<script>alert" not in _page(adviser, "relire", texte="</textarea><script>alert(1)</script>")
    assert "<script>alert" not in _page(adviser, "deposer", texte="<script>alert(1)</script>")


def test_nobody_else_hands_over(signed_in: Callable[[str], Client]) -> None:
    assert signed_in(MANAGER).post(CONCLUSION, {**SENT, "acte": "deposer"}).status_code in (403, 404)
    assert Client(HTTP_HOST="127.0.0.1").post(CONCLUSION, {**SENT, "acte": "deposer"}).status_code != 200
    assert _added() == []


def test_a_wrong_setting_is_told_by_the_act_and_breaks_no_page(
    adviser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_REPORTS", "fax")
    assert adviser.get(CONCLUSION).status_code == 200
    assert "« fax » est inconnu" in _page(adviser, "deposer") and _added() == []


def _kept_classes() -> dict[str, int]:
    return {cell.answer: count for cell, count in effects._batch.items() if cell.question == CHANGES.code}


def test_the_share_of_the_draft_that_is_left_is_counted_at_the_deposit_alone(adviser: Client) -> None:
    effects._batch.clear()
    draft = "- Bilan du stage, texte corrigé à la main.\n- Une phrase que la conseillère retire."
    marks = marks_of(draft)
    page = _page(adviser, "relire", marques=marks)
    assert f'name="marques" value="{marks}"' in page and "sans vous ni la personne" in page
    assert _kept_classes() == {}
    _page(adviser, "deposer", marques=marks)
    assert _kept_classes() == {"half": 1}
    _page(adviser, "deposer", marques=marks)
    assert _kept_classes() == {"half": 1}, "handed over twice, it is there once and counted once"
    assert marks not in StoredRecord.objects.get(pk="DEMO-01").document, "the record carries no mark"


def test_a_report_written_without_neo_is_not_counted(adviser: Client) -> None:
    effects._batch.clear()
    assert "comptée au dépôt" not in _page(adviser, "relire")
    _page(adviser, "deposer")
    _page(adviser, "deposer", texte="Un autre texte, long et libre.", marques="n’importe quoi")
    assert _kept_classes() == {}

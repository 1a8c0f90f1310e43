"""A mail and its draft, a conclusion, next steps: only when asked for, kept nowhere, whole when off."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client

from .conftest import ADVISER

REPLY = "/dossiers/DEMO-01/courriels/M-15/"
CONCLUSION = "/dossiers/DEMO-01/conclusion/"
STEPS = "/dossiers/DEMO-01/suites/"


@pytest.fixture
def adviser(signed_in: Callable[[str], Client]) -> Client:
    return signed_in(ADVISER)


def _page(client: Client, address: str, sent: dict[str, str] | None = None) -> str:
    answer = client.get(address) if sent is None else client.post(address, sent)
    assert answer.status_code == 200
    return answer.content.decode()


def test_nothing_is_written_before_it_is_asked_for(adviser: Client) -> None:
    assert "Préparer un brouillon" in _page(adviser, REPLY) and "Demandes trouvées" not in _page(
        adviser, REPLY
    )
    assert "Projet de conclusion" in _page(adviser, CONCLUSION)
    assert "Chercher des suites" in _page(adviser, STEPS)


def test_a_draft_is_fields_to_edit_with_what_the_mail_asks(adviser: Client) -> None:
    page = _page(adviser, REPLY, {"acte": "preparer"})
    assert 'name="p0"' in page and "Demandes trouvées" in page and "Vérifier mon texte" in page
    assert "NÉO n’envoie rien" in page


def test_the_advisers_own_text_is_checked_and_given_back(adviser: Client) -> None:
    sent = {"acte": "verifier", "p0": "Bonjour,", "p1": "Votre place est gardée jusqu’au 31 juin."}
    page = _page(adviser, REPLY, sent)
    assert "Votre place est gardée jusqu’au 31 juin." in page
    assert "Non soutenu" in page and "1 phrase non soutenue" in page.replace("\u00a0", " ")


def test_what_is_sent_back_stays_a_text(adviser: Client) -> None:
    page = _page(adviser, REPLY, {"acte": "verifier", "p0": "</textarea><script>alert(1)</script>"})
    assert "<script>alert" not in page
    page = _page(adviser, CONCLUSION, {"notes": "</textarea><script>alert(1)</script>"})
    assert "<script>alert" not in page


def test_a_mail_that_is_not_received_or_not_there_has_no_page(adviser: Client) -> None:
    for message in ("M-14", "M-999"):
        assert adviser.get(f"/dossiers/DEMO-01/courriels/{message}/").status_code == 404


def test_notes_become_a_conclusion(adviser: Client) -> None:
    page = _page(adviser, CONCLUSION, {"notes": "relance Delcambre avant le 25/06\nprochain rdv 02/07 9h"})
    assert "02/07" in page and "À relire et à corriger" in page
    assert "Les notes sont vides" in _page(adviser, CONCLUSION, {"notes": "  "})
    assert "dépassent" in _page(adviser, CONCLUSION, {"notes": "a" * 20_001})


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_the_advisers_own_text_leaves_as_a_document(adviser: Client, kind: str) -> None:
    sent = {
        "acte": kind,
        "texte": "Contexte\n- Bilan du stage.\n\nConvenu\n- CV avant le 30/06.",
        "demarche": "Relancer",
    }
    answer = adviser.post(CONCLUSION, sent)
    assert answer["Content-Disposition"] == f'attachment; filename="conclusion.{kind}"'
    with zipfile.ZipFile(BytesIO(answer.content)) as opened:
        name = "word/document.xml" if kind == "docx" else "content.xml"
        words = re.sub(r"<[^>]+>", " ", opened.read(name).decode())
    for told in ("Contexte", "Bilan du stage.", "CV avant le 30/06.", "Relancer"):
        assert told in words


def test_next_steps_have_their_reason_and_sources(adviser: Client) -> None:
    page = _page(adviser, STEPS, {})
    assert "data-proposal" in page and 'class="src"' in page


@pytest.mark.parametrize("address", [REPLY, CONCLUSION, STEPS])
def test_with_the_assistant_off_pages_are_whole_and_nothing_is_written(adviser: Client, address: str) -> None:
    adviser.post("/assistant/", {"etat": "off"})
    page = _page(adviser, address, {"acte": "preparer", "notes": "prochain rdv 02/07"})
    assert (
        "Demandes trouvées" not in page
        and "data-proposal" not in page
        and "À relire et à corriger" not in page
    )
    assert "Préparer un brouillon" not in page


def test_a_draft_never_changes_the_state_of_a_mail(adviser: Client) -> None:
    before = adviser.get("/dossiers/DEMO-01/").content.decode().count("Sans réponse")
    _page(adviser, REPLY, {"acte": "preparer"})
    assert adviser.get("/dossiers/DEMO-01/").content.decode().count("Sans réponse") == before


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        (CONCLUSION, {"notes": "cv à refaire </textarea><b>gras"}),
        (CONCLUSION, {"texte": "Convenu : cv à refaire.", "acte": "relire"}),
        (REPLY, {"acte": "verifier", "p0": "Bonjour,", "p1": "cv à refaire"}),
    ],
)
def test_what_was_typed_when_the_session_ended_is_given_back(
    client: Client, address: str, sent: dict[str, str]
) -> None:
    answer = client.post(address, sent)
    page = answer.content.decode()
    assert answer.status_code == 403 and "no-store" in answer["Cache-Control"]
    assert "cv à refaire" in page and "Se connecter" in page and f'value="{address}"' in page
    assert "<b>gras" not in page
    assert not client.session.keys()
    again = client.post("/connexion/", {"login": "personne", "password": "non", **sent}).content.decode()
    assert "cv à refaire" in again


def test_without_text_a_page_whose_session_ended_leads_to_the_sign_in(client: Client) -> None:
    assert client.post(CONCLUSION, {"notes": "  "}).status_code == 302
    assert client.get(CONCLUSION).status_code == 302


def test_pages_that_hold_typed_text_ask_before_it_is_lost(adviser: Client) -> None:
    conclusion = _page(adviser, CONCLUSION, {"notes": "cv à refaire avant le 25/06"})
    assert re.search(r'<textarea[^>]* name="notes"[^>]* data-typed', conclusion)
    assert re.search(r'<textarea[^>]* name="texte"[^>]* data-part', conclusion)
    checked = _page(adviser, REPLY, {"acte": "verifier", "p0": "Bonjour,"})
    assert re.search(r'<textarea[^>]* name="p0"[^>]* data-typed', checked)
    assert re.search(r"<a [^>]*data-loses=[^>]*>.*Effacer", checked)
    assert " onbeforeunload" not in conclusion + checked


def test_formulas_of_politeness_are_not_flagged(adviser: Client) -> None:
    sent = {
        "acte": "verifier",
        "p0": "Bonjour Madame,",
        "p1": "Merci de votre patience.",
        "p2": "Cordialement,",
    }
    assert "Non soutenu" not in _page(adviser, REPLY, sent)

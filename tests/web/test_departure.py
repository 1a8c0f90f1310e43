"""« Ce qui partirait »: what a model would see, why, and how to report a miss, with nothing kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from neo.core.errors import LeakFound

PAGE = "/dossiers/DEMO-04/ce-qui-partirait/"
SignedIn = Callable[[str], Client]


def _html(client: Client, path: str = PAGE) -> str:
    return client.get(path).content.decode()


def test_the_latest_report_is_shown_masked_and_explained(signed_in: SignedIn) -> None:
    html = _html(signed_in("lise.marchetti"))
    assert "Ce qui partirait" in html and "rien ne part" in html
    assert 'id="h-leaving"' in html and "La règle de chaque tâche" in html


def test_a_model_that_is_set_is_said(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO_PROVIDER", "mistral")
    html = _html(signed_in("lise.marchetti"))
    assert "Un modèle de langue est réglé" in html and "rien ne part" not in html


def test_a_text_typed_here_is_masked_and_not_kept(signed_in: SignedIn) -> None:
    client = signed_in("lise.marchetti")
    text = "Mme Quillevere, joignable au 06 39 98 12 34, dit sa dépression."
    html = client.post(PAGE, {"texte": text}).content.decode()
    leaving = html[html.index('id="h-leaving"') : html.index('id="h-why"')]
    assert "06 39 98 12 34" not in leaving and "[TELEPHONE_" in leaving and "Quillevere" not in leaving
    assert "santé" in html and "Quillevere" not in _html(client)


def test_a_task_elsewhere_generalises_what_is_sensitive(signed_in: SignedIn) -> None:
    client = signed_in("lise.marchetti")
    text = "RQTH accordée. Suit un traitement."
    shown = client.post(PAGE, {"texte": text, "tache": "mail", "lieu": "ailleurs"}).content.decode()
    leaving = shown[shown.index('id="h-leaving"') : shown.index('id="h-why"')]
    assert "RQTH" not in leaving and "(…)" in leaving


def test_a_text_too_long_is_refused_in_one_sentence(signed_in: SignedIn) -> None:
    html = signed_in("lise.marchetti").post(PAGE, {"texte": "a" * 20_001}).content.decode()
    assert "dépasse 20\u202f000 caractères" in html


def test_a_miss_is_told_without_a_word_of_the_record(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_PRIVACY_CONTACT", "dpo@example.org")
    client = signed_in("lise.marchetti")
    html = _html(client, PAGE + "?oubli=nom")
    assert "un nom est resté en clair" in html and "mailto:dpo@example.org" in html
    sent = {"texte": "Mme Quillevere absente", "tache": "mail", "lieu": "ailleurs", "oubli": "nom"}
    typed = client.post(PAGE, sent).content.decode()
    told = typed[typed.index("Texte à transmettre") :]
    assert "texte saisi" in told and "Quillevere" not in told
    assert 'value="mail" selected' in typed and 'name="texte" value="Mme Quillevere absente"' in typed
    monkeypatch.delenv("NEO_PRIVACY_CONTACT")
    assert "mailto:" not in _html(signed_in("lise.marchetti"), PAGE + "?oubli=nom")


@pytest.mark.parametrize("login", ["responsable.nord", "administration"])
def test_only_an_adviser_enters(signed_in: SignedIn, login: str) -> None:
    assert signed_in(login).get(PAGE).status_code in (302, 403, 404)


def test_an_unknown_element_or_task_shows_the_default(signed_in: SignedIn) -> None:
    assert signed_in("lise.marchetti").get(PAGE + "?element=XX&tache=YY&oubli=ZZ").status_code == 200


def test_an_element_chosen_is_shown_with_the_person_masked(signed_in: SignedIn) -> None:
    html = _html(signed_in("lise.marchetti"), "/dossiers/DEMO-01/ce-qui-partirait/?element=M-1")
    leaving = html[html.index('id="h-leaving"') : html.index('id="h-why"')]
    assert "elannoy" not in leaving.lower()


def test_a_stopped_call_is_one_sentence(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise LeakFound(kinds="telephone")

    monkeypatch.setattr("neo.doors.web.departure.preview", stopped)
    html = _html(signed_in("lise.marchetti"))
    assert "Rien n’est envoyé" in html and 'id="h-leaving"' not in html


def test_a_question_that_must_keep_what_is_sensitive_is_told_to_stay(signed_in: SignedIn) -> None:
    sent = {"texte": "RQTH accordée.", "tache": "answer", "lieu": "ailleurs"}
    html = signed_in("lise.marchetti").post(PAGE, sent).content.decode()
    assert "il ne part pas vers un modèle extérieur" in html and 'id="h-leaving"' not in html


def test_a_typed_text_survives_a_look_at_the_record_and_a_change_of_task(signed_in: SignedIn) -> None:
    client = signed_in("lise.marchetti")
    typed = {"texte": "Mme Quillevere, RQTH accordée.", "tache": "mail", "lieu": "ailleurs"}
    looked = client.post(PAGE, typed | {"source": "dossier"}).content.decode()
    given = looked[looked.index('id="h-given"') : looked.index('id="h-leaving"')]
    assert "Quillevere" not in given and ">Mme Quillevere, RQTH accordée.</textarea>" in looked
    own = client.post(PAGE, typed | {"source": "texte"}).content.decode()
    assert "Quillevere" in own[own.index('id="h-given"') : own.index('id="h-leaving"')]
    assert "(…)" in own and 'value="mail" selected' in own


def test_a_text_without_the_form_s_proof_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post(PAGE, {"texte": "Mme Roy"}).status_code == 403


def test_far_too_much_is_refused_in_french(signed_in: SignedIn) -> None:
    body = "texte=" + "%C3%A9" * 400_000
    done = signed_in("lise.marchetti").post(PAGE, body, content_type="application/x-www-form-urlencoded")
    assert done.status_code == 400 and "Envoi refusé" in done.content.decode()


def test_a_long_text_of_accents_is_read(signed_in: SignedIn) -> None:
    body = "texte=" + "%C3%A9" * 19_000
    done = signed_in("lise.marchetti").post(PAGE, body, content_type="application/x-www-form-urlencoded")
    assert done.status_code == 200


def test_sensitive_statements_are_marked_in_the_text(signed_in: SignedIn) -> None:
    html = signed_in("lise.marchetti").post(PAGE, {"texte": "Vu hier. RQTH accordée."}).content.decode()
    given = html[html.index('id="h-given"') : html.index('id="h-leaving"')]
    assert '<span class="tag warn">handicap</span> <span class="sensitive">RQTH accordée</span>' in given

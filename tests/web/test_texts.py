"""« Textes »: an answer with its date, what is refused and why, and each text whole with its versions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from .conftest import ADVISER

SignedIn = Callable[[str], Client]


def asked(signed_in: SignedIn, question: str) -> str:
    return signed_in(ADVISER).post("/textes/", {"q": question}).content.decode()


def test_an_answer_is_the_texts_words_with_its_date_and_its_place(signed_in: SignedIn) -> None:
    page = asked(signed_in, "Combien de jours pour répondre avant une sanction ?")
    assert "La personne dispose de 10 jours pour répondre avant toute décision." in page
    assert "depuis le 1er\u00a0juin\u00a02025" in page
    place = page.split('href="/textes/sanctions/2025-06-01/#')[1].split('"')[0]
    assert f'id="{place}"' in signed_in(ADVISER).get("/textes/sanctions/2025-06-01/").content.decode()


def test_a_former_name_is_told(signed_in: SignedIn) -> None:
    page = asked(signed_in, "AGEPI jusqu'à quel âge ?")
    assert "moins de 12\u00a0ans" in page
    assert "n’existe plus sous ce nom" in page


def test_several_meanings_are_offered_as_buttons(signed_in: SignedIn) -> None:
    page = asked(signed_in, "C'est quoi le CE ?")
    assert 'name="q" value="C&#x27;est quoi le contrat d&#x27;engagement ?"' in page


def test_what_no_text_says_is_refused(signed_in: SignedIn) -> None:
    page = asked(signed_in, "Comment renouveler un titre de séjour ?")
    assert "Aucun texte en vigueur ne le dit." in page
    assert "<blockquote" not in page


def test_an_expired_text_is_shown_apart(signed_in: SignedIn) -> None:
    page = asked(signed_in, "Quel est le montant de l'allocation CEJ ?")
    assert "ce n’est pas la réponse" in page
    assert "n’est plus en vigueur" in page


def test_a_text_shows_its_other_versions(signed_in: SignedIn) -> None:
    page = signed_in(ADVISER).get("/textes/acre-micro-entreprise/2026-01-01/").content.decode()
    assert "cesse d’être en vigueur le 30\u00a0juin\u00a02026" in page
    assert "/textes/acre-micro-entreprise/2026-07-01/" in page


@pytest.mark.parametrize("version", ["rien/2025-06-01", "sanctions/2024-01-01", "sanctions/x"])
def test_a_text_that_is_not_there_is_a_404(version: str, signed_in: SignedIn) -> None:
    assert signed_in(ADVISER).get(f"/textes/{version}/").status_code == 404


def test_a_hostile_question_is_only_shown(signed_in: SignedIn) -> None:
    page = asked(signed_in, "<script>alert(1)</script> délai" + " x" * 2000)
    assert "<script>alert" not in page

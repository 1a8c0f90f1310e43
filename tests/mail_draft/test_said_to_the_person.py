"""What the person reads is said in their words and fits what they wrote."""

from __future__ import annotations

import pytest

from tests.mail_draft.records import draft


def test_answers_are_headed_with_the_persons_own_words() -> None:
    of = draft("Mon rendez-vous c'est à quelle heure ?\nEt la crèche, elle est payée par qui ?")
    assert "1. Rendez-vous\n" in of.body
    assert "2. Crèche\n" in of.body
    assert not any(label in of.body for label in ("Heure –", "garde d'enfants", "allocation et droits"))


def test_a_mail_that_only_thanks_asks_nothing() -> None:
    of = draft("Merci, bonne journée")
    assert not of.requests
    assert "vérifier" not in of.body
    assert "disposition" in of.body


def test_a_presence_confirmed_is_thanked_for() -> None:
    of = draft("Je confirme ma présence mardi 16.")
    assert "Merci d'avoir confirmé" in of.body
    assert "nouvelle" not in of.body


@pytest.mark.parametrize("tone", ("simple", "courant", "soutenu"))
def test_anger_is_acknowledged_before_anything(tone: str) -> None:
    of = draft("C'est une honte, vous vous moquez de moi ! Mon rendez-vous c'est quand ?", tone)
    assert "mécontentement" in of.openings[0]
    assert "erci pour votre message" not in of.body


def test_pieces_received_are_counted_in_french() -> None:
    of = draft("Ci-joint mon CV, ma lettre et mon RIB.", attachments=("cv.pdf",))
    assert "(s)" not in " ".join(w.text for w in of.warnings)

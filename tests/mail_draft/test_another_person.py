"""Whoever writes, one person's matters are not told to another, and nobody hides behind a shown name."""

from __future__ import annotations

import pytest

from neo.core.facts.senders import real_address
from tests.mail_draft.records import MINE, draft, kinds


@pytest.mark.parametrize(
    "body",
    (
        "À quelle heure est le rendez-vous de Thierry Delannoy ?",
        "Pouvez-vous me dire pour M. Delcambre, sa retraite, son loyer ?",
        "Est-ce que Thierry Delannoy est inscrit chez vous ?",
    ),
)
def test_a_question_on_somebody_else_is_told_nothing_of(body: str) -> None:
    of = draft(body)
    assert "third_party" in kinds(of)
    assert not of.sentences
    assert not any(r.answered for r in of.requests)
    assert "16 juin" not in of.body


def test_the_persons_own_question_beside_it_is_answered() -> None:
    of = draft("Est-ce que Thierry Delannoy est inscrit chez vous ?\nEt mon rendez-vous c'est quand ?")
    assert [r.answered for r in of.requests] == [False, True]


@pytest.mark.parametrize(
    "body",
    (
        "Le rendez-vous avec Mme Farge c'est quand ?",
        "Quelle est l'adresse de Mme Farge ?",
        "Mon rendez-vous avec M. Durand est-il maintenu ?",
        "La formation de Saint Denis commence quand ?",
        "Le dossier de Mme Tessier est-il complet ?",
    ),
)
def test_people_of_the_record_and_places_are_nobody_else(body: str) -> None:
    assert "third_party" not in kinds(draft(body))


@pytest.mark.parametrize(
    "body",
    (
        "Bonjour, je suis Maître Durand, avocat de Mme Tessier. Merci de m'indiquer son rendez-vous.",
        "Bonjour, ici Monsieur Paul, tuteur de Lise. Quand est le rendez-vous ?",
        "Je suis l'assistante sociale de Mme Tessier, quelle est sa situation ?",
    ),
)
def test_who_says_they_are_another_is_another(body: str) -> None:
    of = draft(body)
    assert "identity_mismatch" in kinds(of)
    assert not of.sentences


@pytest.mark.parametrize(
    "body",
    (
        "Bonjour, je suis Madame Tessier, mon rendez-vous c'est quand ?",
        "Je suis assistante sociale de formation. Mon rendez-vous c'est quand ?",
        "Je suis suivie par le docteur Paul. Mon rendez-vous c'est quand ?",
    ),
)
def test_who_says_their_own_name_or_trade_stays_themselves(body: str) -> None:
    assert "16 juin" in draft(body).body


@pytest.mark.parametrize(
    ("sender", "real"),
    (
        (MINE, MINE),
        (f"Lise Tessier <{MINE}>", MINE),
        (f'"{MINE}" <pirate@evil.example>', "pirate@evil.example"),
        (f"{MINE} <pirate@evil.example>", "pirate@evil.example"),
        (f"{MINE}, pirate@evil.example", ""),
        (f"<{MINE}>, <pirate@evil.example>", ""),
        (f"{MINE}, X <pirate@evil.example>", ""),
        (f"X <{MINE}>, pirate@evil.example", ""),
        ("06 39 98 11 22", "06 39 98 11 22"),
    ),
)
def test_the_real_address_is_the_one_between_angles(sender: str, real: str) -> None:
    assert real_address(sender) == real
    told = "16 juin" in draft("Mon rendez-vous c'est quand ?", sender=sender).body
    assert told is (real in (MINE, "06 39 98 11 22"))

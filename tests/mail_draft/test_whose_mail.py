"""Whose mail it is: the person's from a new mailbox, or a relative's who writes for them."""

from __future__ import annotations

import pytest

from neo.core.assistant.mail_draft.sender import sender_of
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from tests.mail_draft.records import AGENT, MINE, TODAY, draft


def _record(sender: str, body: str) -> Dossier:
    return read_dossier(
        {
            "schema": "neo-dossier/1",
            "id": "T-3",
            "exporteLe": TODAY,
            "referent": AGENT,
            "identite": {
                "civilite": "M.",
                "nom": "VIDAL-SARRE",
                "prenom": "Luc",
                "emails": [{"adresseEmail": "gaec@example.org"}],
            },
            "messages": [
                {
                    "id": "M-1",
                    "canal": "MAIL",
                    "sens": "ENTRANT",
                    "de": sender,
                    "a": ["agence@example.org"],
                    "date": "2026-06-08T10:00:00+02:00",
                    "corps": body,
                    "etat": "NON_LU",
                }
            ],
        }
    )


@pytest.mark.parametrize(
    ("sender", "signed", "own"),
    [
        ("luc.v.s@example.com", "Luc Vidal", True),
        ("luc.vs@example.com", "Luc Vidal", True),
        ("luc.v.s@example.com", "La direction", False),
        ("marc.vs@example.com", "Marc Vidal-Sarre", False),
        ("luc.m@example.com", "Luc Morin", False),
    ],
)
def test_a_new_mailbox_is_theirs_when_it_bears_their_names_and_they_sign(
    sender: str, signed: str, own: bool
) -> None:
    dossier = _record(sender, f"Bonjour, voici ma nouvelle boîte. Quand est le test ?\n{signed}")
    assert sender_of(dossier.messages[0], dossier).own is own


def test_a_daughter_who_asks_for_her_father_is_seen_and_his_appointment_told() -> None:
    written = draft(
        "Bonsoir, c'est Karine. Maman a perdu son papier. Son prochain rendez-vous c'est bien le 16 ?",
        sender=MINE,
    )
    assert "identity_mismatch" in {w.kind for w in written.warnings}
    assert "16 juin" in written.body


def test_the_person_who_gives_their_own_name_is_nobody_else() -> None:
    written = draft("Bonsoir, c'est Lise. Mon mari garde les enfants. Notre rendez-vous c'est bien le 16 ?")
    assert not {w.kind for w in written.warnings} & {"identity_mismatch", "third_party"}


def test_a_partner_is_told_apart_from_the_person() -> None:
    written = draft(
        "Bonjour, l'entretien chez nous est maintenu. Merci de le lui dire.\nMme Farge, Les Lucioles",
        sender="contact@lucioles.example",
    )
    assert "identity_mismatch" in {w.kind for w in written.warnings}


def test_a_host_that_begins_with_a_word_of_the_notes_is_a_partner_and_its_limit_is_seen() -> None:
    written = draft(
        "Bonjour,\nLa session est confirmée. Au-delà du vendredi 12 juin, sa place sera remise en vente.",
        sender="accueil@luciolesdunord.example",
    )
    assert {"deadline", "identity_mismatch"} <= {w.kind for w in written.warnings}


def test_a_number_cut_off_on_a_day_without_its_month_is_a_limit() -> None:
    written = draft("Bonjour, j'ai changé de téléphone, l'ancien sera coupé le 30. Lise")
    limits = [w.text for w in written.warnings if w.kind == "deadline"]
    assert limits and "30/06/2026" in limits[0]

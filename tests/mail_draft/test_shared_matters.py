"""What a partner is told: the day papers are due and figures that differ, never anything of the person."""

from __future__ import annotations

from neo.core.assistant.mail_draft.drafting import draft_reply
from neo.core.assistant.writings import DraftReply
from neo.core.dossier.exchange import read_dossier
from tests.mail_draft.records import AGENT, TODAY

NOTES = (
    "Voilerie Toiles du Nord : Mme Farge confirme le poste, CDI au 06/07.\n"
    "Dossier POEI : à transmettre pour le 19/06 au plus tard.\n"
    "Plan de formation reçu avec 147 h, le centre dit 154 h -> écart à régler.\n"
    "Suivi au CMP, RQTH valable jusqu'au 30/06/2026."
)


def _draft(body: str, sender: str = "v.farge@voilerienord.example") -> DraftReply:
    dossier = read_dossier(
        {
            "schema": "neo-dossier/1",
            "id": "T-4",
            "exporteLe": TODAY,
            "referent": AGENT,
            "identite": {"civilite": "M.", "nom": "ORSINI", "prenom": "Luc"},
            "conclusionsEntretien": [
                {"id": "CE-1", "date": "2026-05-28", "texte": NOTES, "agent": AGENT, "statut": "VALIDE"}
            ],
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
    return draft_reply(dossier, "M-1", dossier.today)


def test_a_partner_is_told_the_day_their_shared_file_is_due_with_its_source() -> None:
    written = _draft("Bonjour, est-ce que le dossier POEI est bon ?\nValérie Farge, Toiles du Nord")
    assert "vendredi 19 juin 2026" in written.body and "RQTH" not in written.body
    assert [s for s in written.sentences if s.sources and "19 juin" in s.text]
    assert {"deadline", "identity_mismatch"} <= {w.kind for w in written.warnings}
    assert not any(r.answered for r in written.requests)


def test_a_partner_is_told_that_the_hours_they_give_differ_from_others() -> None:
    written = _draft("Bonjour, le plan de formation fait 147 h, merci de confirmer.\nValérie Farge")
    assert "147 h et 154 h" in written.body


def test_one_private_question_closes_the_whole_record() -> None:
    written = _draft(
        "Bonjour, le dossier POEI est-il bon ? Et quel est son handicap ?\nValérie Farge, Toiles du Nord"
    )
    assert "19 juin" not in written.body and not written.sentences


def test_a_stranger_is_told_no_day() -> None:
    written = _draft("Bonjour, est-ce que le dossier POEI est bon ?\nJ. Lopin", "j.lopin@example.com")
    assert "19 juin" not in written.body and not written.sentences


def test_a_day_is_read_back_once_to_who_wrote_it() -> None:
    written = _draft(
        "Bonjour, il nous faut le devis avant le vendredi 12 juin.\nValérie Farge, Toiles du Nord"
    )
    assert written.body.count("12") == 1

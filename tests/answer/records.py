"""One small fictitious record for the tests of the answers, and how to ask it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from neo.core.assistant.answer import answer_question
from neo.core.assistant.results import Answer
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier

TODAY = date(2026, 6, 8)
_ADVISERS = {
    "A": {"id": "A", "nom": "MERCADIER", "prenom": "Odile"},
    "B": {"id": "B", "nom": "TAVERNE", "prenom": "Hugo"},
}
_REPORTS = (
    (
        "CE-1",
        "2025-02-04",
        "A",
        "Premier entretien",
        "Vit chez sa mère à Landerneau. Pas de permis, vient en car.\n"
        "Projet boulanger abandonné : allergie à la farine, avis du médecin du travail.\n"
        "Salaire souhaité 1 700 brut.\n"
        "Je dois envoyer la convention de stage à la menuiserie Kerdoncuff avant le 28/02.",
    ),
    (
        "CE-2",
        "2025-06-17",
        "A",
        "Suivi",
        "La convention n'est jamais partie, je présente mes excuses.\n"
        "Code de la route obtenu le 03/06/2025.\n"
        "Menuiserie : Mme Ruz Kerdoncuff, cheffe d'atelier, "
        "accepte de le prendre en PMSMP du 01/07 au 11/07/2025.",
    ),
    (
        "CE-3",
        "2025-11-18",
        "B",
        "Reprise du suivi",
        "PMSMP faite, bilan bon. Tuteur : M. Yann Calvez.\n"
        "CACES R489 obtenu le 14/10/2025, valable 5 ans.\n"
        "Permis B obtenu le 12/11/2025. Pas de voiture, il en cherche une.\n"
        "Demande de microcrédit déposée, 2 500 € demandés.\n"
        "Habilitation : devis de 900 €, CPF 650 €, le reste par l'employeur.",
    ),
    (
        "CE-4",
        "2026-05-12",
        "B",
        "Point emploi",
        "Il habite maintenant Morlaix depuis le 02/03/2026, studio au 8 rue des Halles, loyer de 390 €.\n"
        "Microcrédit accordé le 20/04/2026 : 2 200 € (et non 2 500).\n"
        "Salaire souhaité ramené à 1 850 brut.\n"
        "Menuiserie Kerdoncuff : CDD de 6 mois à partir du 15/06/2026, 35 h, contrat pas encore signé.\n"
        "À fournir par lui avant le 05/06 : copie du permis + RIB + attestation d'assurance.\n"
        "Entretien avec Mme Kerdoncuff le 10/06 à 14 h 30 à l'atelier de Morlaix.\n"
        "Formation sécurité : coût pas communiqué.\n"
        "Disponible lundi, mardi et vendredi toute la journée, sauf le mercredi matin.",
    ),
)
_MAILS = (
    (
        "M-1",
        "2026-05-20T10:00:00+02:00",
        "menuiserie@example.com",
        "Contrat",
        "Bonjour, nous confirmons le CDD de M. Le Guen : 32 heures par semaine à partir du 15 juin.",
    ),
    (
        "M-2",
        "2026-06-03T21:10:00+02:00",
        "loic.leguen@example.fr",
        "question",
        "Bonjour, est-ce que je garde mes droits si je signe ? Si l'assurance refuse je saisis le médiateur.",
    ),
)


def document() -> dict[str, Any]:
    """The record in the exchange format."""
    return {
        "schema": "neo-dossier/1",
        "id": "T-ANSWERS",
        "exporteLe": "2026-06-08T08:00:00+02:00",
        "identite": {
            "civilite": "M.",
            "nom": "LE GUEN",
            "prenom": "Loïc",
            "emails": [{"adresseEmail": "loic.leguen@example.fr"}],
            "telephones": [{"numeroTelephone": "06 39 98 12 34"}],
        },
        "situation": {"statut": "Inscrit", "dateEffetStatut": "2025-01-20", "niveauEtude": "NV4"},
        "conclusionsEntretien": [
            {"id": ref, "date": day, "agent": _ADVISERS[who], "objet": subject, "texte": text}
            for ref, day, who, subject, text in _REPORTS
        ],
        "messages": [
            {"id": ref, "date": at, "sens": "ENTRANT", "de": sender, "objet": subject, "corps": body}
            for ref, at, sender, subject, body in _MAILS
        ],
    }


@lru_cache(maxsize=1)
def record() -> Dossier:
    """The record, read."""
    return read_dossier(document())


def ask(question: str) -> Answer:
    """The answer of the record to ``question``."""
    return answer_question(record(), question, TODAY)


def said(question: str) -> str:
    """The words of the answer; fails when there is none."""
    answer = ask(question)
    assert answer.answer is not None, f"abstained: {answer.message}"
    return answer.answer


def cited(answer: Answer) -> set[str]:
    """The elements an answer cites."""
    return {source.ref for sentence in answer.sentences for source in sentence.sources}

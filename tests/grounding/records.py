"""A small fictitious record, written for these tests: one person, two reports, two mails, one step."""

from __future__ import annotations

from functools import cache
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index

REPORTS = [
    (
        "2026-03-10",
        "Suivi",
        "Projet : boulangère, confirmé.\n"
        "Immersion au Fournil Bellerive (Nantes) du 17 au 28/11/2025, tuteur M. Kerdoncuff : rapide.\n"
        "Permis B : code obtenu en janvier, conduite à passer le 22/04.\n"
        "Pas de voiture, bus et vélo, 15 km max.\n"
        "Elle a refusé l'offre de nuit de la Biscuiterie Talvern.\n"
        "Devis de la formation CAP boulanger 3 600 €, CPF 1 240 €, réponse attendue de la Région.\n"
        "Je contacte la mission handicap avant le 30/03.",
    ),
    (
        "2026-05-12",
        "Point téléphonique",
        "Sa sœur garde les enfants le mercredi.\n"
        "Le Fournil Bellerive recrute une apprentie en septembre, contrat pas signé.\n"
        "Elle doit envoyer son attestation de sécurité sociale avant le 30/05.",
    ),
]
MESSAGES = [
    (
        "2026-05-20",
        "Bonjour Madame Le Dantec\nJ'ai raté la conduite le 22 avril, je la repasse le 9 juin.\nSolenn",
    ),
    ("2026-06-02", "Bonjour\nLa Région a refusé le financement, j'ai reçu la lettre hier.\nSolenn"),
]


def document() -> dict[str, Any]:
    """The record in the exchange format."""
    agent = {"id": "CONS-T", "nom": "LE DANTEC", "prenom": "Maryvonne"}
    return {
        "schema": "neo-dossier/1",
        "id": "T-VERIF",
        "exporteLe": "2026-06-15T08:00:00+02:00",
        "identite": {
            "civilite": "Mme",
            "nom": "QUÉMÉNEUR",
            "prenom": "Solenn",
            "dateNaissance": "1998-02-11",
        },
        "demarches": [{"idDemarche": "DEM-1", "description": "Transmettre le bulletin de salaire de mai"}],
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "objet": subject, "texte": text, "agent": agent}
            for i, (day, subject, text) in enumerate(REPORTS, 1)
        ],
        "messages": [
            {
                "id": f"M-{i}",
                "canal": "MAIL",
                "sens": "ENTRANT",
                "de": "solenn.quemeneur@example.org",
                "date": f"{day}T10:00:00+02:00",
                "corps": body,
            }
            for i, (day, body) in enumerate(MESSAGES, 1)
        ],
    }


@cache
def index() -> Index:
    """The record's index, built once."""
    return Index(read_dossier(document()))

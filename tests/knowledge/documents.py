"""Documents for the tests, all invented."""

from __future__ import annotations

from datetime import date

from neo.core.knowledge.reading import read_document
from neo.core.knowledge.texts import DatedText

TODAY = date(2026, 6, 15)
IMPORTED = date(2026, 6, 1)


def written(title: str, body: str, since: str = "2024-05-01", **head: str) -> str:
    """A Markdown document with its head."""
    lines = {"titre": title, "source": "Source fictive", "valide_du": since, **head}
    return "---\n" + "".join(f"{k}: {v}\n" for k, v in lines.items()) + f"---\n\n{body}\n"


def text(title: str, body: str, since: str = "2024-05-01", key: str = "", **head: str) -> DatedText:
    return read_document(written(title, body, since, **head), key or title.lower(), IMPORTED)


CHILDCARE = text(
    "Aide à la garde d'enfants (AGE)",
    """# Objet
L'aide à la garde d'enfants prend en charge une partie
des frais de garde.

# Demande
La demande se fait au plus tard trois mois après la reprise d'emploi.

Pièces à joindre :
- le justificatif de l'âge de l'enfant ;
- le contrat de travail.
""",
    anciens_noms="AGEPI",
    mots="nounou, crèche",
    exemple="oui",
)
CONTRACT = text(
    "Contrat d'engagement",
    "Le contrat d'engagement est signé dans un délai d'un mois. "
    "Il prévoit quinze heures d'activité par semaine.",
    "2025-01-01",
    anciens_noms="PPAE",
)
RECRUITMENT = text(
    "Préparation opérationnelle à l'emploi individuelle (POEI)",
    "La POEI prépare à un poste précis. La formation dure au plus 400 heures.",
    "2024-07-22",
    anciens_noms="AFPR",
)
TEXTS = (CHILDCARE, CONTRACT, RECRUITMENT)

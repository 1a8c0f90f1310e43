"""Workshops and services of France Travail's public list of actions, by the theme of the need they answer.

Source: the labels of actions published with carnet-de-bord (gip-inclusion, Apache-2.0), list of
2024-02-29, read in November 2025; written here in plain French. The list publishes labels without a code of
their own (a workshop has the type ``ATL``), and an agency does not hold them all: each is to be checked
in its programme. Left out: labels with a former name ("Pôle emploi"), and services of which it is not sure
that they still exist (Activ'Projet, Activ'Créa). Themes: data·inclusion v1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LISTED = date(2024, 2, 29)
"""The day of the public list."""
WORKSHOP_TYPE = "ATL"


@dataclass(frozen=True, slots=True)
class Workshop:
    """``label``: as the public list names it; ``theme``: the need it answers; ``service``: a longer service
    (prestation), not a workshop."""

    label: str
    theme: str
    service: bool = False


WORKSHOPS = (
    Workshop(
        "Identifier ses atouts et ses compétences",
        "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
    ),
    Workshop(
        "Faire le point sur mes compétences",
        "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
    ),
    Workshop("Marché du travail local", "choisir-un-metier--connaitre-les-opportunites-demploi"),
    Workshop(
        "Envisager mon avenir professionnel", "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite"
    ),
    Workshop("Confirmer son projet professionnel", "choisir-un-metier--confirmer-son-choix-de-metier"),
    Workshop("Construire son parcours de formation", "se-former--trouver-sa-formation"),
    Workshop("Préparer son projet de formation", "se-former--monter-son-dossier-de-formation"),
    Workshop(
        "Identifier mes atouts et valoriser mon projet professionnel",
        "preparer-sa-candidature--valoriser-ses-competences",
    ),
    Workshop("Réaliser un CV", "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation"),
    Workshop(
        "Concevoir un CV percutant", "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation"
    ),
    Workshop("Chercher un emploi avec son réseau", "preparer-sa-candidature--developper-son-reseau"),
    Workshop(
        "Organiser sa recherche d'emploi",
        "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
    ),
    Workshop("Répondre à une offre d'emploi", "trouver-un-emploi--repondre-a-des-offres-demploi"),
    Workshop("Préparer une candidature spontanée", "trouver-un-emploi--faire-des-candidatures-spontanees"),
    Workshop("Convaincre en entretien d'embauche", "trouver-un-emploi--convaincre-un-recruteur-en-entretien"),
    Workshop("Simuler un entretien d'embauche", "trouver-un-emploi--convaincre-un-recruteur-en-entretien"),
    Workshop(
        "M'imaginer créateur d'entreprise", "creer-une-entreprise--definir-son-projet-de-creation-dentreprise"
    ),
    Workshop(
        "Structurer mon projet de création d'entreprise",
        "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise",
    ),
    Workshop("Le numérique pour tous", "numerique--maitriser-les-fondamentaux-du-numerique"),
    Workshop(
        "Mobiliser le numérique dans sa recherche d'emploi",
        "numerique--maitriser-les-fondamentaux-du-numerique",
    ),
    Workshop("Diagnostic mobilité", "mobilite--etre-accompagne-dans-son-parcours-mobilite", True),
)
"""Those that answer a need the diagnosis names, the first of a theme being the one told."""


def workshop_for(theme: str) -> Workshop | None:
    """The one to tell for a data·inclusion theme; ``None`` when the list names none."""
    return next((w for w in WORKSHOPS if w.theme == theme), None)

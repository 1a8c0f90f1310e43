"""A field of the profile and a later text that says otherwise: found, and told with both values."""

from __future__ import annotations

from typing import Any

import pytest

from neo.core.facts.disagreements import find_disagreements

from .small_record import TODAY, record, understood

NO_LICENCE = {"parcours": {"permis": []}}
LICENCE_B = {"parcours": {"permis": [{"code": "B", "date": "2015-06-01"}]}}


def subjects(reports: list[tuple[str, str]], parts: dict[str, Any], mails: Any = ()) -> set[str]:
    dossier = record(reports, mails, **parts)
    return {d.subject for d in find_disagreements(dossier, understood(dossier), TODAY) if d.weight >= 0.6}


def first_job(job: str = "Cariste", **more: Any) -> dict[str, Any]:
    project = {
        "id": "PJ-1",
        "appellation": {"libelle": job},
        "estPrioritaire": True,
        "dateMiseAJour": "2025-01-10",
    }
    return {"projets": [project | more]}


@pytest.mark.parametrize(
    ("report", "parts", "expected"),
    [
        ("Permis B obtenu le 12/02.", NO_LICENCE, {"licence"}),
        ("Permis B en cours, examen en juin.", NO_LICENCE, set()),
        ("permis annulé depuis octobre", LICENCE_B, {"licence"}),
        ("Permis B ok.", LICENCE_B, set()),
        ("Titulaire d'un BTS comptabilité (2011).", {"situation": {"niveauEtude": "NV5"}}, {"schooling"}),
        ("a son bac pro vente", {"situation": {"niveauEtude": "NV4"}}, set()),
        ("vise un BTS en alternance", {"situation": {"niveauEtude": "NV4"}}, set()),
        ("sa fille a obtenu son master", {"situation": {"niveauEtude": "NV5"}}, set()),
        (
            "CAP pâtissier jamais validé, arrêté en 2e année",
            {"situation": {"niveauEtude": "NV5"}},
            {"schooling"},
        ),
        ("sortie de 3ème, aucun diplôme", {"situation": {"niveauEtude": "NV4"}}, {"schooling"}),
        (
            "TCF passé : niveau B1 obtenu en français",
            {"parcours": {"langues": [{"libelle": "Français", "niveau": {"libelle": "Débutant"}}]}},
            {"language"},
        ),
        (
            "se débrouille à peine en anglais, niveau A1",
            {"parcours": {"langues": [{"libelle": "Anglais", "niveau": {"libelle": "Courant"}}]}},
            {"language"},
        ),
        (
            "prépare le DELF B1 pour juin",
            {"parcours": {"langues": [{"libelle": "Français", "niveau": {"libelle": "Débutant"}}]}},
            set(),
        ),
        (
            "Elle habite Villejuste depuis janvier, chez une amie.",
            {
                "identite": {
                    "nom": "B",
                    "prenom": "N",
                    "adresse": {"libelleCommune": "Montreval", "codePostal": "99001"},
                }
            },
            {"home"},
        ),
        (
            "Cherche un logement vers Villejuste.",
            {
                "identite": {
                    "nom": "B",
                    "prenom": "N",
                    "adresse": {"libelleCommune": "Montreval", "codePostal": "99001"},
                }
            },
            set(),
        ),
        (
            "ARE : 31,40 €/j depuis le 01/02 (courrier vu)",
            {"indemnisation": {"allocation": "ARE", "montantJournalier": 35.2, "debutDroits": "2025-05-01"}},
            {"benefit amount"},
        ),
        (
            "ARE 35,20 / jour, notif vue",
            {"indemnisation": {"allocation": "ARE", "montantJournalier": 35.2, "debutDroits": "2025-05-01"}},
            set(),
        ),
        (
            "ASS accordée depuis mars, l'ARE est épuisée.",
            {"indemnisation": {"allocation": "ARE", "debutDroits": "2024-05-01"}},
            {"benefit"},
        ),
        ("RSA coupé en février", {"situation": {"drapeaux": ["rsa"]}}, {"benefit"}),
        (
            "En poste depuis le 02/03, CDI à la jardinerie",
            {"situation": {"situationProfessionnelle": "Sans emploi"}},
            {"employment"},
        ),
        (
            "RQTH valable jusqu'au 31/08/2029, notification vue",
            {"situation": {"rqth": {"valide": True, "debut": "2024-09-01", "fin": "2027-08-31"}}},
            {"recognition"},
        ),
        ("CE signé ce jour", {"contratEngagement": {"etat": "A_SIGNER"}}, {"contract"}),
        ("Cariste = abandonné, trop mal au dos.", first_job(), {"project"}),
        ("Cherche toujours comme cariste.", first_job(), set()),
        (
            "Ne peut travailler que 24 h max par semaine.",
            first_job(tempsTravail=[{"libelle": "Temps plein"}]),
            {"working time"},
        ),
        ("Reprend son nom de naissance, Casanova.", {}, {"name"}),
        ("Envisage de reprendre son nom de naissance.", {}, set()),
        ("Nouveau numéro : 06 39 98 00 99, l'ancien ne marche plus.", {}, {"phone"}),
    ],
)
def test_a_later_note_against_the_profile(report: str, parts: dict[str, Any], expected: set[str]) -> None:
    assert subjects([("2026-03-10", report)], parts) == expected


BORN = {"identite": {"nom": "B", "prenom": "N", "dateNaissance": "1990-02-01"}}
IN_POST = [
    {
        "intitule": "Vendeuse",
        "entreprise": "Halle Kermoal",
        "typeContrat": "CDD",
        "date": {"debut": "2026-01"},
        "enPoste": True,
    }
]


@pytest.mark.parametrize(
    ("report", "parts", "expected"),
    [
        ("Mme Bartoli, 41 ans, reçue ce jour.", BORN, {"age"}),
        ("Mme Bartoli, 36 ans, reçue ce jour.", BORN, set()),
        ("Mme Bartoli, 12 ans de vente derrière elle.", BORN, set()),
        ("Halle Kermoal : contrat terminé le 28/02.", {"parcours": {"experiences": IN_POST}}, {"job end"}),
        ("Halle Kermoal : en CDI maintenant.", {"parcours": {"experiences": IN_POST}}, {"job contract"}),
        (
            "Halle Kermoal : non retenue, poste pourvu en interne.",
            {
                "propositions": [
                    {"id": "PROP-1", "offre": {"entreprise": "Halle Kermoal"}, "etat": "EN_COURS"}
                ]
            },
            {"proposal"},
        ),
        (
            "Titre pro vente : jury du 02/03, NON obtenu, CCP 2 à repasser.",
            {
                "parcours": {
                    "formations": [
                        {"intitule": "Titre professionnel vente", "anneeFin": 2026, "diplomeObtenu": True}
                    ]
                }
            },
            {"training"},
        ),
        (
            "Passage en accompagnement global ce jour.",
            {"situation": {"modaliteAccompagnement": "GUIDE"}},
            {"support"},
        ),
        (
            "Profil à mettre à jour : l'adresse n'est plus la bonne.",
            {"identite": BORN["identite"] | {"adresse": {"libelleCommune": "Montreval"}}},
            {"home"},
        ),
    ],
)
def test_persons_jobs_and_offers(report: str, parts: dict[str, Any], expected: set[str]) -> None:
    assert subjects([("2026-03-10", report)], parts) == expected

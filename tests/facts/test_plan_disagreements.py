"""The diagnosis, the démarches and the agenda, against what notes say since."""

from __future__ import annotations

from typing import Any

import pytest

from neo.core.facts.contradictions import MOST_SHOWN, find_contradictions
from neo.core.facts.disagreements import find_disagreements

from .small_record import TODAY, record, understood

REPORT = "2026-03-10"


def diagnosis(code: str, situation: str, label: str, value: str = "OUI", held: str = "OUI") -> dict[str, Any]:
    explored = {"dateExploration": "2025-04-01"}
    line = {"code": situation, "libelle": label, "valeur": value} | explored
    constraint = {"code": code, "libelle": "Contrainte", "valeur": held, "situations": [line]} | explored
    return {"diagnostic": {"thematiqueContrainte": {"contraintes": [constraint]}}}


def step(description: str, state: str = "EC", due: str = "2026-06-15") -> dict[str, Any]:
    one = {
        "idDemarche": "DEM-1",
        "etat": state,
        "description": description,
        "dateCreation": "2026-01-15",
        "dateFin": due,
    }
    return {"demarches": [one]}


def meeting(day: str, status: str = "PRIS", mode: str = "AGENCE") -> dict[str, Any]:
    return {"rendezVous": [{"id": "RDV-1", "date": day, "statut": status, "modaliteContact": mode}]}


def told(report: str, parts: dict[str, Any], mails: list[tuple[str, ...]] | None = None) -> list[str]:
    dossier = record([(REPORT, report)], mails or [], **parts)
    return [d.subject for d in find_disagreements(dossier, understood(dossier), TODAY) if d.weight >= 0.5]


@pytest.mark.parametrize(
    ("report", "parts", "expected"),
    [
        ("A acheté une Clio d'occasion.", diagnosis("23", "6", "Aucun moyen de transport"), ["transport"]),
        ("Cherche toujours une voiture.", diagnosis("23", "6", "Aucun moyen de transport"), []),
        (
            "Voiture en panne depuis lundi.",
            diagnosis("23", "6", "Aucun moyen de transport", "NON"),
            ["transport"],
        ),
        ("Nounou trouvée pour le petit.", diagnosis("24", "13", "Enfant sans garde"), ["childcare"]),
        ("Son père est entré en EHPAD.", diagnosis("24", "11", "Aidant familial"), ["carer"]),
        ("A les clés de son T2.", diagnosis("27", "24", "Sans hébergement"), ["housing"]),
        ("Permis B obtenu le 02/03.", diagnosis("23", "8", "Permis non valide"), ["licence"]),
        ("Signature du bail décalée au 30/06.", step("Signer le bail"), ["step date"]),
        ("Dossier Agefiph déposé le 02/03.", step("Dossier Agefiph"), ["step"]),
        ("Dossier Agefiph à déposer avant le 15/06.", step("Dossier Agefiph"), []),
        ("Dossier Agefiph toujours pas envoyé.", step("Dossier Agefiph", "RE", "2026-02-20"), ["step"]),
        ("Prochain RDV le 16/06 à 9 h.", meeting("2026-06-18T09:00:00+02:00"), ["appointment"]),
        ("Prochain RDV le 18/06 à 9 h.", meeting("2026-06-18T09:00:00+02:00"), []),
        ("RDV du 18/06 au téléphone.", meeting("2026-06-18T09:00:00+02:00"), ["appointment"]),
        ("Ne prend pas de rendez-vous le jeudi.", meeting("2026-06-18T09:00:00+02:00"), ["appointment"]),
        (
            "Absente au rdv du 03/03, sans nouvelles.",
            meeting("2026-03-03T09:00:00+01:00", "HONORE"),
            ["attendance"],
        ),
    ],
)
def test_a_note_against_the_plan(report: str, parts: dict[str, Any], expected: list[str]) -> None:
    assert told(report, parts) == expected


def test_an_absence_without_excuse_and_the_reason_the_person_gave() -> None:
    parts = meeting("2026-03-03T09:00:00+01:00", "ABSENT")
    mails = [("2026-03-03", "Bonjour, je n'ai pas pu venir ce matin, mon fils était malade.")]
    assert told("Point par téléphone.", parts, mails) == ["attendance"]


def test_a_coherent_record_has_no_contradiction() -> None:
    parts = diagnosis("23", "7", "Dépendant des transports en commun") | meeting("2026-06-18T09:00:00+02:00")
    parts |= step("Dossier de formation au Centre Brezhon") | {
        "situation": {"niveauEtude": "NV5", "situationProfessionnelle": "Sans emploi"},
        "parcours": {
            "permis": [],
            "formations": [{"intitule": "CAP fleuriste", "anneeFin": 2012, "diplomeObtenu": True}],
        },
        "indemnisation": {"allocation": "ARE", "montantJournalier": 33.1, "debutDroits": "2025-09-01"},
    }
    notes = (
        "Titulaire du CAP fleuriste (2012). Vient en bus, pas de permis. ARE 33,10 €/j. Prochain "
        "RDV le 18/06 à 9 h."
    )
    dossier = record([(REPORT, notes)], [], **parts)
    assert find_contradictions(dossier, understood(dossier), TODAY) == ()


def test_each_contradiction_cites_two_places_and_no_more_than_twelve_are_shown() -> None:
    jobs = [
        {
            "id": f"PJ-{i}",
            "appellation": {"libelle": job},
            "estPrioritaire": True,
            "dateMiseAJour": "2025-01-10",
        }
        for i, job in enumerate(
            ("Fleuriste", "Cariste", "Serveur", "Maçon", "Soudeur", "Vendeur", "Coiffeur")
        )
    ]
    dropped = [f"{job['appellation']['libelle']} : abandonné." for job in jobs]
    rows = [
        {
            "idDemarche": f"DEM-{i}",
            "etat": "AF",
            "description": f"Dossier {name}",
            "dateCreation": "2026-01-10",
        }
        for i, name in enumerate(("Agefiph", "Adie", "Transitions", "Mobili", "Région", "Fongecif"))
    ]
    done = [f"Dossier {r['description'].split()[1]} déposé." for r in rows]
    parts: dict[str, Any] = {"projets": jobs, "demarches": rows, "parcours": {"permis": []}}
    text = "\n".join([*dropped, *done, "Permis B obtenu en mars.", "Reprend son nom de naissance."])
    dossier = record([(REPORT, text)], [], **parts)
    shown = find_contradictions(dossier, understood(dossier), TODAY)
    assert 8 <= len(shown) <= MOST_SHOWN
    assert all(len({(s.pointer, s.start) for s in c.sources}) > 1 for c in shown)

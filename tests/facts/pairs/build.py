"""From a row of the bank to a small record: fields and texts in a shorthand, one line each.

A field is ``kind:value|value``; a text is ``R`` (report), ``M`` (the person's mail), ``T`` (somebody else's
mail) or ``S`` (the agency's mail), a day and the words: ``R 2026-03-10 Habite Laval``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier

SAVED = "2025-09-01"
TODAY = "2026-06-01"
OWN = "noemie.bartoli@example.org"
OTHERS = "accueil@tuilerie-vauclin.example.com"
AGENCY = "agence@example.org"


def small_record(fields: Sequence[str], texts: Sequence[str]) -> Dossier:
    """A record of these fields and texts; unknown kinds of field are an error of the bank."""
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-1",
        "exporteLe": f"{TODAY}T08:00:00+02:00",
        "identite": {"nom": "BARTOLI", "prenom": "Noémie", "emails": [{"adresseEmail": OWN}]},
        "conclusionsEntretien": [],
        "messages": [],
    }
    for field in fields:
        kind, _, value = field.partition(":")
        _BUILDERS[kind](document, value.split("|"))
    for text in texts:
        _add_text(document, *text.split(" ", 2))
    return read_dossier(document)


def _add_text(document: dict[str, Any], kind: str, day: str, words: str) -> None:
    if kind == "R":
        rows = document["conclusionsEntretien"]
        rows.append({"id": f"CE-{len(rows) + 1}", "date": day, "texte": words})
        return
    rows = document["messages"]
    sender = {"M": OWN, "T": OTHERS, "S": AGENCY}[kind]
    rows.append(
        {
            "id": f"M-{len(rows) + 1}",
            "date": f"{day}T09:00:00+01:00",
            "sens": "SORTANT" if kind == "S" else "ENTRANT",
            "de": sender,
            "corps": words,
        }
    )


def _put(*path: str) -> Callable[[dict[str, Any], list[str]], None]:
    """A builder that writes its first value at ``path``."""

    def put(document: dict[str, Any], values: list[str]) -> None:
        _within(document, path[:-1])[path[-1]] = {"oui": True, "non": False}.get(values[0], values[0])

    return put


def _within(document: dict[str, Any], path: Sequence[str]) -> dict[str, Any]:
    place = document
    for key in path:
        place = place.setdefault(key, {})
    return place


def _address(document: dict[str, Any], v: list[str]) -> None:
    document["identite"]["adresse"] = {
        "numeroTypeLibelleVoie": v[0],
        "codePostal": v[1],
        "libelleCommune": v[2],
    }


def _phone(document: dict[str, Any], v: list[str]) -> None:
    document["identite"]["telephones"] = [{"numeroTelephone": v[0]}]


def _licences(document: dict[str, Any], v: list[str]) -> None:
    day = v[1] if len(v) > 1 else "2010-05-04"
    rows = [{"code": v[0], "date": day}] if v[0] != "-" else []
    _within(document, ["parcours"])["permis"] = rows


def _language(document: dict[str, Any], v: list[str]) -> None:
    rows = _within(document, ["parcours"]).setdefault("langues", [])
    rows.append({"libelle": v[0], "niveau": {"code": "1", "libelle": v[1]}})


def _constraint(document: dict[str, Any], v: list[str]) -> None:
    """code | label | situation code | situation label | value of the situation | value of the constraint"""
    theme = _within(document, ["diagnostic", "thematiqueContrainte"])
    theme.setdefault("dateExploration", SAVED)
    situation = {"code": v[2], "libelle": v[3], "valeur": v[4], "dateExploration": SAVED}
    row = {
        "code": v[0],
        "libelle": v[1],
        "valeur": v[5] if len(v) > 5 else "OUI",
        "dateExploration": SAVED,
        "situations": [situation],
    }
    theme.setdefault("contraintes", []).append(row)


def _criterion(document: dict[str, Any], v: list[str]) -> None:
    orientation = _within(document, ["orientation"])
    orientation.setdefault("dateEntreeParcours", SAVED)
    orientation.setdefault("criteres", {})[v[0]] = {"oui": True, "non": False}.get(v[1], v[1])


def _recognition(document: dict[str, Any], v: list[str]) -> None:
    _within(document, ["situation"])["rqth"] = {"valide": True, "debut": "2022-03-01", "fin": v[0]}


def _benefit(document: dict[str, Any], v: list[str]) -> None:
    row = {"beneficiaireAssuranceChomage": True, "allocation": v[0], "debutDroits": SAVED}
    if len(v) > 1:
        row["montantJournalier"] = float(v[1])
    if len(v) > 2:
        row["finDroitsPrevue"] = v[2]
    document["indemnisation"] = row


def _project(document: dict[str, Any], v: list[str]) -> None:
    """job | working time | gross monthly wage | kilometres | contract"""
    rows = document.setdefault("projets", [])
    row = {
        "id": f"PJ-{len(rows) + 1}",
        "typologie": "MR",
        "appellation": {"code": "1", "libelle": v[0]},
        "estPrioritaire": not rows,
        "tempsTravail": [{"code": "1", "libelle": v[1] or "Temps plein"}],
        "contrats": [{"code": v[4] if len(v) > 4 else "CDI", "priorite": 1}],
        "mobilites": [{"lieu": {"code": "53130", "libelle": "Laval"}, "rayon": int(v[3]), "unite": "KM"}],
        "dateMiseAJour": SAVED,
    }
    if v[2]:
        row["salaire"] = {"code": "M", "remuneration": float(v[2])}
    rows.append(row)


def _step(document: dict[str, Any], v: list[str]) -> None:
    """state | description | start | end"""
    rows = document.setdefault("demarches", [])
    row = {"idDemarche": f"DEM-{len(rows) + 1}", "etat": v[0], "description": v[1], "dateCreation": SAVED}
    row |= {key: day for key, day in (("dateDebut", v[2]), ("dateFin", v[3])) if day}
    rows.append(row)


def _appointment(document: dict[str, Any], v: list[str]) -> None:
    """day and hour | mode | state"""
    rows = document.setdefault("rendezVous", [])
    row = {"id": f"RDV-{len(rows) + 1}", "date": f"{v[0]}:00+02:00", "modaliteContact": v[1], "statut": v[2]}
    rows.append(row)


def _engagement(document: dict[str, Any], v: list[str]) -> None:
    """label | who | due"""
    contract = _within(document, ["contratEngagement"])
    contract |= {"etat": "SIGNE", "dateSignature": SAVED}
    rows = contract.setdefault("engagements", [])
    rows.append({"libelle": v[0], "par": v[1], "echeance": v[2]})


def _contract(document: dict[str, Any], v: list[str]) -> None:
    document["contratEngagement"] = {"etat": v[0]} | ({"dateSignature": v[1]} if len(v) > 1 else {})


def _experience(document: dict[str, Any], v: list[str]) -> None:
    """title | firm | start | end | kind of contract"""
    row = {
        "intitule": v[0],
        "entreprise": v[1],
        "date": {"debut": v[2], "fin": v[3] or None},
        "enPoste": not v[3],
        "typeContrat": v[4],
    }
    _within(document, ["parcours"]).setdefault("experiences", []).append(row)


def _training(document: dict[str, Any], v: list[str]) -> None:
    """title | year | obtained"""
    row = {"intitule": v[0], "anneeFin": int(v[1]), "diplomeObtenu": v[2] == "oui"}
    _within(document, ["parcours"]).setdefault("formations", []).append(row)


def _declared(document: dict[str, Any], v: list[str]) -> None:
    theme = _within(document, ["diagnostic", "thematiqueContrainte"])
    theme["dateExploration"] = SAVED
    theme["declareSansContrainte"] = {
        "code": "1",
        "libelle": "Déclare n'avoir aucune contrainte",
        "valeur": "OUI",
        "dateExploration": SAVED,
    }


def _flags(document: dict[str, Any], v: list[str]) -> None:
    _within(document, ["situation"])["drapeaux"] = v


def _reason(document: dict[str, Any], v: list[str]) -> None:
    _within(document, ["situation"])["motifInscription"] = {"code": "1", "libelle": v[0]}


_BUILDERS: dict[str, Callable[[dict[str, Any], list[str]], None]] = {
    "adresse": _address,
    "tel": _phone,
    "nom": _put("identite", "nom"),
    "naissance": _put("identite", "dateNaissance"),
    "niveau": _put("situation", "niveauEtude"),
    "statut": _put("situation", "situationProfessionnelle"),
    "boe": _put("situation", "boe"),
    "suivi": _put("situation", "modaliteAccompagnement"),
    "motif": _reason,
    "drapeaux": _flags,
    "permis": _licences,
    "langue": _language,
    "contrainte": _constraint,
    "critere": _criterion,
    "rqth": _recognition,
    "alloc": _benefit,
    "projet": _project,
    "demarche": _step,
    "rdv": _appointment,
    "engagement": _engagement,
    "contrat": _contract,
    "experience": _experience,
    "formation": _training,
    "sans": _declared,
}

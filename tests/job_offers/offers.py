"""Fictitious offers in the shape of "Offres d'emploi v2"."""

from __future__ import annotations

from typing import Any


def offer(number: str, **more: Any) -> dict[str, Any]:
    """An offer of gardener in Dax, by nobody who exists."""
    base: dict[str, Any] = {
        "id": number,
        "intitule": "Jardinier / Jardinière",
        "description": "Taille et plantation. Appeler le 01 99 00 12 34.",
        "dateCreation": "2026-05-04T08:00:00.000Z",
        "lieuTravail": {
            "libelle": "40 - DAX",
            "latitude": 43.71,
            "longitude": -1.05,
            "codePostal": "40100",
            "commune": "40088",
        },
        "romeCode": "A1203",
        "romeLibelle": "Aménagement et entretien des espaces verts",
        "entreprise": {"nom": "Les Allées Vertes"},
        "typeContrat": "CDI",
        "contact": {"nom": "Mme Farge", "courriel": "farge@example.com"},
        "origineOffre": {"origine": "1", "urlOrigine": f"https://offres.example.org/detail/{number}"},
    }
    return base | more


def place(
    name: str, postcode: str, latitude: float | None = None, longitude: float = -1.05
) -> dict[str, Any]:
    """A place of work."""
    where: dict[str, Any] = {"libelle": name, "codePostal": postcode}
    return where if latitude is None else where | {"latitude": latitude, "longitude": longitude}

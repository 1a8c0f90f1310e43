"""The regions of France and of France Travail's regional directorates: code and name.

Source: code officiel géographique (INSEE), 2025. The five overseas regions have the codes 01 to 06; Mayotte
counts as one for the rolling out of a use.
"""

from __future__ import annotations

REGIONS: dict[str, str] = {
    "01": "Guadeloupe",
    "02": "Martinique",
    "03": "Guyane",
    "04": "La Réunion",
    "06": "Mayotte",
    "11": "Île-de-France",
    "24": "Centre-Val de Loire",
    "27": "Bourgogne-Franche-Comté",
    "28": "Normandie",
    "32": "Hauts-de-France",
    "44": "Grand Est",
    "52": "Pays de la Loire",
    "53": "Bretagne",
    "75": "Nouvelle-Aquitaine",
    "76": "Occitanie",
    "84": "Auvergne-Rhône-Alpes",
    "93": "Provence-Alpes-Côte d’Azur",
    "94": "Corse",
}


def region_name(code: str) -> str:
    """The name of a region; the code itself when it is not known; ``toutes les régions`` for none."""
    return REGIONS.get(code, code) if code else "toutes les régions"

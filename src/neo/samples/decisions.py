"""A fictitious story of decisions, for a laboratory: a roll-out told from its first consultation to a
suspension and to what comes next. Nobody took any of these decisions, and each of them says so.

Days are counted from the day of the telling: ``-250`` was 250 days ago. ``{"ref": name}`` stands for the
number of the step of that name, ``{"day": n}`` for a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: when, by which role, of which region, what."""

    days: int
    role: str
    kind: str
    what: dict[str, Any]
    name: str = ""
    region: str = ""


_ALL = ["synthesis", "answer", "mail", "conclusion", "suggestions", "verification"]
_FIRST = ["synthesis", "mail"]
_THEN = ["answer", "conclusion", "suggestions"]
_EXIT = {
    "Aucun incident de gravité forte sans suite": True,
    "Les seuils de l’évaluation sont tenus sur les dossiers jamais vus": True,
    "Les retours des conseillers, gains et pertes, ont été présentés aux élus": True,
}

STORY: tuple[Step, ...] = (
    Step(
        -260,
        "administrator",
        "change",
        {
            "text": "Récit de démonstration : personne n’a pris aucune des décisions qui suivent.",
            "from": {"day": -260},
        },
    ),
    Step(
        -250,
        "elected",
        "consultation",
        {
            "functions": _ALL,
            "opinion": "unfavourable",
            "held_on": {"day": -252},
            "text": "Le CSE central demande un accord avant tout pilote, des critères publics et un droit de "
            "suspendre.",
        },
    ),
    Step(
        -246,
        "ethics_external",
        "criteria",
        {"functions": _ALL, "measures": {"false_caught": 0.9, "true_accepted": 0.9, "answers": 0.8}},
        "criteria",
    ),
    Step(
        -240,
        "dpo",
        "impact_assessment",
        {"functions": _FIRST, "state": "validated", "until": {"day": 120}},
    ),
    Step(
        -236,
        "ethics_internal",
        "ethics_opinion",
        {
            "functions": _FIRST,
            "opinion": "reserved",
            "text": "Favorable si chaque phrase montre sa source et si tout peut être éteint.",
        },
    ),
    Step(
        -232,
        "administrator",
        "evaluation",
        {
            "functions": _ALL,
            "criteria": {"ref": "criteria"},
            "results": {"false_caught": 0.93, "true_accepted": 0.91, "answers": 0.84},
        },
    ),
    Step(
        -230,
        "administrator",
        "agreement",
        {
            "clauses": {
                "optional": True,
                "notice_days": 7,
                "ceiling_euros": 200,
                "review_on": {"day": 20},
                "texts": [
                    "Aucun chiffre par personne ni par équipe de moins de dix conseillers",
                    "Le temps gagné ne devient un objectif ni pour un agent ni pour un site",
                ],
            },
            "from": {"day": -228},
            "until": {"day": 60},
        },
        "agreement",
    ),
    Step(-229, "elected", "agreement_signed", {"agreement": {"ref": "agreement"}}),
    Step(
        -226,
        "administrator",
        "opening",
        {
            "stage": "minimal",
            "functions": _FIRST,
            "trades": ["emploi"],
            "regions": ["24", "04"],
            "from": {"day": -215},
        },
        "first_opening",
    ),
    Step(-214, "administrator", "staffing", {"region": "24", "trade": "emploi", "entitled": 412}),
    Step(-214, "administrator", "staffing", {"region": "04", "trade": "emploi", "entitled": 188}),
    Step(
        -160,
        "elected",
        "comment",
        {
            "on": {"ref": "first_opening"},
            "text": "Le temps passé à corriger les brouillons doit être demandé, comme les gains.",
        },
        "comment",
    ),
    Step(
        -150,
        "administrator",
        "answer",
        {
            "on": {"ref": "comment"},
            "text": "Deux questions facultatives et anonymes portent sur les gains et sur les pertes.",
        },
    ),
    Step(-104, "administrator", "review", {"stage": "minimal", "criteria": _EXIT}),
    Step(-100, "dpo", "impact_assessment", {"functions": _THEN, "state": "validated", "until": {"day": 150}}),
    Step(-98, "ethics_internal", "ethics_opinion", {"functions": _THEN, "opinion": "favourable"}),
    Step(
        -94,
        "administrator",
        "opening",
        {
            "stage": "four_regions",
            "functions": ["synthesis", "answer", "mail"],
            "trades": ["emploi"],
            "regions": ["53", "52"],
            "from": {"day": -84},
            "until": {"day": 36},
        },
    ),
    Step(
        -93,
        "administrator",
        "opening",
        {
            "stage": "four_regions",
            "functions": ["answer"],
            "trades": ["emploi"],
            "regions": ["24", "04"],
            "from": {"day": -84},
        },
    ),
    Step(
        -60,
        "administrator",
        "opening",
        {
            "stage": "four_regions",
            "functions": ["conclusion"],
            "trades": ["emploi"],
            "regions": ["24", "04"],
            "from": {"day": -50},
            "until": {"day": 36},
        },
    ),
    Step(
        -19,
        "elected",
        "suspension",
        {
            "functions": ["mail"],
            "region": "04",
            "reason": "Le nom d’un tiers est resté visible dans un brouillon. Suspension le temps d’un "
            "nouveau contrôle du masquage.",
        },
        "suspension",
    ),
    Step(
        -15,
        "dpo",
        "comment",
        {
            "on": {"ref": "suspension"},
            "text": "Le contrôle porte aussi sur les prénoms rares et les noms d’organismes ; résultat "
            "attendu avant toute levée.",
        },
    ),
    Step(
        -6,
        "administrator",
        "change",
        {
            "text": "La synthèse signalera les engagements de l’agence qui n’ont pas encore reçu de suite.",
            "from": {"day": 9},
        },
    ),
    Step(
        -4,
        "administrator",
        "opening",
        {
            "stage": "four_regions",
            "functions": ["suggestions"],
            "trades": ["emploi"],
            "regions": ["24"],
            "from": {"day": 6},
            "until": {"day": 90},
        },
    ),
)

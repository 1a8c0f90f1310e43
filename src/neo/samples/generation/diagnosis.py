"""The diagnosis of a life, as explored at the first interview; it is left there while the life goes on."""

from __future__ import annotations

from typing import Any

from neo.samples.generation.life import Life

Json = dict[str, Any]

_CONSTRAINTS: dict[str, tuple[str, str, tuple[str, str], tuple[str, str]]] = {
    "licence": (
        "23",
        "Développer sa mobilité",
        ("7", "Dépendant des transports en commun"),
        ("6", "Obtenir le permis de conduire (code / conduite)"),
    ),
    "childcare": (
        "26",
        "Surmonter ses contraintes familiales",
        ("20", "Enfant(s) de moins de 3 ans sans solution de garde"),
        ("18", "Trouver des solutions de garde d'enfant"),
    ),
    "health": (
        "25",
        "Prendre en compte son état de santé",
        ("16", "Restrictions médicales"),
        ("14", "Être accompagné dans la reconnaissance de son handicap"),
    ),
    "money": (
        "28",
        "Faire face à des difficultés financières",
        ("30", "Ressources insuffisantes pour les charges"),
        ("25", "Accéder à une aide financière"),
    ),
}
"""A thread -> the constraint it shows: code, label, its situation, its objective."""


def diagnosis_of(life: Life, agent: Json) -> Json:
    """``/diagnostic``: the needs for the job sought, the constraints, the digital autonomy."""
    explored = life.interviews[0].day.isoformat()
    seen = {"agent": agent, "dateExploration": explored}
    constraints = [_constraint(_CONSTRAINTS[name], seen) for name in life.threads if name in _CONSTRAINTS]
    digital = "BESOIN" if "digital" in life.threads else "POINT_FORT"
    return {
        "besoinsParDiagnostic": [_needs(life, agent, explored)],
        "thematiqueContrainte": {
            "code": "7",
            "libelle": "Résoudre ses contraintes personnelles",
            **seen,
            "contraintes": constraints,
        },
        "autonomieNumerique": {
            **seen,
            "besoin": {
                "code": "7",
                "libelle": "Connaître et utiliser les services numériques",
                "valeur": digital,
                **seen,
            },
        },
    }


def _needs(life: Life, agent: Json, explored: str) -> Json:
    def need(code: str, label: str, is_need: bool) -> Json:
        value = "BESOIN" if is_need else "POINT_FORT"
        return {"code": code, "libelle": label, "valeur": value, "agent": agent, "dateExploration": explored}

    training = need("5", "Trouver sa formation", "training" in life.threads)
    resume = need("9", "Réaliser un CV et/ou une lettre de motivation", "cv" in life.threads)
    return {
        "diagnostic": {
            "nomMetier": life.trade.label,
            "codeRome": life.trade.rome,
            "typologie": "MR",
            "statut": "EN_COURS",
            "estPrioritaire": True,
        },
        "dateDerniereExplorationBesoin": explored,
        "agentDerniereExplorationBesoin": agent,
        "thematiquesBesoins": [
            {"code": "2", "libelle": "Se former", "besoins": [training]},
            {"code": "3", "libelle": "Préparer sa candidature", "besoins": [resume]},
        ],
    }


def _constraint(row: tuple[str, str, tuple[str, str], tuple[str, str]], seen: Json) -> Json:
    code, label, situation, objective = row
    return {
        "code": code,
        "libelle": label,
        "valeur": "OUI",
        "estPrioritaire": False,
        "impact": "MOYEN",
        "dateExploration": seen["dateExploration"],
        "situations": [{"code": situation[0], "libelle": situation[1], "valeur": "OUI", **seen}],
        "objectifs": [{"code": objective[0], "libelle": objective[1], "valeur": "EN_COURS", **seen}],
    }

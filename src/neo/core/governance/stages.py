"""The plan of stages: which functions may open where, for whom, with which writers, once what is done.

The plan shipped here follows the course the tool had in reality: a small version in two regions, four regions
with the record and the mails in full, then the other trades. Another organisation records its own plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from neo.core.reference.regions import REGIONS

from .uses import ENGINE_KINDS, TASKS, TRADES

CONDITIONS: dict[str, str] = {
    "consultation": "Consultation du CSE",
    "impact_assessment": "Analyse d’impact (AIPD)",
    "ethics_opinion": "Avis du comité d’éthique",
    "evaluation": "Évaluation sur critères écrits avant",
    "agreement": "Accord en vigueur",
    "review": "Bilan de l’étape précédente",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """``regions``: those it may open, none meaning any; ``most_regions``: how many at once, 0 for no limit;
    ``after``: the stage whose review must be passed before. A pilot is a stage like another.
    """

    name: str
    title: str
    functions: tuple[str, ...]
    trades: tuple[str, ...]
    regions: tuple[str, ...] = ()
    most_regions: int = 0
    engine_kinds: tuple[str, ...] = tuple(ENGINE_KINDS)
    after: str = ""
    exit_criteria: tuple[str, ...] = ()

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must be recorded before this stage opens anything: the same for all, a pilot included."""
        return tuple(name for name in CONDITIONS if name != "review" or self.after)


_EXIT = (
    "Aucun incident de gravité forte sans suite",
    "Les seuils de l’évaluation sont tenus sur les dossiers jamais vus",
    "Les retours des conseillers, gains et pertes, ont été présentés aux élus",
)
_ALL = ("synthesis", "answer", "mail", "conclusion", "suggestions", "verification")
DEFAULT_PLAN = (
    Stage(
        "minimal",
        "Version minimale, deux régions",
        ("synthesis", "mail"),
        ("emploi",),
        ("24", "04"),
        exit_criteria=_EXIT,
    ),
    Stage(
        "four_regions",
        "Quatre régions, dossier et courriels en entier",
        _ALL,
        ("emploi",),
        most_regions=4,
        after="minimal",
        exit_criteria=_EXIT,
    ),
    Stage(
        "other_trades",
        "Autres métiers : entreprise, gestion des droits",
        _ALL,
        ("entreprise", "gdd"),
        most_regions=4,
        after="four_regions",
        exit_criteria=_EXIT,
    ),
)


def as_json(plan: tuple[Stage, ...]) -> list[dict[str, Any]]:
    """The plan as a decision carries it."""
    return [
        {
            "name": stage.name,
            "title": stage.title,
            "functions": list(stage.functions),
            "trades": list(stage.trades),
            "regions": list(stage.regions),
            "most_regions": stage.most_regions,
            "engine_kinds": list(stage.engine_kinds),
            "after": stage.after,
            "exit_criteria": list(stage.exit_criteria),
        }
        for stage in plan
    ]


def read_plan(rows: object) -> tuple[Stage, ...]:
    """The plan of a decision. Raises ``ValueError`` with a French sentence on the first thing wrong."""
    if not isinstance(rows, list) or not rows:
        raise ValueError("le plan doit nommer au moins une étape")
    plan: list[Stage] = []
    for row in rows:
        if not isinstance(row, Mapping):
            raise ValueError("une étape du plan n’est pas un objet")
        plan.append(_stage(row, {stage.name for stage in plan}))
    return tuple(plan)


def _stage(row: Mapping[str, Any], before: set[str]) -> Stage:
    name, after = str(row.get("name", "")), str(row.get("after", ""))
    if not name or name in before:
        raise ValueError("chaque étape du plan porte un nom, une seule fois")
    if after and after not in before:
        raise ValueError(f"l’étape « {name} » vient après « {after} », qui ne la précède pas")
    return Stage(
        name,
        str(row.get("title", name)),
        _known(row, "functions", TASKS, name),
        _known(row, "trades", TRADES, name),
        _known(row, "regions", REGIONS, name, may_be_empty=True),
        int(row.get("most_regions", 0) or 0),
        _known(row, "engine_kinds", ENGINE_KINDS, name, may_be_empty=True) or tuple(ENGINE_KINDS),
        after,
        tuple(str(criterion) for criterion in row.get("exit_criteria", ())),
    )


def _known(
    row: Mapping[str, Any], key: str, known: Mapping[str, Any], stage: str, may_be_empty: bool = False
) -> tuple[str, ...]:
    values = tuple(str(value) for value in row.get(key, ()) or ())
    unknown = [value for value in values if value not in known]
    if unknown or not (values or may_be_empty):
        said = f"« {unknown[0]} » est inconnu" if unknown else "aucune valeur"
        raise ValueError(f"étape « {stage} », {key} : {said} (connus : {', '.join(known)})")
    return values

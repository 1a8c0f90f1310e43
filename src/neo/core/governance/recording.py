"""What may be written into the register: by whom, in which shape, and when its conditions allow it.

``objection`` gives one French sentence, or nothing. The register asks it under its lock, so that no decision
enters beside the rule; verdicts read the conditions again all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from neo.core.reference.regions import region_name

from .agreement import notice_days, read_clauses
from .authority import ELECTED, KINDS, ROLES, may_record
from .conditions import Place, shown
from .decisions import Decision
from .questions import LONGEST_SURVEY_DAYS
from .rollout import Rollout, fits
from .shapes import shape_problem
from .stages import Stage, read_plan
from .uses import EMBEDDED, ENGINE_KINDS, TASKS, TRADES


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision that somebody asks to record. ``region``: the author's own, empty for a national body."""

    role: str
    region: str
    kind: str
    what: Mapping[str, Any]
    day: date

    def decision(self) -> Decision:
        """The proposal as a decision without a place in the chain, for reading its values."""
        from datetime import datetime

        at = datetime(self.day.year, self.day.month, self.day.day)
        return Decision(0, at, self.role, self.region, self.kind, self.what, "", "")


def objection(rollout: Rollout, proposal: Proposal) -> str:
    """Why ``proposal`` is refused, French; empty when it may be recorded."""
    kind = KINDS.get(proposal.kind)
    if kind is None:
        return f"La décision « {proposal.kind} » n’existe pas ; connues : {', '.join(KINDS)}."
    if not may_record(proposal.role, proposal.kind):
        who = ", ".join(ROLES.get(role, role) for role in kind.roles)
        return f"Seul peut inscrire « {kind.title} » : {who}."
    missing = [key for key in kind.keys if proposal.what.get(key) in (None, "", [], (), {})]
    if missing:
        return f"« {kind.title} » doit dire : {', '.join(missing)}."
    shape = shape_problem(proposal.kind, proposal.what)
    return shape or _scope(proposal) or _CHECKS.get(proposal.kind, _none)(rollout, proposal)


def _none(rollout: Rollout, proposal: Proposal) -> str:
    return ""


def _scope(proposal: Proposal) -> str:
    """A regional council speaks for its region; its consultation carries that region by itself."""
    if proposal.role != ELECTED or not proposal.region:
        return ""
    if proposal.kind == "agreement_signed":
        return "L’accord est signé par le CSE central."
    wanted = str(proposal.what.get("region", ""))
    if proposal.kind in ("suspension", "lifting") and wanted != proposal.region:
        own = region_name(proposal.region)
        return f"Votre CSE décide pour sa région : {own}."
    return ""


def _plan(rollout: Rollout, proposal: Proposal) -> str:
    try:
        read_plan(proposal.what["stages"])
    except ValueError as error:
        return f"Le plan ne se lit pas : {error}."
    return ""


def _foundation(rollout: Rollout, proposal: Proposal) -> str:
    """Once: another would make every condition, opening and suspension before it void."""
    if any(d.kind == "foundation" for d in rollout.decisions):
        return "Ce registre est déjà fondé : une mise en service ne se refait pas."
    return (
        "" if proposal.what.get("public_key") else "Une mise en service s’inscrit par `neo governance init`."
    )


def _opening(rollout: Rollout, proposal: Proposal) -> str:
    asked = proposal.decision()
    stage = rollout.stage(asked.word("stage"))
    if stage is None:
        return f"L’étape « {asked.word('stage')} » n’est pas dans le plan."
    start = asked.date_of("from") or proposal.day
    until = asked.date_of("until")
    if until is not None and until < start:
        return "La fin précède le début."
    earliest = proposal.day + timedelta(days=notice_days(rollout.agreement(proposal.day)))
    if start < earliest:
        return (
            f"Les conseillers doivent être prévenus avant : l’ouverture ne peut pas commencer avant le "
            f"{shown(earliest)}."
        )
    return _too_many_regions(rollout, stage, asked) or _missing(rollout, stage, asked, start)


def _places(asked: Decision) -> list[Place]:
    return [
        Place(function, trade, region, engine)
        for function in asked.list("functions")
        for trade in asked.list("trades")
        for region in asked.list("regions")
        for engine in (asked.list("engine_kinds") or (EMBEDDED,))
    ]


def _missing(rollout: Rollout, stage: Stage, asked: Decision, start: date) -> str:
    today = asked.day
    for place in _places(asked):
        if not fits(stage, place):
            where = f"{TASKS[place.function].title}, {TRADES[place.trade]}, {region_name(place.region)}"
            return f"L’étape « {stage.title} » n’ouvre pas : {where}, {ENGINE_KINDS[place.engine_kind]}."
        if not TASKS[place.function].built:
            return f"« {TASKS[place.function].title} » n’existe pas dans cette version."
        lacking = [c for c in rollout.conditions_of(stage.name, place, today) if not c.met]
        if lacking:
            told = ", ".join(f"{c.words} ({c.sentence})" for c in lacking)
            return (
                f"{TASKS[place.function].title}, {region_name(place.region)} : il manque {told}. "
                "Aucune configuration ne peut ouvrir cet usage."
            )
    return ""


def _too_many_regions(rollout: Rollout, stage: Stage, asked: Decision) -> str:
    if not stage.most_regions:
        return ""
    before = {r for d in rollout.openings() if d.word("stage") == stage.name for r in d.list("regions")}
    if len(before | set(asked.list("regions"))) > stage.most_regions:
        return f"L’étape « {stage.title} » ouvre {stage.most_regions} régions au plus."
    return ""


def _evaluation(rollout: Rollout, proposal: Proposal) -> str:
    asked = proposal.decision()
    criteria = _find(rollout, asked.number_of("criteria"), "criteria")
    if criteria is None:
        return "L’évaluation doit nommer les critères inscrits avant elle (numéro de la décision)."
    if not set(asked.list("functions")) <= set(criteria.list("functions")):
        return f"Les critères de la décision n° {criteria.number} ne portent pas sur ces fonctions."
    models = proposal.what.get("models")
    if models is not None and not (isinstance(models, list) and all(isinstance(m, str) for m in models)):
        return "« models » est une liste de noms de modèles."
    return _numbers(proposal.what["results"], "results")


def _criteria(rollout: Rollout, proposal: Proposal) -> str:
    problem = _numbers(proposal.what["measures"], "measures")
    if problem:
        return problem
    low = [name for name, least in proposal.what["measures"].items() if not 0 < least <= 1]
    return f"Un seuil va de plus de 0 à 1 : « {low[0]} »." if low else ""


def _numbers(value: object, key: str) -> str:
    held = isinstance(value, dict) and all(
        isinstance(v, int | float) and not isinstance(v, bool) for v in value.values()
    )
    return "" if held else f"« {key} » est un objet : nom de mesure, nombre."


def _agreement(rollout: Rollout, proposal: Proposal) -> str:
    asked = proposal.decision()
    start, until = asked.date_of("from"), asked.date_of("until")
    if start and until and until < start:
        return "La fin de l’accord précède son début."
    try:
        read_clauses(proposal.what["clauses"])
    except ValueError as error:
        return f"Les clauses ne se lisent pas : {error}."
    return ""


def _suspension_to_lift(rollout: Rollout, proposal: Proposal) -> str:
    """Lifted by the body that suspended: another's lifting would undo its word."""
    number = proposal.decision().number_of("suspension")
    found = next((d for d in rollout.suspensions() if d.number == number), None)
    if found is None:
        return f"Aucune suspension en cours ne porte le numéro {number}."
    if (found.role, found.region) != (proposal.role, proposal.region):
        who = ROLES[found.role] + (f" ({region_name(found.region)})" if found.region else "")
        return f"La suspension n° {number} se lève par qui l’a prononcée : {who}."
    return ""


def _suspension(rollout: Rollout, proposal: Proposal) -> str:
    return "" if proposal.decision().list("functions") else "Nommez au moins un usage à suspendre."


def _refers(key: str, *kinds: str) -> Callable[[Rollout, Proposal], str]:
    def check(rollout: Rollout, proposal: Proposal) -> str:
        number = proposal.decision().number_of(key)
        if any(_find(rollout, number, kind) for kind in kinds) or (not kinds and _find(rollout, number)):
            return ""
        return f"« {key} » ne désigne aucune décision inscrite."

    return check


def _review(rollout: Rollout, proposal: Proposal) -> str:
    """Each exit criterion is answered, in the words of the plan."""
    stage = rollout.stage(proposal.decision().word("stage"))
    if stage is None:
        return "Cette étape n’est pas dans le plan."
    given = proposal.what.get("criteria")
    if not isinstance(given, dict) or set(given) != set(stage.exit_criteria):
        return f"Le bilan répond à chaque critère de sortie : {' ; '.join(stage.exit_criteria)}."
    return "" if all(isinstance(v, bool) for v in given.values()) else "Chaque critère vaut vrai ou faux."


def _staffing(rollout: Rollout, proposal: Proposal) -> str:
    entitled = proposal.what.get("entitled")
    if not isinstance(entitled, int) or isinstance(entitled, bool) or entitled < 0:
        return "« entitled » est un nombre de conseillers habilités."
    return ""


def _survey(rollout: Rollout, proposal: Proposal) -> str:
    asked = proposal.decision()
    start, until = asked.date_of("from"), asked.date_of("until")
    if start is None or until is None or until < start:
        return "La fin du questionnaire précède son début."
    if start < proposal.day:
        return "Le questionnaire ne peut pas commencer dans le passé."
    if (until - start).days > LONGEST_SURVEY_DAYS:
        return f"Le questionnaire reste ouvert {LONGEST_SURVEY_DAYS} jours au plus."
    return ""


def _find(rollout: Rollout, number: int, kind: str = "") -> Decision | None:
    return next((d for d in rollout.decisions if d.number == number and kind in ("", d.kind)), None)


_CHECKS: dict[str, Callable[[Rollout, Proposal], str]] = {
    "foundation": _foundation,
    "plan": _plan,
    "opening": _opening,
    "closing": _refers("opening", "opening"),
    "criteria": _criteria,
    "evaluation": _evaluation,
    "agreement": _agreement,
    "agreement_signed": _refers("agreement", "agreement"),
    "suspension": _suspension,
    "lifting": _suspension_to_lift,
    "comment": _refers("on"),
    "answer": _refers("on", "comment", "effect_comment"),
    "review": _review,
    "staffing": _staffing,
    "survey": _survey,
}

"""What a decision says, in plain French: one sentence or a few, for a page, a file or a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from neo.core.reference.regions import region_name

from .authority import KINDS, ROLES
from .conditions import OPINIONS, shown
from .decisions import Decision
from .questions import TOPICS
from .uses import ENGINE_KINDS, TASKS, TRADES

ASSESSMENTS: dict[str, str] = {
    "validated": "validée",
    "in_progress": "en cours",
    "withdrawn": "retirée",
}
"""The states of an impact assessment; only the first opens anything."""
_NAMES: Mapping[str, str] = {}
FICTITIOUS = "fictitious"
"""A key of ``what``, true in a decision of a fictitious story: every place that tells it says so."""


def title(decision: Decision) -> str:
    """``Avis du comité d’éthique``."""
    return KINDS[decision.kind].title if decision.kind in KINDS else decision.kind


def is_fictitious(decision: Decision) -> bool:
    """Whether nobody took this decision: a story told in a laboratory."""
    return decision.what.get(FICTITIOUS) is True


def author(decision: Decision) -> str:
    """``élus du personnel (CSE, Bretagne)``: a role, never a person."""
    return body_name(decision.role, decision.region)


def body_name(role: str, region: str) -> str:
    """Who decides under that role, for that region."""
    who = ROLES.get(role, role)
    if role != "elected":
        return who
    return f"{who} (CSE, {region_name(region)})" if region else f"{who} (CSE central)"


def told(decision: Decision, names: Mapping[str, str] = _NAMES) -> str:
    """What ``decision`` says. ``names``: the French names of measures and of stages, where they are known."""
    writer = _WRITERS.get(decision.kind)
    return writer(decision, names) if writer else decision.word("text") or decision.word("reason")


def functions_named(decision: Decision) -> str:
    """``synthèse avant entretien, brouillon de courriel``."""
    return named_functions(decision.list("functions"))


def named_functions(codes: Iterable[str]) -> str:
    """Titles of tasks in a sentence."""
    return ", ".join(_lower(TASKS[code].title) if code in TASKS else code for code in codes)


def regions_named(codes: Iterable[str]) -> str:
    """``Bretagne, La Réunion``; ``toutes les régions`` for none."""
    return ", ".join(region_name(code) for code in codes) or region_name("")


def amount(value: object) -> str:
    """``85 %`` for a share, ``12,5`` for another number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if 0 <= value <= 1:
        return f"{value * 100:.1f}".rstrip("0").rstrip(".").replace(".", ",") + " %"
    return f"{value:g}".replace(".", ",")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _scope(decision: Decision) -> str:
    parts = [functions_named(decision)]
    parts += [TRADES.get(code, code).lower() for code in decision.list("trades")]
    parts += [ENGINE_KINDS.get(code, code) for code in decision.list("engine_kinds")]
    return ", ".join(part for part in parts if part)


def _sentence(*parts: str) -> str:
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _until(day: date | None, words: str = "jusqu’au") -> str:
    return f"{words} {shown(day)}" if day else ""


def _foundation(decision: Decision, names: Mapping[str, str]) -> str:
    return (
        "Le laboratoire devient un déploiement, sans retour. Plus rien n’est ouvert sans décision inscrite."
    )


def _plan(decision: Decision, names: Mapping[str, str]) -> str:
    rows = decision.what.get("stages")
    titles = [str(row.get("title") or row.get("name")) for row in rows] if isinstance(rows, list) else []
    return _sentence(f"{len(titles)} étapes : " + " ; ".join(titles), decision.word("text"))


def _opinion(decision: Decision, names: Mapping[str, str]) -> str:
    held = _until(decision.date_of("held_on"), ", séance du")
    opinion = OPINIONS.get(decision.word("opinion"), decision.word("opinion"))
    return _sentence(f"Avis {opinion}{held} sur : {_scope(decision)}", decision.word("text"))


def _assessment(decision: Decision, names: Mapping[str, str]) -> str:
    state = ASSESSMENTS.get(decision.word("state"), decision.word("state"))
    until = _until(decision.date_of("until"), ", valable jusqu’au")
    return _sentence(f"Analyse {state}{until} pour : {_scope(decision)}", decision.word("text"))


def _criteria(decision: Decision, names: Mapping[str, str]) -> str:
    rows = _pairs(decision, "measures", names, "au moins ")
    return _sentence(f"Seuils à tenir pour {_scope(decision)} : {rows}", decision.word("text"))


def _evaluation(decision: Decision, names: Mapping[str, str]) -> str:
    rows = _pairs(decision, "results", names)
    asked = f"Selon les critères de la décision n° {decision.number_of('criteria')}, {_scope(decision)}"
    if decision.list("models"):
        asked += f", avec {', '.join(decision.list('models'))}"
    return _sentence(f"{asked} : {rows}", decision.word("text"))


def _pairs(decision: Decision, key: str, names: Mapping[str, str], before: str = "") -> str:
    rows = decision.what.get(key)
    pairs = rows.items() if isinstance(rows, dict) else ()
    return " ; ".join(f"{_lower(names.get(name, name))} {before}{amount(value)}" for name, value in pairs)


def _days(count: object) -> str:
    return f"{count} jour" if count == 1 else f"{count} jours"


def _agreement(decision: Decision, names: Mapping[str, str]) -> str:
    clauses: Any = decision.what.get("clauses")
    said = clauses if isinstance(clauses, dict) else {}
    parts = [
        f"Accord du {shown(decision.date_of('from') or decision.day)} au "
        f"{shown(decision.date_of('until') or decision.day)}",
        "Usage facultatif",
        f"Préavis de {_days(said.get('notice_days', 7))}",
    ]
    for key, unit in (("ceiling_euros", "€"), ("ceiling_wh", "Wh")):
        if said.get(key) is not None:
            parts.append(f"Plafond de {said[key]:g} {unit} par région et par mois".replace(".", ","))
    if said.get("review_on"):
        parts.append(f"Revue le {shown(date.fromisoformat(str(said['review_on'])))}")
    return _sentence(*parts, *(str(text) for text in said.get("texts", ())))


def _signed(decision: Decision, names: Mapping[str, str]) -> str:
    return f"L’accord de la décision n° {decision.number_of('agreement')} est signé."


def _opening(decision: Decision, names: Mapping[str, str]) -> str:
    start = f"à partir du {shown(decision.date_of('from') or decision.day)}"
    until = _until(decision.date_of("until"), ", pilote jusqu’au")
    where = regions_named(decision.list("regions"))
    stage = _stage(decision, names)
    return _sentence(f"{_capital(_scope(decision))} : {where}, {start}{until}, étape « {stage} »")


def _stage(decision: Decision, names: Mapping[str, str]) -> str:
    return names.get(decision.word("stage"), decision.word("stage"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _closing(decision: Decision, names: Mapping[str, str]) -> str:
    return _sentence(
        f"Fin de l’ouverture n° {decision.number_of('opening')}", f"Motif : {decision.word('reason')}"
    )


def _suspension(decision: Decision, names: Mapping[str, str]) -> str:
    where = region_name(decision.word("region"))
    return _sentence(f"{_capital(functions_named(decision))}, {where}", f"Motif : {decision.word('reason')}")


def _lifting(decision: Decision, names: Mapping[str, str]) -> str:
    lifted = f"Suspension n° {decision.number_of('suspension')} levée"
    return _sentence(lifted, f"Motif : {decision.word('reason')}")


def _review(decision: Decision, names: Mapping[str, str]) -> str:
    given = decision.what.get("criteria")
    answers = given.items() if isinstance(given, dict) else ()
    said = [f"{criterion} : {'atteint' if met is True else 'non atteint'}" for criterion, met in answers]
    return _sentence(f"Étape « {_stage(decision, names)} »", *said, decision.word("text"))


def _change(decision: Decision, names: Mapping[str, str]) -> str:
    start = decision.date_of("from")
    where = regions_named(decision.list("regions")) if decision.list("regions") else ""
    scope = ", ".join(part for part in (functions_named(decision), where) if part)
    said = f"À partir du {shown(start)}" if start else ""
    return _sentence(f"{said} ({scope})" if said and scope else said or scope, decision.word("text"))


def _comment(decision: Decision, names: Mapping[str, str]) -> str:
    return _sentence(f"Sur la décision n° {decision.number_of('on')}", decision.word("text"))


def _effect_comment(decision: Decision, names: Mapping[str, str]) -> str:
    topic = TOPICS.get(decision.word("topic"), decision.word("topic"))
    return _sentence(f"Effets sur le métier, {_lower(topic)}", decision.word("text"))


def _survey(decision: Decision, names: Mapping[str, str]) -> str:
    start = decision.date_of("from") or decision.day
    until = _until(decision.date_of("until"), " au")
    return _sentence(f"Questionnaire anonyme sur l’aisance, du {shown(start)}{until}", decision.word("text"))


def _answer(decision: Decision, names: Mapping[str, str]) -> str:
    return _sentence(f"Au commentaire n° {decision.number_of('on')}", decision.word("text"))


def _staffing(decision: Decision, names: Mapping[str, str]) -> str:
    where = region_name(decision.word("region"))
    trade = TRADES.get(decision.word("trade"), decision.word("trade"))
    return f"{trade}, {where} : {decision.number_of('entitled')} conseillers habilités."


_OPENED_FOR = {
    "record": "Journal d’un dossier",
    "adviser": "Journal des ouvertures d’un conseiller, qui en est averti",
    "access": "Droit d’accès d’une personne",
}


def _journal(decision: Decision, names: Mapping[str, str]) -> str:
    """Who opened together, and why; never whose."""
    holders = " et ".join(ROLES.get(role, role) for role in decision.word("holders").split("+") if role)
    what = _OPENED_FOR.get(decision.word("about"), "Journal des ouvertures")
    return _sentence(what, f"Ouvert par : {holders}", f"Motif : {decision.word('reason')}")


def _retention(decision: Decision, names: Mapping[str, str]) -> str:
    classes = decision.what.get("classes")
    rows = classes.items() if isinstance(classes, dict) else ()
    return _sentence(" ; ".join(f"{name} : {value}" for name, value in rows) or "Durées inscrites")


def _account(decision: Decision, names: Mapping[str, str]) -> str:
    """Which role an account that governs holds; never whose it is."""
    role = ROLES.get(decision.word("holds"), decision.word("holds"))
    act = {"created": "créé", "closed": "fermé"}.get(decision.word("act"), decision.word("act"))
    return _sentence(f"Un compte « {role} » est {act}")


_WRITERS: dict[str, Callable[[Decision, Mapping[str, str]], str]] = {
    "foundation": _foundation,
    "plan": _plan,
    "consultation": _opinion,
    "impact_assessment": _assessment,
    "ethics_opinion": _opinion,
    "criteria": _criteria,
    "evaluation": _evaluation,
    "agreement": _agreement,
    "agreement_signed": _signed,
    "opening": _opening,
    "closing": _closing,
    "suspension": _suspension,
    "lifting": _lifting,
    "review": _review,
    "change": _change,
    "comment": _comment,
    "answer": _answer,
    "effect_comment": _effect_comment,
    "survey": _survey,
    "staffing": _staffing,
    "account": _account,
    "journal_opened": _journal,
    "retention": _retention,
}

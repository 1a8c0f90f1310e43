"""Which role may record which decision. Nobody records for another; nobody records what they would gain from.

The split of roles follows the demands of elected staff (who governs, by which criteria, with which place
for them), the deployer's duties of the AI Act (article 26) and of the GDPR (articles 35 and 39: the DPO
advises on the impact assessment).
"""

from __future__ import annotations

from dataclasses import dataclass

ELECTED, DPO, ADMINISTRATOR, SECURITY = "elected", "dpo", "administrator", "security"
ETHICS = ("ethics_internal", "ethics_external")
WATCHERS = (ELECTED, *ETHICS)
"""Those who may suspend."""
ROLES: dict[str, str] = {
    "elected": "élus du personnel",
    "ethics_internal": "comité d’éthique interne",
    "ethics_external": "comité d’éthique externe",
    "dpo": "délégué à la protection des données",
    "security": "responsable de la sécurité",
    "administrator": "administration",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of decision: its title, who records it, and the keys of ``what`` it must carry."""

    name: str
    title: str
    roles: tuple[str, ...]
    keys: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("foundation", "Mise en service", (ADMINISTRATOR,)),
        Kind("plan", "Plan d’étapes", (ADMINISTRATOR,), ("stages",)),
        Kind("consultation", "Consultation du CSE", (ELECTED,), ("functions", "opinion")),
        Kind("impact_assessment", "Analyse d’impact (AIPD)", (DPO,), ("functions", "state")),
        Kind("ethics_opinion", "Avis du comité d’éthique", ETHICS, ("functions", "opinion")),
        Kind("criteria", "Critères d’évaluation", ETHICS, ("functions", "measures")),
        Kind("evaluation", "Évaluation", (ADMINISTRATOR,), ("functions", "criteria", "results")),
        Kind("agreement", "Accord d’encadrement", (ADMINISTRATOR,), ("clauses", "from", "until")),
        Kind("agreement_signed", "Signature de l’accord", (ELECTED,), ("agreement",)),
        Kind("opening", "Ouverture", (ADMINISTRATOR,), ("stage", "functions", "trades", "regions", "from")),
        Kind("closing", "Fermeture", (ADMINISTRATOR,), ("opening", "reason")),
        Kind("suspension", "Suspension", WATCHERS, ("functions", "reason")),
        Kind("lifting", "Levée d’une suspension", WATCHERS, ("suspension", "reason")),
        Kind("review", "Bilan d’étape", (ADMINISTRATOR,), ("stage", "criteria")),
        Kind("change", "Changement annoncé", (ADMINISTRATOR,), ("text", "from")),
        Kind("comment", "Commentaire", (*WATCHERS, DPO), ("on", "text")),
        Kind("answer", "Réponse à un commentaire", (ADMINISTRATOR,), ("on", "text")),
        Kind("effect_comment", "Commentaire sur un effet", (*WATCHERS, DPO), ("topic", "text")),
        Kind("survey", "Questionnaire ouvert", WATCHERS, ("from", "until")),
        Kind("account", "Compte qui gouverne", (ADMINISTRATOR,), ("holds", "act")),
        Kind("staffing", "Effectifs habilités", (ADMINISTRATOR,), ("region", "trade", "entitled")),
        Kind("journal_opened", "Ouverture du journal", (DPO,), ("about", "holders", "reason")),
        Kind("retention", "Durées de conservation", (DPO,), ("classes",)),
    )
}


def may_record(role: str, kind: str) -> bool:
    """Whether ``role`` records decisions of ``kind``."""
    return kind in KINDS and role in KINDS[kind].roles


def recorded_by(role: str) -> tuple[Kind, ...]:
    """The kinds this role records, in the order of the list."""
    return tuple(kind for kind in KINDS.values() if role in kind.roles)

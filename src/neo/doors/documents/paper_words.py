"""Sentences that several papers share: how NÉO works, what it keeps, what it never does."""

from __future__ import annotations

from neo.core.governance.authority import KINDS, ROLES
from neo.core.governance.decisions import Decision
from neo.core.governance.uses import ENGINE_KINDS, TRADES
from neo.core.reference.regions import region_name
from neo.wiring.papers import Facts
from neo.wiring.uses import UseLine

from .paper import Section, Table, table

NEVER = (
    "Aucune note, aucun classement, aucune prédiction sur une personne.",
    "Aucun avis sur un droit, aucune proposition de sanction.",
    "Aucun envoi, aucun enregistrement, aucune prescription sans le geste du conseiller.",
    "Aucune porte pour les demandeurs d’emploi : NÉO n’est pas un agent conversationnel public.",
    "Aucun chiffre par conseiller, pour personne, administrateur compris.",
)
KEPT = (
    "NÉO ne garde ni dossier, ni question, ni réponse : une conversation vit dans le navigateur.",
    "Le numéro de sécurité sociale (NIR) n’est pas lu et n’est envoyé à aucun modèle.",
    "Ce qui identifie une personne est remplacé avant tout envoi à un modèle ; la table de correspondance "
    "reste "
    "en mémoire le temps de l’échange.",
    "Chaque ouverture d’un dossier est inscrite dans un journal scellé : l’ouvrir demande le délégué à la "
    "protection des données et un second dépositaire.",
    "Une exception : le texte d’un incident, si le conseiller l’a approuvé mot à mot ; il est masqué et "
    "chiffré.",
)
WORKS = (
    "Les faits sont choisis par un programme dans le dossier ouvert ; les mots sont écrits par le rédacteur "
    "embarqué, sans modèle ni réseau, ou par un modèle de langue quand la décision le permet.",
    "Chaque phrase porte sa source (élément, date, auteur) et un programme la vérifie ; une phrase non "
    "prouvée "
    "est retenue ou signalée.",
    "L’usage est facultatif, fonction par fonction, à tout moment, sans motif ; chaque page reste complète "
    "sans.",
)


def foot(facts: Facts) -> str:
    """Where the paper comes from."""
    what = "Laboratoire : décisions et chiffres fictifs. " if facts.laboratory else ""
    last = facts.decisions[-1] if facts.decisions else None
    head = (
        f", décision n° {last.number}, empreinte {last.digest[:16]}" if last else ", aucune décision inscrite"
    )
    return f"{what}Tiré de la configuration en marche le {facts.day:%d/%m/%Y}, NÉO {facts.version}{head}."


def uses_table(facts: Facts) -> Table:
    """Every use: what for, on what, with which writer, at which risk, in which state."""
    head = ("Usage", "Métier", "Finalité", "Données", "Rédacteur", "Risque", "État")
    return table("Registre des usages", head, [_row(line) for line in facts.lines])


def _row(line: UseLine) -> tuple[str, ...]:
    return (
        line.use.task.title,
        TRADES[line.use.trade],
        line.use.task.purpose,
        line.use.task.data,
        ", ".join((ENGINE_KINDS[line.use.engine_kind], *line.models)),
        line.use.task.risk,
        state_of(line),
    )


def state_of(line: UseLine) -> str:
    """Region by region, in words."""
    if not line.use.task.built:
        return "Fermé : n’existe pas dans cette version."
    if not line.states:
        return "Fermé."
    return " ".join(f"{state.region_name} : {state.verdict.sentence}" for state in line.states)


def risks(facts: Facts) -> Section:
    """The class of each task and the reason, once each."""
    reasons = {line.use.task.title: (line.use.task.risk, line.use.task.why) for line in facts.lines}
    rows = [(title, risk, why) for title, (risk, why) in reasons.items()]
    return Section("Classe de risque et raison", table=table("Classes", ("Usage", "Risque", "Raison"), rows))


def models(facts: Facts) -> Section:
    """The models of the settings; the embedded writer when there is none."""
    if not facts.models:
        return Section("Modèles", ("Aucun modèle de langue n’est réglé : le rédacteur embarqué écrit seul.",))
    rows = [
        (m.model, m.task, m.operator or "non dit", m.place, "oui" if m.own_ground else "non")
        for m in facts.models
    ]
    head = ("Modèle", "Tâche", "Opérateur", "Lieu", "Sur nos machines")
    return Section("Modèles", table=table("Modèles réglés", head, rows))


def decisions_of(facts: Facts, *kinds: str) -> Section:
    """The decisions of these kinds, in order."""
    chosen = [d for d in facts.decisions if d.kind in kinds]
    title = "Décisions inscrites"
    if not chosen:
        return Section(title, ("Aucune décision de cette nature n’est inscrite.",))
    rows = [(str(d.number), f"{d.day:%d/%m/%Y}", who(d), KINDS[d.kind].title, said(d)) for d in chosen]
    return Section(title, table=table(title, ("Numéro", "Date", "Par", "Nature", "Ce qui est dit"), rows))


def who(decision: Decision) -> str:
    """The role, and its region."""
    role = ROLES.get(decision.role, decision.role)
    return f"{role} ({region_name(decision.region)})" if decision.region else role


def said(decision: Decision) -> str:
    """The words of a decision that a reader needs."""
    opinions = {"favourable": "favorable", "reserved": "avec réserves", "unfavourable": "défavorable"}
    words = [
        opinions.get(decision.word("opinion"), decision.word("opinion")),
        {"validated": "validée", "withdrawn": "retirée"}.get(decision.word("state"), decision.word("state")),
        decision.word("reason"),
        decision.word("text"),
    ]
    return " ; ".join(word for word in words if word) or "–"

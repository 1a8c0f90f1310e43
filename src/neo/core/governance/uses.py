"""The uses NÉO can have: a task, a trade, a kind of writer; each with its purpose, its data and its risk.

The risk class is that of Regulation (EU) 2024/1689 (AI Act), with the reason somebody can discuss. A use that
compares people with offers is of annex III, 4(a), whoever decides in the end (the Commission's draft
guidelines of 2026); a text that restates dated, sourced facts is a preparatory task in the sense of
article 6(3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

EMBEDDED, OWN_GROUND, OUTSIDE = "embedded", "own_ground", "outside"
ENGINE_KINDS: dict[str, str] = {
    EMBEDDED: "rédacteur embarqué",
    OWN_GROUND: "modèle sur nos machines",
    OUTSIDE: "modèle d’un fournisseur",
}
TRADES: dict[str, str] = {
    "emploi": "Conseil à l’emploi",
    "entreprise": "Conseil à l’entreprise",
    "gdd": "Gestion des droits",
}


@dataclass(frozen=True, slots=True)
class Task:
    """What NÉO can be asked. ``models``: whether a language model may have a part in it."""

    name: str
    title: str
    purpose: str
    data: str
    risk: str
    why: str
    models: bool = True
    built: bool = True


_PREPARATORY = (
    "Tâche préparatoire (article 6, paragraphe 3, point d) : elle redit des faits datés et sourcés, ne note, "
    "ne classe et ne prédit rien sur la personne ; le conseiller écrit, signe et décide."
)
_MAIL = (
    "Tâche préparatoire (article 6, paragraphe 3, point d) : un brouillon que le conseiller corrige et "
    "envoie lui-même ; il ne dit ni droit, ni refus, ni sanction."
)
_STEPS = (
    "Tâche préparatoire (article 6, paragraphe 3, point d) : des idées avec leur raison, sans note ni rang ; "
    "rien n’est prescrit sans l’accord du conseiller et de la personne."
)
_MATCH = (
    "Risque élevé (annexe III, point 4 a) : rapprocher des personnes et des offres est une sélection, même "
    "quand un humain décide. Fermé tant que les obligations des articles 9 à 15 et 26 ne sont pas remplies."
)

TASKS: dict[str, Task] = {
    task.name: task
    for task in (
        Task(
            "synthesis",
            "Synthèse avant entretien",
            "Retrouver en moins d’une minute ce que le dossier dit déjà, avec sa source et sa date.",
            "Profil, diagnostic, comptes rendus, courriels du dossier ouvert",
            "limité",
            _PREPARATORY,
        ),
        Task(
            "answer",
            "Réponses citées",
            "Répondre à une question à partir du seul dossier ouvert, ou dire qu’il ne le dit pas.",
            "Profil, diagnostic, comptes rendus, courriels du dossier ouvert, et la question",
            "limité",
            _PREPARATORY,
        ),
        Task(
            "mail",
            "Brouillon de courriel",
            "Préparer une réponse à un courriel : ce qu’il demande, ce que le dossier permet de répondre.",
            "Le courriel reçu, le dossier ouvert, les textes de référence",
            "limité",
            _MAIL,
        ),
        Task(
            "conclusion",
            "Conclusion d’entretien",
            "Mettre en forme les notes du conseiller, sans jugement ni donnée d’un tiers.",
            "Les notes tapées par le conseiller, le dossier ouvert",
            "limité",
            _PREPARATORY,
        ),
        Task(
            "suggestions",
            "Suites possibles",
            "Rappeler les engagements des deux côtés et les démarches du catalogue qui s’y rapportent.",
            "Profil, diagnostic, comptes rendus du dossier ouvert, catalogues publics",
            "limité",
            _STEPS,
            models=False,
        ),
        Task(
            "verification",
            "Vérification d’un texte",
            "Comparer un texte du conseiller au dossier, phrase par phrase.",
            "Le texte du conseiller, le dossier ouvert",
            "limité",
            _PREPARATORY,
            models=False,
        ),
        Task(
            "match",
            "Explication d’un rapprochement d’offre",
            "Dire, critère par critère, ce qui rapproche ou éloigne une offre d’un profil.",
            "Profil du dossier ouvert, offre",
            "élevé",
            _MATCH,
            models=False,
            built=False,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Use:
    """One line of the register."""

    task: Task
    trade: str
    engine_kind: str

    @property
    def key(self) -> str:
        """``synthesis/emploi/embedded``."""
        return f"{self.task.name}/{self.trade}/{self.engine_kind}"

    @property
    def title(self) -> str:
        """``Synthèse avant entretien, Conseil à l’emploi, rédacteur embarqué``."""
        return f"{self.task.title}, {TRADES[self.trade]}, {ENGINE_KINDS[self.engine_kind]}"


def uses(kinds_of_task: dict[str, tuple[str, ...]] | None = None) -> Iterator[Use]:
    """Every use of this program; ``kinds_of_task``: the kinds of writer that the running settings give each
    task beside the embedded one. A task that is not built has no writer and is listed once a trade.
    """
    for task in TASKS.values():
        for trade in TRADES:
            yield Use(task, trade, EMBEDDED)
            if task.models:
                for kind in (kinds_of_task or {}).get(task.name, ()):
                    yield Use(task, trade, kind)

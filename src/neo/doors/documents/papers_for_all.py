"""Papers that anybody may read: the public register, the notice to the person, the algorithm mention."""

from __future__ import annotations

from neo.wiring.papers import Facts

from .paper import Paper, Section
from .paper_words import NEVER, WORKS, decisions_of, foot, models, risks, uses_table


def public_register(facts: Facts) -> Paper:
    """Every use, its purpose, its data, its model, its risk class, its state and its opinions."""
    return Paper(
        "registre-public",
        "NÉO : registre public des usages",
        foot(facts),
        (
            Section("Ce que fait NÉO", WORKS),
            Section("Ce que NÉO ne fait jamais", lines=NEVER),
            Section("Usages", table=uses_table(facts)),
            risks(facts),
            models(facts),
            decisions_of(
                facts,
                "consultation",
                "impact_assessment",
                "ethics_opinion",
                "evaluation",
                "agreement",
                "opening",
                "closing",
                "suspension",
                "lifting",
            ),
        ),
    )


def transparency_notice(facts: Facts) -> Paper:
    """For the person, in plain French (FALC): short sentences, one idea each, no word of the trade.

    Source of the demand: CNIL, opinion 2024-088 (information in FALC for vulnerable people).
    """
    contact = facts.contact or "parlez-en à votre conseiller."
    return Paper(
        "information-de-la-personne",
        "Votre conseiller peut utiliser un outil : NÉO",
        foot(facts),
        (
            Section(
                "NÉO, c’est quoi ?",
                lines=(
                    "NÉO est un programme d’ordinateur.",
                    "Il aide votre conseiller à lire votre dossier.",
                    "Il aide votre conseiller à écrire.",
                    "Votre conseiller peut dire non à NÉO.",
                ),
            ),
            Section("Ce que NÉO lit", lines=_read(facts)),
            Section(
                "Ce que NÉO ne fait pas",
                lines=(
                    "NÉO ne décide rien.",
                    "NÉO ne vous donne pas de note.",
                    "NÉO ne dit pas si vous avez droit à une aide.",
                    "NÉO ne propose pas de sanction.",
                    "NÉO ne vous écrit pas : c’est votre conseiller qui écrit et qui signe.",
                    "NÉO ne garde pas votre dossier.",
                ),
            ),
            Section("Où vont vos informations", lines=_goes(facts)),
            Section(
                "Vos droits",
                lines=(
                    "Vous pouvez demander ce qui est écrit dans votre dossier.",
                    "Vous pouvez dire : ce n’est pas vrai. Votre conseiller l’écrit à côté.",
                    "Vous pouvez demander si NÉO a été utilisé pour vous.",
                    f"Pour demander : {contact}",
                    "Vous pouvez aussi écrire à la CNIL.",
                ),
            ),
        ),
    )


def _read(facts: Facts) -> tuple[str, ...]:
    open_tasks = {line.use.task.name for line in facts.lines if any(s.verdict.is_open for s in line.states)}
    lines = ["Votre dossier à France Travail : votre profil, vos rendez-vous, les notes de votre conseiller."]
    if "mail" in open_tasks or facts.laboratory:
        lines.append("Les courriels que vous envoyez à votre conseiller.")
    lines.append("NÉO ne lit pas votre numéro de sécurité sociale.")
    return tuple(lines)


def _goes(facts: Facts) -> tuple[str, ...]:
    if not facts.models:
        return ("Vos informations restent sur les ordinateurs du service.",)
    if all(model.own_ground for model in facts.models):
        return (
            "Vos informations restent sur les ordinateurs du service.",
            "Un programme qui écrit (une intelligence artificielle) peut aider.",
            "Avant, NÉO cache votre nom, votre adresse, vos numéros.",
        )
    operators = ", ".join(sorted({m.operator for m in facts.models if not m.own_ground and m.operator}))
    return (
        f"Parfois, un texte part chez une entreprise{f' : {operators}' if operators else ''}.",
        "Avant, NÉO cache votre nom, votre adresse, vos numéros.",
        "L’entreprise n’a pas le droit de garder ce texte.",
    )


def algorithm_mention(facts: Facts) -> Paper:
    """The mention of an individual decision prepared with an algorithmic processing.

    Source: CRPA, articles L311-3-1, R311-3-1-1 and R311-3-1-2; it serves only if a draft ends in a decision.
    """
    purposes = {line.use.task.title: line.use.task.purpose for line in facts.lines if line.use.task.built}
    return Paper(
        "mention-traitement-algorithmique",
        "Mention d’un traitement algorithmique",
        foot(facts),
        (
            Section(
                "À porter sur la décision, si un texte préparé avec NÉO y a servi",
                (
                    "Cette décision a été préparée à l’aide d’un traitement algorithmique (NÉO), dont la "
                    "finalité "
                    "est de redire des faits du dossier avec leur source et leur date. Elle a été prise "
                    "par un "
                    "agent, qui a relu et signé. Vous pouvez demander communication des règles de ce "
                    "traitement "
                    "et des principales caractéristiques de sa mise en œuvre (articles L311-3-1, "
                    "R311-3-1-1 et "
                    "R311-3-1-2 du code des relations entre le public et l’administration) ; en cas de "
                    "refus ou "
                    "de silence d’un mois, vous pouvez saisir la CADA.",
                ),
            ),
            Section("Finalités", lines=tuple(f"{title} : {purpose}" for title, purpose in purposes.items())),
            Section(
                "Degré et mode de contribution",
                (
                    "Un brouillon ou une lecture : le conseiller choisit, corrige, signe. La mention « "
                    "comment ce "
                    "texte a été fait », sous chaque texte, dit le rédacteur, sa version, ce qu’il a écrit "
                    "et ce "
                    "qui a été retenu ; elle se copie avec le texte.",
                ),
            ),
            Section("Données traitées et sources", lines=_data(facts)),
            Section(
                "Paramètres et opérations",
                (*WORKS, "Le code est public ; aucun paramètre ne pondère une personne."),
            ),
            models(facts),
        ),
    )


def _data(facts: Facts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.use.task.data for line in facts.lines if line.use.task.built))

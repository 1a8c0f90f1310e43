"""Papers for those who examine a use before it opens: works council, DPO, regulators."""

from __future__ import annotations

from neo.core.governance.stages import CONDITIONS
from neo.core.governance.uses import TASKS
from neo.core.reference.regions import region_name
from neo.wiring.papers import Facts

from .paper import Paper, Section, table
from .paper_words import KEPT, NEVER, WORKS, decisions_of, foot, models, risks, uses_table


def consultation_file(facts: Facts) -> Paper:
    """For the information-consultation of the works council.

    Source: code du travail, L2312-8 (new technology), L2312-38 (means of monitoring), L2315-94 (expert).
    """
    return Paper(
        "dossier-de-consultation",
        "NÉO : dossier de consultation du comité social et économique",
        foot(facts),
        (
            Section(
                "Objet",
                (
                    "Introduction d’une nouvelle technologie (article L2312-8 du code du travail). Un "
                    "pilote en "
                    "conditions réelles est un déploiement : la consultation le précède.",
                ),
                to_write="calendrier de la consultation, recours à un expert (article L2315-94).",
            ),
            Section("Ce que fait NÉO", WORKS, lines=NEVER),
            Section("Usages", table=uses_table(facts)),
            models(facts),
            Section(
                "Surveillance des salariés",
                (
                    "NÉO n’en permet aucune, et aucun réglage ne l’ouvre (article L2312-38).",
                    "Les événements sont comptés par semaine, région, métier et fonction, jamais par "
                    "personne ; "
                    "une case paraît si dix conseillers au moins y sont habilités, avec un bruit publié.",
                    "L’ouverture du journal scellé se fait à deux dépositaires, avec un motif ; le "
                    "conseiller "
                    "concerné en est prévenu.",
                ),
            ),
            _stages(facts),
            _agreement(facts),
            Section(
                "Effets sur le métier",
                (
                    "Suivis : gains et pertes (échecs, phrases retenues, attentes, corrections), "
                    "uniformité des "
                    "textes, retours volontaires, irritants des autres outils. Le temps gagné n’est jamais "
                    "converti en quota.",
                ),
                to_write="étude d’impact sur les métiers, formation sur le temps de travail.",
            ),
            decisions_of(facts, *(name for name in CONDITIONS if name != "review"), "comment", "answer"),
        ),
    )


_RISKS = table(
    "Risques",
    ("Risque", "Mesure dans le produit", "Reste"),
    (
        (
            "Phrase fausse crue par le conseiller",
            "Vérification de chaque phrase, source et date à côté, taux d’erreurs publié",
            "Une part d’erreurs passe : voir les mesures publiées",
        ),
        (
            "Tiers nommé visible d’un fournisseur",
            "Masquage, dernier contrôle avant envoi, rédacteur embarqué par défaut",
            "Un taux mesuré de noms de tiers n’est pas masqué",
        ),
        (
            "Accès sans raison à un dossier",
            "Règle d’accès, motif, journal scellé, alerte au délégué",
            "Deux dépositaires complices sur une copie de la base",
        ),
        (
            "Jugement écrit sur une personne",
            "Signalement et retrait dans les conclusions, texte écrit comme si elle le lira",
            "Une tournure non reconnue",
        ),
        (
            "Surveillance d’un conseiller",
            "Aucun chiffre par personne, bruit, seuil de dix habilités",
            "La tendance d’une très petite équipe se devine",
        ),
    ),
)


def impact_assessment(facts: Facts) -> Paper:
    """A draft of the data-protection impact assessment, in the order of the CNIL's method (GDPR, 35)."""
    return Paper(
        "aipd-projet",
        "NÉO : analyse d’impact relative à la protection des données (projet)",
        foot(facts),
        (
            Section(
                "1. Description du traitement",
                WORKS,
                to_write="responsable du traitement, base légale, sous-traitants et contrats, destinataires.",
            ),
            Section("2. Usages et finalités", table=uses_table(facts)),
            Section(
                "3. Données et durées",
                KEPT,
                lines=(
                    "Journal des ouvertures : six mois au moins (règlement sur l’IA, article 26), un an au "
                    "plus.",
                    "Texte d’un incident : le temps de sa classe, au plus un an.",
                    "Nombres d’événements : deux ans ; sans personne.",
                ),
            ),
            models(facts),
            Section(
                "4. Nécessité et proportionnalité",
                (
                    "Un seul dossier à la fois, celui que le conseiller a le droit d’ouvrir ; hors de son "
                    "portefeuille, un motif est demandé et inscrit.",
                    "Les données sensibles inutiles à la tâche sont retirées avant tout envoi à un modèle "
                    "; les "
                    "taux mesurés sont publiés, ceux qui manquent aussi.",
                ),
                to_write="avis des personnes concernées ou de leurs représentants (article 35.9).",
            ),
            Section(
                "5. Risques pour les personnes",
                table=_RISKS,
                to_write="gravité et vraisemblance, selon l’organisation.",
            ),
            Section("6. Avis", to_write="avis du délégué, décision du responsable, date de revue."),
            decisions_of(facts, "impact_assessment"),
        ),
    )


def ai_act_sheet(facts: Facts) -> Paper:
    """The deployer's technical sheet: Regulation (EU) 2024/1689, articles 6, 13, 14, 26, 50, annex IV."""
    return Paper(
        "fiche-technique-ia",
        "NÉO : fiche technique au titre du règlement européen sur l’intelligence artificielle",
        foot(facts),
        (
            Section("Destination", WORKS, lines=NEVER),
            risks(facts),
            models(facts),
            Section(
                "Contrôle humain (article 14)",
                lines=(
                    "Le conseiller peut ne pas utiliser, arrêter, effacer, refuser ; sans motif et sans "
                    "trace.",
                    "Chaque phrase mène au passage qui la prouve : le biais d’automatisation se combat par "
                    "la source.",
                    "Les élus et le comité d’éthique suspendent un usage, aussitôt, pour une région ou "
                    "partout.",
                ),
            ),
            Section(
                "Exactitude et limites (articles 13 et 15)",
                (
                    "Les mesures, leurs intervalles et leurs commandes sont publiés avec le code "
                    "(docs/measures.md), les moins bonnes aussi.",
                ),
                lines=_evaluations(facts),
            ),
            Section(
                "Journaux (articles 12 et 26, paragraphe 6)",
                ("Ouvertures de dossiers : journal scellé, six mois au moins. Aucun contenu n’y est écrit.",),
            ),
            Section(
                "Information (articles 26, paragraphe 7, et 50)",
                (
                    "Les salariés et leurs représentants sont informés avant l’usage ; chaque texte dit "
                    "qu’il est "
                    "un brouillon de NÉO et comment il a été fait.",
                ),
            ),
            decisions_of(facts, "criteria", "evaluation", "ethics_opinion", "change"),
        ),
    )


def _evaluations(facts: Facts) -> tuple[str, ...]:
    found = facts.of_kind("evaluation")
    if not found:
        return ("Aucune évaluation n’est inscrite au registre.",)
    results = found[-1].what.get("results") or {}
    told = ", ".join(f"{name} {value:.2f}".replace(".", ",") for name, value in results.items())
    return (f"Dernière évaluation inscrite (décision n° {found[-1].number}) : {told}.",)


def _stages(facts: Facts) -> Section:
    missing = facts.missing()
    rows = [
        (
            stage.title,
            ", ".join(TASKS[f].title for f in stage.functions),
            ", ".join(region_name(r) for r in stage.regions)
            or f"{stage.most_regions or 'toutes les'} régions",
            " ; ".join(missing[stage.title]),
            " ; ".join(stage.exit_criteria),
        )
        for stage in facts.rollout.plan
    ]
    head = ("Étape", "Fonctions", "Régions", "Conditions d’entrée", "Critères de sortie")
    return Section("Étapes et conditions", table=table("Plan d’étapes", head, rows))


def _agreement(facts: Facts) -> Section:
    if facts.agreement is None or facts.clauses is None:
        return Section(
            "Accord d’encadrement", ("Aucun accord n’est en vigueur : aucun usage ne peut ouvrir.",)
        )
    clauses = facts.clauses
    lines = ["L’usage est facultatif.", f"Préavis avant une ouverture : {clauses.notice_days} jours."]
    if clauses.ceiling_euros is not None:
        lines.append(f"Plafond de coût : {clauses.ceiling_euros:g} € par région et par mois.")
    if clauses.ceiling_wh is not None:
        lines.append(f"Plafond d’énergie : {clauses.ceiling_wh:g} Wh par région et par mois.")
    until = facts.agreement.date_of("until")
    if until is not None:
        lines.append(
            f"L’accord prend fin le {until:%d/%m/%Y} : sans nouvel accord, tous les usages se ferment."
        )
    return Section("Accord d’encadrement", lines=(*lines, *clauses.texts))

"""The catalogue of démarches: why (P01–P07) and what (Q01–Q42), with the labels a job seeker reads.

Source: the catalogue in the public code of the operator's job-seeker application, read in November 2025.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepKind:
    """One kind of démarche. ``needs_how``: the catalogue asks how it is done."""

    code: str
    why: str
    label: str
    needs_how: bool


WHY = {
    "P01": "Mon (nouveau) métier",
    "P02": "Ma formation professionnelle",
    "P03": "Mes candidatures",
    "P04": "Mes entretiens d’embauche",
    "P05": "Ma création ou reprise d’entreprise",
    "P06": "Mes entretiens avec un conseiller",
    "P07": "Mes contraintes personnelles",
}
"""Why a démarche is done."""

STEP_KINDS = {
    kind.code: kind
    for kind in (
        StepKind("Q01", "P01", "Identification de ses points forts et de ses compétences", True),
        StepKind("Q02", "P01", "Information sur un métier ou un secteur d’activité", True),
        StepKind("Q03", "P01", "Observation en entreprise", True),
        StepKind("Q04", "P01", "Enquête métier afin de mieux connaître un métier", True),
        StepKind("Q05", "P01", "Participation à un salon ou un forum pour s’informer sur un métier", False),
        StepKind(
            "Q06",
            "P02",
            "Information sur un projet de formation ou de Validation des acquis de l’expérience",
            True,
        ),
        StepKind("Q37", "P02", "Initiation à l’informatique ou à Internet", True),
        StepKind("Q07", "P02", "Montage d’un dossier d’inscription à une formation", False),
        StepKind("Q08", "P02", "Participation à une formation", False),
        StepKind("Q09", "P02", "Participation à un salon ou un forum formation", False),
        StepKind("Q10", "P02", "Réalisation d’une démarche de VAE", False),
        StepKind("Q11", "P03", "Préparation de ses candidatures (CV, lettre de motivation, book)", True),
        StepKind("Q12", "P03", "Recherche d’offres d’emploi ou d’entreprises", True),
        StepKind("Q14", "P03", "Réponse à des offres d’emploi", False),
        StepKind("Q15", "P03", "Candidatures spontanées", True),
        StepKind("Q16", "P03", "Réalisation du suivi de ses candidatures et relance des recruteurs", True),
        StepKind("Q42", "P03", "Recherche de missions de service civique", False),
        StepKind("Q17", "P04", "Préparation des entretiens d’embauche", True),
        StepKind("Q18", "P04", "Réalisation d’entretiens d’embauche", True),
        StepKind("Q19", "P04", "Passation de tests de recrutement (concours, casting…)", True),
        StepKind("Q20", "P04", "Relance des recruteurs suite à ses entretiens", True),
        StepKind(
            "Q21", "P04", "Réalisation d’une mise en situation professionnelle dans une entreprise", False
        ),
        StepKind("Q22", "P05", "Recherches pour créer ou reprendre une entreprise", True),
        StepKind(
            "Q23", "P05", "Réalisation d’une étude de marché auprès de prospects/clients /fournisseurs", True
        ),
        StepKind(
            "Q24",
            "P05",
            "Participation à un salon ou forum pour s’informer sur la création entreprise",
            False,
        ),
        StepKind(
            "Q25",
            "P05",
            "Réalisation d’un business plan afin de préparer la création de son entreprise",
            True,
        ),
        StepKind("Q26", "P05", "Prise de RDV avec des organismes financiers", False),
        StepKind("Q27", "P05", "Réalisation de démarches juridiques de création d’entreprise", True),
        StepKind(
            "Q28", "P05", "Réalisation d’actions de communication pour faire connaitre son entreprise", False
        ),
        StepKind("Q29", "P05", "Prospection pour développer sa clientèle", True),
        StepKind("Q30", "P05", "Développement de nouveaux partenariats", True),
        StepKind(
            "Q31", "P05", "Mise en œuvre d’actions de fidélisation de ses clients ou utilisateurs", False
        ),
        StepKind(
            "Q32", "P05", "Organisation de son activité de dirigeant et de gestion de son entreprise", True
        ),
        StepKind(
            "Q33",
            "P05",
            "Diversification de ses activités en proposant de nouveaux services ou produits",
            True,
        ),
        StepKind("Q34", "P05", "Développement de son entreprise en procédant à des recrutements", True),
        StepKind("Q35", "P05", "Réalisation d’autres actions pour développer son entreprise", True),
        StepKind("Q39", "P07", "Résoudre ses contraintes personnelles", True),
    )
}
"""What is done, by code."""

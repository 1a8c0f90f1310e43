"""What the diagnosis calls a need or an objective, and the theme of the local services that answer it.

Source: the labels of the published diagnosis and the themes of data·inclusion v1 (Licence Ouverte 2.0), read
in November 2025. Health, violence, separation, justice and guardianship are left out on purpose: the person
speaks of them if they want to, and no list of addresses is proposed beforehand.
"""

from __future__ import annotations

NEED_THEMES: dict[str, tuple[str, ...]] = {
    "choisir-un-metier--identifier-ses-points-forts-et-ses-competences": (
        "Identifier ses points forts et ses compétences",
    ),
    "choisir-un-metier--connaitre-les-opportunites-demploi": ("Connaître les opportunités d'emploi",),
    "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite": (
        "Découvrir un métier ou un secteur d'activité",
    ),
    "choisir-un-metier--confirmer-son-choix-de-metier": ("Confirmer son choix de métier",),
    "se-former--trouver-sa-formation": ("Trouver sa formation",),
    "se-former--monter-son-dossier-de-formation": ("Monter son dossier de formation",),
    "preparer-sa-candidature--valoriser-ses-competences": ("Valoriser ses compétences",),
    "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation": (
        "Réaliser un CV et/ou une lettre de motivation",
    ),
    "preparer-sa-candidature--developper-son-reseau": ("Développer son réseau",),
    "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi": (
        "Organiser ses démarches de recherche d'emploi",
    ),
    "trouver-un-emploi--repondre-a-des-offres-demploi": ("Répondre à des offres d'emploi",),
    "trouver-un-emploi--faire-des-candidatures-spontanees": ("Faire des candidatures spontanées",),
    "trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs": (
        "Suivre ses candidatures et relancer les recruteurs",
    ),
    "trouver-un-emploi--convaincre-un-recruteur-en-entretien": ("Convaincre un recruteur en entretien",),
    "creer-une-entreprise--definir-son-projet-de-creation-dentreprise": (
        "Définir son projet de création d'entreprise",
    ),
    "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise": (
        "Structurer son projet de création d'entreprise",
    ),
    "creer-une-entreprise--developper-son-entreprise": ("Développer son entreprise",),
    "numerique--acquerir-un-equipement": ("Acquérir un équipement",),
    "numerique--acceder-a-une-connexion-internet": ("Accéder à une connexion internet",),
    "numerique--maitriser-les-fondamentaux-du-numerique": (
        "Maîtriser les fondamentaux du numérique",
        "Connaître et utiliser les services numériques",
    ),
    "mobilite--etre-accompagne-dans-son-parcours-mobilite": ("Faire un point complet sur sa mobilité",),
    "mobilite--acceder-a-un-vehicule": ("Accéder à un véhicule",),
    "mobilite--entretenir-reparer-son-vehicule": ("Entretenir ou réparer son véhicule",),
    "mobilite--preparer-un-permis": ("Obtenir le permis de conduire (code / conduite)",),
    "mobilite--mobilite-douce-partagee-collective": (
        "Trouver une solution de transport (hors acquisition ou entretien de véhicule)",
    ),
    "famille--prise-en-charge-personne-dependante": (
        "Faire face à la prise en charge d'une personne dépendante",
        "Trouver une solution pour une personne dépendante",
    ),
    "famille--garde-denfants": ("Trouver des solutions de garde d'enfant",),
    "famille--soutien-aidants": ("Obtenir le statut d'aidant familial",),
    "lecture-ecriture-calcul--maitriser-le-francais": ("Apprendre / Améliorer ses capacités en français",),
    "lecture-ecriture-calcul--maitriser-le-calcul": ("Apprendre / Améliorer ses capacités en calcul",),
    "logement-hebergement--se-maintenir-dans-le-logement": ("Se maintenir dans le logement",),
    "logement-hebergement--reduire-les-impayes-de-loyer": ("Réduire les impayés de loyer",),
    "logement-hebergement--rechercher-une-solution-dhebergement-temporaire": (
        "Rechercher une solution d'hébergement temporaire",
    ),
    "logement-hebergement--louer-un-logement": ("Accéder à un logement", "Accéder à un logement stable"),
    "logement-hebergement--changer-de-logement": ("Changer de logement",),
    "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement": (
        "S'informer sur les démarches liées à l'accès au logement",
    ),
    "difficultes-financieres--ameliorer-sa-gestion-budgetaire": ("Améliorer sa gestion budgétaire",),
    "difficultes-financieres--acquerir-une-autonomie-budgetaire": ("Acquérir une autonomie budgétaire",),
    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives": (
        "Bénéficier d'un appui aux démarches administratives",
    ),
    "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits": (
        "Bénéficier d'un accompagnement pour accéder aux droits",
        "Accès aux droits",
    ),
}
"""Labels of needs and objectives, by data·inclusion theme."""

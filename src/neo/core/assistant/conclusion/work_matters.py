"""What belongs to work, training and the démarches: what a conclusion is for."""

from __future__ import annotations

from neo.core.french import lazy_re as re

_WORK_PAPER = re.compile(
    r"\b(?:visites? (?:medicale )?(?:med\w*|d'embauche|de reprise)|visite medicale|medecine du travail|"
    r"medecin du travail|aptitude|apte|"
    r"rqth|mdph|agefiph|cap emploi|boe|oeth|amenagements?|adaptation de poste|etude de poste|restrictions?|"
    r"siege|"
    r"tabouret|materiel|referente? handicap|travailleu\w+ handicape|mutuelle|carte vitale|cpam|"
    r"indemnites journalieres|"
    r"accident d[ue] (?:travail|trajet)|medico[- ]social\w*|secretaire medical\w*|aide[- ]soignante?|"
    r"infirmiere?s?|clinique|hopital|ehpad|"
    r"cadre de sante|ambulanc\w+|pharmac\w+|para?medical\w*|secteur sanitaire|auxiliaire de (?:vie|soins)|"
    r"psychiatrie|geriatrie|"
    r"travail(?:ler)? (?:la |de )?(?:nuit|jour|dimanche)|petite enfance|casier vierge|b3|permis|cds?d|"
    r"stage|candidatures?|poste|offre|embauche|formation|contrat|entretien)\b"
)
_MATTERS = re.compile(
    r"\d|\b(?:rdv|rendez[- ]vous|entretiens?|candidatures?|cv\b|lettres?|dossiers?|formations?|stages?|"
    r"contrats?|convention|"
    r"postul\w*|offres?|employeur|entreprise|recrut\w*|embauch\w*|poste|permis|voiture|vehicule|scooter|"
    r"velo|bus|transports?|"
    r"garde|creche|nounou|logement|residence|loyer|hebergement|banque|compte|devis|facture|attestation|"
    r"justificatifs?|justifs?|papiers?|"
    r"prefecture|mairie|caf|cpam|ccas|mdph|rqth|agefiph|cap emploi|mission locale|greta|afpa|opco|aif|cpf|"
    r"poei|poec|pmsmp|immersion|"
    r"atelier|test|examen|jury|certification|diplome|caces|actualis\w*|inscri\w*|convoc\w*|demande|"
    r"allocation|indemnis\w*|gdd|"
    r"are|ass|rsa|adie|business|prospect\w*|client\w*|immatricul\w*|assurance|envoy\w*|depos\w*|sign\w*|"
    r"appel\w*|rappel\w*|relanc\w*|"
    r"reponse|confirm\w*|mobilite|horaires?|salaire|disponib\w*|dispos?|adresse|profil|projet|metier|preparation|"
    r"simulation|lien|"
    r"numero|visio|agence|mail|tel|telephone)\b"
)


def is_about_work(folded: str) -> bool:
    """Whether a clause (folded) names health or the body only as work, a paper or a workplace does."""
    return bool(_WORK_PAPER.search(folded))


def holds_business(folded: str) -> bool:
    """Whether a clause (folded) holds something the démarches need: a figure, a paper, a place, an act."""
    return bool(_MATTERS.search(folded))

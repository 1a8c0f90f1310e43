"""The words that tell which matter a passage is about: what an adviser follows over time.

A matter is finer than a theme: the licence, the childcare, the overpayment… Alternatives searched in folded
text, each from the start of a word; the first one met decides. The trade's and everyday French only.
"""

from __future__ import annotations

from neo.core.french.patterns import PatternTable

_SUBJECTS: dict[str, tuple[str, ...]] = {
    "consent": (
        r"ne (?:veut|souhaite|desire) (?:pas|plus) qu|"
        r"ne (?:rien|pas) (?:donner|dire|communiquer|transmettre|evoquer)|confidentiel|aucune info|"
        r"ordonnance de protection|interdiction (?:pour|faite a) .{0,30}contact|plus de mention",
    ),
    "contact": (
        r"(?:nouveau|nouvelle|ancien|ancienne) (?:tel|numero|mail|adresse|portable|messagerie)|"
        r"adresse (?:a |toujours|tjrs|tjs|pas|non|confid|mail|postale)|"
        r"change(?:e|er)? (?:de |d')(?:tel|numero|adresse|mail)|ne plus (?:appeler|utiliser|ecrire)|"
        r"courrier\b(?= (?:uniquement|seulement|a la|bp|chez|:))|bp \d+|tel\b.{0,6}(?:nouveau|:)",
    ),
    "papers": (r"titre de sejour|recepisse|carte de (?:resident|sejour)|prefecture\b|naturalisation",),
    "overpayment": (r"trop[- ]percu|indus?\b(?! strie)|trop verse",),
    "restrictions": (
        r"restrictions?\b|port de charges?|charges? (?:lourdes?|>|de plus)|inapt|contre-indi|"
        r"amenagement (?:de poste|d'horaire)|poste adapte|station debout",
    ),
    "rqth": (r"rqth\b|mdph\b|boeth?\b|travailleur handicape",),
    "custody": (
        r"(?:residence|garde) alternee|en alternance, une semaine|une semaine sur deux|"
        r"semaines? (?:im)?paires?|"
        r"droit de (?:visite|garde)|residence de l'enfant|residence des enfants",
    ),
    "childcare": (
        r"creches?\b|micro-?creches?\b|nounou|ass(?:istante)? ?mat|"
        r"garde (?:d'|de (?:son|sa|ses|l')|des? enf|altern|du petit|de la petite)|"
        r"garde\b(?! (?:en |le |la |une |ses? |son |un ))|halte[- ]garderie|garderie|periscolaire|"
        r"cantine|centre aere",
    ),
    "licence": (r"permis\b|code (?:de la route|obtenu|rate|ok|eu)\b|auto-?ecole|conduite\b|code\b(?= :)",),
    "vehicle": (
        r"voitures?\b|vehicules?\b|scooters?\b|controle technique|ct (?:refus|ok|fav)|mobylette|"
        r"garage solidaire",
    ),
    "mobility": (r"mobilites?\b|mobile\b|covoit|bus\b|trajets?\b|transports?\b|\d+ ?km\b|se deplace",),
    "carer": (r"aidante?s?\b|accueil de jour|ehpad\b",),
    "debts": (r"surendett|banque de france|dettes?\b|impayes?|mensualite|amendes?\b|echeancier|huissier",),
    "housing": (
        r"logements?\b|logt\b|loyer|bail\b|bailleur|hebergement|heberge|"
        r"residence (?:sociale|autonomie|jeunes)|demenag|emmenag|titre d'occupation|expuls|hlm\b|"
        r"appartement|mobil-?homes?|gites?\b|vit (?:chez|dans|seul)",
    ),
    "wage": (
        r"salaires?\b|pretentions?|remuneration souhait|tient son prix|\d[ .]?\d{3} ?(?:€|e|"
        r"euros?)? ?(?:brut|net)s?\b|"
        r"plancher (?:de )?\d",
    ),
    "business": (
        r"creation\b(?! de)|creation d'(?:entreprise|activite)|immat|micro-?entreprise|activ'?crea|"
        r"previsionnel|adie\b|etude de marche|portage|lettre d'intention|a son compte",
    ),
    "benefit": (
        r"are\b|ass\b(?! mat)|rsa\b|asp\b|csp\b|allocations?\b|indemnis|fin de droits|rechargement|"
        r"cumul\b",
    ),
    "pension": (r"retraite\b|trimestres?\b|carsat\b",),
    "language": (r"fle\b|delf\b|tcf\b|cours de francais|francais\b",),
    "availability": (r"astreintes?\b|coupures?\b|pas d'horaires?|dispos?\b|disponib|horaires?\b|indispo",),
    "immersion": (
        r"pmsmp\b|immersions?\b|stage de decouverte|"
        r"bilan (?:tres )?(?:positif|favorable|excellent|mitige|negatif|bon)",
    ),
    "training": (
        r"formations?\b|titre pro|titre\b|vae\b|afpr\b|poei\b|poec\b|aif\b|afc\b|devis|caces\b|ccp\b|"
        r"diplome|examen\b|jury\b|session\b|cqp\b|habilitation|certificat",
    ),
    "project": (r"projets?\b|metier vise|objectif\b|pistes?\b|reconversion",),
    "applications": (r"candidatures?\b|offres?\b|cv\b|lettre de motivation",),
    "contract": (r"contrat d'engagement|ce (?:signe|pas signe|tjrs|a signer)",),
    "appointment": (r"prochain (?:rdv|rendez-vous|point|entretien)|rdv\b|rendez-vous",),
    "documents": (r"pieces?\b|justificatif|attestation|carte d'identite|cni\b|rib\b",),
    "digital": (
        r"ordi(?:nateur)?\b|numerique|informatique|smartphone|qu'un telephone|pas de (?:wifi|connexion|"
        r"internet)|"
        r"ne sait pas (?:joindre|scanner|envoyer|se connecter|utiliser|le faire seul|s'actualiser)",
    ),
    "reachable": (
        r"(?:mail|ecrit)s?(?:/ecrit)? (?:tres )?difficile|privilegi\w+ (?:le |la |les |l')?(?:tel|sms|"
        r"mail|oral|appel)|"
        r"tel\w* = sms|(?:prefere|plutot) (?:le |les |par |etre )?(?:sms|tel\w*|mail|appel)|"
        r"decroche (?:pas|jamais)|"
        r"ne (?:sait|peut) (?:pas|ni) (?:lire|ecrire)|ne lit pas (?:bien|le francais)|illettr|"
        r"lit (?:bien|mal).{0,12}ecrit (?:peu|mal)|ecrit phonetique",
    ),
    "birth": (
        r"naissance\b|enceinte|attend (?:un|son|leur)\b.{0,12}(?:enfant|bebe)|conge (?:maternite|parental)",
    ),
}

SUBJECTS = PatternTable(_SUBJECTS)
# Matters so definite that a passage naming one is about it, whatever label its line stands under.
DEFINITE = frozenset(
    [
        "childcare",
        "licence",
        "vehicle",
        "housing",
        "debts",
        "benefit",
        "overpayment",
        "restrictions",
        "carer",
        "pension",
        "wage",
        "birth",
    ]
)


def subject_in(folded: str) -> str:
    """The name of the matter that a folded text names first; empty when it names none."""
    return SUBJECTS.first(folded) or ""

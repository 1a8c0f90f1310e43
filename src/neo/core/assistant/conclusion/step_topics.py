"""What a line of notes is about, as a kind of démarche of the catalogue.

One row a kind: its code, words that name it for sure, words that only lean to it. A line's head ("permis "
        ": …")
tells more than the rest of it. Rows of a business count only where somebody creates or runs one.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re

_BUSINESS = re.compile(
    r"\b(?:micro[- ]?(?:entreprise|entrepreneur)|auto[- ]?entrepreneur|prospects?|business plan|"
    r"etude de marche|"
    r"statuts|sarl|eurl|sasu?|creation d'entreprise|reprise d'entreprise|immat\w*|guichet unique|acre\b|"
    r"arce\b|"
    r"adie\b|bge\b|rc pro|food ?truck|clientele|ses clients|premiers? clients?|carte (?:de )?commercant|"
    r"initiative france|couveuse|portage salarial)"
)
_SURE, _LEANING, _HEAD = 3.0, 1.2, 1.6


@dataclass(frozen=True, slots=True)
class Topic:
    code: str
    sure: re.Pattern[str]
    leaning: re.Pattern[str]
    business: bool = False


def _topic(code: str, sure: str, leaning: str = "(?!)", *, business: bool = False) -> Topic:
    return Topic(code, re.compile(rf"\b(?:{sure})"), re.compile(rf"\b(?:{leaning})"), business)


_TOPICS = (
    _topic(
        "Q26",
        r"adie\b|micro[- ]?credit|compte (?:bancaire )?(?:dedie|pro\b|professionnel)|"
        r"pret d'honneur|"
        r"initiative france|banqu\w+",
        r"pret\b|financ\w+|compte bancaire",
        business=True,
    ),
    _topic("Q25", r"business plan|previsionnel|plan de financement", r"bp\b|chiffr\w+", business=True),
    _topic(
        "Q23",
        r"etude de marche|questionnaire (?:client|prospect)",
        r"questionnaire|"
        r"concurren\w+",
        business=True,
    ),
    _topic(
        "Q27",
        r"immat\w*|statuts\b|guichet unique|inpi\b|cartes? (?:de )?commercant|urssaf|siret|kbis|"
        r"greffe|acre\b|"
        r"bail commercial|cfe\b",
        r"licence\b|declar\w+",
        business=True,
    ),
    _topic(
        "Q28",
        r"flyers?|site (?:internet|web|vitrine)|logo\b|reseaux sociaux|cartes? de visite|"
        r"page facebook|enseigne",
        r"communication|affiche\w*",
        business=True,
    ),
    _topic(
        "Q32",
        r"assurance|rc pro|comptab\w*|tva\b|tresorerie|facturation",
        r"logiciel|gestion\b",
        business=True,
    ),
    _topic(
        "Q29",
        r"prospect\w*|offre ecrite|devis \d* ?\w* ?(?:a envoyer|a faire|envoye)|clients?\b|"
        r"clientele|"
        r"sous[- ]trait\w*",
        r"devis|commande\w*|marches?\b",
        business=True,
    ),
    _topic(
        "Q22",
        r"bge\b|creation d'entreprise|couveuse|idee d'entreprise|reprise d'entreprise|"
        r"projet de creation",
        business=True,
    ),
    _topic("Q30", r"partenari\w*", business=True),
    _topic(
        "Q03",
        r"observation|stage de decouverte|journee decouverte|decouverte du metier",
        r"convention|autorisation",
    ),
    _topic(
        "Q05",
        r"(?:salon|forum) (?:des |de l'|du |sur )?(?:metiers?|emploi|orientation)|"
        r"portes? ouvertes?",
    ),
    _topic("Q01", r"bilan de competences?|activ'?projet|points? forts?|competences transferables"),
    _topic(
        "Q04",
        r"enquetes? metiers?|interview\w* (?:un|une|des|\d) (?:pro|professionnel)|"
        r"rencontrer (?:un|une|des) (?:pro|professionnel|salarie)",
    ),
    _topic(
        "Q02",
        r"fiches? metiers?|se renseign\w+ sur le (?:metier|secteur)|information sur le (?:metier|"
        r"secteur)",
        r"renseign\w+",
    ),
    _topic("Q10", r"vae\b|livret [12]\b|recevabilite"),
    _topic(
        "Q37",
        r"pix\b|atelier (?:numerique|informatique|ordinateur)|initiation (?:a l')?informatique|"
        r"cours d'informatique",
    ),
    _topic("Q09", r"(?:salon|forum) (?:de la )?formation"),
    _topic("Q06", r"information collective|info coll\w*|reunion d'information", r"renseign\w+|catalogue"),
    _topic(
        "Q07",
        r"dossiers? (?:de |d'|du |pour (?:la |le )?)?(?:poei|poec|afpr|afc|formation|transco|csp|vae)\b"
        r"(?! (?:depos|transmi|remi|parti|envoye|complet\b|valid))|"
        r"aif\b|devis (?:de |du |au )?(?:centre|formation|auto)|dossier (?:d'inscription|"
        r"de candidature)? ?(?:formation|cfa|region|afpa|greta|ecole|"
        r"ifas|ifsi)|(?:re)?inscri\w+ (?:au|a la|a l'|a une?|en|aux) (?:module|formation|stage|"
        r"session|cfa|caces|bts|bac|ecole|fac|"
        r"cap\b|titre|prepa)|"
        r"financement|"
        r"cpf\b|caces|cfa\b|transitions? pro|abondement|parcoursup|kairos|dossiers? de candidature|"
        r"prescription|"
        r"dossier (?:de )?remuneration|plan de formation|prise en charge|"
        r"dossier (?:de )?candidature (?:a l'|au|a la)|fongecif|uniformation|agefice|fafcea",
        r"devis|dossier|facture|s'inscrire|inscri\w+|convention|module|formation|outillage|trousseau|opco\b",
    ),
    _topic(
        "Q08",
        r"poei\b|poec\b|formations?\b|remise a niveau|remise a niv|rattrapage|seances? de|"
        r"revision\w*|session\b|module\b|"
        r"ccp ?\d?|entree en formation|stagiaire|b1v|habilitation\w*|sst\b|fle\b|clea\b|cours de|afpa|"
        r"greta|organisme|titre pro\w*|cqp\b|certification|stage pratique|"
        r"demarrage (?:de la )?formation|rentree (?:le|en|du)|entre en formation|"
        r"debut de (?:la )?formation",
        r"centre\b|institut\b|stage\b|examen|cours\b|debut|rentree|demarr\w+",
    ),
    _topic(
        "Q21",
        r"immersion|imm\b|pmsmp|mise en situation|periode en entreprise|mrs\b",
        r"stage\b|"
        r"convention",
    ),
    _topic(
        "Q19",
        r"tests?\b|concours|toeic|psychotechnique\w*|evaluation en ligne|positionnement|"
        r"epreuves?\b",
        r"evaluation",
    ),
    _topic(
        "Q15",
        r"candidatures? spontanees?|demarch\w+ (?:les|des|en) (?:entreprises|boites|direct)|"
        r"porte[- ]a[- ]porte|(?:depos|distribu)\w+ (?:des |ses |son |le )?cv\b|faire le tour des",
    ),
    _topic(
        "Q11",
        r"(?<!envoi du )(?<!envoi de son )(?<!depot du )(?<!depot de )cv\b(?!.{0,25}\b(?:envoy|depos|transm|"
        r"remis))|lettres? (?:de )?motivation|(?:reprendre|refaire|"
        r"ecrire|finir|revoir|corriger|reprend|refait) (?:la |sa |son |le |les |une )?lettres?|"
        r"ateliers? (?:cv|candidature)|benevol\w+|portfolio|book\b|dossier artistique|profil (?:en ligne|"
        r"linkedin)|linkedin",
        r"lettre\b|lm\b",
    ),
    _topic(
        "Q12",
        r"recherche d'offres?|(?:regard|consult|cherch|cibl|tri|parcour|epluch)\w* (?:\w+ ){0,3}offres?|"
        r"alertes? (?:offres?|emploi|mail)|abonnement|cibl\w+ (?:les |"
        r"des )?(?:entreprises|offres)|"
        r"agences? (?:d')?interim|interim\b|annonces?\b|inscri\w+ (?:en |a l'|dans une? |chez )?(?:interim|"
        r"agence)|"
        r"liste d'entreprises|job ?dating",
    ),
    _topic(
        "Q14",
        r"postul\w*|dit oui|accepte (?:le |la |l')(?:poste|offre|contrat)|candidat(?:e|er|era)\b|"
        r"candidature (?:a|pour) (?:envoyer|deposer|faire|"
        r"poster|le poste)|repon\w+ a l'offre|offres?\b(?! ecrite)|contrat (?:\w+ )?a signer|"
        r"sign\w+ (?:du |le |son )?contrat|signature (?:le |prevue )?\d|"
        r"accompagnateur|embauche le|cdd\b|cdi\b",
        r"contrat|signature|poste\b|candidature|embauche",
    ),
    _topic(
        "Q16",
        r"relanc\w*|(?:envoi|depot|transmission|remise) (?:du|des|de son|de sa|de la) (?:cv|lettre)s?|"
        r"a laisse (?:des|ses|\w+) cv|(?:cv|lettres?|candidatures?)\b.{0,25}\b(?:envoy\w+|depos\w+|"
        r"transmi\w+)|"
        r"(?:rappel|recontact)\w+ (?:l'employeur|le recruteur|la rh|le rh|(?:le|la) patron(?:ne)?|"
        r"le gerant|la gerante|l'entreprise|le magasin|l'agence d'interim)|visites? medicales? d'embauche|"
        r"promesse d'embauche|"
        r"reponse (?:attendue|promise|demandee)|suivi (?:de |des )(?:ses )?candidatures?|"
        r"candidatures? envoyees?",
        r"reponse|rh\b|direction|employeur|recruteur|recontact\w+",
    ),
    _topic(
        "Q39",
        r"(?<!en )(?<!il )(?<!elle )(?<!le )(?<!la )gard(?:e|er)\b(?! (?:\d|a vue|d'immeuble|"
        r"malade|le poste))|creche|nounou|assistante maternelle|periscolaire|centre de loisirs|"
        r"cantine|relais petite enfance|rqth|mdph|agefiph|cap emploi|amenagement de poste|etude de poste|"
        r"(?:titre?\.?|carte) (?:de )?sejour|recepisse|prefecture|logement|residence|hlm|hebergement|"
        r"loyer|fsl\b|ccas|"
        r"colis alimentaire|aide alimentaire|assistante? sociale?|surendettement|dettes?\b|"
        r"aides? (?:a la )?mobilite|"
        r"permis\b|auto[- ]ecole|voiture|vehicule|garagiste|garage\b|clio\b|twingo|kangoo|berlingo|megane|"
        r"sandero|logan\b|fiesta\b|corsa\b|punto\b|scenic|duster|"
        r"scooter|location solidaire|plateforme mobilite|"
        r"carte vitale|"
        r"mutuelle|css\b|caf\b|compte bancaire|banque|retraite|carsat|fin de droits|csp\b|ass\b|"
        r"renouvellement|"
        r"tribunal|audience|avocat|tabouret|siege|ordinateur|imprimante|domiciliation|demenag\w*|"
        r"acte de naissance|"
        r"cartes? d'identite|carte id\b|cni\b|passeport|aidant|internat\b|(?:pour |a )?(?:son fils|"
        r"sa fille|ses enfants)\b|"
        r"facture d'hebergement|age\b|"
        r"(?<!reserve )(?<!reserve de )(?<!reserve de la )visites? med\w*|"
        r"garant\b|visale|impayes?|edf\b|caution|action logement|mobili[- ]?jeune|fastt\b|navigo|"
        r"carte de transport|controle technique|"
        r"assurance auto|carte grise|reparation\w*|inscription (?:a l'ecole|cantine|creche)|aah\b|"
        r"invalidite|enic|naric|equivalence|traduction|"
        r"ofii\b|naturalisation|franceconnect|identite numerique|adresse mail|ants\b|b3\b|casier|"
        r"aide (?:au )?(?:loyer|menagere|financiere)|"
        r"aide d'urgence|secours|epicerie (?:sociale|solidaire)|restos du coeur|aide juridique|"
        r"trop[- ]percu|recours|"
        r"mediateur|energie|surendett\w+|impots?|avis d'imposition|sourd|interprete",
        r"mobilite|droits|notification|papiers?|justif\w*|attestation|demande|allocation|rib\b|samedis?|"
        r"mercredis?|vacances|velo|bus\b|code\b",
    ),
)
# An interview or a try-out counts by when it is: to be prepared before, to be followed up after.
_INTERVIEW = re.compile(
    r"\b(?:entretiens?(?! (?:annuel|de suivi|regie?))|entretien\b|essai\b|jury|oral\b|simulation|"
    r"cours de demo\w*|job ?dating|soutenance|tests? d'embauche)"
)
# What one works at before an interview, when it is not a letter: "motivation : travailler la question…".
_SPOKEN_OF_ONESELF = re.compile(
    r"(?<!lettre de )(?<!lettres de )\bmotivations?\b|\bpitch\b|\bargumentaire\b|\bpresentation orale\b|"
    r"\b(?:repondre|reponses?) aux questions (?:du|de l[ae']) (?:jury|recruteur|employeur)"
)
_PREPARES = re.compile(r"\b(?:simul\w+|prepar\w+|repet\w+|entrain\w+|blancs?\b|tenue\b)")
PREPARED, FOLLOWED, PERSONAL, ENROLS, TAKES_PART = "Q17", "Q20", "Q39", "Q07", "Q08"
# A test or a meeting before a training names the centre too: it is not the training yet.
_BEFORE_A_TRAINING = ("Q06", "Q19", "Q37")
# One enrols for something: what it is counts more than the enrolling.
_MATTERS_THEMSELVES = ("Q01", "Q03", "Q05", "Q06", "Q09", "Q10", "Q12", "Q21", "Q37")
_PAPERS = 0.4
# Who minds the children is their own matter, even where an offer depends on it.
_CHILDCARE = re.compile(
    r"\b(?:(?:mode|solution|moyen) de garde|garde (?:d'|de (?:son|sa|ses|l')|du petit|de la petite|des |"
    r"enfants?\b)|"
    r"nounou|place en creche|assistante maternelle)"
)


def is_about_a_business(folded: str) -> bool:
    """Whether notes (folded) speak of somebody's own business."""
    return bool(_BUSINESS.search(folded))


def names_a_topic(folded: str) -> bool:
    """Whether a clause (folded) holds any word of the catalogue's démarches."""
    return bool(_INTERVIEW.search(folded)) or any(
        t.sure.search(folded) or t.leaning.search(folded) for t in _TOPICS
    )


def topic_of(folded: str, head: str, *, business: bool, ahead: bool, waits: bool) -> tuple[str, float]:
    """The code a line (folded) leans to most, and how much; ``""`` when it names no démarche.

    ``ahead``: it names a day to come; ``waits``: an answer is awaited.
    """
    scores = {t.code: _weight(t, folded, head) for t in _TOPICS if business or not t.business}
    if _SPOKEN_OF_ONESELF.search(folded):
        scores[PREPARED] = _SURE
    if _INTERVIEW.search(folded):
        prepares = _PREPARES.search(folded)
        scores[PREPARED] = (_SURE + 1.2) * bool(ahead and not waits) + (_SURE + 0.6) * bool(prepares)
        scores[FOLLOWED] = (_SURE + 0.8) * bool(waits and not prepares)
    scores[PERSONAL] += _LEANING * bool(_CHILDCARE.search(folded))
    if any(scores.get(code, 0.0) >= _SURE for code in _MATTERS_THEMSELVES):
        scores[ENROLS] = max(0.0, scores[ENROLS] - _LEANING - _HEAD)
    if any(scores.get(code, 0.0) >= _SURE for code in _BEFORE_A_TRAINING):
        scores[TAKES_PART] -= _LEANING
    code = max(scores, key=lambda c: scores[c])
    return (code, scores[code]) if scores[code] > 0 else ("", 0.0)


def _weight(topic: Topic, folded: str, head: str) -> float:
    found = {m[0] for m in topic.sure.finditer(folded)}
    leaning = {m[0] for m in topic.leaning.finditer(folded)}
    named = 1.0 if head and topic.sure.search(head) else 0.85 * bool(head and topic.leaning.search(head))
    total = _SURE * bool(found) + 0.8 * max(0, len(found) - 1) + _LEANING * bool(leaning) + _HEAD * named
    if topic.code == PERSONAL and not named:
        total -= _PAPERS  # their papers are asked for in every matter: the matter itself counts more
    return total + (1.5 if topic.business and total else 0.0)

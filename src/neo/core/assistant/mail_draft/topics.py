"""What a request is about, in the words of the trade: enough to name it, to route it and to tell two "
"apart."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re

BENEFIT, WAGE, APPOINTMENT, ATTACHED, LIMIT = "benefit", "wage", "appointment", "attached", "limit"
HEALTH, ADDRESS = "health", "address"
_TOPICS: tuple[tuple[str, str, str], ...] = (
    (LIMIT, "date limite", r"jusqu'a quand|avant quand|date limite|dernier delai|quel delai|delai pour"
     r"|c'est pour quand|pour quand|avant quelle date|quelle (?:est la )?(?:bonne )?date\b|jusque quand"
     r"|combien de temps (?:pour|j'ai)|echeance"),
    (BENEFIT, "allocation et droits", r"chomage|allocations?|are|ass|rsa|aah|csp|arce|acre|apl|caf|cmg"
     r"|indemni\w+|trop[- ]percus?|(?:la|par|une|des) retenues?|prime d'activite|(?:d'|l'|m'|mon |mes "
     r"|suis )?actualis(?:ation\w*|er|e ce mois)"
     r"|declar\w+ .{0,30}(?:heures?|jours?|missions?|menages?|salaires?|revenus?|cdd|extras?|travail\w*)"
     r"|carence"
     r"|differe d\w+"
     r"|pole emploi paie"
     r"|(?:mes|ses|les|nos) droits|(?:un|droit) droit|j'ai droit|droits? (?:au|a l'|aux)"
     r"|complement are|le complement|assedics?|rsa"
     r"|de quoi (?:je )?vi[stv]\w*|plus de ressources"),
    (BENEFIT, "paiement de l'allocation", r"(?:continu\w*|toujours|encore) (?:a )?(?:etre )?(?:payee?r?"
    r"|indemnisee?)"
                                          r"|y ai (?:pas )?droit|primes? de noel"
                                          r"|argent .{0,12}pas (?:venu|arrive|verse|tombe)"
                                          r"|rien (?:touche|recu sur mon compte|eu sur mon compte)"
                                          r"|pas (?:ete )?payee?s?"
     r"|serai payee?|virement|paiement|paye(?:e|es)? (?:en|pour)|fin de (?:mes )?droits|je perds tout"
     r"|ma date de fin"
     r"|de quoi (?:je )?mange|comment je mange|mes heures|\d{3} ?(?:h|heures)"),
    (BENEFIT, "revenus (salaire ou allocation)", r"(?:je|ce que je|combien|quoi|qu'il|qu'elle) (?:vais )?"
     r"(?:touch\w+|percev\w+|percois)|(?:elle|il) (?:touche|percoit)|je touche\w*"),
    (WAGE, "salaire", r"salaires?|je gagne\w*|remuner\w+|smic|paye|paie|ce qu'(?:il|elle) (?:gagne|gagnait)"
     r"|salaire anterieur|verdient"),
    (APPOINTMENT, "rendez-vous", r"rendez-vous|en visio|visio|l'appel|prochain appel|entretien avec vous"),
    ("interview", "entretien ou essai", r"entretien|essai|test|jury|examen|concours|audience"
                                        r"|visite medicale"),
    ("registration", "inscription à l'agence", r"(?:est|sont|etait|encore|toujours|bien) chez vous"
     r"|suivie? (?:par|chez) vous|inscrite? (?:chez|comme|a (?:france travail|pole emploi))"
     r"|reinscri\w+|radi(?:e|ee|ation)s?"
     r"|desinscri\w+"),
    ("account", "espace personnel et connexion", r"espace|identifiants?|mot de passe|mdp|con+ect\w+"
     r"|code d'acces|appli\w*|site|bouton|bug\w*|en ligne"),
    ("certificate", "attestation ou justificatif", r"attestations?|certificats?|justificatifs?|recapitulatif"
     r"|papier de vous"),
    ("workshop", "atelier", r"ateliers?"),
    ("union", "appartenance syndicale", r"syndi\w*"),
    ("left", "départ de l'employeur précédent", r"quitt\w+|licenci\w+|demission\w*|rupture|verlassen"),
    ("available", "disponibilité", r"disponib\w+|verfugbar\w*"),
    ("working", "situation d'emploi", r"(?:il|elle|s'il|qu'il|qu'elle) (?:re)?travaille|en poste"
     r"|retrouve (?:du|un|une) \w+"),
    ("opinion", "avis sur la personne", r"serieu(?:x|se)|ponctuel\w*|de confiance|fiable|bosseu\w+"),
    ("absence", "absence ou présence", r"absen\w+|presen(?:t|te|ce)"),
    ("help", "aide financière", r"aides?|prise en charge|rembours\w+|financ\w+|bons? (?:de|d')\w*"),
    ("training", "formation", r"formations?|stages?|session|cours|ecole|cfa|titre pro\w*|diplome|ccp|cqp|poei"
     r"|module|devis|aif|cpf|organisme|institut|habilitations?|caces|alternance|apprentissage|clea|certification"),
    ("contract", "contrat de travail", r"contrat|cdd|cdi|embauche\w*|interim|mission|preavis|periode d'essai"
     r"|promesse"),
    ("convention", "convention", r"conventions?|pmsmp|immersion"),
    ("childcare", "garde d'enfants", r"creche|nounou|garde (?:d'enfants?|des enfants)|gard\w+ (?:ma|mon"
                                     r"|les|mes)"
     r"|assistante maternelle|cantine|periscolaire|kinderbetreuung"),
    ("housing", "logement", r"logement|loyer|residence|hebergement|nuits?|foyer|appart\w*|hlm|dors? (?:ou|a)"
     r"|loger|internat|bail"),
    ("mobility", "permis et transport", r"permis|voiture|vehicule|scooter|essence|train|bus|code de la route"
     r"|transport\w*|trajet|deplacement"),
    ("papers", "papiers et démarches administratives", r"prefecture|titre de sejour|recepisse|passeport"
     r"|carte d'identite|mairie|tribunal|juge|naturalisation|jdc|casier|bulletin n|impots?"),
    (HEALTH, "santé", r"sante|malad\w+|handicap\w*|rqth|mdph|medecin|medical\w*|sourd\w*|surdite|dos|arret"
     r"|accident|kine|genou|oreilles?|soins|behinder\w+"),
    (ADDRESS, "adresse", r"adresse|ou (?:il|elle) habite|ou (?:il|elle) vit|coordonnees"),
    ("cv", "CV et lettre de motivation", r"cv|lettre(?: de motivation)?|candidatures?"),
    ("creation", "création d'entreprise", r"immatricul\w+|micro[- ]?entreprise|auto[- ]?entrepreneur|siret"
                                          r"|bge"
     r"|business plan|urssaf|creation"),
    ("money", "argent et prêts", r"prets?|credits?|dettes?|argent|avance|cheque|facture"),
    ("job", "emploi", r"poste|offre|patron|employeur|travail\w*|emploi|entreprise|recrut\w+|boite|chantier"
     r"|inscri\w+|disponib\w+|verfugbar\w*"),
    ("contact", "contact avec un partenaire", r"appele|appeler|rappel\w*|contact\w*|repondu|reponse"
                                              r"|parle avec"
     r"|avez eu"),
)  # fmt: skip
_COMPILED = tuple(
    (name, label, re.compile(rf"(?<![\w'-])(?:[cdjlmnst]')?(?:{words})(?![\w-])"))
    for name, label, words in _TOPICS
)


@dataclass(frozen=True, slots=True)
class Topic:
    """``name`` to decide by, ``label`` to show."""

    name: str
    label: str


def topics_of(folded: str) -> tuple[Topic, ...]:
    """The topics of a text already plain, the most telling first."""
    return tuple(Topic(name, label) for name, label, pattern in _COMPILED if pattern.search(folded))


def topic_words(folded: str) -> list[str]:
    """The words of a plain text that name its topics, as they stand there, the most telling topic first;
    only whole words without figures."""
    found = []
    for name, _, pattern in _COMPILED:
        match = pattern.search(folded) if name in _NAMED_BY_A_WORD else None
        word = _ELIDED.sub("", match.group()) if match else ""
        if word.isalpha() or word == "rendez-vous":
            found.append(word)
    return found


_ELIDED = re.compile(r"^[cdjlmnst]'")
_NAMED_BY_A_WORD = frozenset({APPOINTMENT, "interview", "workshop", "training", "convention", "certificate",
                              "childcare", "mobility", "contract", "help", "papers"})  # fmt: skip
"""Topics whose words are names of things."""

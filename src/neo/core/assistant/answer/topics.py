"""What advisers ask about most, in the words of questions and of notes.

A question on where somebody lives is answered by "emménagement Thiers le 29/11", which shares no word with
it. A topic joins the two: its ``asked`` words count as told by any passage that ``told`` matches. Patterns
run on folded text. Vocabulary of the trade; no record's own words.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re


@dataclass(frozen=True, slots=True)
class Topic:
    """``asked``: words of a question; ``told``: how notes tell it."""

    name: str
    asked: re.Pattern[str]
    told: re.Pattern[str]


_ROWS: tuple[tuple[str, str, str], ...] = (
    (
        "housing",
        r"habit\w*|adresse|log(?:e|ee|er|ement|eait)|vi[tv]\w*|demeure\w*|resid\w+|domicile|"
        r"heberg\w+|dort|dormir",
        r"\b(?:habit(?:e|ait|er)\b|vit (?:chez|depuis|a|au|en|seule?)|heberge\w*|emmenag\w+|"
        r"demenag\w+|log(?:e|ee|t|ement|ements)\b|residence|studio|t[1-5]\b|f[1-5]\b|trois pieces|"
        r"deux pieces|quatre pieces|\blogement social"
        r"|adresse|(?<!a )domicile|appart\w*|chambre|foyer|mobil|installe\w* (?:a|au|chez)|bail\b)",
    ),
    (
        "vehicle",
        r"motoris\w+|vehicule|voiture|roul\w+|deplac\w+|mobil(?:e|ite)|vehiculee?|auto|transport|"
        r"autonome|conduit|bagnole|caisse|vl",
        r"\b(?:voiture|vehicule|vl\b|auto\b(?!-ecole| ecole)|scooter|moto\b|velo\b|bus\b|covoitur\w*|"
        r"trottinette|"
        r"mobile\b|clio|twingo|kangoo|berlingo|golf|polo|fiesta|punto|logan"
        r"|sandero|duster|megane|scenic|picasso|modus|micra|corsa|yaris|garage|garagiste|saxo|partner|"
        r"panda|"
        r"[1-3]0[678]\b|c[1-5]\b)",
    ),
    (
        "licence",
        r"permis|conduire|conduite",
        r"\b(?:permis|conduite|code de la route)\b",
    ),
    (
        "project",
        r"metier|projet|exercer|vise\w*|cherche\w*|recherche|objectif|pro|professionnel|poste|faire",
        r"\b(?:projet|veut|vise\w*|souhait\w*|cherche\w*|recherche\w*|objectif|cible|piste|"
        r"reconversion|metier|passe du|s'oriente|voudrait|envisag\w+)\b",
    ),
    (
        "childcare",
        r"garde|gard\w+|creche|nounou|assmat|periscolaire|halte|accueil",
        r"\b(?:garde\b|garder|creche|micro-?creche|nounou|assistante maternelle|assmat|periscolaire|"
        r"halte|garderie|cantine|centre de loisirs|multi-?accueil)",
    ),
    (
        "work",
        r"travaill\w*|emploi|boulot|job|employeur|cdd|cdi|contrat|heures?|embauch\w+|bosse\w*|taf|"
        r"salariee?|fait",
        r"\b(?:cdi\b|cdd\b|cddi\b|contrat\b|embauch\w+|recrut\w+|interim\w*|mission\b|avenant|"
        r"salariee?\b|\d+ ?h ?(?:/|par) ?sem\w*|heures hebdo\w*|temps (?:plein|partiel))",
    ),
    (
        "benefit",
        r"touch\w+|perc\w+|allocation\w*|rsa|are|ass|chomage|indemnis\w+|droits|prestation",
        r"\b(?:are\b|ass\b|rsa\b|aah\b|csp\b|asp\b|allocation\w*|indemnis\w+|chomage|fin de droits|"
        r"rechargement|prime d'activite)",
    ),
    (
        "education",
        r"niveau|etudes?|diplome\w*|classe|scolaire|scolarite|bac|cap|bts|formation initiale",
        r"\b(?:niveau|diplome|cap\b|bep\b|bac\b|bts\b|dut\b|licence\b|master\b|seconde\b|2nde|1ere\b|"
        r"terminale|troisieme|3e(?:me)? (?:achevee|pro)|brevet|classe\b|sans diplome)",
    ),
    (
        "availability",
        r"disponib\w*|dispo|horaires?",
        r"\b(?:dispo\w*|horaires?|indispo\w*|libre\b|n'empeche pas|pas (?:de (?:rdv|rendez)|libre)|"
        r"laisse toute|peut (?:pas )?travailler)",
    ),
    (
        "ended",
        r"abandonn\w+|arret\w+|interromp\w+|interrompue?|rompue?|stopp\w+|poursuivi\w*|abouti\w*|terme|"
        r"bout|"
        r"renouvele\w*|reconduit\w*|gardee?|prolonge\w*|glisse\w*|annule\w*",
        r"\b(?:abandon\w*|arrete\w*|interromp\w+|romp\w+|rupture|stop\b|gele\w*|liquidation|fin de contrat|"
        r"non renouvele\w*|pas (?:ete )?(?:reconduit|renouvele|prolonge)\w*|annul\w+|cess\w+|ferme\b|"
        r"fermeture|"
        r"licenci\w+|renonc\w+|refus\w*|decal\w+|report\w+|vend\b|vente\b|caduc\w*|echec|rate)",
    ),
    (
        "restrictions",
        r"restrictions?|contre-?indications?|limitations?|interdi\w+|inaptitude|apte",
        r"\b(?:(?:pas|plus|sans) (?:de |d')(?:port|charge|bras|geste|station|travail|nuit|conduite|echelle|"
        r"escabeau)|"
        r"\d+ ?kg|evit\w+|contre-?indi\w+|"
        r"deconseill\w+|inapt\w+|restriction\w*|amenagement\w*|port de charge\w*|apte\b)",
    ),
    (
        "overpayment",
        r"rembours\w+|trop|percu|indus?|dettes?|reclam\w+",
        r"\b(?:trop[- ]percu\w*|indu\b|rembours\w+|retenues?\b|solde(?:e|s)?\b|dettes?\b)",
    ),
    (
        "start",
        r"depart|demarr\w*|debut\w*|commenc\w*|rentree",
        r"\b(?:demarr\w+|debut\w*|commenc\w+|rentree|entree (?:en|le|confirmee)|depart|prise de poste)",
    ),
    (
        "absence",
        r"absen\w+|venue?|manque\w*",
        r"\b(?:absen\w+|pas (?:pu |su )?venir|pas venue?|n'est pas venue?|empech\w+|rate\w* le r(?:dv|"
        r"endez))",
    ),
    (
        "funding",
        r"pay\w*|pai\w*|financ\w+|charge",
        r"\b(?:financ\w+|accord\w* .{0,30}(?:€|euros?)|pris\w* en charge|reste a charge|ne paye? pas|"
        r"inclus\w*|"
        r"\bcpf\b.{0,20}\d|regle\w* sur|\baif\b|\bopco\b|paye\w*|gratuit\w*)",
    ),
    (
        "health",
        r"sante|maladie|malade|handicap\w*|medicale?s?",
        r"\b(?:sante|medica\w+|medecin|douleur\w*|mal au|mal a la|operation|opere\w*|arret maladie|rqth|"
        r"inapt\w+|restriction\w*|kine|tendinite)",
    ),
    (
        "digital",
        r"numerique|informatique|ordinateur|internet|ordi|pc",
        r"\b(?:ordinateur|ordi\b|pc\b|smartphone|internet|numerique|en ligne|espace personnel|connexion|"
        r"tablette)",
    ),
    (
        "family",
        r"famille|familiale?",
        r"\b(?:enf\b|enfants?|mariee?|celib\w*|separe\w*|divorc\w+|conjointe?|pacs\w*|parent isole|"
        r"monoparental\w*)",
    ),
    (
        "marital",
        r"couple|mariee?s?|celibataire|divorcee?|separee?|pacsee?|veufs?|veuves?",
        r"\b(?:(?<!-)(?<!sainte )(?<!mme )(?<!anne )marie\b(?![- ][a-z]+-)|mari(?:ee|es|ees|age)?\b|"
        r"epou(?:x|se)\b|celib\w*|divorc\w+|separee?\b|separation|pacs\w*|"
        r"conjointe?\b|"
        r"compagn(?:on|e)\b|concub\w+|veu(?:f|ve)\b|en couple|(?:vit )?seule? (?:depuis|avec)|vit seule?\b|"
        r"sa femme\b|ma femme\b)",
    ),
    (
        "drinking",
        r"boi[ts]|boire|boivent|buvai[ts]|alcool\w*|sobre",
        r"\b(?:alcool\w*|boire\b|boit (?!ie)|sevrage|sobre\b|abstinen\w*|addict\w*|csapa\b|ivre\b|ivresse)",
    ),
    (
        "smoking",
        r"fume\w*|tabac|cigarettes?",
        r"\b(?:fume\w*|tabac|cigarettes?|vapot\w*|joints?\b(?! de)|cannabis)",
    ),
    (
        "union",
        r"syndique\w*|syndicat\w*|syndicale?s?",
        r"\b(?:syndi\w+|cgt|cfdt|cfe-cgc|cftc|unsa|fsu|elue? (?:du |au )?cse|delegue\w* (?:du personnel|"
        r"syndical\w*))\b",
    ),
    (
        "children",
        r"enfants?|gamins?|gosses?|momes?",
        r"\b(?:enf\b|enfts?\b|enfants?\b|fils\b|filles?\b|gamins?\b|gosses?\b|bebe\b|jumeaux|jumelles|"
        r"garcons?\b|"
        r"sans enfant|enceinte|grossesse|(?:mere|pere) (?:seule?|de (?:\d|un|une|deux|trois|quatre|"
        r"famille)))\b",
    ),
    (
        "commitment",
        r"promis\w*|engag\w+|promesse",
        r"\b(?:a faire|moi ?:|lui ?:|elle ?:|je (?:dois|m'engage|contacte|relance|envoie|transmets|"
        r"verifie|depose|demande)|"
        r"m'engage|s'engage|doit\b|avant le|m'envoie|promis\w*|promet|a fournir|a envoyer)",
    ),
    (
        "obstacles",
        r"freins?|obstacles?|difficultes?|problemes?|bloqu\w+|contraintes?",
        r"\b(?:freins?|obstacles?|difficult\w+|pbs?\b|problemes?|bloqu\w+|contraintes?|impossib\w+|"
        r"pas possible)",
    ),
    (
        "strengths",
        r"atouts?|qualites?|forts?|forces?",
        r"\b(?:atouts?|points? forts?|a l'aise|ponctuel\w*|rigueur|rigoureu\w+|autonome|serieu\w+|"
        r"bon contact)",
    ),
)  # fmt: skip
# What they tell is the very thing asked: nothing less says whether somebody is married, drinks or smokes.
NARROW = frozenset({"marital", "drinking", "smoking", "children", "vehicle", "digital", "union"})
TOPICS = tuple(Topic(name, re.compile(rf"(?:{asked})"), re.compile(told)) for name, asked, told in _ROWS)


def topics_of(folded_word: str) -> tuple[Topic, ...]:
    """The topics that a word of a question belongs to."""
    return tuple(t for t in TOPICS if t.asked.fullmatch(folded_word))

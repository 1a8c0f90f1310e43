"""The kinds of thing a noun asks for: what a "statut", a "métier" or a "mode de garde" can be in a record.

A question on a *statut* is answered by "micro-entreprise", which is no synonym of it: the noun names a class,
the record names one of its members. Patterns run on folded text. Vocabulary of the trade.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

_DAYS = (
    r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|\blun\b|\bmar\b|\bmer\b|\bjeu\b|"
    r"\bven\b|\bsam\b"
)
_KINDS: dict[str, str] = {
    r"statuts?(?: juridique)?": (
        r"micro-?entrepr\w*|auto-?entrepr\w*|portage|sasu|eurl|sarl\b|\bsas\b|entreprise individuelle|"
        r"salarie\w*|\bcae\b|cooperative|freelance|liberal"
    ),
    r"modes?": (
        r"creche|nounou|assistante? maternelle|assmat|micro-?creche|halte|garderie|periscolaire|"
        r"grand-?mere|multi-?accueil|\bmam\b"
    ),
    r"jours?|journees?": _DAYS,
    r"semaines?": r"paires?|impaires?|semaine",
    r"rythme|frequence": (
        r"(?:un|une) \S+ sur (?:deux|trois)|tous? (?:les|le)|toutes les|par (?:semaine|mois|an)|fois|"
        r"/ ?(?:sem|mois|\d+ ?j)|quinzaine|hebdo\w*|mensuel\w*"
    ),
    r"pieces?|documents?|papiers?|justificatifs?": (
        r"\bcv\b|lettre|\blm\b|\brib\b|\bcni\b|carte|attestation|copie|devis|releve|permis|"
        r"justificatif|certificat|passeport|titre|bulletin|contrat|convention|photo|diplome|avis|"
        r"fiche|\bkbis\b|\bct\b|controle technique"
    ),
    r"contrats?": (
        r"\bcdi\b|\bcdd\b|\bcddi\b|interim|alternance|apprenti\w*|contrat pro\w*|saison\w*|\bcesu\b|"
        r"\bpec\b|portage"
    ),
    r"restrictions?|contre-?indications?": (
        r"(?:pas|plus|sans|ni|eviter?) (?:de |d'|le |la |les |l')?(?:port|charges?|bras|gestes?|station|"
        r"travail|nuit|"
        r"conduite|echelles?|escabeau|escaliers?|poste|marche|froid|bruit|poussiere|contact)|\d+ ?kg|"
        r"port de charges?|"
        r"deconseill|contre-?indiqu|inapt|au-dessus d|amenage|alterner"
    ),
    r"taux horaire": r"(?:€|euros?|eur) ?(?:brut|net)? ?(?:/|de l'|par|l') ?h\w*|de l'heure|brut/h|horaire",
    r"tarifs? (?:journaliers?|jour)|tjm": r"tjm|journee|par jour|/ ?j\b|journalier",
    r"salaires?|remunerations?|payes?|paies?": (
        r"salaires?|brut|net\b|smic|k ?€|ke\b|remuneration|paye\b|paie\b|(?:€|euros?) ?(?:/|de l'|"
        r"par) ?h"
    ),
    r"horaires?|plages? horaires?": (
        r"\d{1,2} ?h(?: ?\d\d)? ?(?:[-/]|a|au|jusqu'a|puis) ?\d{1,2} ?h|\d{1,2}h-|matin\w*|soir\w*|"
        r"nuit|journee|apres-midi|2x8|3x8|coupure\w*|temps (?:plein|partiel)"
    ),
    r"numeros?|n°|references?": r"n ?° ?\d|\d(?: ?\d){6,}",
    r"adresse|adresse postale": (
        r"\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|"
        r"allee|cours|"
        r"carrer|lieu-dit|lotissement|residence)\b|bp ?\d+|\d{5} [a-z]{3}|poste restante|domicilie"
    ),
    r"notes?|moyennes?|scores?": r"\d+(?:[.,]\d+)? ?(?:/|sur) ?(?:20|40|100)\b(?!/)|\d+ ?%|mention",
    r"ages?": (
        r"(?<!contrat de )(?<!depuis )(?<!pendant )(?<!note )(?<!dit )\d{1,2} ?ans\b(?! (?:d'|de |renouv|"
        r"en |mini|maxi))|"
        r"\d{1,2} ?a\b(?! ?\d)"
    ),
    r"conditions?|exigences?|prealables?": (
        r"il faut|faut|doit|devra|sous reserve|condition|exige|a condition|reserve|avant (?:l'|la|le|"
        r"de)|necessaire|obligatoire"
    ),
    r"classes?": r"2nde|seconde|1ere|premiere|terminale|[3-6] ?(?:e|eme)\b|troisieme|cap\b|bac\b",
    r"diplomes?|certifications?|niveaux?": (
        r"\bcap\b|\bbep\b|\bbac\b|\bbts\b|\bdut\b|licence|master|brevet|titre pro\w*|niveau|\bnv ?\d|"
        r"\b(?:a1|a2|b1|b2|c1|c2)\b|ingenieur|\bdelf\b|\bdeaes\b|\bdeas\b|ccp"
    ),
    r"permis": r"permis|\bbsr\b|\bam\b|\bcode\b",
    r"decision": r"jugement|jaf\b|decision|arrete|ordonnance|notification|commission|accord",
    r"vehicules?|voitures?|moyens? de (?:transport|locomotion)": (
        r"voiture|vehicule|scooter|velo|bus|train|pied|covoit\w*|twingo|clio|trottinette|navette|"
        r"\bvl\b|permis"
    ),
    r"logiciels?|outils? (?:informatiques?|numeriques?)": (
        r"excel|word|powerpoint|outlook|sage\b|cegid|ciel\b|ebp\b|sap\b|erp\b|photoshop|indesign|autocad|"
        r"solidworks|"
        r"pack office|libreoffice|bureautique|wordpress|logiciel (?:de |d')?\w+|medilogic|teams\b"
    ),
    r"langues?": r"anglais|espagnol|arabe|portugais|francais|italien|allemand|turc|creole|langue",
    r"allocations?|prestations?": r"\bare\b|\bass\b|\brsa\b|\baah\b|\bapl\b|\bcsp\b|\basp\b|\baf\b|prime",
}
FUNDERS = re.compile(
    r"(?<!\w)(?:pris\w* en charge|financ\w+ (?:par|accord\w*|demand\w*)|accord\w*|reste a charge|"
    r"ne paye? pas|inclus\w*|"
    r"cpf|aif|opco|agefiph|afdas|transition pro|regle\w*|a sa charge|de sa poche|gratuit\w*|"
    r"region\b.{0,25}€)(?!\w)"
)
"""Who pays for something, in the words of notes."""
BY_VALUE = frozenset(
    {
        "numero",
        "numeros",
        "n°",
        "reference",
        "restrictions",
        "restriction",
        "adresse",
        "age",
        "note",
        "moyenne",
        "score",
        "taux",
        "jour",
        "jours",
        "journees",
        "semaines",
        "statut",
        "mode",
        "horaires",
        "horaire",
    }
    | {"pieces", "piece", "documents", "document", "justificatifs", "papiers", "rythme", "frequence"}
)
"""Nouns that are only answered by one of their members: saying "numéro" again gives none."""

_COMPILED = tuple(
    (re.compile(noun), re.compile(rf"(?<!\w)(?:{members})")) for noun, members in _KINDS.items()
)


def members_of(noun: str) -> re.Pattern[str] | None:
    """What can be an answer to a question on ``noun`` (folded); ``None`` when the class is not known."""
    return next((members for name, members in _COMPILED if name.fullmatch(noun)), None)

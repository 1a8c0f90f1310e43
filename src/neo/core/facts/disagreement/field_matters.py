"""The words by which texts of the trade speak of each kind of field (patterns on folded text)."""

from __future__ import annotations

from neo.core.french import lazy_re as re

_MOBILITY = (
    r"permis|voiture|vehicule|auto\b|scooter|velo|moto\b|conduire|conduit|roule|transports?\b|bus\b|car\b|"
    r"train\b|trajet|garage|panne|mobilite|km\b|covoit\w*|code de la route|trottinette"
)
_HOUSING = (
    r"log(?:e|ee|es|ement|ements|er|eait)\b|heberg\w+|loyer|appartement|studio|hlm|bail\b|demenag\w+|"
    r"emmenag\w+|relog\w+|foyer|residence|expuls\w+|chambre|proprietaire|habit\w+|caravane|colocation"
)
_FAMILY = (
    r"garde\b|creche|nounou|assistante? maternelle|enfants?\b|fils\b|fille\b|bebe|ecole|periscolaire|"
    r"grossesse|enceinte|mere\b|pere\b|aidante?\b|ehpad|scolaris\w+|halte|mam\b"
)
_HEALTH = (
    r"sante|dos\b|medecin|medical\w*|arret maladie|restriction\w*|inapt\w+|genou|epaule|poignet|"
    r"station debout|"
    r"port de charges?|opera\w+|traitement|kine|handicap|rqth|allergi\w+|asthme|douleurs?|mi-temps therap\w+"
)
_MONEY = (
    r"dettes?|loyer|decouvert|surendettement|budget|ressources|rsa\b|impayes?|saisie|ass\b|are\b|financ\w+|"
    r"banque|echeancier|pret\b|microcredit|prime d'activite"
)
_LITERACY = (
    r"francais|lire|lecture|ecrit\w*|ecrire|illettr\w*|fle\b|calcul|parle\b|alphab\w+|langue|orthographe"
)
_DIGITAL = (
    r"ordinateur|pc\b|internet|numeri\w+|en ligne|mails?\b|boite|smartphone|tablette|appli\w*|scann\w+|"
    r"piece jointe|joindre|espace (?:personnel|perso)|pix\b|connexion|telecharg\w+|informatique|4g|wifi"
)
_LEGAL = (
    r"titre de sejour|recepisse|prefecture|carte d'identite|passeport|justice|tribunal|spip|casier|bracelet|"
    r"avocat|divorce|tutelle|mutuelle|cpam|css\b|droits|papiers|duplicata|juge"
)
_WORK = (
    r"en poste|en emploi|cdd\b|cdi\b|contrat|embauch\w+|temps partiel|mi-temps|travaill\w+|boss\w+|mission|"
    r"interim|activite|micro-?entreprise|auto-?entrepr\w+|salarie\w*|en formation|h par semaine|"
    r"h/sem|emploi|"
    r"alternance|apprentissage|chomage|arret\b|heures?"
)
_EDUCATION = (
    r"diplom\w+|bac\b|bac\+?\d|cap\b|bep\b|niveau|licence|master|bts\b|dut\b|brevet|certificat|"
    r"titre|etudes?|"
    r"scolar\w*|cfg\b|3e\b|troisieme|deust|bpjeps|enic-naric|equivalen\w+|vae\b|jury|terminale|"
    r"arrete l'ecole"
)
_DISABILITY = (
    r"rqth|boe\b|travailleur handicap\w*|mdph|handicap\w*|oeth|cdaph|cap emploi|reconnaissance|aah\b"
)
_PATH = (
    r"salarie\w*|creation|creer|entrepris\w+|installer|a son compte|independant\w*|projet|formation|"
    r"saison\w*|"
    r"intermitt\w+"
)
_DONE = (
    r"obten\w+|obtient|reuss\w+|valid\w+|echou\w+|echec|rate\w*|partiel\w*|blocs?\b|jury|abandon\w+|jamais|"
    r"diplom\w+|titre|certif\w+|pas (?:eu|passe|fini|termine|valide)|inverse|niveau|arrete\w*|interrompu\w*"
)
_JOB_ENDS = (
    r"fin\b|fini\w*|termin\w+|quitt\w+|licenci\w+|demission\w*|contrat|rupture|encore|jusqu\w+|arrete\w*|"
    r"en poste|depuis|cdi\b|cdd\b|mois|ans?\b|embauch\w+|repris\w*|vend\w+|ferm\w+|duree|travaill\w+"
)
_TERMS = (
    r"km\b|kilometres|rayon|temps plein|temps partiel|mi-temps|cdi\b|cdd\b|interim|brut|net\b|salaire|smic|"
    r"€|euros?|h/sem|35 ?h|nuits?\b|week-?ends?|dimanches?|samedis?|horaires?|journee|2x8|3x8|"
    r"soiree|coupures?"
)
_APPOINTMENT = (
    r"rdv|rendez-vous|entretien|atelier|convo\w+|point\b|absent\w*|venue?\b|present\w*|report\w*|decal\w+|"
    r"annul\w+|deplac\w+|empech\w+|pas pu|peux pas|pourrai\w* pas|a (?:\d|l')|jeudi|lundi|mardi|"
    r"mercredi|vendredi"
)
_ANY = r"\w"

_WORDS = {
    "address": r"adresse|habit\w+|vi[ts]\b|log(?:e|ee|es|ement|eait)\b|heberg\w+|relog\w+|"
    r"domicil\w+|demenag\w+|"
    r"emmenag\w+|install\w+|appartement|studio|bail\b|rue\b|avenue|impasse|chez (?:sa|son|ma|mon|"
    r"ses|mes)|qpv|"
    r"residence|boulevard|chemin|allee",
    "phone": r"telephone|tel\b|portable|numero|ligne|joign\w*|injoign\w*|sms\b|fixe|repond\w*|"
    r"\b0[1-9](?:[ .]?\d\d){4}",
    "mail": r"mails?\b|electronique|boite|courriel|@|messagerie",
    "name": r"nom\b|nom d'usage|mari(?:e|ee|age|ait)\b|divorc\w+|epous\w+|jeune fille",
    "reason": r"licenci\w+|demission\w*|rupture|fin (?:de|d')|liquidation|inapt\w+|motif|inscri\w+|"
    r"essai|plan social|"
    r"pse\b|csp\b|cdd\b|cdi\b|mission|contrat|saison|ferm\w+|depot de bilan|redressement|conge|"
    r"conventionnelle",
    "work": _WORK,
    "education": _EDUCATION,
    "disability": _DISABILITY,
    "benefit": r"are\b|alloc\w+|droits?\b|indemn\w+|ass\b|rsa\b|chomage|par jour|/j\b|notif\w*|"
    r"jours|ati\b|reliquat|"
    r"trop-percu|allocation|epuis\w+",
    "rights end": r"fin de (?:mes |ses |vos )?droits|droits?\b|jusqu'au|notif\w*|epuis\w+|"
    r"fin d'indemn\w+|are\b|alloc\w+",
    "training": _DONE,
    "experience": _JOB_ENDS,
    "licence": r"permis|conduire|conduit|fimo|fco\b|code\b|auto-?ecole|suspen\w+|retrait|volant|"
    r"voiture|vehicule",
    "no licence": r"permis|conduire|conduit|voiture|auto-?ecole|vehicule",
    "language": r"parl\w+|niveau|couran\w*|lu\b|ecrit|debutant\w*|notions?|oral|bilingue|test\b|"
    r"[abc][12]\b|anglais|"
    r"espagnol|langue|allemand|italien|portugais|arabe",
    "none declared": "|".join((_MOBILITY, _HOUSING, _FAMILY, _HEALTH, _MONEY, _DIGITAL)),
    "digital": _DIGITAL,
    "project": r"projet|metier|plus\b|abandon\w*|renonc\w+|autre|reconver\w+|vise|souhaite|veut|"
    r"cherche|maintenant|"
    r"change\w*|piste|oubli\w*|laisse|priorit\w+|poste|formation|creation|retrait\w*|finalement|"
    r"ecart\w+|valid\w+",
    "project terms": _TERMS,
    "step": _ANY,
    "appointment": _APPOINTMENT,
    "proposal": _ANY,
    "engagement": _ANY,
    "criterion mobility": _MOBILITY,
    "criterion family": _FAMILY,
    "criterion housing": _HOUSING,
    "criterion health": _HEALTH,
    "criterion money": _MONEY,
    "criterion literacy": _LITERACY,
    "criterion digital": _DIGITAL,
    "criterion legal": _LEGAL,
    "criterion path": _PATH,
    "criterion disability": _DISABILITY,
    "criterion education": _EDUCATION,
    "constraint mobility": _MOBILITY,
    "constraint family": _FAMILY,
    "constraint housing": _HOUSING,
    "constraint health": _HEALTH,
    "constraint money": _MONEY,
    "constraint literacy": _LITERACY,
    "constraint digital": _DIGITAL,
    "constraint legal": _LEGAL,
    "constraint path": _PATH,
    "constraint disability": _DISABILITY,
    "constraint education": _EDUCATION,
}
_COMPILED = {words: re.compile(rf"(?<!\w)(?:{words})") for words in _WORDS.values()}
MATTERS = {kind: _COMPILED[words] for kind, words in _WORDS.items()}
"""One pattern for all the kinds with the same words, so that a passage is searched once for them."""

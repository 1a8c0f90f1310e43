"""Words and turns of questions: what frames them, what time they speak of, what verb they turn on.

Patterns run on folded text.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.words import word_key

BOUNDARY = re.compile(r"\s*,?\s+et\s+(?=(?:\S+ ){0,3}\S)|\s*,\s+|\?\s+(?=\S)|\s+(?=et\s+ou\b)")
FRAME = re.compile(
    r"\b(?:d'apres|selon) (?:le |la |l'|les )?(?:dernier(?:e|s)? )?(?:compte[- ]rendu|cr|point|"
    r"entretien|note|bilan|dossier|profil|fiche)s?(?: d'entretien)?\b"
    r"|\b(?:que |qu'en )?(?:dit|disait|indique) (?:le |la |l')?(?:dernier(?:e)? )?(?:compte[- ]rendu|"
    r"cr|dossier|note)\b|\bd'apres (?:elle|lui)\b|\bselon (?:elle|lui)\b"
    r"|\bau dossier\b(?= )|\baujourd'hui\b|\bactuel(?:le|s|les|lement)?\b|\bmaintenant\b|"
    r"\ben ce moment\b|\ba ce jour\b|\bdesormais\b|\bencore\b|\btoujours\b|\btjs\b|\btjrs\b"
    r"|\bou (?:ca |il |elle |on |c')?en (?:est|sont|etait)\b|\b(?:ca )?a donne quoi\b|\bau final\b|"
    r"\ba present\b"
    r"|\b(?:ok |oui )?ou (?:toujours |tjs |bien )?(?:pas|non)\b|\bselon (?:elle|lui|nous|vous|moi)\b"
    r"|\bcomme (?:l')?indique\w*(?: (?:au|le|la|dans le|sur le) (?:profil|dossier|fiche))?\b"
    r"|\bfinalement\b|\breellement\b|\bexactement\b|\bd'actualite\b|\b(?:est|sont|serait)(?:-(?:elle|"
    r"il))? prete?s? a\b|\bau juste\b|\bau total\b|\bs'il (?:te|vous) plait\b|\bstp\b|\bsvp\b|"
    r"\bau titre d[eu]\b|\ben vertu de\b|\bde sa poche\b"
)
AFTER_SOURCE = re.compile(
    r"\b(?:d'apres|selon|a en croire) (?:le |la |l'|les |son |sa |ce |cet |cette )?[^,?]*?(?=,|\?|$|"
    r" et (?!d'apres|selon))"
)
LATEST = re.compile(
    r"\b(?:dernier(?:e|s)? (?:compte[- ]rendu|cr|point|entretien|rdv|rendez-vous|note|bilan|"
    r"nouvelle)|aux dernieres nouvelles)\b"
)
PRESENT = re.compile(
    r"\b(?:aujourd'hui|mnt|mtn|actuel\w*|maintenant|en ce moment|a ce jour|desormais|encore|toujours|tjs|"
    r"tjrs|d'actualite|dernier\w*|prochaine?)\b"
)
EXACT = re.compile(
    r"\b(?:exactement|exacte?s?|precisement|precise|reellement|vraiment|au juste|au total|en tout)\b"
)
OWNS = re.compile(
    r"\b(?:a|ont)[ -](?:t[ -])?(?:elle|il|ils|elles|on) (?:bien |encore |toujours |deja )?(?:le|la|"
    r"l'|les|un|une|des|son|sa|ses|du)\b|\b(?:il|elle) a (?:bien |encore |toujours |deja |tjs )?"
    r"(?:le|la|l'|un|une|son|sa|ses|du)\b|\b(?:dispose|possede|detient)\b|\btitulaire\b|\bmotorise\w*|"
    r"\bvehicule?e\b"
)
PAST = re.compile(
    r"\b(?:etait|etaient|avait|avaient|a-t-(?:elle|il|on) (?:ete|eu)|a ete|ont ete|s'est|devait|quitte)\b"
)
POLITE = re.compile(
    r"\b(?:m\.|mr|mme|mlle|monsieur|madame|la personne|le de|la de|(?:le|du|au|ce|cette|"
    r"la) (?:jeune(?! fille| femme| homme)|interessee?|demandeu[rs]e?(?: d'emploi)?|usagere?|"
    r"beneficiaire|candidate?|allocataire)|(?:a |chez |par |de )?(?:france travail|pole emploi)|"
    r"a lieu|t[ -]?il|t[ -]elle|mnt|mtn|bonjour|merci|dites-moi|dis-moi|sais-tu|savez-vous|"
    r"peux-tu me dire|pouvez-vous me dire)(?=\s|$)"
)
COMPOUND = re.compile(
    r"\b(?:a|ont)-(?:t-)?(?:elle|il|on|elles|ils) (?:\w+ment |deja |bien )?(?:ete |eu )?\w+(?:e|i|u|"
    r"s|t|ee|ees|es)\b"
    r"|\b(?:a|ont) (?:deja |bien )?ete\b|\b(?:est|sont)-(?:elle|il|elles|ils) \w+(?:ee?s?|ie?s?|ue?s?)\b"
)
PREDICATE = re.compile(
    r"\b(?:ete|a-t-(?:elle|il|on)|ont-(?:elles|ils)|(?:est|sont)-(?:elle|il|ils|elles|on)|"
    r"a-t-on)(?: \w+ment| deja| bien| lui| ete| eu| encore| toujours){0,2} "
    r"(?!encore\b|toujours\b|deja\b|pas\b|plus\b|chez\b|une?\b|des\b|les\b|dans\b|sous\b)"
    r"(\w{3,}(?:e|i|u|s|t|ee|ees|es))\b"
)
# The participle of an act asked about: "a-t-il envoyé", "il a envoyé … ?", "a-t-elle eu".
ACT = re.compile(
    rf"{PREDICATE.pattern}|\b(?:a|ont)-(?:t-)?(?:elle|il|elles|ils|on) (?:bien |deja |"
    rf"finalement )?(eue?s?)\b"
    r"|\b(?:(?:il|elle|on|ils|elles|\w{3,}) (?:l'|lui |leur |nous |en |y )?(?:a|ont)|(?:il|elle|ils|"
    r"elles) (?:est|sont)"
    r"|(?:s'est|se sont)) (?:bien |deja |finalement |toujours |enfin |encore |ete |pas ){0,2}"
    r"(eue?s?|\w{2,}(?:(?<!a)(?<!o)i|ie|is|ise|it|ite|u|ue|us|ues|ee|ees|es)|\w{3,}[^aeiou]e|ouvert|"
    r"offert|fait)(?= |\?|$)"
)
# "Le dossier est déposé ?": the participle of a state, when it is one of an act.
STATE = re.compile(r"\b\w{3,} (?:est|sont) (?:bien |deja |enfin |toujours |encore ){0,2}(\w{4,})\b")
# Verbs of a decision in the present: "la crèche la prend en CDI ?" asks whether it was decided.
DECIDES = re.compile(
    r"\b(?:la |le |l'|les |lui |se )?(embauche(?:ra|rait)?|recrute(?:ra|rait)?|prend(?:ra|rait)?|"
    r"finance(?:ra|rait)?|verse|"
    r"retient|rembourse|attribue|paie|paye)(?:-t)?(?:-(?:il|elle|on|ils|elles))?(?= |\?|$)"
)
STATUS = re.compile(
    r"\bou (?:ca |il |elle |on |c')?en (?:est|sont|etait)\b|\bdonne quoi\b|\bqu'(?:a|ont)-?(?: |t-|"
    r"elle )*donne\b|"
    r"\bquelles? (?:est |sont )?(?:la |les )?suites?\b|\bdu nouveau\b|\bquoi de neuf\b|\bau final\b|"
    r"\bqu'est devenue?\b|"
    r"\bque devient\b|\b(?:tient|tiennent)(?:-(?:il|elle)s?)?(?: toujours| encore)?\b|"
    r"\bquel est l'etat\b|\bresultat de sa candidature\b"
)
PLANNED_FOR = re.compile(
    r"\b(?:prevue?s?|fixee?s?|calee?s?|programmee?s?|annoncee?s?) pour quand\b|"
    r"\bpour quand .*\bprevue?s?\b"
)
TWO_SOURCES = re.compile(
    r"\b(?:d'apres|selon|pour|chez|a) [^,?]{2,30} et (?:d'apres|selon) \w+|\bau profil et\b|"
    r"\bcompte rendu et\b"
)
# What makes a clause of a question: without it, the question only names a thing.
CLAUSE = re.compile(
    r"\b(?:ils?|elles?|on|je|tu|nous|vous|est|sont|a|ont|peut|doit|va|veut|fait|y|que?|qu'\w+|si|ou)\b|-t-|"
    r"\bc'est\b"
)
NAME_ASKED = re.compile(r"\b(?:nom|prenom|noms|s'appel\w+|se nomme|identite)\b|\bqui est\b")
RELATIVE = re.compile(
    r"(?:\b(?:sa|son|ses|ma|mon|mes) |[=:] ?(?:la |le |sa |son )?)((?:mari|femme|conjointe?|compagn(?:on|"
    r"e)|pere|mere|parents|freres?|"
    r"soeurs?|tante|oncle|"
    r"cousine?|niece|neveu|voisine?|amie?|belle-(?:mere|soeur)|beau-(?:pere|frere)|grand-(?:mere|pere)|"
    r"ex)(?: \w+)?)"
)
EXAMINED = re.compile(r"\b(?:tests?|examens?|notes?|epreuves?|oral|bloc|positionnement|evaluation|moyenne)\b")
FUNDED = re.compile(r"\bqui (?:a |va |doit |avait )?(?:pay\w*|pai\w*|financ\w+|pren\w+ en charge|regl\w+)")
CHOICE = re.compile(r"\bou\b(?! (?:pas|non|tjs|toujours|encore|bien pas|jamais)\b)")
_LOOSE = re.compile(
    r"\b(a|ont|est|sont|etait|avait|sera|aura|doit|peut|va|veut|fait|touche|vit|faut|devrait|dois|puis|"
    r"vais|"
    r"pourrait|serait|parait|semble|aurait|merite|meriterait|remplit|ment|triche|fraude|profite|abuse)"
    r"( t)? (ils?|elles?|on|je)\b"
)
INVERTED = re.compile(r"(\w+)-(?:t-)?(?:elle|il|elles|ils|on)\b")
ENDS_AS_VERB = re.compile(r"(?:e|t|it|ient|ent|ait|era)$")
VERBAL = re.compile(r"\w+(?:(?<!i)er|ir|oir|dre|ttre|(?<!m)ent|ait|aient|ee|ees|era|erait|iront)$")
ARTICLE_BEFORE = re.compile(
    r"\b(?:un|une|du|des|de|d'|le|la|les|l'|son|sa|ses|leur|leurs|ce|cet|cette|quel|quelle|quels|"
    r"quelles) ?$"
)
PHRASE = re.compile(
    r"(?:permis|niveau|categorie|cat|ccp|delf|dalf|caces|bac|classe|groupe|phase|module|bloc|lot|"
    r"etape|session) (?:[a-z]\d?|\d{1,2})\b(?! (?:t |t-|ete|deja)|')"
)
SAID_ONLY = frozenset(
    f"{act}{ending}"
    for act in (
        "promis",
        "engag",
        "prevu",
        "convenu",
        "demand",
        "propos",
        "annonc",
        "souhait",
        "indiqu",
        "declar",
        "dit",
        "visee",
        "vise",
        "evoqu",
        "conseill",
        "not",
    )
    for ending in ("", "e", "ee", "es", "ees")
)
DAY_ALONE = re.compile(
    r"\b(?:le|du|au) (\d{1,2})\b(?! ?(?:/|h\b|€|%|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|"
    r"dec|jours?|mois|ans))"
)
# Verbs whose forms do not tell themselves by their ending.
FOLLOWS_UP = re.compile(
    r"\b(?:l'a-t-(?:on|elle|il) fait|est-ce (?:bien )?fait|a-t-(?:il|elle) ete fait|c'est fait|"
    r"a ete fait)\b"
)
NEXT = re.compile(
    r"\b(?:sera|seront|va|vont|aura|auront|pourra|devra|\w{3,}era|\w{3,}ront)(?:-t)?-(?:il|"
    r"elle|on|ils|elles)\b|\bprochaine?s?\b|\ba venir\b"
)
ENDS = re.compile(
    r"\b(?:finit|finissent|finira|termine|se terminent|s'acheve|s'arrete|s'arretera|prend fin|prendra fin|"
    r"se finit)\b|"
    r"\bdate de fin\b"
)
RUNS_OUT = re.compile(r"\b(?:refaire|recycl\w+|expir\w+|perim\w+|plus valables?|n'est plus valide)\b")
_FORMS_TEXT = """
    accepte arrive attend cherche conduit connait coute deplace doit donne dort envoie exerce finit
    gagne habite loge obtient percoit perd peut prend quitte reclame recoit rembourse rencontre
    rend repond sait sert signe sort suit tient touche utilise vend verse veut vient vit
"""
FORMS = frozenset(_FORMS_TEXT.split())
# The same, when no article makes them nouns.
_FORMS_OR_NOUNS_TEXT = """
    accepte accompagne aide appelle arrive attend bosse change commence compte conduit connait
    court date debute demande demarre deplace dispose donne dort entre envoie exerce exige figure
    garde manque obtient occupe paie parle part passe paye percoit perd pose prefere prend propose
    quitte reclame refuse rencontre rend rentre repasse repond reste sait sert signe sort souhaite
    termine travaille utilise vend verse vise
"""
FORMS_OR_NOUNS = frozenset(_FORMS_OR_NOUNS_TEXT.split())
# Nouns of the trade that the narrative words hold too: they tell something in a question.
_TRADE_TEXT = """
lundi mardi mercredi jeudi vendredi samedi dimanche matin soir semaine
    arrivee debut dossier duree entree fiche journee lettre niveau note permis piece pieces rentree
    reponse situation titre
"""
TRADE = frozenset(_TRADE_TEXT.split())
# Nouns that end as verbs do.
_NOUNS_TEXT = """
    annee arrivee atelier cahier chantier client courrier dossier duree entree etranger foyer
    journee lettre logement loyer matinee metier offre papier quartier rentree soiree
"""
NOUNS = frozenset(_NOUNS_TEXT.split())
# Words that qualify more than they tell.
_LITTLE_TEXT = """
doit doivent devait devaient devra devrait faut faudra faudrait fallait
veut veux voulait voudrait vouloir souhaite souhaiterait aimerait peut pourrait
initial initiale ancien ancienne nouvel nouveau nouvelle premier premiere dernier derniere actuel actuelle
alle allee alles aller va vont irait ira effectivement vraiment bien tellement
    durent durera promis promise promet annonce annoncee
    aupres lors durant concernant environ suite cote propos sujet
    1 annuel chaque eme er etat facon journalier mensuel priorite pro quotidien
"""
LITTLE = frozenset(_LITTLE_TEXT.split())
_EVENTS_TEXT = """
commence debute demarre finit termine arrive part rentre dure passe envoie recoit signe debut fin
entree sortie recevoir commencer finir terminer partir envoyer passer ouvrir fermer rendre
demander repondre deposer
"""
# What a date is the date of: in a question on dates these verbs tell, common as they are.
EVENTS = frozenset(word_key(w) for w in _EVENTS_TEXT.split())


def with_hyphens(folded: str) -> str:
    """ "faut il", "a t elle": the hyphens a hurried question leaves out, put back; lengths do not change."""
    return _LOOSE.sub(lambda m: f"{m[1]}{'-t' if m[2] else ''}-{m[3]}", folded)

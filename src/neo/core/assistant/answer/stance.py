"""How a passage stands to what it tells: done, denied, still open, said unknown, or itself a question.

All patterns run on folded text.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

NOT_TOLD = re.compile(
    r"\bpas (?:encore )?(?:communique\w*|connue?s?|precise\w*|fixee?s?|arrete\w*|decide\w*|"
    r"renseigne\w*|notee?s?|indique\w*|chiffre\w*|dit)\b"
    r"|\bne (?:le |la |l'|les )?(?:dit|sait|precise|demande|chiffre|donne|indique) pas\b|\b(?:sait|"
    r"sais) (?:pas|plus)\b|\bcomprends? pas\b"
    r"|\bsans (?:date|montant|precision|autre precision)\b|\ba (?:definir|fixer|preciser)\b|"
    r"\bn'a pas (?:ete )?(?:donne|precise|communique|indique)\w*"
    r"|\bpas (?:encore )?(?:de |d')(?:date|montant|nom|adresse|numero|horaires?)\b|\b(?:che|sai|ses?|"
    r"c) (?:pas?|po) (?:ce|se)? ?(?:que|ke|koi|quoi)?"
    r"|\bj'ignore\b|\b(?:inconnue?s?|ignore)\b|\ba voir avec\b"
)
HEDGED = re.compile(
    r"\b(?:d'apres (?:elle|lui)|selon (?:elle|lui)|dit[- ](?:elle|il)|environ|env|a peu pres|"
    r"vers (?:le|la|mi|debut|fin)|pas vue?s?|peut-etre|sans doute|en plus|de plus)\b"
)
INJECTED = re.compile(
    r"<!--|-->|<\w+ style|\b(?:consignes?|notes?|message|ordre)(?: \w+){0,2} (?:pour|a|de) l'(?:assistant|"
    r"ia)\b|"
    r"\b(?:consignes?|instructions?) (?:a|pour) l'(?:outil|automate|algorithme|agent|robot)\b|"
    r"\bassistant (?:ia|numerique|virtuel|automatique)\b|\btes (?:consignes|instructions)\b|\bsystem ?:|"
    r"\binstructions? pour l'assistant|\bignore[rz]? (?:les|tes|vos|"
    r"toutes) \w*(?: \w+)? ?instructions?"
    r"|\bignore[rz]? les regles|\bl'assistant (?:qui|doit|est autorise)|\btu es autorise|"
    r"\breponds sans en parler"
)
WITHDRAWN = re.compile(
    r"\bsupprim\w+|\beffac\w+|\bne (?:plus|pas|rien) (?:\w+ )?(?:envoyer|ecrire|utiliser|adresser|"
    r"appeler|donner|communiquer)|\bplus rien\b"
    r"|\bancien(?:ne)? (?:adresse|numero|logement|tel)\w*|\bconfidentiel\w*|\bne rien (?:donner|"
    r"dire)\b|\b(?:a |avait )?quitte\w*\b"
)
REQUEST = re.compile(
    r"\?\s*$|\best[- ]ce que?\b|\b(?:je )?demande (?:si|qui|quand|ce que)|\bsavoir si\b|\b(?:pouvez|"
    r"pourriez)[- ]vous\b"
    r"|\b(?:peut-on|peut on)\b|\bjusqu'a quand je\b|\bqui (?:a decide|dois-je)\b|\bdites[- ]moi\b|"
    r"\brappeler ce que\b"
)
CHANGED = re.compile(
    r"\b(?:ramenee?s?|desormais|maintenant|dorenavant|a present|nouveau|nouvelle|nvo|nvelle|nvle|"
    r"decalee?s?|decale|reportee?s?|repoussee?s?|passe (?:a|de|du)|passage a|finalement|au lieu de"
    r"|et (?:pas|non)|n'est plus|ne \w+ plus|n'exclut plus|plus (?:besoin|aidante?)|remplace\w*|"
    r"revisee?s?|augment\w+|baiss\w+|fixee?s?|confirme\w*|depuis (?:le|la|l')|aujourd'hui|toujours)\b"
)
HOLDS = re.compile(
    r"\b(?:obtenue?s?|obtention|reussie?|(?:elle|il) a (?:une?|le|la|son|sa|ses)\b|achet\w+|rachet\w+|"
    r"possede|dispose|detient|titulaire|pas (?:de|d'|le|la|encore)|aucune?|n'a plus|plus de|sans|"
    r"perdue?s?"
    r"|vendue?s?|annulee?|suspendu|retire|valide|en cours|inscrite?|a elle|a lui|prete\w*|en panne|"
    r"reparee?|hs|achetee?|passee?|ok)\b"
)
COMPLEMENT = re.compile(
    r"\b(?:aides?|demandes?|financement|copies?|pieces?|formation|dossier|prise en charge|cout|prix|"
    r"devis)\b"
    r"(?: \w+)? (?:au|aux|du|de la|de l'|des|pour le|pour la|de|d') ?$"
)
OUTCOME = re.compile(
    r"\b(?:obtenue?s?|obtient|reussie?s?|accordee?s?|acceptee?s?|refusee?s?|refus|ratee?s?|echoue\w*|"
    r"ajournee?s?|signee?s?|validee?s?|annulee?s?|abandonnee?s?|abandon|terminee?s?|finie?s?|passee?"
    r"|achetee?|rachetee?|en panne|hs|hors d'usage|fermee?s?|ouverte?s?|recue?s?|partie?s?|faite?s?|"
    r"arretee?s?|embauchee?|recrutee?|favorable\w*|apte|inapte|deposee?s?|envoyee?s?|caduc|caduque|"
    r"stop)\b"
)
_OPEN = re.compile(
    r"(?:^|[,.;:] ?)si (?!ok\b|oui\b|non\b|besoin)\w+|"
    r"\b(?:peut|pouvez|peux|pourr\w+|envisag\w+|menac\w+|possib\w+|eventuel\w+|sans reponse|sinon|"
    r"reflechi\w+|hesit\w+|compte \w+er|pense \w*"
    r"|si (?:vous|elle|il|je|on|rien)|piste|demande (?:a faire|faite|deposee)|a demander|voudrai\w+|"
    r"souhait\w+)\b"
)
_PLANNED = re.compile(
    r"\b(?:a (?:faire|envoyer|transmettre|deposer|remettre|signer|demander|fournir|relancer|prevoir|"
    r"preparer|verifier)|avant le|d'ici|je dois|doit|devra|m'engage|j'envoie|je transmets"
    r"|moi ?:|je ?:|par (?:moi|nous) ?:|prevue?s?|echeance|en cours|au plus tard|engagement pris|"
    r"va \w+er)\b|(?:^|: )(?:\w+er|\w+re) (?:le|la|les|l'|un|une|sa|son|ses)\b"
)
_DONE = re.compile(
    r"\b(?:faite?s?|envoyee?s?|signee?s?|recue?s?|remise?s?|deposee?s?|transmise?s?|accordee?s?|"
    r"obtenue?s?|validee?s?|realisee?|ok|partie?s?|payee?s?|versee?s?|terminee?s?|passee?s?)\b"
)
_PENDING = re.compile(
    r"\b(?:pas (?:encore |toujours )?(?:repondu|de (?:reponse|nouvelles?|retour)|creuse|connue?s?|su\b)|"
    r"sans (?:reponse|nouvelles?)|pas de nouvelles?|ou (?:pas|non)(?= ?(?:\?|$|, ?a |[.;]))|"
    r"a (?:demander|confirmer|verifier|voir|"
    r"etudier|negocier)\b|en attente|attente de|(?:reponse|decision|"
    r"resultats?) (?:\([^)]*\) )?(?:attendue?s?|"
    r"courant|en|avant|mi|mi-\w+|debut|fin|sous|dans|d'ici|pas|sur le financement)\b|attend(?:s|"
    r"ons)? (?:la |une |le "
    r"|sa )?(?:reponse|decision|confirmation|retour)|ne (?:sait|sais|donne) (?:pas|plus)|on verra|"
    r"reste a savoir)"
)
_DENIED = re.compile(r"\b(?:pas|jamais|rien|aucune?|n'est plus|non|toujours pas|sans)\b")


def is_open(folded: str) -> bool:
    """Whether it is only possible, wished, asked for."""
    return bool(_OPEN.search(folded))


def is_done(folded: str) -> bool:
    """Whether something is told as done."""
    return bool(_DONE.search(folded))


def is_denied(folded: str) -> bool:
    """Whether something is denied."""
    return bool(_DENIED.search(folded))


def is_only_planned(folded: str) -> bool:
    """Whether something is to be done, and not told as done or denied."""
    return bool(_PLANNED.search(folded)) and not is_denied(folded) and not is_done(folded)


def is_pending(folded: str) -> bool:
    """Whether it says that an answer or a decision is still awaited."""
    return bool(_PENDING.search(folded))

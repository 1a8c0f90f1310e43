"""Notes the adviser wrote for themselves, and what somebody else is said to have said."""

from __future__ import annotations

from neo.core.french import lazy_re as re

_INTERNAL = re.compile(
    r"\b(?:ne pas|surtout pas|pas) (?:commenter|en parler|lui (?:dire|parler)|relancer|ecrire|noter|"
    r"insister|evoquer|"
    r"aborder|repondre|ebruiter)\b|\b(?:ne )?rien (?:lui |leur )?dire\b|\bje n'?\s?(?:ai rien|ecris rien|"
    r"ai pas) "
    r"(?:repondu|du fond|dit|commente)|\bje (?:ne )?me prononce pas|\bje n'ecris rien|\bpas mon (?:affaire|"
    r"role|probleme)|\bpas (?:son|leur) affaire\b|"
    r"\bn'est pas (?:de )?mon (?:ressort|role)|\b(?:a voir|en parler) (?:avec|a) (?:mon|ma|la|le) (?:chef|"
    r"cheffe|respons|rua|dapel|collegue)|"
    r"\bme (?:rappeler|souvenir) de|\b(?:memo|pense[- ]bete|note perso)\b|\bpas (?:utile|la peine|grave|"
    r"urgent)\b|"
    r"\b(?:entre nous|hors dossier|off)\b(?! de)|\b(?:ai|a) cru (?:comprendre|savoir)|"
    r"\brefaire une photo pour le badge|"
    r"\bpas evoquee?s?\b|\bnon abordee?s?\b|\bpas abordee?s?\b|\bcafe offert|\bs'est assis|"
    r"\ben retard de \d+ min|^(?:[ae]lle |il )?(?:est )?a surveiller[ .!]*$"
)
_SOURCE = (
    r"(?:mere|pere|gm|gp|s(?:oe|œ|o)ur|frere|voisine?s?|grand[- ]?mere|grand[- ]?pere|tante|oncle|ex|"
    r"copine?|copains?|copines|cousine?s?|collegues?|maman|papa|mari|femme|conjointe?|compagnon|compagne|"
    r"amie?s?|proprio|gardienne?|logeuse|fils|fille|niece|neveu|belle[- ]mere|entourage|famille|commercante?)"
)
_TOLD = (
    r"(?:(?:ne |n')?(?:me|m'|nous|lui|leur|le|l') ?)?(?:a |ont |aurait |avait )?(?:dit|dite?|disent|"
    r"raconte\w*|"
    r"affirm\w+|pretend\w*|soutien\w*|jure\w*|rapport\w+|confi\w+|glisse\w*|souffle\w*|assure\w*)\b"
)
_HEARSAY = re.compile(
    r"\b(?:rumeurs?|parait[- ]il|il parait|on (?:m'a dit|dit|raconte|me dit)|bruits? de couloir|ragots?|"
    r"les? (?:gens|voisins?|voisines?) dis(?:ent)?|des? sources?|a l'accueil on dit|le bruit court|"
    r"a ce qu'on dit|"
    r"dit-on|ouie? dire|oui-dire|"
    rf"(?:d'apres|selon) (?:la|le|les|un|une|son|sa|ses|leur) (?:[a-z]+ |belle[- ]|beau[- ])?{_SOURCE}\b|"
    r"dixit\b|aux dires d\w+|"
    rf"(?:la|le|sa|son|une?|les|ses|leur) (?:ancienn?e?s? |petite? |belle[- ]|beau[- ])?{_SOURCE} {_TOLD}|"
    r"dit que (?!l'atelier|le |la |les |l'|son |sa |ses |ce |c'|ca |elle|il |tout|rien|cela)[a-z-]+ (?:est|"
    r"etait|a|boit|ment|fume))\b"
)


def is_internal(folded: str) -> bool:
    """Whether a clause (folded) is the adviser's reminder to themselves, of no use to the person."""
    return bool(_INTERNAL.search(folded))


_ONLY_WHO = re.compile(
    r"(?:d'apres|selon|dixit|dit (?:la|le|les|sa|son|une?)|aux dires de|il parait|"
    r"parait[- ]il|dit-on|on dit)\b"
)
_MOST_WORDS_OF_WHO = 4


def only_says_who(folded: str) -> bool:
    """Whether a clause (folded) only tells who said what stands before it: "dixit la voisine"."""
    return bool(_ONLY_WHO.match(folded)) and len(folded.split()) <= _MOST_WORDS_OF_WHO


def reports_hearsay(folded: str) -> bool:
    """Whether a clause tells what others say about somebody."""
    return bool(_HEARSAY.search(folded))

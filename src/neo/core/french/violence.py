"""Violence at home told in a person's own words: they are hit or threatened, or fear somebody they live with.

Read widely: a missed word does harm, a false one costs a reading. Patterns read folded text.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

_CLOSE = (
    r"(?:(?:ex[- ]?)?(?:mari|conjointe?|compagn(?:on|e)|copain|copine|petit ami|concubine?|femme|epou(?:x|se)"
    r"|fils|fille|frere|soeur|pere|mere|beau-?\s?(?:pere|fils|frere)|belle-?\s?(?:mere|fille)|gendre|oncle"
    r"|papa|maman|ami)|ex)"
)
_HITS = (
    r"(?:frapp?\w*|tap(?:e|ee|ait)\b|bat(?:tue?|tait)?\b|cogn\w+|gifl\w+|etrangl\w+|brutalis\w+|violent\w+"
    r"|viol(?:e|ee|ait)\b|sequestr\w+|enferm\w+|menac\w+|bouscul\w+|insult\w+|humili\w+|terroris\w+"
    r"|fait (?:du )?mal|donne des coups|mis (?:un |des )?coups?|leve la main sur|maltrait\w+|surveill\w+"
    r"|empech\w+ de sortir|pris mon telephone|controle (?:tout|mon telephone))"
)
_TELLS = re.compile(
    rf"\b(?:mon|ma|le|la|son|l')\s?{_CLOSE}\b[^.!?]{{0,25}}?\b(?:me|m'|nous|les enfants|ma fille|mon fils)"
    rf" ?(?:a |ont |avait |a encore |a deja )?(?:encore |deja |toujours )?{_HITS}"
    rf"|\b(?:mon|ma) {_CLOSE}\b[^.!?]{{0,15}}\b(?:frapp?\w*|bat|tape|cogne) (?:les|mes|nos|ma"
    rf"|mon) (?:enfants?"
    r"|petits?|gosses?|fils|fille|mere|soeur|frere)\b"
    r"|\b(?:il|elle) (?:me|m'a|nous|nous a) ?(?:encore |deja )?(?:frapp\w*|frape\w*|bat(?:tue?s?)?\b|cogn\w+"
    r"|gifl\w+|etrangl\w+|brutalis\w+|violent\w+|violee?\b|sequestr\w+"
    r"|tapee?\b(?! (?:sur (?:les nerfs|le systeme)|dans l'oeil))"
    r"|menac\w+ (?:de mort|de me tuer|avec (?:un|une|le) (?:couteau|arme|fusil)))"
    r"|\b(?:il|elle) (?:va|veut|a dit qu'il allait|menace de) (?:me|nous) tuer\b"
    r"|\bme (?:frapp?e|cogne|bat) (?:dessus|devant|quand|tous|chaque|souvent|encore|toujours)\b"
    r"|\b(?:subi\w*|victimes? de|vi[st]|fui\w*) (?:des |de |les )?(?:violences?|coups)\b(?! (?:routiere|au"
    r" travail|scolaire))"
    r"|\bviolences? (?:conjugal\w*|familial\w*|domesti\w*|intrafamil\w*|a la maison|de (?:mon|ma) "
    rf"{_CLOSE})"
    rf"|\bpeur (?:de (?:mon|ma) {_CLOSE}|de lui|de rentrer (?:chez moi|a la maison)|pour ma vie"
    r"|qu'il (?:me|nous|s'en prenne|revienne|me (?:tue|retrouve)))\b"
    rf"|\b(?:je suis|suis|ete) (?:battue?|frappee?|menacee?|violee?|sequestree?|enfermee?) (?:par|chez moi"
    rf"|a la maison)(?! (?:mon (?:patron|chef|employeur)|un client))"
    r"|\b(?:femme|mari|enfants?) battue?s?\b|\bordonnance de protection\b|\btelephone grave danger\b"
)
_CHILD = re.compile(r"\b(?:enfants?|petite?s?|gosses?|bebe|ma fille|mon fils|mes fils|mes filles)\b")


def tells_violence(folded: str) -> bool:
    """Whether folded text tells of violence, a threat or fear inside the home."""
    return bool(_TELLS.search(folded))


def names_a_child(folded: str) -> bool:
    """Whether it speaks of children, who may be in danger too."""
    return bool(_CHILD.search(folded))

"""What somebody else says of the person: a former employer, a social worker, a trainer.

They may well report a démarche ("l'assistante sociale dit que le dossier FSL part le 12"); what they report
of the person's conduct, money or life is hearsay to the reader of a conclusion, and never the person's words.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

_FORMER = r"(?:ancienn?e?s?|anc\.?|ex|derniere?|precedente?|avant[- ]derniere?)"
_AT_WORK = (
    r"(?:patron(?:ne)?|employeurs?|employeuse|chefs?|cheffe|responsable|manager|tut(?:eur|rice)|directeur|"
    r"directrice|"
    r"collegues?|gerante?|boss|rh|drh|formateurs?|formatrices?|prof(?:esseur)?s?|maitre d'apprentissage|"
    r"maitre de stage|encadrante?)"
)
_WHO_FOLLOWS = (
    r"(?:assistante? sociale?|as|ass\.? soc\w*|educ\w*|travailleu\w+ sociale?|referente?|cip|conseillere? "
    r"\w+|"
    r"medecin|psy\w*|infirmiere?|tut(?:eur|rice)|curat(?:eur|rice)|mandataire|animat\w+|beneficaire|benevole|"
    r"association|asso|foyer|mission locale|ccas|secteur|accueil|vigile|agente?)"
)
_SOMEBODY = rf"(?:{_FORMER}[- ])?(?:{_AT_WORK}|{_WHO_FOLLOWS})"
_ARTICLE = r"(?:l'|le |la |les |son |sa |ses |une? |des |leur |mon |ma )"
_TELLS = (
    r"(?:(?:ne |n')?(?:me |m'|nous |lui |leur |le |la |l')?(?:a |ont |avait )?(?:dit|disait|disent|"
    r"raconte\w*|confie\w*|"
    r"signale\w*|rapporte\w*|appris|apprend|informe\w*|explique\w*|affirme\w*|decrit|parle|indique\w*|"
    r"alerte\w*|"
    r"previent|prevenue?|prevenus?|laisse entendre|se plaint|se plaignait|reproche\w*|trouv\w+))"
)
_SPEAKER = rf"(?:{_ARTICLE}{_SOMEBODY}(?: [a-z'.-]+){{0,3}}?|(?:m\.|mr|mme|mlle) [a-z'-]+(?: \([^)]*\))?)"
_REPORTS = re.compile(rf"\b{_SPEAKER} {_TELLS}\b")
_ACCORDING_TO = re.compile(rf"\b(?:selon|d'apres|dixit|aux dires de|pour|au dire de) {_ARTICLE}{_SOMEBODY}\b")
_OF_A_FORMER = re.compile(
    rf"\b(?:selon|d'apres|dixit|aux dires de) {_ARTICLE}{_FORMER}[- ]{_AT_WORK}\b|"
    rf"\b{_ARTICLE}?{_FORMER}[- ]{_AT_WORK}(?: [a-z'.-]+){{0,3}}? {_TELLS}\b"
)
# How the person is or was: a state or a habit.
_OF_THE_PERSON = re.compile(
    r"\b(?:le |la |l')(?:trouv\w+|decrit|juge)\b|"
    r"(?:\b(?:que |qu'|si |,? ?)(?:il|elle)|^(?:il|elle)|\b(?:selon|d'apres) .*\b(?:il|elle)) ?"
    r"(?:n'|ne |s'|se |y |en |l'|le |la |les )*(?:a(?: pas| plus| eu| deja| encore)?|est|etait|avait|"
    r"[a-z]+ait|vit|boit|fume|ment|doit \d|doit de|perd|vole|dort|touche|refuse|cache|deale)\b"
)
_THEIR_BUSINESS = re.compile(
    r"\b(?:dossier|attestation|certificat|rdv|rendez[- ]vous|demande|devis|convoc\w*|inscri\w*|place|"
    r"convention|"
    r"planning|session|entretien|offre|candidature|cv|contrat|formulaire|justificatif|bulletin|solde)s?\b"
)


def is_reported_of_the_person(folded: str) -> bool:
    """Whether a clause (folded) tells what somebody who followed or employed the person says of them."""
    if _OF_A_FORMER.search(folded):
        return not _THEIR_BUSINESS.search(folded)
    told = _REPORTS.search(folded) or _ACCORDING_TO.search(folded)
    if told is None:
        return False
    rest = folded[told.start() :]
    return bool(_OF_THE_PERSON.search(rest)) and not _THEIR_BUSINESS.search(rest)


def is_told_by_another(folded: str) -> bool:
    """Whether somebody else than the person speaks in a clause (folded)."""
    return bool(_REPORTS.search(folded) or _ACCORDING_TO.search(folded))

"""What only somebody else's decision can give: a right, an amount to come, an answer held for certain.

A conclusion says what was asked and when; the person who reads that they "will have" an aid, or that a
sanction is on its way, takes it for a decision. What was decided ("AIF accordée le 12/06"), what is asked
("demande si elle a droit à…") and what is to be checked ("voir si éligible") are no promises.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

_GRANTED = (
    r"(?:aides?|financements?|prise en charge|prime|bourse|subvention|indemni\w+|indem|allocations?|alloc|"
    r"droits?|"
    r"aif|are|ass|rsa|apl|aah|css|age|agepi|csp|acre|arce|rqth|cpf|cep|vae|poei|poec|pmsmp|fsl|remuneration|"
    r"logement|hlm|accord|place|titre de sejour|carte de sejour|recepisse|naturalisation|pret|micro[- "
    r"]?credit)"
)
_MONEY = r"(?:\d[\d .,]* ?(?:€|e\b|eur\w*|balles)|\d{3,4}\b(?! ?(?:h|heures|km)\b))"
_THE = r"(?:l'|le |la |les |son |sa |ses |une? |cette |cet |du |de la |de l'|d')?"
_HOW = (
    r"(?:bien |encore |toujours |tjs |aussi |surement |certainement |normalement |probablement |deja |"
    r"sans doute )*"
)
_RIGHT = (
    rf"\b(?:a|as|ai|ont|aura|auront|aurait|avoir|avait|ait|avez|aurez) {_HOW}(?:pas |plus |le )?droits? "
    r"(?:a|au|aux|de|d'|pour)(?= ?\w|\b)",
    r"\bpas droit (?:a|au|aux)\b|^(?:bien )?droit (?:a|au|aux) ",
    r"\b(?:in)?eligibles?\b",
    r"\b(?:ouvr(?:e|ira|irait|ent)) (?:bien )?(?:le |un |ses |des )?droits?\b",
    rf"\b(?:peut|peuvent|pourra|pourrait|va pouvoir) {_HOW}(?:pretendre|beneficier|toucher|percevoir)\b",
    r"\b(?:beneficiera|percevra|touchera|obtiendra|sera (?:bien )?indemnise)\w*\b",
    r"\bremplit (?:bien |toutes? )*(?:les|ses) conditions\b|\brentre dans (?:les conditions|les criteres|"
    r"les cases)\b",
)
_TO_COME = (
    rf"\b(?:aura|auront|recevra|va (?:avoir|recevoir|toucher|percevoir|obtenir|gagner)) {_HOW}"
    rf"(?:env\w*\.? |environ |dans les |autour de |a peu pres |jusqu'a |{_THE})(?:{_MONEY}|{_GRANTED}\b)",
    r"\b(?:il|elle) (?:l'|les )(?:aura|obtiendra)\b",
    r"\b(?:on|je|nous|l'agence|ft|france travail|la region) (?:va|vais|allons) (?:lui |leur )?"
    r"(?:financer|payer|prendre en charge|accorder|valider|rembourser|debloquer)\b",
    r"\b(?:sera|seront|va etre|vont etre) (?:bien |surement |forcement |automatiquement |d'office )*"
    r"(?:accord|accept|valid|financ|pris\w* en charge|vers|rembours|prolong|renouvel|attribu|retenu|embauch|"
    r"maintenu|indemnis|paye)\w*",
    r"\b(?:passera|va passer|devrait passer) (?:sans (?:probleme|souci|pb|difficulte)|creme|facile)",
)
_SOON = (
    rf"\b(?:devrait|devraient) {_HOW}(?:avoir|recevoir|toucher|percevoir|obtenir) {_THE}(?:{_MONEY}|"
    rf"{_GRANTED}\b)",
    r"\b(?:on|l'agence|ft|france travail|la caf|la region|le departement|la mairie|la cpam|la mdph|l'opco|"
    r"l'etat) "
    r"(?:lui |leur |l'|le |la |les )?(?:donnera|accordera|paiera|payera|financera|prendra en charge|"
    r"versera|validera|"
    r"va (?:\w+ )?(?:lui |leur )?(?:donner|accorder|payer|financer|prendre en charge|verser|valider|"
    r"rembourser))\b",
    r"\bca (?:va |devrait )?(?:passera(?:it)?|marchera(?:it)?|passer|marcher)\b",
)
_CERTAIN = (
    rf"{_MONEY}[ ,:]*(?:c'est |c )(?:ok|bon)\b",
    rf"\b{_GRANTED} (?:\w+ ){{0,2}}(?:auto|automatiques?|automatiquement|d'office)\b",
    rf"\b{_GRANTED} (?:\w+ ){{0,2}}(?:c'est |c )?(?:ok|bon) (?:normalement|a priori|logiquement|je pense)\b",
    r"\b(?:c'est |c |est |quasi |presque )(?:quasi |presque |deja |tout |absolument )*"
    r"(?:sure?|certaine?|garantie?|acquise?|dans la poche|couru d'avance|plie|joue d'avance)\b(?! de "
    r"(?:lui|soi|elle))",
    r"\bsure? a \d+ ?%|\ba (?:coup|tous les coups) sur\b|\b(?:aucun|pas de|sans) doute (?:que|qu'|sur|"
    r"pour)\b",
    rf"\b(?:aucun|pas de|sans) (?:souci|probleme|pb|risque)s? (?:pour|avec) {_THE}{_GRANTED}\b",
    rf"\b{_GRANTED} (?:quasi |presque |bien )*(?:assuree?s?|garantie?s?|acquise?s?|certaine?s?|probables?|"
    rf"sures?)\b",
    r"\bfin de (?:ses )?droits (?:\w+ )?(?:probable|surement|certaine?|sans doute)\w*",
    rf"\b(?:probablement|certainement|surement|sans doute|normalement|a priori) (?:\w+ ){{0,3}}{_THE}"
    rf"(?:{_GRANTED}|fin de droits)\b",
    r"\b(?:refus|accord|rejet|validation|attribution|renouvellement) (?:\w+ ){0,3}(?:tres )?"
    r"(?:probable|certaine?|assuree?|quasi[- ]certaine?)\b",
)
_PROMISED = re.compile(
    r"\b(?:je|j'|on|nous|l'agence)(?: ?(?:lui|leur|l'|le|la|ai|a|avons|en|y|bien|deja)\b ?)*"
    r"(?:promets?|promis|garanti[st]?|certifie|assure)\b"
)
# What the adviser promises to do themselves is their side of what is agreed.
_OWN_DEED = re.compile(
    r"\b(?:promets?|promis|garanti[st]?|certifie|assure) (?:de |d')(?:l'|la |le |les |lui |leur |y |en )*"
    r"(?!avoir|obtenir|financer|accorder|payer|valider|debloquer|faire passer)[a-z]+(?:er|ir|re)\b"
)
_SANCTION = re.compile(
    r"\b(?:sanction\w*|radi(?:ation|er|ee?)\w*|avertissements?|(?:suspen\w+|coup\w+|supprim\w+|suppression) "
    r"(?:de |du |des |d'|le |la |les |son |sa |ses |l')*(?:alloc\w*|droits?|rsa|are|indem\w*|versement\w*))\b"
)
_AHEAD = re.compile(
    r"\b(?:envisag\w*|risqu\w*|possible|si|s'il|sinon|proposerai|demanderai|a (?:faire|mettre|notifier|"
    r"prevoir|demander|"
    r"proposer|lancer|appliquer|voir)|"
    r"sera|seront|va|vais|faudra|menac\w*|gare|attention|prochaine?s?|la prochaine fois|en cas|au "
    r"prochain|probable)\b"
)
_CONTESTED = re.compile(r"\b(?:recours|contest\w*|mediat\w*|reclam\w*|appel|courrier|recue?s?|notifi\w*)\b")
_ASKED = re.compile(
    r"\?|\b(?:demand\w* (?:si|s'il|a quoi|quels?|quelles?|combien)|savoir (?:si|s'il|a quoi|combien|quels?)|"
    r"voir (?:si|s'il)|verifi\w*|se demande|question\w*|simul\w*|a (?:verifier|confirmer|etudier)|"
    r"si (?:eligible|elle a droit|il a droit)|si elle (?:est|sera)|s'il (?:est|sera)|"
    r"conditions d'|etudi\w*|pense|croit|espere|souhait\w*|aimerait|voudrait|"
    r"(?:eligib\w*|droits?)(?: \w+){0,2} a (?:voir|verifier|confirmer))\b"
)
_SAYS_SO = re.compile("|".join((*_RIGHT, *_TO_COME, *_SOON, *_CERTAIN)))


def promises(folded: str) -> bool:
    """Whether a clause (folded) tells as settled what somebody else has yet to decide."""
    if _threatens(folded):
        return True
    if _ASKED.search(folded):
        return False
    if _PROMISED.search(folded) and not _OWN_DEED.search(folded):
        return True
    return bool(_SAYS_SO.search(folded))


def _threatens(folded: str) -> bool:
    """A sanction to come; one that was received, or is contested, is a fact with its démarche."""
    return bool(_SANCTION.search(folded) and _AHEAD.search(folded)) and not _CONTESTED.search(folded)

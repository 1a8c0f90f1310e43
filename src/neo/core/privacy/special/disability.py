"""Disability: recognition, allowance, body that decides, deafness and the like; never the sector or the
trade."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

FALSE_FRIENDS = words(
    r"handicapee? (?:pour|par (?:le|la|son|l.absence|un manque))|ouverte?s? aux (?:candidatures "
    r"|personnes |boe|rqth|th)\w*(?: rqth| boe)?|candidatures rqth|postes? (?:ouverts? )?(?:aux )?rqth"
    r"|referente? handicap|mission handicap|secteur (?:du |de l.)?(?:handicap|medico)\w*"
    r"|metiers du handicap|handicap et emploi"
    r"|personnes? (?:en situation de |porteuses? de |avec (?:un )?)?handicap\w*"
    r"|enfants? (?:en situation de )?handicap\w*"
    r"|eleves? (?:en situation de )?handicap\w*|adultes? handicapes?"
    r"|public\w* (?:en situation de )?handicap\w*"
    r"|(?:fauteuils? (?:de |d.)?(?:bureau|jardin|tapiss|en cuir|restaur)\w*)|monte.?fauteuil|tapissi\w+"
    r"|cap emploi recrut\w*"
    r"|formation (?:en |a la |de )?(?:lsf|langue des signes)|interprete (?:en )?(?:lsf|langue des signes)"
    r"|facade aveugle"
    r"|salon du handicap|duoday"
    r"|entreprise adaptee recrut\w*|(?:semaine|journee|salon|forum) .{0,25}handicap\w*"
)
_TRADE = words(
    r"aesh|accompagnante?|educat\w+|moniteur\w*|recrut\w*|offres?|secteur|formation|stage|poste (?:d|en)"
    r"|metier\w*"
)
_SURE = words(
    r"(?:beneficiaires?|relev\w+|au titre) (?:de )?(?:l.)?(?:obligation d.emploi|oeth)"
    r"|(?:ne|nee) sans \w+|maison (?:departementale )?de l.autonomie"
    r"|(?:reconnue?s?|statut|qualite) (?:de )?(?:th|handicap\w*|invalide|travailleu\w+ handicap\w*)",
    r"reconnaissance (?:de )?th\b|th (?:jusqu|accord|depos|en cours)\w*|maison (?:departementale )?(?:du"
    r"|des) (?:personnes )?handicap\w*|cdaph|orientee? (?:en |vers (?:un |l.)?)?esat|mal.?voyante?"
    r"|non.?voyante?|rqth|mdph\w*|aah|boeth?|doeth|aeeh|pch|travailleu\w+ handicape\w*"
    r"|reconnaissance (?:de )?(?:la qualite|th|travailleur)\w*"
    r"|pension d.invalidite|(?:en )?invalidite (?:categorie|cat|de|\d)\w*|taux d.incapacite"
    r"|carte (?:mobilite inclusion|cmi"
    r"|d.invalidite|de stationnement)|cmi\b|(?:il|elle|je|moi|impossible|est|suis|nee?|tres|un peu"
    r"|totalement) (?:est |suis )?(?:sourde?"
    r"|malentendante?|aveugle|malvoyante?|muette?)|sourde? (?:de|et|d|depuis|profond)\w*|^ ?(?:sourde?"
    r"|malentendante?)\b"
    r"|(?:en|son|sa) fauteuil(?: roulant)?|fauteuil roulant|lsf|langue des signes|(?:en|son|mon|un"
    r"|le) (?:situation de )?handicap"
    r"|handicapee?s?|milieu protege|orientation esat|en esat",
)


def says(clause: Clause) -> str:
    """Why ``clause`` tells somebody's disability."""
    clause = clause.without(FALSE_FRIENDS)
    match = _SURE.search(clause.text)
    if not match:
        return ""
    sure = match.group() in ("rqth", "mdph", "aah", "boe", "boeth")
    if not sure and _TRADE.search(clause.text):
        return ""
    return "un handicap, ou sa reconnaissance, y est dit"


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("dossier RQTH déposé à la MDPH", ("dossier RQTH déposé à la MDPH",)),
    ("elle est sourde de naissance", ("elle est sourde de naissance",)),
    ("accompagnement de personnes en situation de handicap", ()),
    ("poste d'AESH auprès d'enfants handicapés", ()),
    ("contacter la référente handicap", ()),
)

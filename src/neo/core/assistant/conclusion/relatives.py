"""Relatives in notes: their own life is left out, the help they give to the search stays."""

from __future__ import annotations

from neo.core.assistant.conclusion.work_matters import holds_business
from neo.core.french import lazy_re as re

_RELATIVE = re.compile(
    r"\b(?:maris?|epoux|epouse|femme|conjointe?|concubine?|compagnon|compagne|pere|papa|mere|maman|fils|"
    r"fille|filles|"
    r"enfants?|bebe|freres?|s[oœ]eurs?|(?:beau|belle)[- ](?:pere|mere|frere|s[oœ]e?ur|fils|fille)|tante|"
    r"oncle|cousine?|"
    r"neveu|niece|grands?[- ]?(?:meres?|peres?|parents)|parents|mamie|papi|papy|mamy|gm|gp|ex(?!-)|"
    r"ex[- ](?:mari|femme|conjointe?|"
    r"compagnon|compagne)|copine?|copain|petite? amie?|voisine?s?|famille|(?:le|la|son|"
    r"sa) petite?(?! (?:enfance|annonce|boulot|job|entreprise|contrat))|gosses?|jumeaux|jumelles|aine|"
    r"ainee|cadet|cadette)\b"
)
# What a relative does for the search, or what the search has to make room for.
_HELPS = re.compile(
    r"\b(?:gard\w+|garde|creche|nounou|assistante maternelle|ecole|scolari\w+|college|lycee|cantine|"
    r"centre de loisirs|periscolaire|"
    r"centre aere|colo\b|emmen\w+|condui\w+|depose\w*|ramene\w*|covoitur\w*|prete?\w* (?:sa|son|la|"
    r"une) (?:voiture|vehicule|scooter)|"
    r"heberg\w+|loge\w*|habite|vit chez|chez (?:sa|son|ses)|aide (?:pour|a remplir|aux?)|caution|garant\w*|"
    r"s'occupe d\w+ (?:petit|enfant|fils|fille)|"
    r"horaires|mercredis?|samedis?|vacances|rentree|aout|juillet|autorisation|signature|cni|livret|"
    r"interprete|traduit|"
    r"accompagne (?:au|a l'|a la) (?:rdv|rendez|entretien)|prend (?:le|la|les)|ok pour|d'accord pour|"
    r"num(?:ero)?|pension alimentaire|"
    r"conge parental|allocation|caf\b|rsa)"
)
_TROUBLE = re.compile(
    r"\b(?:malade|maladie|hospitalis\w*|cancer|diab\w*|dialyse|depress\w*|alcool\w*|boit|bu\b|drogu\w*|"
    r"fum\w+|cure|desintox\w*|rechut\w*|"
    r"opere\w*|mort\w*|deced\w*|deces|prison|garde a vue|police|gendarm\w*|violen\w*|frapp\w*|casse la|"
    r"tromp\w*|divorc\w*|separ\w*|"
    r"chomage|dett\w*|demence|alzheimer|ehpad|suicid\w*|enceinte|fugu\w*|crise|handicap\w*|tutelle|"
    r"curatelle|chute|trembl\w*|"
    r"guerre|jalou\w*|surveill\w*|perd la tete|va mal|va pas bien|soins|palliatif\w*|chimio\w*|"
    r"reconnait (?:plus|pas)|appelle \d+ fois)\b"
)

# Somebody who came along: "Mathéo + maman".
_ONLY_NAMED = re.compile(
    r"(?:avec )?(?:maman|papa|(?:la |le |sa |son )?(?:mere|pere|fille|fils|mari|femme|"
    r"soeur|frere))"
)


def names_a_relative(folded: str) -> bool:
    """Whether a clause (folded) names somebody near the person."""
    return bool(_RELATIVE.search(folded))


def is_kept_about_a_relative(folded: str, head: str = "") -> bool:
    """Whether what it says of them is what the search depends on, and nothing of their own life.

    ``head``: the words the line opens with (folded): under "garde", "sa mère" is who minds the child.
    """
    if _TROUBLE.search(folded):
        return False
    return bool(
        _HELPS.search(folded)
        or _HELPS.search(head)
        or holds_business(folded)
        or _ONLY_NAMED.fullmatch(folded)
    )

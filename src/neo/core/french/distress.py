"""How grave a person's words are: from tiredness to words that may announce a danger to their life.

Read widely: a missed sign does harm, a false one costs a reading. Grades are for ordering and quoting only;
they are said to nobody as a number, and judge nobody.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

NONE, SIGN, MARKED, ALARM = range(4)

_ALARM = re.compile(
    r"suicid|me (?:tuer|foutre en l'air|flinguer|pendre|supprimer|jeter (?:sous|dans|du))|(?:en|veux"
    r"|vais) finir "
    r"(?:avec la vie|avec tout)|en finir\b|envie de (?:mourir|disparaitre|partir pour de bon)"
    r"|plus envie de vivre"
    r"|(?:veux|voudrais|prefere(?:rais)?) (?:mourir|etre mort|disparaitre)|idees? noires?|(?:mieux"
    r"|tranquilles?|heureu\w+"
    r"|soulages?|bien) sans moi|sans moi (?:ca|ce|tout|ils|elle|vous) (?:ira|irai|serai|sera)"
    r"|si je (?:disparai|n'etais plus"
    r"|n'existais|meurs|mourais)|plus (?:etre )?la pour (?:personne|rien|voir)|si je n'etais plus la"
    r"|que tout s'arrete"
    r"|(?:vie|vivre) (?:n'a|n'en|ne vaut|vaut) plus|plus la force de vivre|a quoi bon vivre"
    r"|je vous dis adieu|adieu a tous"
    r"|serai(?:t|s)? plus simple si je|m'endormir (?:et|pour) ne plus|ne plus me reveiller"
)
_MARKED = re.compile(
    r"plus (?:trop |vraiment )?la force|n'en peux plus|en peux? plus|j'en peu plu|a bout\b"
    r"|au bout du rouleau|je craque"
    r"|peux (?:plus|pas) tenir|(?:bon(?:ne)?|bons) a (?:plus )?(?:rien|grand.chose)"
    r"|se?r[st] (?:plus )?a rien|vaux (?:plus )?rien"
    r"|je coule|desespere|sans espoir|a quoi bon|plus rien a perdre|rate(?:e)? ma vie|me frappe"
    r"|il me bat|a la rue"
    r"|rien a manger|dors? (?:dans (?:ma|la) voiture|dehors)|expulse|je lache (?:tout|prise)"
    r"|baisse(?:r)? les bras"
)


def distress_grade(folded: str) -> int:
    """``ALARM``, ``MARKED`` or ``NONE`` for a folded text; a mere ``SIGN`` is the reader's to tell."""
    if _ALARM.search(folded):
        return ALARM
    return MARKED if _MARKED.search(folded) else NONE

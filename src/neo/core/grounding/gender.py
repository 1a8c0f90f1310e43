"""Gender: a text that opens on "elle" speaks of the person, unless the person is a man.

Only the pronoun that opens the text is checked: further on it may stand for a thing ("la formation… elle"),
and "il" is as often nobody ("il reste", "il lui faut").
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.grounding.checker import Checker
from neo.core.grounding.entities import is_actor, is_kin

_OTHER = {"M.": "elle", "Mme": "il"}
_OPENS = re.compile(r"\W*(?:[^,.;:]{2,48}, )?(il|elle)(?=[ '])(?! (?:ou|et) )")
_NOBODY = re.compile(
    r" (?:ne |n'|se |s'|en |y )*(?:lui|leur|y|"
    r"(?:faut|fau[dt]\w+|reste|restait|restera\w*|manqu\w+|suffi\w+|agi\w*|existe\w*|semble\w*|parai\w+"
    r"|convien\w+|conven\w+|vaut|vaudra\w*|arrive|peut que|pourrait que|avait fallu|a fallu|aurait fallu)"
    r"|(?:est|etait|sera|serait|a ete|avait ete)(?: \w+ment| pas| plus| bien| deja| encore| donc)* "
    r"(?:convenu|prevu|question|possible|impossible|propose|demande|decide|acte|rappele|precise|indique|note"
    r"|ecrit|necessaire|important|urgent|utile|temps|vrai|probable|conseille|envisage"
    r"|entendu|dit|trop tard))\b"
)


def check_gender(c: Checker) -> Iterator[str]:
    """A pronoun of the other gender where only the person can be meant."""
    wrong = _OTHER.get(c.readings.index.dossier.person.title)
    opened = _OPENS.match(c.claim.folded) if wrong and c.opens and not c.strict else None
    if opened is None or opened[1] != wrong or _names_somebody(c, opened.start(1)):
        return
    if wrong == "il" and _NOBODY.match(c.claim.folded, opened.end(1)):
        return
    whom = "un homme" if wrong == "elle" else "une femme"
    yield f"la phrase dit « {wrong} », le dossier est celui d'{whom}"


def _names_somebody(c: Checker, before: int) -> bool:
    """Whether the words before the pronoun hold somebody it may stand for."""
    if any(n.start < before for n in c.claim.names):
        return True
    return any(t.start < before and (is_kin(t) or is_actor(t)) for t in c.claim.terms)

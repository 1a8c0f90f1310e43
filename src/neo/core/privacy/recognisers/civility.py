"""Names after a civility: « Mme Petit », « M. de Bréval », « Mmes A, B et C », « bonjour mr lemaire »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.enumerations import names_from
from neo.core.privacy.evidence import CIVILITIES
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_WEAK = frozenset(["m", "me", "md", "mm", "pr", "maitre", "docteur", "professeur", "dr"])
"""Also a metre, a pronoun, « pour », a trade: a capital or a full stop makes a title of them."""
_SEVERAL = frozenset(["mm", "mmes", "mlles", "messieurs", "mesdames"])
_ALSO = frozenset(["veuve", "epouse", "nee", "ne"])
_FOREIGN_WORDS = "ms mx senhor senhora senor senora signor signora mesie madanm misye herr frau mister miss"
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
_NAMING = frozenset(["nee", "epouse", "veuve", "excuse", "excusee", "excuses"])
"""Words that name whoever comes next, when that has a capital: « née Koffi épouse Marchal »."""
_WORDS = ((CIVILITIES | _FOREIGN) - _ALSO) | _NAMING
_POST_WORDS = (
    "juge maire adjointe adjoint directrice directeur presidente president procureure procureur principale "
    "principal proviseure proviseur cheffe chef responsable conseillere conseiller assistante sociale "
    "curatrice curateur notaire avocate infirmiere medecin psychologue "
    "referente referent secretaire gerante gerant"
)
_POSTS = frozenset(_POST_WORDS.split())
_GAP = re.compile(r"[ \t\u00a0\u202f]{1,3}|\.[ \t\u00a0\u202f]{0,2}|[ .]{0,2}\n")


def find(scene: Scene) -> Iterator[Finding]:
    """What follows a civility, as far as it is a name."""
    reading = scene.reading
    for i in reading.indexes_of(_WORDS):
        if i + 1 < len(reading.words) and _is_title(reading, i):
            yield from _names_after(reading, i)


def _is_title(reading: Reading, i: int) -> bool:
    between = reading.between(i)
    if not _GAP.fullmatch(between):
        return False
    word = reading.words[i]
    if word in _NAMING:
        return reading.is_capitalised(i + 1) and not reading.in_shouted_line(i)
    if i and reading.text[reading.starts[i] - 1] in "’'-":
        return False
    if word not in _WEAK:
        return True
    if word == "m" and i and reading.text[: reading.starts[i]].rstrip(" ")[-1:].isdigit():
        return False
    if reading.in_shouted_line(i):
        return (
            word in ("mm", "dr") or between[:1] == "." or (word in ("m", "me") and _not_pronoun(reading, i))
        )
    if word in ("maitre", "docteur", "professeur", "dr"):
        return reading.is_capitalised(i) or reading.is_capitalised(i + 1) or word == "dr"
    return reading.is_capitalised(i) or (between[:1] == "." and reading.words[i] != "pr")


def _not_pronoun(reading: Reading, i: int) -> bool:
    """In capitals « ME VOIR » is a pronoun, « ME OLLIVIER » a lawyer."""
    return not is_common(reading.words[i + 1])


def _over_post(reading: Reading, i: int) -> int:
    """The word after « Mme la juge », « M. le directeur »; ``i`` itself where no post follows."""
    k = i
    if reading.words[k] in ("la", "le", "l"):
        k += 1
        while k < len(reading.words) and reading.words[k] in _POSTS and reading.between(k) == " ":
            k += 1
    named = k - i > 1 and k < len(reading.words) and reading.capital_says(k)
    return k if named and not is_common(reading.words[k]) else i


def _names_after(reading: Reading, i: int) -> Iterator[Finding]:
    """« Mr et Mme Roy » names at its second civility only."""
    lower = reading.words[i] not in _WEAK or reading.between(i)[:1] == "."
    several = reading.words[i] in _SEVERAL
    for first, last in names_from(reading, _over_post(reading, i + 1), lower=lower, several=several):
        why = "ce mot suit une civilité"
        yield Finding(reading.starts[first], reading.end(last), Kind.PERSON, "civility", why, 0.88)


EXAMPLES: tuple[Example, ...] = (
    ("vu Mme Petit ce jour", ("Petit",)),
    ("bonjour mme petit", ("petit",)),
    ("Tuteur : M. Roland Petitpas (encadreur)", ("Roland Petitpas",)),
    ("écrit à M. de Bréval et à Mme Le Bihan", ("de Bréval", "Le Bihan")),
    ("avec Mmes Courtioux, Roy et N'Guyen hier", ("Courtioux", "Roy", "N'Guyen")),
    ("Mme B. a rappelé", ("B",)),
    ("la carte est au nom de Roux, épouse Marchal", ("Marchal",)),
    ("née à Lille, son épouse travaille", ()),
    ("Contact : Dr. Matthias von Allmen.", ("Matthias von Allmen",)),
    ("MANDATAIRE JUDICIAIRE : ME OLLIVIER, ELLE ATTEND", ("OLLIVIER",)),
    ("MME FAIZA COMBO, DU 02 AU 13", ("FAIZA COMBO",)),
    ("mr wilfrid cataye : soigneux", ("wilfrid cataye",)),
    ("parler à Mme la juge Ferrandou", ("Ferrandou",)),
    ("Mme a rappelé, Mme absente, Madame la directrice", ()),
    ("il me demande 3 m de long", ()),
    ("CV et LM pr CDI Boulanger", ()),
)

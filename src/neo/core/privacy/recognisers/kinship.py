"""After a kinship (« sa sœur Mylène », « enfants Lina et Noé ») and before an age (« Lina, 4 ans »)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.enumerations import names_from
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common, is_place, plain_first_names
from neo.core.privacy.name_growth import STOPS
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_KIN_WORDS = (
    "mari epoux epouse femme conjoint conjointe concubin concubine compagnon compagne copain copine ami "
    "amie fils fille filles garcon enfant enfants bebe pere mere papa maman mamie papi papy mami tonton "
    "tata tatie tatan frere freres soeur soeurs frangin frangine cousin cousine oncle tante neveu niece "
    "parrain marraine fiance fiancee grand-mere jumeaux jumelles beau-frere ex nounou voisin voisine "
    "colocataire coloc marmailles marie mariee pacse pacsee separe separee divorce divorcee marmaille "
    "gosses aine ainee cadet cadette benjamin enf gendre bru belle beau"
)
_KIN = frozenset(_KIN_WORDS.split())
_STATES = frozenset(["marie", "mariee", "pacse", "pacsee", "separe", "separee", "divorce", "divorcee"])
_ORDAINED = frozenset(["pere", "frere", "soeur", "mere"])
_GAP = re.compile(r"[ \u00a0]{1,2}|[ ]?[:(,=][ ]?|, ")
_AGE = re.compile(r"(?<=[ (])(?:\d{1,2} ?(?:ans|mois|a\b|m\b)|nee? )")
_TO_AGE = frozenset([" ", ", ", " (", "("])


def find(scene: Scene) -> Iterator[Finding]:
    """Both ways."""
    reading = scene.reading
    for i in reading.indexes_of(_KIN):
        if i + 1 < len(reading.words) and _GAP.fullmatch(reading.between(i)) and _is_kin(reading, i):
            yield from _after_kin(reading, i)
    for match in _AGE.finditer(reading.folded):
        yield from _before_age(reading, match.start())


def _is_kin(reading: Reading, i: int) -> bool:
    """« Marié (Rima) »: the state of somebody names the other one only in brackets."""
    return reading.words[i] not in _STATES or "(" in reading.between(i)


def _after_kin(reading: Reading, i: int) -> Iterator[Finding]:
    tight = reading.between(i).strip(" \u00a0") == ""
    word = reading.words[i + 1]
    if not _may_be_relative(reading, i + 1, tight=tight):
        return
    lower = word in plain_first_names()
    for first, last in names_from(reading, i + 1, lower=lower, several=True):
        yield _finding(reading, first, last)


def _may_be_relative(reading: Reading, i: int, *, tight: bool) -> bool:
    word = reading.words[i]
    if word in first_names():
        return (reading.is_capitalised(i) and not reading.in_shouted_line(i)) or not is_common(word)
    if is_place(word) and tight and _is_religious(reading, i - 1):
        return reading.capital_says(i)
    if is_common(word) or is_place(word) or len(word) < 3 or not reading.is_capitalised(i):
        return False
    return tight or not (reading.is_shouted(i) and len(word) < 5)


def _is_religious(reading: Reading, i: int) -> bool:
    """« le père Anselme », « la sœur Lucie »."""
    return i > 0 and reading.words[i] in _ORDAINED and reading.words[i - 1] in ("le", "la", "du", "au")


def _before_age(reading: Reading, position: int) -> Iterator[Finding]:
    """The name whose age or birth begins at ``position``, with the first half of a compound one."""
    last = reading.index_at(position - 1)
    if last < 0 or reading.text[reading.end(last) : position] not in _TO_AGE:
        return
    first = last
    while first and reading.between(first - 1) == "-" and reading.is_capitalised(first - 1):
        first -= 1
    word = reading.words[first]
    known = word in first_names() and (reading.is_capitalised(first) or word in plain_first_names())
    if word in STOPS or (is_common(word) and not (known and reading.capital_says(first))):
        return
    if known or (reading.is_capitalised(first) and not is_place(word) and len(word) > 2):
        yield _finding(reading, first, last)


def _finding(reading: Reading, first: int, last: int) -> Finding:
    why = "c’est le nom d’un proche"
    return Finding(reading.starts[first], reading.end(last), Kind.PERSON, "kinship", why, 0.85)


EXAMPLES: tuple[Example, ...] = (
    ("sa soeur Mylène est là", ("Mylène",)),
    ("ses enfants Lina et Noé à l'école", ("Lina", "Noé")),
    ("enfants : Tchandra (4 ans) et Oumeya (6 ans)", ("Tchandra", "Oumeya")),
    ("3 enf : Maëlys 8 ans, Zéphyrine 5 ans", ("Maëlys", "Zéphyrine")),
    ("chez mon frere mickael a outreau", ("mickael",)),
    ("3 enf : Naim 9, Rayhana 6, Ismael 2", ("Naim", "Rayhana", "Ismael")),
    ("sa fille Rose entre au CP", ("Rose",)),
    ("le père Anselme pouvait la loger", ("Anselme",)),
    ("hébergé chez sa mère à Lille", ()),
    ("CDI 3 ans, Licence 2 ans, sa fille malade", ()),
)

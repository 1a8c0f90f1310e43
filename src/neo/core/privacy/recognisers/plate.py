"""Number plates: new and old ones. In lower case or with spaces they look like words: something must say
car."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import before, matches
from neo.core.privacy.scene import Example, Scene

_NEW = re.compile(r"(?<![\w-])[a-z]{2}([ .-]{0,2})\d{3}\1[a-z]{2}(?![\w-])")
_OLD = re.compile(r"(?<![\w-])\d{1,4}([ -]?)[a-z]{1,3}\1(?:\d{2}|2[ab]|97\d)(?![\w-])(?![.,/:]\d)")
_CUE = re.compile(
    r"(?:\bplaques?\b|\bimmat\w*|\bvoiture\b|\bvehicule\b|\bcarte grise\b|\bscooter\b|\bmoto\b|\bcamion\w*"
    r"|\butilitaire\b|\bfourgon\w*)\.?[^.;]{0,36}$"
)
_MONTHS = (
    "jan",
    "fev",
    "mar",
    "avr",
    "mai",
    "jui",
    "aou",
    "sep",
    "oct",
    "nov",
    "dec",
    "h",
    "an",
    "ans",
    "km",
)


def find(scene: Scene) -> Iterator[Finding]:
    """Plates by shape; loose shapes only when a vehicle is named just before."""
    text, folded, windows = scene.reading.text, scene.reading.folded, scene.reading.number_windows
    for match in matches(_NEW, folded, windows, 3):
        surface = text[match.start() : match.end()]
        sure = match[1] in ("-", ".") or (not match[1] and surface == surface.upper())
        if sure or _CUE.search(before(folded, match.start())):
            yield _finding(match)
    for match in matches(_OLD, folded, windows, 3):
        letters = "".join(c for c in match.group() if c.isalpha())
        if letters not in _MONTHS and _CUE.search(before(folded, match.start())):
            yield _finding(match)


def _finding(match: re.Match[str]) -> Finding:
    return Finding(*match.span(), Kind.PLATE, "plate", "c’est une plaque d’immatriculation", 0.93)


EXAMPLES: tuple[Example, ...] = (
    ("la clio (plaque FX-000-ZZ)", ("FX-000-ZZ",)),
    ("garée FX000ZZ devant", ("FX000ZZ",)),
    ("ww-418-zz", ("ww-418-zz",)),
    ("immat. FX 000 ZZ", ("FX 000 ZZ",)),
    ("immatriculée fx 000 zz", ("fx 000 zz",)),
    ("sa voiture, 1234 AB 63, est en panne", ("1234 AB 63",)),
    ("le 100 km de trajet", ()),
    ("voiture achetée le 12 mai 24", ()),
    ("le 300 de la rue", ()),
    ("10 CDD 35", ()),
)

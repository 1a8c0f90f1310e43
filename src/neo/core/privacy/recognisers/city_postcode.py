"""A postcode with its town. The town alone identifies nobody; numbers of five digits are also amounts,
diplomas, offers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.number_windows import is_announced, matches
from neo.core.privacy.scene import Example, Scene
from neo.core.privacy.way_words import word_set

_CODE = r"(?:0[1-9]|[1-8]\d|9[0-578]) ?\d{3}"
_BEFORE_TOWN = re.compile(rf"(?<![\w+/.,-])(?:f ?- ?|fr ?- ?)?{_CODE}(?: ?[,:-] ?| {{1,2}})(?=[^\W\d_])")
_IN_BRACKETS = re.compile(rf"(?<= )[(\[] ?({_CODE}) ?[)\]]")
_ALONE = re.compile(rf"(?<![\w+/.,-]){_CODE}(?![\w])")
_ALONE_CUE = re.compile(r"(?:\bcode postal\b|\bcp\b)[ :=]{0,3}$")
_OTHER = re.compile(
    r"(?:\brncp|\brs\b|\boffres?\b|\bformacode\b|\bref\w*\b|\bn°|\bno\b|\bnumero\b|\bsession\b"
    r"|\bccn\b|\bidcc\b"
    r"|\bcertif\w*|\brome\b|\bcode naf\b|\bmatricule\b|\becrou\b)[^\d]{0,8}$"
)
_UNITS = word_set("net brut euros euro eur k km kms habitants ht ttc par pour")
_CEDEX = re.compile(r"[ ,]{1,2}cedex(?: \d{1,2})?\b")
_STEM = word_set("saint sainte st ste le la les l d bourg mont port ville villeneuve pont chateau val")
_PARTICLES = word_set("sur sous en de du des la le les au aux l d et lez")


def find(scene: Scene) -> Iterator[Finding]:
    """Postcode and town, in that order or the town first with the code between brackets."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    for match in matches(_BEFORE_TOWN, folded, windows, 5):
        end = 0 if is_announced(folded, match.start(), _OTHER, 24) else _town_end(scene, match)
        if end:
            yield _finding(match.start(), end)
    for match in matches(_IN_BRACKETS, folded, windows, 5):
        start = _town_start(scene, match.start())
        if start < match.start():
            yield _finding(start, match.end(1))
    for match in matches(_ALONE, folded, windows, 5):
        if is_announced(folded, match.start(), _ALONE_CUE):
            yield _finding(*match.span())


def _town_end(scene: Scene, match: re.Match[str]) -> int:
    """Where the town ends that starts after the postcode; 0 when no town does."""
    reading, at = scene.reading, scene.reading.index_at(match.end())
    if reading.starts[at] != match.end() or reading.words[at] in _UNITS:
        return 0
    cased = reading.is_capitalised(at) and not reading.in_shouted_line(at)
    follows_comma = reading.folded[max(0, match.start() - 2) : match.start()].strip() in (",", ":", "-")
    last = at
    while reading.words[last] in _STEM and last + 1 < len(reading.words) and _joins(reading.between(last)):
        last += 1
    if not reading.is_capitalised(at) and "," in match.group():
        return 0
    if not reading.is_capitalised(at) and is_common(reading.words[last]) and not follows_comma:
        return 0
    while (following := _next_of_name(scene, last, cased)) > last:
        last = following
    cedex = _CEDEX.match(reading.folded, reading.end(last))
    return cedex.end() if cedex else reading.end(last)


def _next_of_name(scene: Scene, last: int, cased: bool) -> int:
    """The word up to which the town's name goes on after ``last``: a hyphen, or particles and a capital."""
    reading, i = scene.reading, last + 1
    while i < len(reading.words) and i - last <= 4 and _joins(reading.between(i - 1)):
        tied = reading.between(i - 1) in ("-", "'", "’")
        if reading.words[i] in _PARTICLES and (not reading.is_capitalised(i) or not cased):
            i += 1
            continue
        named = reading.is_capitalised(i) if cased else not is_common(reading.words[i])
        return i if tied or (named and reading.words[i] not in ("cedex",)) else last
    return last


def _joins(between: str) -> bool:
    return between in ("-", " ", "'", "’", "\u00a0", "‑", " - ")


def _town_start(scene: Scene, bracket: int) -> int:
    """Where the town starts whose postcode stands between brackets; ``bracket`` when none does."""
    reading, i = scene.reading, scene.reading.index_at(bracket - 1)
    if i < 0 or not reading.is_capitalised(i) or reading.folded[reading.end(i) : bracket].strip():
        return bracket
    first = i
    while (
        i
        and _joins(reading.between(i - 1))
        and (
            reading.is_capitalised(i - 1)
            or (reading.words[i - 1] in _PARTICLES and reading.between(i - 1) == "-")
        )
    ):
        i -= 1
        first = i if reading.is_capitalised(i) else first
    return reading.starts[first]


def _finding(start: int, end: int) -> Finding:
    why = "c’est un code postal avec sa ville"
    return Finding(start, end, Kind.CITY_POSTCODE, "city_postcode", why, 0.9)


EXAMPLES: tuple[Example, ...] = (
    ("14 rue X, 63300 Thiers", ("63300 Thiers",)),
    ("44600 Saint-Nazaire\ntéléphone", ("44600 Saint-Nazaire",)),
    ("97130 Capesterre-Belle-Eau : votre", ("97130 Capesterre-Belle-Eau",)),
    ("97231 Le Robert. Mon ancien", ("97231 Le Robert",)),
    ("F-25310 Hérimoncourt", ("F-25310 Hérimoncourt",)),
    ("awaras, 97354 remire-montjoly, tte", ("97354 remire-montjoly",)),
    ("04000 Digne-les-Bains (boîte", ("04000 Digne-les-Bains",)),
    ("05000 Gap, où", ("05000 Gap",)),
    ("63 300 THIERS", ("63 300 THIERS",)),
    ("75015 Paris Cedex 15", ("75015 Paris Cedex 15",)),
    ("vit à Thiers (63300)", ("Thiers (63300",)),
    ("code postal 63300", ("63300",)),
    ("92100 Boulogne sur Mer", ("92100 Boulogne sur Mer",)),
    ("RNCP 37098 Titre professionnel", ()),
    ("12000 km par an, 15000 euros", ()),
    ("offre n° 20415 Vendeur", ()),
    ("25000 Net par an", ()),
    ("clio à 19500, immat", ()),
)

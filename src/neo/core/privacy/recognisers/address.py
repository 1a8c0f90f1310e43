"""Street addresses: number, kind of way, name, and what goes with them (building, flat); residences,
lieux-dits and boxes too. The words of ways are in ``way_words``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import before
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene
from neo.core.privacy.way_names import name_end, name_end_from
from neo.core.privacy.way_words import AMBIGUOUS, HOUSING, SHORT, WAYS

_NUMBER = re.compile(
    r"(?<![\w/.,])(?:n° ?|no ?|numero )?(?:\d{1,4}|\d{1,4}[-/]\d{1,4})(?: ?(?:bis|ter|quater"
    r"|[a-d])\b)?[ ,]{1,3}"
    r"(?:(?:et|ou|a|-) \d{1,4},? )?\Z"
)
_NUMBERED = re.compile(
    r"(?<![\w/.,])(?:lot|lotissement|villa|bungalow)\.? ?(?:n° ?)?\d{1,4}[ ,]{1,3}(?=[^\W\d_])"
)
_UNIT = (
    r"apts?|appts?|appart(?:ement)?s?|apt|bat(?:iment)?|bt|esc(?:alier)?|etage|porte|hall|entree|bloc"
    r"|logement|log|lgt"
    r"|chambre|chb|ch|immeuble|imm|lot|boite|bal|res(?:idence)?"
)
_MORE = re.compile(
    rf"(?:,? ?[-–(]? ?(?:(?:{_UNIT})\b\.?(?: ?n°)? ?(?:[a-z]?\d{{1,4}}[a-z]?|[a-z])\b|n° ?\d{{1,4}}\b"
    rf"|\d{{1,2}}(?:er|e"
    rf"|eme) et(?:age|\.|g)?\b"
    r"|\brdc\b|\brez[- ]de[- ]chaussee\b)){1,4}"
)
_LESS = re.compile(
    rf"(?:\b(?:{_UNIT})\b\.?(?: ?n°)? ?(?:[a-z]?\d{{1,4}}[a-z]?|[a-z])\b[ ,-]{{1,3}}){{1,3}}\Z"
)
_BOX = re.compile(r"(?<!\w)(?:BP|B\.P\.|CS|TSA|CIDEX|Bp|bp) ?(?:n° ?)?\d{1,6}(?!\w)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
"""« BP 2007 » is a diploma of that year."""
_POSTCODE = re.compile(r",? ?\n?\d{5}\b")
_PK = re.compile(r"(?<!\w)p\.?k\.? ?\d{1,3}(?:[.,]\d{1,3})?(?: ?,? cote (?:mer|montagne))?(?!\w)")
_HOUSING_CUE = re.compile(
    r"(?:\b(?:habit|log|demeur|domicili|reside\b|residant|heberg|vit\b|vivre|viv|install|emmenag"
    r"|demenag|adresse|domicile|chez\b"
    r"|caravane|deux-pieces|trois-pieces|studio|appart|maison|bail|locatai|t[1-5]\b|f[1-5]\b)[^.;\n]{0,60})$"
)
_STREET = re.compile(r"\b(?:a|dans|sur|de) la $|\ben $")


def find(scene: Scene) -> Iterator[Finding]:
    """Addresses, each from the word of its way outward."""
    reading = scene.reading
    for i in reading.indexes_of(WAYS):
        word = reading.words[i]
        if word != "dit" or reading.words[max(0, i - 1)] == "lieu":
            yield from _from_way(reading, i, word)
    text = reading.text
    if any(box in text for box in ("BP", "B.P", "CS", "TSA", "CIDEX", "Bp", "bp")):
        for match in _BOX.finditer(text):
            if not _YEAR.search(match.group()) or _POSTCODE.match(text, match.end()):
                yield _finding(match.start(), match.end(), "c’est une boîte postale")
    if "lot" in reading.folded or "villa" in reading.folded or "bungalow" in reading.folded:
        yield from _lots(reading)
    if "PK" in text or "P.K" in text:
        for match in _PK.finditer(reading.folded):
            yield _finding(match.start(), match.end(), "c’est un point kilométrique, une adresse outre-mer")


def _lots(reading: Reading) -> Iterator[Finding]:
    """« Lot 14 Les Alpinias », « Villa 3 Morne Calebasse »."""
    for match in _NUMBERED.finditer(reading.folded):
        first = reading.index_at(match.end())
        if reading.starts[first] == match.end() and reading.capital_says(first):
            yield _finding(match.start(), name_end_from(reading, first), "c’est un lot avec le nom du lieu")


def _from_way(reading: Reading, i: int, word: str) -> Iterator[Finding]:
    """The address whose way is the word ``i``, when it is one."""
    folded, start = reading.folded, reading.starts[i]
    line = before(folded, start, 40)
    number = _NUMBER.search(line)
    end = name_end(reading, i, numbered=number is not None)
    if end == 0 or not _is_way(reading, i, word, number is not None, line):
        return
    if word == "dit":
        start = reading.starts[i - 1]
    start -= len(number.group()) if number else 0
    less = _LESS.search(before(folded, start, 40))
    more = _MORE.match(folded, end, end + 60)
    start -= len(less.group()) if less else 0
    yield _finding(start, more.end() if more else end, "c’est une voie avec son nom")


def _is_way(reading: Reading, i: int, word: str, numbered: bool, line: str) -> bool:
    """A number before is enough for a word that is only a way; others need a capital or a home around."""
    named = _has_capital(reading, i)
    if numbered:
        return named or word not in AMBIGUOUS
    if word in SHORT and reading.between(i)[:1] != ".":
        return False
    if _STREET.search(line) or (reading.in_shouted_line(i) and not _HOUSING_CUE.search(line)):
        return False
    if word in HOUSING or word in AMBIGUOUS:
        return named and (_is_followed(reading, i) or _is_about_home(reading, i))
    return named or _HOUSING_CUE.search(line) is not None


def _is_about_home(reading: Reading, i: int) -> bool:
    return _HOUSING_CUE.search(before(reading.folded, reading.starts[i], 90)) is not None


def _is_followed(reading: Reading, i: int) -> bool:
    """Whether a building, a flat or a postcode comes after the name: then it is an address."""
    end, folded = name_end(reading, i, numbered=True), reading.folded
    more = _MORE.match(folded, end, end + 60)
    return more is not None or _POSTCODE.match(folded, end) is not None


def _has_capital(reading: Reading, i: int) -> bool:
    """Whether one of the words of the name has a capital that carries something."""
    last = reading.index_at(name_end(reading, i, numbered=True) - 1)
    if reading.in_shouted_line(i):
        return False
    return any(reading.is_capitalised(k) and not _is_acronym(reading, k) for k in range(i + 1, last + 1))


def _is_acronym(reading: Reading, k: int) -> bool:
    """« route OK », « place VSL »: capitals that name no way."""
    return reading.is_shouted(k) and len(reading.words[k]) <= 3


def _finding(start: int, end: int, why: str) -> Finding:
    return Finding(start, end, Kind.ADDRESS, "address", why, 0.92)


EXAMPLES: tuple[Example, ...] = (
    ("adresse : 14 rue des Rémouleurs, 63300 Thiers", ("14 rue des Rémouleurs",)),
    ("habite 14 bis r. des remouleurs depuis mars", ("14 bis r. des remouleurs",)),
    ("14, avenue du Général-de-Gaulle à Thiers", ("14, avenue du Général-de-Gaulle",)),
    ("31 RUE DU VIVIER LOCATAIRE HLM DEPUIS 2019", ("31 RUE DU VIVIER",)),
    ("6 rue des Tanneurs, appartement 14, 36100 Issoudun", ("6 rue des Tanneurs, appartement 14",)),
    ("bât. B, 14 rue Pasteur, 2e étage", ("bât. B, 14 rue Pasteur, 2e étage",)),
    ("8 allee des awaras, 97354 remire", ("8 allee des awaras",)),
    ("18 carrer de la Font 66300 THUIR", ("18 carrer de la Font",)),
    ("7 lotissement Les Mombins, 97231 Le Robert", ("7 lotissement Les Mombins",)),
    ("Mme X, Lot 14 Les Alpinias, 97130", ("Lot 14 Les Alpinias",)),
    ("8 résidence les Embruns appt 14", ("8 résidence les Embruns appt 14",)),
    ("3 av. J. Jaurès", ("3 av. J. Jaurès",)),
    ("12 rue du 8 mai 1945 à Thiers", ("12 rue du 8 mai 1945",)),
    ("vit à Bourganeuf, route de la Souterraine.", ("route de la Souterraine",)),
    ("vit en caravane, terrain des Guilands à Bagnolet", ("terrain des Guilands",)),
    ("demeurant lieu-dit Les Quatre Vents", ("lieu-dit Les Quatre Vents",)),
    ("27 rue du Four-à-Pots à Jeumont", ("27 rue du Four-à-Pots",)),
    ("Courrier : BP 112, 04000 Digne", ("BP 112",)),
    ("habite PK 12, côté mer", ("PK 12, côté mer",)),
    ("Résidence Les Acacias, bât. B, appt 32", ("Résidence Les Acacias, bât. B, appt 32",)),
    ("Habitation Bellevue, 97211 Rivière-Pilote", ("Habitation Bellevue",)),
    ("45 avenue de la 2e DB", ("45 avenue de la 2e DB",)),
    ("lotissement Les Mombins n° 7", ("lotissement Les Mombins n° 7",)),
    ("12 cours Gambetta", ("12 cours Gambetta",)),
    ("dort à la rue depuis 3 mois", ()),
    ("2 cours de français par semaine", ()),
    ("3 places de crèche, une place en crèche", ()),
    ("en cours de formation, 4 passages à l'oral", ()),
    ("sa résidence principale, quartier prioritaire", ()),
    ("COIFFEUSE DEPUIS 2005, BP 2007. ELLE", ()),
    ("chauffeur sur route. Salaire net", ()),
    ("transport en commun sur route OK", ()),
    ("3 voies possibles, 2 routes différentes", ()),
)

"""An initial and a surname, nobody of the record: « J.-B. Perrin », « O. Grandjean », « L.-A. de Bréval »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.evidence import is_alone_on_line
from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common, is_near_common, is_place
from neo.core.privacy.name_growth import STOPS, name_end, opens_name
from neo.core.privacy.names_index import PARTICLES
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_INITIALS = re.compile(r"(?<![\w.’'/-])(?:[A-ZÀ-Þ][a-z]?\.[ \u00a0]?-?){1,3}(?=[^\W\d_])")
_NOT_LETTERS = frozenset(["M", "Mr", "Me", "Dr", "Pr", "St", "N"])


_SMALL = re.compile(r"(?<![\w.’'/-])[a-z]\. ?(?=[a-zà-ÿ]{4})")
_BEFORE_SMALL = frozenset(["a", "avec", "par", "chez", "collegue", "mr", "mme", "conseiller", "conseillere"])
_NO_SMALL = frozenset("mnp")
"""« m. » is a civility, « n. » and « p. » a number and a page."""


def find(scene: Scene) -> Iterator[Finding]:
    """The initials with the surname after them, in capitals or, when it is nothing else, in small letters."""
    reading = scene.reading
    for match in _SMALL.finditer(reading.text):
        i = reading.index_at(match.end())
        announced = i > 1 and reading.words[i - 2] in _BEFORE_SMALL
        if match.group()[0] not in _NO_SMALL and _is_unknown(reading.words[i], announced=announced):
            why = "c’est une initiale suivie d’un nom"
            yield Finding(match.start(), reading.end(i), Kind.PERSON, "third_party_initials", why, 0.7)
    for match in _INITIALS.finditer(reading.text):
        first, i = reading.index_at(match.start()), reading.index_at(match.end())
        if reading.starts[i] != match.end() or match.group().split(".")[0] in _NOT_LETTERS:
            continue
        if _is_surname(reading, match.start(), i) and not names_institution(reading, first, i):
            why = "c’est une initiale suivie d’un nom"
            last = name_end(reading, i)
            end = reading.end(last)
            yield Finding(match.start(), end, Kind.PERSON, "third_party_initials", why, 0.84)


def _is_unknown(word: str, *, announced: bool) -> bool:
    """No word; nor a word with a letter wrong, unless « à », « par » or a colleague announces somebody."""
    if is_common(word) or is_place(word):
        return False
    return announced or not is_near_common(word)


def _is_surname(reading: Reading, start: int, i: int) -> bool:
    """A word with a capital; an ordinary one must be all the line holds, as in a signature."""
    if not reading.is_capitalised(i) and not opens_name(reading, i):
        return False
    if not is_common(reading.words[i]) or reading.words[i] in PARTICLES:
        return opens_name(reading, i)
    if reading.words[i] in STOPS:
        return False
    return is_alone_on_line(reading, reading.index_at(start), i) and not reading.in_shouted_line(i)


EXAMPLES: tuple[Example, ...] = (
    ("vu ce jour. O. Grandjean", ("O. Grandjean",)),
    ("signé J.-B. Perrin", ("J.-B. Perrin",)),
    ("vu L.-A. de Bréval", ("L.-A. de Bréval",)),
    ("reprise du suivi de r. elicebon", ("r. elicebon",)),
    ("permis b. relance, av. jaures, r. des lilas", ()),
    ("permis B. Absent à l'atelier", ()),
)

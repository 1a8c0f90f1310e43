"""Other names of somebody: « Solveig Kerbrat ("Sol Volta" en piste) », « dit Titi », « alias La Fouine »."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_QUOTED = re.compile(r"[\"“«] ?([^\"”»\n]{2,30}?) ?[\"”»]")
_CUE_WORDS = "dit dite alias surnomme surnommee surnom pseudo pseudonyme appelee diminutif nom scene"
_CUES = frozenset(_CUE_WORDS.split())
_SAYING = frozenset(["alias", "surnomme", "surnommee", "surnom", "pseudo", "pseudonyme", "diminutif"])
"""Words that are nothing but the announcement of another name."""
_GAP = re.compile(r" ?[:=]? ?[\"“«]? ?")
_REACH = 14
"""Characters between a name and its other name in quotation marks."""
_MOST = 3


def find(scene: Scene) -> Iterator[Finding]:
    """In quotation marks right after a name or an announcement; bare after « alias », « dit » and a name."""
    reading = scene.reading
    ends = [f.end for f in scene.of_kind(Kind.PERSON)]
    for match in _QUOTED.finditer(reading.text):
        told = _is_said(reading, match) or (_follows(ends, match.start(), _REACH) and _opens(reading, match))
        if told and _is_name(match[1]):
            yield _finding(*match.span(1))
    for i in reading.indexes_of(_CUES):
        announced = reading.words[i] in _SAYING or _follows(ends, reading.starts[i], 3)
        if announced and i + 1 < len(reading.words) and _GAP.fullmatch(reading.between(i)):
            yield from _bare(reading, i + 1)


def _follows(ends: Sequence[int], start: int, reach: int) -> bool:
    """Whether a name ends at most ``reach`` characters before ``start``."""
    at = bisect_right(ends, start) - 1
    return at >= 0 and start - ends[at] <= reach


def _opens(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the quotation follows the name itself or opens a bracket: « Kerbrat ("Sol Volta" … »."""
    before = reading.text[max(0, match.start() - 2) : match.start()].rstrip(" ")
    return before[-1:] in ("(", ",", "-", "–") or before[-1:].isalpha()


def _is_said(reading: Reading, match: re.Match[str]) -> bool:
    i = reading.index_at(match.start())
    return i >= 0 and reading.words[i] in _CUES - {"dit", "dite", "nom", "scene"}


def _is_name(words: str) -> bool:
    """Three words at most, each with its capital."""
    parts = words.split()
    return 0 < len(parts) <= _MOST and all(p[0].isupper() and p[0].isalpha() for p in parts)


def _bare(reading: Reading, first: int) -> Iterator[Finding]:
    """The words with a capital after the announcement; a word without one only when it is a first name."""
    last = first
    if not reading.is_capitalised(first):
        if reading.words[first] in first_names() and not is_common(reading.words[first]):
            yield _finding(reading.starts[first], reading.end(first))
        return
    while last + 1 < len(reading.words) and last - first < _MOST - 1 and reading.between(last) in (" ", "-"):
        if not reading.is_capitalised(last + 1):
            break
        last += 1
    yield _finding(reading.starts[first], reading.end(last))


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Kind.PERSON, "aliases", "c’est un autre nom de quelqu’un", 0.72)


EXAMPLES: tuple[Example, ...] = (
    ("son ami, alias La Fouine, recrute", ("La Fouine",)),
    ("surnommé Titi au chantier", ("Titi",)),
    ("il a dit Bonjour, dit que non", ()),
    ("le dispositif « Ma Place » est fermé", ()),
)

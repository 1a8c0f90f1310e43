"""One cue and several names: « Mmes Petit, Roy et Diop », « ses enfants Lina (4 ans) et Noé »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.name_growth import name_end, opens_name
from neo.core.privacy.reading import Reading

_BETWEEN = re.compile(
    r"(?: ?\([^()\n]{1,30}\)| ?,? ?\d{1,2}(?: ?(?:ans|mois|a\b\.?|m\b))?)?(?: ?[,/&+] ?| et | ou )"
    r"(?:et |ou )?",
    re.IGNORECASE,
)
_MOST = 8


def names_from(
    reading: Reading, first: int, *, lower: bool = False, several: bool = False
) -> Iterator[tuple[int, int]]:
    """The name that begins at word ``first`` and, with ``several``, those enumerated after it: pairs of the
    first and last word."""
    if not opens_name(reading, first, lower=lower):
        return
    last = name_end(reading, first)
    yield first, last
    for _ in range(_MOST if several else 0):
        found = _BETWEEN.match(reading.text, reading.end(last))
        if not found:
            return
        following = reading.index_at(found.end())
        if following <= last or reading.starts[following] != found.end():
            return
        if not opens_name(reading, following):
            return
        first, last = following, name_end(reading, following)
        yield first, last

"""Whether a sentence of a model says again what the lines it cites say, and nothing more.

Those lines were verified; their words, dates and names may stand in the sentence although the passage itself
has them elsewhere ("Projet le plus récent au profil"). One word more, or one denial more or less, and the
sentence must be proved by the passages alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neo.core.french.folding import fold
from neo.core.french.negation import find_negations
from neo.core.french.words import bare_words, content_keys

_CLAUSE = re.compile(r"\s*;\s+|(?<=[.!?])\s+")
_HEDGES = frozenset(
    [
        *("peut", "peuvent", "pourrait", "pourraient", "serait", "seraient", "aurait", "auraient"),
        *("si", "sauf", "sous", "reserve", "condition", "envisage", "souhaite", "voudrait"),
        *("prevoit", "prevu", "prevue", "possible", "eventuellement", "doit", "devrait"),
        *("encore", "deja", "plus", "jamais", "ni", "sans", "seulement"),
        *("apres", "avant", "depuis", "jusqu"),
    ]
)
"""Small words that change what a sentence asserts: as many of each as in the lines."""


def restates(text: str, lines: Sequence[str]) -> bool:
    """Whether ``text`` has the content of ``lines``, or of one clause of them, and no word, denial or reserve
    more."""
    keys = content_keys(text)
    marks = _marks(text)
    return any(keys <= content_keys(said) and marks == _marks(said) for said in _wholes(lines))


def _wholes(lines: Sequence[str]) -> Iterator[str]:
    yield " ".join(lines)
    for line in lines:
        yield line
        clauses = _CLAUSE.split(line)
        if len(clauses) > 1:
            yield from clauses


def _marks(text: str) -> tuple[int, list[str]]:
    """How many denials, and every small word that changes what is asserted."""
    folded = fold(text)
    return len(find_negations(folded)), sorted(w for w in bare_words(folded) if w in _HEDGES)

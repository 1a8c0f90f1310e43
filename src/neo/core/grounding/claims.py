"""Checks of the sentence as a whole: whose it is, and what the record says nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.french.folding import fold
from neo.core.french.narrative import is_narrative
from neo.core.french.verbs import verb_form
from neo.core.grounding.checker import Checker

_THEIR_OWN = re.compile(r"\bpropres?\b(?! a)|elle-meme|lui-meme|personnellement")
_INVENTED = 0.4  # share of the sentence's substance that the record never mentions


def check_own(c: Checker) -> Iterator[str]:
    """Something of their own, when the best passage gives it to a relative."""
    if not _THEIR_OWN.search(fold(c.claim.text)) or not c.support.candidates:
        return
    reading = c.reading(c.support.candidates[0])
    other = next((s for s in reading.sides if s.group == "parenté"), None)
    if other and not any(s.group == "parenté" for s in c.claim.sides):
        yield f"le dossier parle d'une autre personne (« {reading.text[other.start : other.end]} »)"


def check_inventions(c: Checker) -> Iterator[str]:
    """Words of substance that the record never says, in any wording."""
    index = c.readings.index
    names = [(n.start, n.end) for n in c.claim.names]
    unknown = [
        t
        for t in c.claim.terms
        if not t.is_number
        and len(t.folded) > 3
        and not is_narrative(t.folded, t.key)
        and verb_form(t.folded) is None
        and not index.knows(t)
        and not any(s <= t.start < e for s, e in (*names, *c.claim.value_spans()))
    ]
    weights = dict(zip(c.claim.terms, c.support.weights, strict=True))
    share = sum(weights[t] for t in unknown) / (sum(c.support.weights) or 1.0)
    if share >= _INVENTED:
        words = ", ".join(f"« {c.claim.text[t.start : t.end]} »" for t in unknown[:3])
        yield f"le dossier ne parle pas de {words}"

"""Checks of the sentence as a whole: denied or not, done or only possible, said nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.french.folding import fold
from neo.core.french.modality import UNSURE, asserts, find_modality, is_unsure
from neo.core.french.negation import is_negated
from neo.core.french.opposites import Side
from neo.core.french.terms import Term
from neo.core.grounding.checks import Checker
from neo.core.grounding.support import Candidate

_COMPARES = re.compile(r"\bprefer|\bplutot|au lieu de|a la place de|remplac|\bseulement|\bplus que\b|\bque\b.{0,30}\bpartir\b")
_THEIR_OWN = re.compile(r"\bpropres?\b(?! a)|elle-meme|lui-meme|personnellement")
_NEAR_BEST = 0.12
_WELL_COVERED = 0.45


def check_denial(c: Checker) -> Iterator[str]:
    """A word denied on one side and not on the other, in the passages that cover the sentence best."""
    best = _best(c)
    if not best or _COMPARES.search(fold(c.claim.text)):
        return
    for term in c.claim.terms:
        if term.is_number or _in_side(c.claim.sides, term):
            continue
        denied = is_negated(c.claim.negations, term.start)
        said = [s for k in best for s in _said(c, k, term)]
        if said and all(s != denied for s in said):
            word = c.claim.text[term.start : term.end]
            yield (f"la phrase nie « {word} », le dossier ne le nie pas" if denied
                   else f"le dossier dit le contraire à propos de « {word} »")
            return


def _said(c: Checker, k: Candidate, term: Term) -> Iterator[bool]:
    reading = c.reading(k)
    for other in reading.terms:
        if other.key == term.key and not _in_side(reading.sides, other):
            yield is_negated(reading.negations, other.start)


def _in_side(sides: list[Side], term: Term) -> bool:
    return any(s.start <= term.start < s.end for s in sides)


def check_assertion(c: Checker) -> Iterator[str]:
    """Said as done, while the best passages only have it as possible, planned, asked for."""
    if not asserts(c.claim.text):
        return
    best = _best(c)
    if not best or any(not _unsure_about(c, k) for k in best):
        return
    reading = c.reading(best[0])
    cue = next((q for q in find_modality(reading.text) if q.modality in UNSURE), None)
    if cue:
        yield f"le dossier dit « {cue.words} », la phrase dit que c'est fait"


def _unsure_about(c: Checker, k: Candidate) -> bool:
    text = c.reading(k).text
    return is_unsure(text) or text.rstrip().endswith("?")


def check_own(c: Checker) -> Iterator[str]:
    """Something of their own, when the best passage gives it to a relative."""
    if not _THEIR_OWN.search(fold(c.claim.text)) or not c.support.candidates:
        return
    reading = c.reading(c.support.candidates[0])
    other = next((s for s in reading.sides if s.group == "parenté"), None)
    if other and not any(s.group == "parenté" for s in c.claim.sides):
        yield f"le dossier parle d'une autre personne (« {reading.text[other.start:other.end]} »)"


def _best(c: Checker) -> list[Candidate]:
    """The passages about as good as the best one, if it covers the sentence well."""
    ranked = c.support.candidates
    top = c.support.context(ranked[0], -1, -1)
    if top < _WELL_COVERED:
        return []
    return [k for k in ranked if c.support.context(k, -1, -1) >= top - _NEAR_BEST]


def check_inventions(c: Checker) -> Iterator[str]:
    """Important words that the record never says, in any wording, when too few others are supported."""
    unknown = [t for t in c.claim.terms if not t.is_number and not c.readings.index.knows(t)]
    known = [t for t in c.claim.terms if t not in unknown]
    if unknown and len(unknown) >= len(known):
        words = ", ".join(f"« {c.claim.text[t.start:t.end]} »" for t in unknown[:3])
        yield f"le dossier ne parle pas de {words}"


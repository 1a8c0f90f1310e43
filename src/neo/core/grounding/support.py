"""How well each candidate passage covers a sentence, word by word."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.french.names import find_first_names
from neo.core.french.terms import Term
from neo.core.grounding.details import Reading, read_text
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_MEANING, _HEADING, _NEIGHBOUR = 0.8, 0.6, 0.4
_UNKNOWN_WEIGHT = 2.0  # a word the record never uses may just be another wording


@dataclass(frozen=True, slots=True)
class Candidate:
    """``covers[i]``: how far the passage holds the sentence's i-th term, 0 to 1."""

    passage: Passage
    covers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """The sentence's reading, its terms' weights and the candidate passages, best first."""

    claim: Reading
    weights: tuple[float, ...]
    candidates: tuple[Candidate, ...]

    def context(self, candidate: Candidate, start: int, end: int) -> float:
        """Share (0 to 1) of the sentence covered by the passage, the words of ``start``..``end`` left out."""
        total = covered = 0.0
        for term, weight, share in zip(self.claim.terms, self.weights, candidate.covers, strict=True):
            if term.end > start and term.start < end:
                continue
            total += weight
            covered += weight * share
        return covered / total if total else 1.0

    def coverage(self, chosen: Sequence[Candidate]) -> float:
        """Share of the sentence covered by the chosen passages together."""
        total = sum(self.weights)
        if not total or not chosen:
            return 1.0 if not total else 0.0
        return sum(w * max(c.covers[i] for c in chosen) for i, w in enumerate(self.weights)) / total


class Readings:
    """The readings of the record's passages, each made once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._read: dict[int, Reading] = {}
        self.first_names = frozenset(n for p in index.passages if p.free for n in find_first_names(p.text))

    def of(self, passage: Passage, today: date) -> Reading:
        if passage.number not in self._read:
            self._read[passage.number] = read_text(passage.text, passage.date or today)
        return self._read[passage.number]


def find_support(
    index: Index, claim: Reading, limit: int, given: Collection[Passage] | None = None
) -> Support:
    """Weigh the sentence's terms and cover them with the best passages (or with those ``given``)."""
    terms = [index.corrected(t) for t in claim.terms]
    weights = tuple(_weight(index, t) for t in terms)
    passages = list(given) if given is not None else [h.passage for h in index.search_terms(claim.terms, limit)]
    candidates = [Candidate(p, tuple(_cover(index, p, t) for t in terms)) for p in passages]
    support = Support(claim, weights, ())
    candidates.sort(key=lambda c: (-support.context(c, -1, -1), c.passage.number))
    return Support(claim, weights, tuple(candidates))


def _weight(index: Index, term: Term) -> float:
    if not index.knows(term):
        return _UNKNOWN_WEIGHT
    return max(min(index.rarity(k), 5.0) * (1.0 if k[0] == "=" else 0.8) for k in term.concepts if index.has(k))


def _cover(index: Index, passage: Passage, term: Term) -> float:
    keys = index.keys[passage.number]
    if "=" + term.key in keys:
        return 1.0
    if not term.concepts.isdisjoint(keys):
        return _MEANING
    if not term.concepts.isdisjoint(index.around[passage.number]):
        return _HEADING
    for near in index.neighbours(passage):
        if not term.concepts.isdisjoint(index.keys[near.number]):
            return _NEIGHBOUR
    return 0.0

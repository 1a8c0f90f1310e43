"""How well each candidate passage covers a sentence, word by word."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.french.names import find_first_names
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term
from neo.core.grounding.details import Reading, read_text
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_MEANING, _HEADING, _NEIGHBOUR = 0.8, 0.6, 0.4
_OTHER_CLAUSE = 0.25
_BREAK = re.compile(r"[;:()]|,(?=\s)| (?:et|mais|puis|dont|alors que|tandis que) ")
_VALUE_WEIGHT, _TELLING_WEIGHT = 0.5, 1.5
_UNKNOWN_WEIGHT = 3.0
_REACH = 2  # passages before and after that still speak of the same thing  # a word the record never uses may just be another wording


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

    def context(self, candidate: Candidate, start: int = -1, end: int = -1) -> float:
        """Share (0 to 1) of the sentence covered by the passage, the words of ``start``..``end`` left out.

        The words of the clause where ``start``..``end`` stands count four times those of the others.
        """
        begin, finish = self._clause(start, end)
        total = covered = 0.0
        for term, weight, share in zip(self.claim.terms, self.weights, candidate.covers, strict=True):
            if term.end > start and term.start < end:
                continue
            if not begin <= term.start < finish:
                weight *= _OTHER_CLAUSE
            total += weight
            covered += weight * share
        return covered / total if total else 1.0

    def _clause(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a detail, when it holds something else than the detail; else the whole sentence."""
        if start < 0:
            return 0, len(self.claim.text)
        begin = max((m.end() for m in _BREAK.finditer(self.claim.text, 0, start)), default=0)
        after = _BREAK.search(self.claim.text, end)
        finish = after.start() if after else len(self.claim.text)
        inside = [
            t for t in self.claim.terms if begin <= t.start < finish and not (t.end > start and t.start < end)
        ]
        return (begin, finish) if inside else (0, len(self.claim.text))

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
    valued = [(v.start, v.end) for v in (*claim.dates, *claim.quantities, *claim.weekdays)]
    weights = tuple(
        _weight(index, t, any(s <= o.start < e for s, e in valued))
        for t, o in zip(terms, claim.terms, strict=True)
    )
    passages = (
        list(given) if given is not None else [h.passage for h in index.search_terms(claim.terms, limit)]
    )
    candidates = [Candidate(p, tuple(_cover(index, p, t) for t in terms)) for p in passages]
    support = Support(claim, weights, ())
    candidates.sort(key=lambda c: (-support.context(c, -1, -1), c.passage.number))
    return Support(claim, weights, tuple(candidates))


def _weight(index: Index, term: Term, is_value: bool) -> float:
    """Rarity in the record; values are checked by themselves and words of the telling prove little."""
    if is_value:
        return _VALUE_WEIGHT
    known = max(
        (min(index.rarity(k), 5.0) * (1.0 if k[0] == "=" else 0.8) for k in term.concepts if index.has(k)),
        default=0.0,
    )
    if is_narrative(term.folded, term.key):
        return min(known, _TELLING_WEIGHT) or _VALUE_WEIGHT
    return known or _UNKNOWN_WEIGHT


def _cover(index: Index, passage: Passage, term: Term) -> float:
    keys = index.keys[passage.number]
    if "=" + term.key in keys:
        return 1.0
    if not term.concepts.isdisjoint(keys):
        return _MEANING
    if not term.concepts.isdisjoint(index.around[passage.number]):
        return _HEADING
    for near in index.neighbours(passage, _REACH):
        if not term.concepts.isdisjoint(index.keys[near.number]):
            return _NEIGHBOUR
    return 0.0

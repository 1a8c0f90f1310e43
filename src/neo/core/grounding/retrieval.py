"""Retrieval inside one record: which passages speak of what a question or a sentence speaks of.

A few hundred passages, so everything is in memory; what counts is that a reworded, abbreviated, unaccented
or misspelt query still finds them. Score: for each word of the query, the rarity of the best key it shares
with the passage (its own stem counts fully, a shared meaning less), summed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from rapidfuzz import fuzz, process

from neo.core.dossier.elements import elements
from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term, read_keys, read_terms
from neo.core.grounding.passages import Passage, cut
from neo.core.grounding.sources import Source

_MEANING = 0.75  # a shared meaning against a shared word
_AROUND = 0.5  # a word of the heading or of the subject against a word of the passage
_TYPO = 84  # rapidfuzz ratio from which an unknown word is a known one misspelt
_SHORTEST_TYPO = 5
_ROOT = (
    5  # letters that two words of one family share ("attente", "attendre" differ: the thesaurus joins them)
)
_NAME_WEIGHT = 0.1  # the person's own name is in every other passage: it proves nothing


# "AS" is the social worker only in capitals: folded, it is a form of "avoir".
_SOCIAL_WORKER = re.compile(r"\bAS\b")
_CAPITAL_KEYS = read_keys("assistante sociale")[0]


@dataclass(frozen=True, slots=True)
class Hit:
    """``matched``: the query's words (folded) that the passage covers."""

    passage: Passage
    score: float
    matched: frozenset[str]


class Index:
    """The passages of one record and the keys they hold. Built once; immutable afterwards but for caches."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.readings: Any = None  # filled by the verifier, which reads each passage at most once
        self.passages: list[Passage] = cut(elements(dossier))
        read = [read_keys(fold(p.text)) for p in self.passages]
        self.keys: list[frozenset[str]] = [
            keys | _CAPITAL_KEYS if _SOCIAL_WORKER.search(p.text) else keys
            for p, (keys, _) in zip(self.passages, read, strict=True)
        ]
        self._lengths = [1 + 0.004 * len(p.text) for p in self.passages]  # a long passage holds many words
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self.own_name = _own_name(dossier)
        self._typos: dict[str, str | None] = {}
        self._scores: dict[frozenset[str], dict[int, float]] = {}
        self._around_cache: dict[str, frozenset[str]] = {}
        self.around: list[frozenset[str]] = [self._around(p) for p in self.passages]
        self._fill()
        self._words = sorted(
            {w for _, words in read for w in words if len(w) >= _SHORTEST_TYPO - 1 and w.isalpha()}
        )
        self._roots = frozenset(w[:_ROOT] for w in self._words)
        self._by_pointer: dict[str, list[Passage]] = {}
        for passage in self.passages:
            self._by_pointer.setdefault(passage.pointer, []).append(passage)

    def search(self, query: str, limit: int = 12, *, kinds: frozenset[str] | None = None) -> list[Hit]:
        """The passages that best cover ``query``, best first; ``kinds`` keeps those kinds only."""
        return self.search_terms(read_terms(query), limit, kinds=kinds)

    def search_terms(
        self, terms: Sequence[Term], limit: int = 12, *, kinds: frozenset[str] | None = None
    ) -> list[Hit]:
        """As ``search``, from terms already read."""
        by_term = [(term.folded, self._term_scores(term)) for term in terms]
        total: dict[int, float] = {}
        for _, scores in by_term:
            for number, score in scores.items():
                total[number] = total.get(number, 0.0) + score
        scored = [
            (score / self._lengths[n], -n)
            for n, score in total.items()
            if kinds is None or self.passages[n].kind in kinds
        ]
        return [
            Hit(self.passages[-n], score, frozenset(folded for folded, scores in by_term if -n in scores))
            for score, n in nlargest(limit, scored)
        ]

    def scores_of(self, term: Term) -> dict[int, float]:
        """Passage number → how much it speaks of ``term``; to be read only."""
        return self._term_scores(term)

    def weight(self, term: Term) -> float:
        """How much a word tells: its rarity in the record; an unknown word counts as the rarest."""
        return self.rarity("=" + self.corrected(term).key)

    def rarity(self, key: str) -> float:
        if key[1:] in self.own_name:
            return _NAME_WEIGHT
        return math.log(1 + (len(self.passages) + 1) / (len(self._postings.get(key, ())) + 0.5))

    def has(self, key: str) -> bool:
        return key in self._postings

    def holders(self, key: str) -> list[int]:
        """The numbers of the passages that hold ``key`` themselves, whatever stands around them."""
        return [number for number, share in self._postings.get(key, ()) if share == 1.0]

    def keys_from(self, start: str) -> list[str]:
        """The keys that begin with ``start``."""
        return [key for key in self._postings if key.startswith(start)]

    def knows(self, term: Term) -> bool:
        """Whether some passage holds the word, a meaning of it, or its correct spelling."""
        term = self.corrected(term)
        if any(key in self._postings for key in _term_keys(term)):
            return True
        root = term.key[:_ROOT]
        return len(root) == _ROOT and root in self._roots

    def corrected(self, term: Term) -> Term:
        """The term itself, or the word of the record that it misspells."""
        if "=" + term.key in self._postings or not term.folded.isalpha() or len(term.folded) < _SHORTEST_TYPO:
            return term
        if term.concepts - {"=" + term.key}:
            return term  # a word with a known meaning is no misspelling ("propriétaire", "prioritaire")
        if term.folded not in self._typos:
            best = process.extractOne(term.folded, self._words, scorer=fuzz.ratio, score_cutoff=_TYPO)
            self._typos[term.folded] = best[0] if best else None
        meant = self._typos[term.folded]
        return next(iter(read_terms(meant)), term) if meant else term

    def at(self, pointer: str) -> list[Passage]:
        """The passages cut from the element at ``pointer``."""
        return self._by_pointer.get(pointer, [])

    def passages_at(self, source: Source) -> list[Passage]:
        """The passages a source points to: those that its characters touch, or all of its element's."""
        here = (
            self._by_pointer.get(source.pointer)
            or [
                p
                for p in self.passages
                if p.pointer == source.pointer or (p.ref == source.ref and not source.pointer)
            ]
            or [p for p in self.passages if source.pointer and p.pointer.startswith(source.pointer + "/")]
        )
        if source.start is None or source.end is None:
            return here
        return [
            p
            for p in here
            if p.start is None or p.end is None or (p.start < source.end and source.start < p.end)
        ]

    def neighbours(self, passage: Passage, reach: int = 1) -> list[Passage]:
        """The passages before and after it in the same text."""
        near = range(max(0, passage.number - reach), min(len(self.passages), passage.number + reach + 1))
        return [p for n in near if n != passage.number and (p := self.passages[n]).pointer == passage.pointer]

    def _term_scores(self, term: Term) -> dict[int, float]:
        """How much each passage that speaks of ``term`` counts for it; a term's meanings decide, once."""
        keys = _term_keys(self.corrected(term))
        scores = self._scores.get(keys)
        if scores is None:
            scores = self._scores_of(keys)
            if scores:  # words of any text may come here: those the record lacks are not kept
                self._scores[keys] = scores
        return scores

    def _scores_of(self, keys: frozenset[str]) -> dict[int, float]:
        best: dict[int, float] = {}
        for key in keys:
            rarity = self.rarity(key) * (1.0 if key[0] == "=" else _MEANING)
            for number, share in self._postings.get(key, ()):
                if rarity * share > best.get(number, 0.0):
                    best[number] = rarity * share
        return best

    def _fill(self) -> None:
        for number, keys in enumerate(self.keys):
            for key in keys:
                self._postings.setdefault(key, []).append((number, 1.0))
            for key in self.around[number] - keys:
                self._postings.setdefault(key, []).append((number, _AROUND))

    def _around(self, passage: Passage) -> frozenset[str]:
        text = f"{passage.heading} {passage.subject}".strip()
        if text not in self._around_cache:
            self._around_cache[text] = read_keys(fold(text))[0]
        return self._around_cache[text]


def _term_keys(term: Term) -> frozenset[str]:
    return term.concepts


def _own_name(dossier: Dossier) -> frozenset[str]:
    person = dossier.person
    names = (person.last_name, person.first_name, person.birth_name)
    return frozenset(t.key for name in names for t in read_terms(fold(name)))

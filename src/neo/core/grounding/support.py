"""How well each candidate passage covers a sentence, word by word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from neo.core.dossier.elements import elements
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import find_first_names
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term
from neo.core.grounding.details import Reading, read_text
from neo.core.grounding.entities import is_kin, kin_names, names_adviser, speaks_as_adviser, spouse_cues
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index
from neo.core.grounding.said import SaidClause, said_clauses
from neo.core.grounding.standing import ROWS_WITH_STATE, row_standing

_MEANING, _HEADING, _NEIGHBOUR = 0.8, 0.6, 0.4
_OTHER_CLAUSE = 0.25
_BREAK = re.compile(r"[;:()]|,(?=\s)| (?:et|mais|puis|dont|alors que|tandis que) ")
_BRACKETS = re.compile(r"\([^()]*\)")
_FAMILY = 0.5  # a word of the same family ("interne", "internat")
_ROOT = 6  # letters that the words of a family share
_VALUE_WEIGHT, _TELLING_WEIGHT = 0.5, 1.5
_UNKNOWN_WEIGHT = 3.0  # a word the record never uses may just be another wording
_HELD = 0.3  # from there on a passage is said to hold a word
_ALWAYS_READ, _FAIR_PART = 4, 0.5
_REACH = 2  # passages before and after that still speak of the same thing


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
    _cache: dict[tuple[int, int], tuple[list[tuple[int, float]], float]] = field(
        default_factory=dict, repr=False
    )
    _compared: list[Candidate] = field(default_factory=list, repr=False)
    _contexts: dict[tuple[int, int, int], float] = field(default_factory=dict, repr=False)

    def context(self, candidate: Candidate, start: int = -1, end: int = -1) -> float:
        """Share (0 to 1) of the sentence covered by the passage, the words of ``start``..``end`` left out.

        The words of the clause where ``start``..``end`` stands count four times those of the others.
        """
        key = (candidate.passage.number, start, end)
        found = self._contexts.get(key)
        if found is None:
            around, total = self._around(start, end)
            covers = candidate.covers
            found = sum([weight * covers[i] for i, weight in around]) / total if total else 1.0
            self._contexts[key] = found
        return found

    def worth_comparing(self) -> list[Candidate]:
        """The best few candidates, and those that cover a fair part of what the best one does."""
        if not self._compared and self.candidates:
            least = _FAIR_PART * self.context(self.candidates[0])
            self._compared.extend(
                c for i, c in enumerate(self.candidates) if i < _ALWAYS_READ or self.context(c) >= least
            )
        return self._compared

    def weighted_around(self, start: int, end: int) -> list[tuple[Term, float]]:
        """The sentence's terms but those of ``start``..``end``, with their weights around that detail."""
        return [(self.claim.terms[i], weight) for i, weight in self._around(start, end)[0]]

    def _around(self, start: int, end: int) -> tuple[list[tuple[int, float]], float]:
        """The places and weights of the terms around a detail, and the sum of the weights."""
        if (start, end) not in self._cache:
            begin, finish = self._clause(start, end)
            around = [
                (i, w if begin <= t.start < finish else w * _OTHER_CLAUSE)
                for i, (t, w) in enumerate(zip(self.claim.terms, self.weights, strict=True))
                if not (t.end > start and t.start < end)
            ]
            self._cache[start, end] = around, sum([w for _, w in around])
        return self._cache[start, end]

    def _clause(self, start: int, end: int) -> tuple[int, int]:
        """The clause around a detail, if it holds something else than the detail; else the whole sentence."""
        if start < 0:
            return 0, len(self.claim.text)
        begin = max((m.end() for m in _BREAK.finditer(self.claim.text, 0, start)), default=0)
        after = _BREAK.search(self.claim.text, end)
        finish = after.start() if after else len(self.claim.text)
        inside = [
            t for t in self.claim.terms if begin <= t.start < finish and not (t.end > start and t.start < end)
        ]
        return (begin, finish) if inside else (0, len(self.claim.text))

    def displaced(self, i: int) -> float:
        """How much better the rest of the sentence is covered without its i-th term than with it."""
        term = self.claim.terms[i]
        best_with = best_without = 0.0
        for candidate in self.candidates:
            rest = self.context(candidate, term.start, term.end)
            share = candidate.covers[i]
            if share >= _HELD:
                best_with = max(best_with, rest * (1.0 if share >= _MEANING else (1 + share) / 2))
            else:
                best_without = max(best_without, rest)
        return max(0.0, best_without - best_with)

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
        self.adviser_names = _adviser_names(index)
        self.row_standings = {
            p.ref: row_standing(fold(p.text))
            for p in index.passages
            if not p.free and p.kind in ROWS_WITH_STATE
        }
        self._text_keys: dict[str, frozenset[str]] = {}
        self._near_keys: dict[int, frozenset[str]] = {}
        self._roots: dict[int, frozenset[str]] = {}
        self._texts: list[str] | None = None
        self._clauses: dict[int, list[SaidClause]] = {}
        self.first_names = frozenset(n for p in index.passages if p.free for n in find_first_names(p.text))
        self.spouse = spouse_cues(index.dossier.person)
        self.kin_names = kin_names(index.passages, self.first_names)

    def of(self, passage: Passage, today: date) -> Reading:
        if passage.number not in self._read:
            self._read[passage.number] = read_text(passage.text, passage.date or today)
        return self._read[passage.number]

    def holds_words(self, folded: str) -> bool:
        """Whether some text of the record holds these folded words, one space between each, as they stand."""
        if self._texts is None:
            free = [e.text for e in elements(self.index.dossier) if e.free]
            free += [_BRACKETS.sub(" ", text) for text in free]
            self._texts = [" ".join(fold(text).split()) for text in free]
        return any(folded in text for text in self._texts)

    def signs(self, passage: Passage, terms: Iterable[Term]) -> bool:
        """Whether a mail from an address the record does not know bears the name that ``terms`` give."""
        unknown = passage.kind == "message" and "@" in passage.author and "agence" not in fold(passage.author)
        return unknown and any("=" + t.key in self.text_keys(passage) for t in terms)

    def near_keys(self, passage: Passage) -> frozenset[str]:
        """Every key of the passages just before and after in the same text."""
        if passage.number not in self._near_keys:
            near = self.index.neighbours(passage, _REACH)
            self._near_keys[passage.number] = frozenset().union(*(self.index.keys[p.number] for p in near))
        return self._near_keys[passage.number]

    def roots(self, passage: Passage) -> frozenset[str]:
        """The first letters of the passage's long words, which those of one family share."""
        if passage.number not in self._roots:
            keys = self.index.keys[passage.number]
            self._roots[passage.number] = frozenset(
                k[1 : _ROOT + 1] for k in keys if len(k) > _ROOT and k[0] == "="
            )
        return self._roots[passage.number]

    def text_keys(self, passage: Passage) -> frozenset[str]:
        """Every key of the text that the passage is cut from."""
        if passage.pointer not in self._text_keys:
            parts = [self.index.keys[p.number] for p in self.index.at(passage.pointer)]
            self._text_keys[passage.pointer] = frozenset().union(*parts)
        return self._text_keys[passage.pointer]

    def clauses(self, passage: Passage, today: date) -> list[SaidClause]:
        """The clauses of a passage."""
        if passage.number not in self._clauses:
            self._clauses[passage.number] = said_clauses(
                passage, self.of(passage, today), self.row_standings.get(passage.ref)
            )
        return self._clauses[passage.number]


def _adviser_names(index: Index) -> frozenset[str]:
    """Folded last names of the people who wrote the reports."""
    authors = {fold(p.author) for p in index.passages if p.kind == "report" and p.author}
    return frozenset(author.split()[-1] for author in authors)


def find_support(
    readings: Readings, claim: Reading, limit: int, given: Collection[Passage] | None = None
) -> Support:
    """Weigh the sentence's terms and cover them with the best passages (or with those ``given``)."""
    index = readings.index
    terms = [index.corrected(t) for t in claim.terms]
    valued = claim.value_spans()
    weights = tuple(
        _weight(index, t, any(s <= o.start < e for s, e in valued))
        for t, o in zip(terms, claim.terms, strict=True)
    )
    passages = (
        list(given) if given is not None else [h.passage for h in index.search_terms(claim.terms, limit)]
    )
    candidates = cover_passages(readings, claim, passages)
    support = Support(claim, weights, ())
    candidates.sort(key=lambda c: (-support.context(c, -1, -1), c.passage.number))
    return Support(claim, weights, tuple(candidates))


def cover_passages(readings: Readings, claim: Reading, passages: Iterable[Passage]) -> list[Candidate]:
    """The passages with how far each holds the sentence's terms, in their order."""
    named = {t for t in claim.terms if any(n.start <= t.start < n.end for n in claim.names)}
    terms = [_wanted(readings, readings.index.corrected(t), t in named) for t in claim.terms]
    return [Candidate(p, tuple(_cover(readings, p, wanted) for wanted in terms)) for p in passages]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term of the sentence with what is the same for every passage.

    ``kin``: the names that stand for the relative it names; ``proper``: it is part of a name.
    """

    term: Term
    key: str
    concepts: frozenset[str]
    kin: frozenset[str]
    spouse: bool
    proper: bool
    root: str
    adviser: bool


def _wanted(readings: Readings, term: Term, proper: bool) -> _Wanted:
    kin = [readings.kin_names.get(c, frozenset()) for c in term.concepts] if is_kin(term) else []
    spouse = "~spouse" in term.concepts and readings.spouse is not None
    return _Wanted(
        term,
        "=" + term.key,
        term.concepts,
        frozenset().union(*kin),
        spouse,
        proper,
        _root(term),
        names_adviser(term, readings.adviser_names),
    )


def _root(term: Term) -> str:
    """What a word of no known meaning shares with those of its family; empty for a short word."""
    plain = len(term.concepts) == 1 and term.folded.isalpha() and len(term.folded) >= _ROOT
    return term.folded[:_ROOT] if plain else ""


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


def _cover(readings: Readings, passage: Passage, wanted: _Wanted) -> float:
    index = readings.index
    keys, concepts = index.keys[passage.number], wanted.concepts
    if wanted.key in keys:
        return 1.0
    if not concepts.isdisjoint(keys):
        return _MEANING
    if wanted.kin and not wanted.kin.isdisjoint(keys):
        return _MEANING
    if wanted.spouse and readings.spouse and readings.spouse.search(fold(passage.text)):
        return _MEANING
    if wanted.adviser:
        adviser = speaks_as_adviser(wanted.term, passage, readings.adviser_names)
        if adviser:
            return adviser
    if not concepts.isdisjoint(index.around[passage.number]):
        return _HEADING
    if not concepts.isdisjoint(readings.near_keys(passage)):
        return _NEIGHBOUR
    if wanted.proper and passage.free and wanted.key in readings.text_keys(passage):
        return _NEIGHBOUR
    if wanted.root and wanted.root in readings.roots(passage):
        return _FAMILY
    return 0.0

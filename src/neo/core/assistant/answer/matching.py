"""How far each passage of a record holds each word of a question.

Degrees go from 0 to 1: the word itself, its family ("rembourse", "remboursement"), its meaning (thesaurus),
its topic; then, less and less, what stands around the passage: its heading, its line, the next segment, its
text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.question import Word
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.topics import NARROW, topics_of
from neo.core.french import lazy_re as re
from neo.core.french.abbreviations import expand
from neo.core.french.dates import MONTHS, find_dates
from neo.core.french.folding import fold
from neo.core.french.terms import Term, read_keys
from neo.core.french.thesaurus import concepts_of_key, expressions_of
from neo.core.french.words import STOP_WORDS, word_key
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

OWN, FULL_FORM, FAMILY, MEANING, TOPIC = 1.0, 0.95, 0.8, 0.75, 0.6
PART = 0.45  # a word whose letter or number ("permis B") is missing
HEADING, LINE, SIGNED, NEXT, SUBJECT, ELEMENT = 0.8, 0.6, 0.5, 0.35, 0.3, 0.15
_FAMILY_LETTERS = 6
_UNKNOWN_NAME, _UNKNOWN, _UNKNOWN_VERB = 4.0, 2.5, 1.2
_HIGHEST = 4.5
_TELLING = 3.0  # rarity under which a shared meaning tells less and less
_TIME_WEIGHT = 3.0
WRITTEN_THEN = 0.6
_MAY_DATE = re.compile(r"\d|" + "|".join(MONTHS))
_LIGHT_SHARE, _VERB_SHARE = 0.35, 0.7


@dataclass(frozen=True, slots=True)
class Matched:
    """One word of the question. ``inside``, ``around``: degrees by passage number; ``weight``: what it tells.

    ``known``: some passage of the record holds it in some way.
    """

    word: Word
    weight: float
    inside: dict[int, float]
    around: dict[int, float]

    @property
    def known(self) -> bool:
        return bool(self.inside)

    def degree(self, number: int) -> float:
        """The best of both."""
        return max(self.inside.get(number, 0.0), self.around.get(number, 0.0))


class Matcher:
    """Finds words in one record; kept for one question."""

    def __init__(self, index: Index, texts: RecordTexts) -> None:
        self.index = index
        self.texts = texts
        self._days: dict[int, list[date]] = {}
        self._heading_keys: dict[str, frozenset[str]] = {}

    def match(self, word: Word) -> Matched:
        """Where the record holds ``word``."""
        inside = self._inside(word)
        return Matched(word, self._weight(word), inside, self._around(word, inside))

    def match_time(self, first: date, last: date) -> Matched:
        """Where the record names, or was written in, a time that the question names."""
        inside: dict[int, float] = {}
        for passage in self.index.passages:
            if any(first <= day <= last for day in self._days_of(passage)):
                inside[passage.number] = OWN
            elif passage.date and first <= passage.date <= last:
                inside[passage.number] = WRITTEN_THEN
        word = Word(Term(0, 0, first.isoformat(), "", frozenset()), time=True, day=first == last)
        return Matched(word, _TIME_WEIGHT, inside, self._spread(inside))

    def match_day(self, number: int) -> Matched:
        """As ``match_time``, for a day without its month ("le rdv du 31")."""
        inside = {
            p.number: OWN for p in self.index.passages if any(d.day == number for d in self._days_of(p))
        }
        return Matched(Word(Term(0, 0, str(number), "", frozenset()), time=True), _TIME_WEIGHT, inside, {})

    def _days_of(self, passage: Passage) -> list[date]:
        if passage.number not in self._days:
            text = passage.text if _MAY_DATE.search(self.texts.folded(passage)) else ""
            anchor = passage.date or self.index.dossier.today
            self._days[passage.number] = [d.first for d in find_dates(text, anchor) if not d.relative]
        return self._days[passage.number]

    def _inside(self, word: Word) -> dict[int, float]:
        term = self.index.corrected(word.term)
        found: dict[int, float] = {}
        _raise(found, self.index.holders("=" + term.key), OWN)
        _raise(found, self._in_full(term), FULL_FORM)
        for key in meanings_of(term):
            if key[0] == "=":
                _raise(found, self.index.holders(key), FULL_FORM)
            elif not word.entity:  # a name or a sigle means itself alone
                degree = MEANING * min(1.0, self.index.rarity(key) / _TELLING)
                _raise(found, self.index.holders(key), degree)
        if word.expression:
            whole = {n for key in word.expression for n in self.index.holders(key)}
            for number, degree in found.items():
                found[number] = degree if number in whole else min(degree, PART)
        if word.phrase:
            _keep_phrase(found, word.phrase, self.texts, self.index)
        if len(term.key) >= _FAMILY_LETTERS and term.key.isalpha() and not word.entity:
            for key in self.index.keys_from("=" + term.key[:_FAMILY_LETTERS]):
                _raise(found, self.index.holders(key), FAMILY)
        for topic in topics_of(word.term.folded) if not word.entity else ():
            told = (p.number for p in self.index.passages if topic.told.search(self.texts.folded(p)))
            _raise(found, told, MEANING if topic.name in NARROW else TOPIC)
        return found

    def _in_full(self, term: Term) -> set[int]:
        """The passages that hold every word of the full form of a sigle ("RQTH")."""
        held = [set(self.index.holders("=" + key)) for key in _full_keys(term)]
        return set.intersection(*held) if len(held) > 1 else set()

    def _around(self, word: Word, inside: dict[int, float]) -> dict[int, float]:
        found: dict[int, float] = {}
        concepts = meanings_of(self.index.corrected(word.term))
        for passage in self.index.passages:
            if passage.heading and not concepts.isdisjoint(self._keys_of(passage.heading)):
                _raise(found, (passage.number,), HEADING)
            elif passage.subject and not concepts.isdisjoint(self._keys_of(passage.subject)):
                _raise(found, (passage.number,), SUBJECT)
        for number, degree in self._spread(inside).items():
            _raise(found, (number,), degree)
        return found

    def _spread(self, inside: dict[int, float]) -> dict[int, float]:
        """What the passages around those that hold a word get from them: line, next segment, text."""
        found: dict[int, float] = {}
        texts: dict[str, float] = {}
        signed: dict[str, float] = {}
        for number, degree in inside.items():
            passage = self.index.passages[number]
            if not passage.free:
                continue
            texts[passage.pointer] = max(texts.get(passage.pointer, 0.0), degree)
            if self.texts.signs(passage):
                signed[passage.pointer] = max(signed.get(passage.pointer, 0.0), degree)
            for near in self.index.neighbours(passage, 1):
                share = LINE if self.texts.same_line(passage, near) else NEXT
                _raise(found, (near.number,), share * degree)
        for pointer, degree in signed.items():
            _raise(found, self.texts.numbers_at(pointer), SIGNED * degree)
        for pointer, degree in texts.items():
            _raise(found, self.texts.numbers_at(pointer), ELEMENT * degree)
        return found

    def _keys_of(self, text: str) -> frozenset[str]:
        if text not in self._heading_keys:
            self._heading_keys[text] = read_keys(fold(text))[0]
        return self._heading_keys[text]

    def _weight(self, word: Word) -> float:
        """How much a word tells: its rarity in the record, less when it only belongs to the telling."""
        term = self.index.corrected(word.term)
        known = [
            self.index.rarity(k) * (1.0 if k[0] == "=" else 0.85)
            for k in meanings_of(term)
            if self.index.has(k)
        ]
        unknown = _UNKNOWN_NAME if word.entity else _UNKNOWN_VERB if word.verb else _UNKNOWN
        value = min(max(known), _HIGHEST) if known else unknown
        if word.light:
            return value * _LIGHT_SHARE
        return value * (_VERB_SHARE if word.verb else 1.0)


def meanings_of(term: Term) -> frozenset[str]:
    """The keys that mean ``term`` by themselves: one word of a sigle's full form ("travailleur") does not."""
    full = _full_keys(term)
    if len(full) < 2:
        return term.concepts
    alone = {"=" + term.key} | concepts_of_key(term.key)
    return frozenset(alone.union(expressions_of(list(full))))


def _full_keys(term: Term) -> tuple[str, ...]:
    """The word keys of the full form of an abbreviation; empty when it is none."""
    return tuple(word_key(w) for w in expand(term.folded) if w not in STOP_WORDS)


def _keep_phrase(found: dict[int, float], phrase: str, texts: RecordTexts, index: Index) -> None:
    """ "permis D" is not told by "permis B": a word alone counts little where its letter is not there."""
    said = re.compile(rf"\b{re.escape(phrase)}\b")
    for number, degree in found.items():
        if not said.search(texts.folded(index.passages[number])):
            found[number] = min(degree, PART)


def _raise(found: dict[int, float], numbers: Iterable[int], degree: float) -> None:
    for number in numbers:
        if degree > found.get(number, 0.0):
            found[number] = degree


def coverage(words: Sequence[Matched], degrees: Sequence[float]) -> float:
    """The share of the words' weight that ``degrees`` covers, 0 to 1."""
    total = sum(w.weight for w in words)
    return sum(w.weight * d for w, d in zip(words, degrees, strict=True)) / total if total else 0.0


def in_window(matched: Matched, window: str) -> float:
    """How far a few folded words hold a word: itself or its family, or a word of its meaning."""
    keys, _ = read_keys(window)
    term = matched.word.term
    if not term.key:
        return 0.0
    if "=" + term.key in keys:
        return 1.0
    if not meanings_of(term).isdisjoint(keys):
        return 0.8
    return 0.7 if len(term.key) > 4 and any(k.startswith("=" + term.key[:5]) for k in keys) else 0.0

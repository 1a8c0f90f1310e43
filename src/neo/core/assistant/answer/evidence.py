"""Which passages speak of what is asked, how fully, and how much each is worth as an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.question import Part, Question, Word
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.topics import Topic, topics_of
from neo.core.assistant.answer.values import Value, find_values
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

TYPED = frozenset(
    {Ask.WHEN, Ask.UNTIL, Ask.SINCE, Ask.CLOCK, Ask.WHERE, Ask.WHO, Ask.WHY, Ask.AMOUNT, Ask.COUNT, Ask.DURATION, Ask.PHONE}
)
OWN, MEANING, TOPIC, AROUND, LINE, NEAR, ELEMENT = 1.0, 0.8, 0.7, 0.6, 0.5, 0.3, 0.12
_UNKNOWN_NAME, _UNKNOWN, _UNKNOWN_VERB = 4.0, 2.5, 1.2
_LIGHT_SHARE, _VERB_SHARE = 0.35, 0.7
_HIGHEST = 4.5
_CANDIDATES = 40
_ASKED = re.compile(r"\?\s*$|\b(?:est[- ]ce que?|je demande (?:si|qui|quand)|savoir si)\b")
_THIN_KINDS = frozenset({"subject", "attachment", "count", "document"})
_DECLARED_KINDS = frozenset({"person", "situation", "orientation", "project", "licence", "language", "skill", "finding", "constraint", "experience", "training", "empowerment"})  # fmt: skip
_STATE_KINDS = frozenset({"benefit", "contract", "adviser"})
_STATE_FIELDS = ("/situation/rqth", "/situation/statut")
_NO_REASON_KINDS = frozenset({"appointment", "engagement", "finding", "constraint", "orientation", "step", "subject"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage weighed for one part. ``covers[i]``: how far it holds the part's i-th word, 0 to 1.

    ``inside``: the coverage by the passage itself and its heading, without what stands around it.
    """

    passage: Passage
    covers: tuple[float, ...]
    coverage: float
    inside: float
    values: tuple[Value, ...]
    score: float = 0.0


class Weigher:
    """Weighs the passages of one record for the parts of one question."""

    def __init__(self, index: Index, texts: RecordTexts, question: Question, today: date) -> None:
        self.index = index
        self.texts = texts
        self.question = question
        self.today = today
        days = sorted({p.date for p in index.passages if p.date and p.kind in ("report", "message")})
        self._rank = {day: (i + 1) / len(days) for i, day in enumerate(days)}
        self._latest_report = max((p.date for p in index.passages if p.kind == "report" and p.date), default=None)
        self._topics: dict[str, tuple[Topic, ...]] = {}
        self._told: dict[tuple[str, int], bool] = {}

    def words(self, part: Part) -> list[Word]:
        """The part's words without the person's own name."""
        own = self.index.own_name
        return [w for w in part.words if w.term.key not in own]

    def weigh(self, part: Part, ask: Ask, among: Sequence[Passage] | None = None) -> list[Evidence]:
        """The passages that may answer ``ask``, best first."""
        words = self.words(part)
        weights = [self.weight(w) for w in words]
        total = sum(weights) or 1.0
        found = []
        for passage in self.candidates(part) if among is None else among:
            if ask is Ask.WHY and passage.kind in _NO_REASON_KINDS:
                continue
            covers = tuple(self.cover(passage, w) for w in words)
            coverage = sum(w * c for w, c in zip(weights, covers, strict=True)) / total
            inside = sum(w * c for w, c in zip(weights, covers, strict=True) if c > LINE) / total
            values = self._values(passage, ask, part.noun) if ask in TYPED else ()
            score = self._score(passage, 0.5 * (coverage + inside), values)
            found.append(Evidence(passage, covers, coverage, inside, values, score))
        return sorted(found, key=lambda e: (-e.score, e.passage.number))

    def candidates(self, part: Part) -> list[Passage]:
        """The passages nearest to the part's words, those of its topics, and the neighbours of the best."""
        words = self.words(part)
        hits = self.index.search_terms([w.term for w in words], _CANDIDATES)
        found = {h.passage.number: h.passage for h in hits}
        for hit in hits[:12]:
            for near in self.index.neighbours(hit.passage, 1):
                found.setdefault(near.number, near)
        for topic in {t.name: t for w in words for t in self.topics(w)}.values():
            for passage in self.index.passages:
                if self.tells(topic, passage):
                    found.setdefault(passage.number, passage)
        return list(found.values())

    def topics(self, word: Word) -> tuple[Topic, ...]:
        if word.term.folded not in self._topics:
            self._topics[word.term.folded] = topics_of(word.term.folded)
        return self._topics[word.term.folded]

    def tells(self, topic: Topic, passage: Passage) -> bool:
        key = (topic.name, passage.number)
        if key not in self._told:
            folded = self.texts.folded(passage)
            self._told[key] = bool(topic.told.search(folded))
        return self._told[key]

    def weight(self, word: Word) -> float:
        """How much a word tells: its rarity, less when it only belongs to the telling."""
        term = self.index.corrected(word.term)
        known = max(
            (
                self.index.rarity(k) * (1.0 if k[0] == "=" else 0.85)
                for k in term.concepts
                if self.index.has(k)
            ),
            default=0.0,
        )
        value = min(known, _HIGHEST) or (
            _UNKNOWN_NAME if word.entity else _UNKNOWN_VERB if word.verb else _UNKNOWN
        )
        if word.light:
            return value * _LIGHT_SHARE
        return value * (_VERB_SHARE if word.verb else 1.0)

    def cover(self, passage: Passage, word: Word) -> float:
        """How far the passage, or what stands around it, holds the word."""
        index = self.index
        term = index.corrected(word.term)
        keys = index.keys[passage.number]
        if "=" + term.key in keys:
            return OWN
        if not term.concepts.isdisjoint(keys):
            return MEANING
        if any(self.tells(t, passage) for t in self.topics(word)):
            return TOPIC
        if not term.concepts.isdisjoint(index.around[passage.number]):
            return AROUND
        for near in index.neighbours(passage, 1):
            if not term.concepts.isdisjoint(index.keys[near.number]):
                return LINE if self.texts.same_line(passage, near) else NEAR
        return ELEMENT if self.texts.element_has(passage, term.concepts, index) else 0.0

    def _values(self, passage: Passage, ask: Ask, noun: str) -> tuple[Value, ...]:
        found = find_values(passage, ask, noun, self.today)
        own, asked = self.index.own_name, self.question.folded
        if ask is Ask.WHO:
            return tuple(v for v in found if not set(v.shown.split()) <= own and v.shown not in asked)
        if ask in (Ask.WHEN, Ask.UNTIL, Ask.SINCE) and not self.question.choice:
            named = {f"{d.first}" for d in self.question.dates if d.precision == "day"}
            return tuple(v for v in found if v.shown not in named)
        return tuple(found)

    def _score(self, passage: Passage, coverage: float, values: tuple[Value, ...]) -> float:
        score = coverage + 0.3 * self.question.present * self.recency(passage)
        score += 0.15 if values else 0.0
        if self.question.latest and passage.date and passage.date == self._latest_report:
            score += 0.25
        score += 0.2 * self.time_fit(passage)
        if passage.free and _ASKED.search(self.texts.folded(passage)):
            score -= 0.35
        if passage.kind in _THIN_KINDS:
            score -= 0.3
        return score

    def recency(self, passage: Passage) -> float:
        """0 for the oldest, 1 for the latest; what the profile once declared counts as old."""
        if passage.kind in _STATE_KINDS or passage.pointer.startswith(_STATE_FIELDS):
            return 1.0
        if passage.kind in _DECLARED_KINDS or passage.date is None:
            return 0.1
        if passage.date not in self._rank:
            return max((r for d, r in self._rank.items() if d <= passage.date), default=0.0)
        return self._rank[passage.date]

    def time_fit(self, passage: Passage) -> float:
        """1 when the passage names, or was written in, a time the question names."""
        question = self.question
        if not question.dates and not question.days_alone:
            return 0.0
        named = find_values(passage, Ask.WHEN, "", self.today)
        for d in question.dates:
            if any(f"{d.first}" <= v.shown <= f"{d.last}" for v in named):
                return 1.0
            if passage.date and d.first <= passage.date <= d.last:
                return 0.7
        return 1.0 if any(int(v.shown[8:10]) in question.days_alone for v in named) else 0.0

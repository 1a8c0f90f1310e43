"""What makes a passage a good answer, in named features that can be read and argued with."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from neo.core.assistant.answer.acts import Act, Outcome, acts_of, outcome_of
from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.kinds import FUNDERS, members_of
from neo.core.assistant.answer.matching import TOPIC, Matched, Matcher, coverage, in_window
from neo.core.assistant.answer.question import Part, Question, Word
from neo.core.assistant.answer.question_words import EXAMINED, FUNDED, NAME_ASKED, RELATIVE
from neo.core.assistant.answer.record_texts import RecordTexts, is_first_person
from neo.core.assistant.answer.stance import (
    CHANGED,
    COMPLEMENT,
    HOLDS,
    OUTCOME,
    REQUEST,
    WITHDRAWN,
    is_denied,
    is_done,
    is_open,
)
from neo.core.assistant.answer.topics import topics_of
from neo.core.assistant.answer.values import DATED, PHONE, Value, find_scores, find_values
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

TYPED = frozenset(
    {
        Ask.WHEN,
        Ask.UNTIL,
        Ask.SINCE,
        Ask.DEADLINE,
        Ask.SPAN,
        Ask.CLOCK,
        Ask.WHERE,
        Ask.WHO,
        Ask.WHY,
        Ask.AMOUNT,
        Ask.COUNT,
        Ask.DURATION,
        Ask.PHONE,
    }
)
_DECLARED = frozenset(
    {"person", "situation", "orientation", "project", "licence", "language", "skill", "finding", "constraint"}
    | {"experience", "training", "empowerment"}
)
_STATE_KINDS = frozenset({"benefit", "contract", "adviser"})
_STATE_FIELDS = ("/situation/rqth", "/situation/statut")
_NAMELESS = frozenset({"finding", "constraint", "orientation", "skill", "licence", "language", "situation"})
_PLANS = frozenset({"step", "appointment", "proposal", "engagement"})
_CIVILITIES = frozenset({"mme", "mlle", "mr", "m.", "m", "dr", "monsieur", "madame"})
NEVER = frozenset({"subject", "document", "count"})
_CLAUSE = re.compile(r"[,;:()!?]|\.(?=\s|$)|->|=>|\s[-+=]\s")
_LISTED = re.compile(r"[,;)]")
_LIST = re.compile(r",|\+|/|\bet\b|;| - ")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage weighed for one part of a question.

    ``inside[i]``, ``around[i]``: how far the passage itself, or what stands around it, holds the part's i-th
    word. ``values``: what it holds of each kind asked. ``clause``: coverage of the clause of the best value.
    """

    passage: Passage
    inside: tuple[float, ...]
    around: tuple[float, ...]
    coverage: float
    wide: float
    clause: float
    values: Mapping[Ask, tuple[Value, ...]]
    features: Mapping[str, float]
    score: float = 0.0


class PartReader:
    """Reads the passages of one record for one part of a question."""

    def __init__(
        self,
        matcher: Matcher,
        texts: RecordTexts,
        question: Question,
        part: Part,
        today: date,
    ) -> None:
        self.index: Index = matcher.index
        self.texts = texts
        self.question = question
        self.part = part
        self.today = today
        own = self.index.own_name
        self.words: list[Matched] = [matcher.match(w) for w in part.words if w.term.key not in own]
        if len(question.options) < 2:
            self.words += [matcher.match_time(d.first, d.last) for d in question.dates]
            self.words += [matcher.match_day(day) for day in question.days_alone]
        self.head = _head(self.words, part)
        first = part.noun.split()[0] if part.noun else ""
        self._noun = next((w for w in self.words if first and w.word.term.folded == first), None)
        self._members = members_of(part.noun) if part.noun else None
        if self._members is None and FUNDED.search(question.folded):
            self._members = FUNDERS
        days = sorted({p.date for p in self.index.passages if p.date and p.kind in ("report", "message")})
        self._rank = {day: (i + 1) / len(days) for i, day in enumerate(days)}
        self._latest = max(
            (p.date for p in self.index.passages if p.kind == "report" and p.date), default=None
        )

    @property
    def asks(self) -> tuple[Ask, ...]:
        return self.part.asks

    def read(self, passage: Passage) -> Evidence:
        """The passage with its features; ``score`` is left at 0."""
        number = passage.number
        named = self._members is not None and bool(self._members.search(self.texts.folded(passage)))
        inside = tuple(1.0 if named and w is self._noun else w.inside.get(number, 0.0) for w in self.words)
        around = tuple(w.around.get(number, 0.0) for w in self.words)
        both = [max(pair) for pair in zip(inside, around, strict=True)]
        values = {ask: self._values(passage, ask) for ask in self.asks if ask in TYPED}
        covered, wide = coverage(self.words, inside), coverage(self.words, both)
        clause = self._clause(passage, values)
        evidence = Evidence(passage, inside, around, covered, wide, clause, values, {})
        features = self._features(evidence, both)
        return Evidence(passage, inside, around, covered, wide, clause, values, features)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The families of the acts it asks whether they happened."""
        if Ask.WHETHER not in self.asks:
            return ()
        return tuple(act for word in self.question.done_acts for act in acts_of(word))

    @cached_property
    def focus(self) -> Matched | None:
        """The last telling word of a question whether something is so: what is new in it."""
        telling = [w for w in self.words if is_telling(w.word)]
        return telling[-1] if len(telling) > 1 and Ask.WHETHER in self.asks else None

    def outcome(self, passage: Passage) -> Outcome | None:
        """What the passage says came of the act asked about; ``None`` when it tells no end of it."""
        folded = self.texts.folded(passage)
        return next((end for act in self.acts if (end := outcome_of(act, folded))), None)

    def degrees(self, e: Evidence) -> Iterable[tuple[float, float, Matched]]:
        """For each word of the part: how far the passage, then what stands around it, holds it."""
        return zip(e.inside, e.around, self.words, strict=True)

    def named_members(self) -> list[int]:
        """The passages of free text that name a member of the class asked for, or hold a number to call."""
        pattern = PHONE if Ask.PHONE in self.asks else self._members
        if pattern is None:
            told = self._noun.inside if self._noun else {}
            return sorted(n for n, degree in told.items() if degree >= TOPIC)
        return [
            p.number
            for p in self.index.passages
            if p.free and p.kind not in NEVER and pattern.search(self.texts.folded(p))
        ]

    def is_strange(self, passage: Passage) -> bool:
        """Whether it is a mail of somebody who is not the person, nor known as such."""
        person = self.index.dossier.person
        return passage.kind == "message" and passage.author != f"{person.first_name} {person.last_name}"

    def values(self, passage: Passage, ask: Ask) -> tuple[Value, ...]:
        """What the passage holds of the kind ``ask`` wants."""
        return self._values(passage, ask)

    @cached_property
    def people(self) -> frozenset[str]:
        """The names, folded, of those who wrote in the record and of the person."""
        authors = {p.author for p in self.index.passages if p.author and "@" not in p.author}
        return frozenset(_WORD.findall(fold(" ".join(authors)))) | self.index.own_name

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The addresses and numbers that some passage asks to forget, or that are somebody else's."""
        found: set[str] = set()
        for p in self.index.passages:
            if p.free and (self.is_strange(p) or WITHDRAWN.search(self.texts.folded(p))):
                for ask in self.asks:
                    found |= {v.shown for v in self._values(p, ask)}
        return frozenset(found)

    def recency(self, passage: Passage) -> float:
        """0 for the oldest, 1 for the latest; what the profile once declared counts as old."""
        if passage.kind in _STATE_KINDS or passage.pointer.startswith(_STATE_FIELDS):
            return 1.0
        if passage.kind in _DECLARED or passage.date is None:
            return 0.1
        if passage.date in self._rank:
            return self._rank[passage.date]
        return max((r for d, r in self._rank.items() if d <= passage.date), default=0.0)

    def nouns_held(self, e: Evidence) -> float:
        """How far the telling nouns and names stand in the passage, its heading or its line, 0 to 1."""
        rows = [
            (w, max(i, a))
            for w, i, a in zip(self.words, e.inside, e.around, strict=True)
            if is_telling(w.word)
        ]
        asked = self.part.noun.split() if Ask.COUNT not in self.asks else []
        rows = [(w, d) for w, d in rows if w.word.term.folded not in asked] or rows
        return coverage([w for w, _ in rows], [d for _, d in rows]) if rows else 1.0

    def _nouns_inside(self, e: Evidence) -> float:
        rows = [(w, i) for w, i in zip(self.words, e.inside, strict=True) if is_telling(w.word)]
        return coverage([w for w, _ in rows], [i for _, i in rows]) if rows else 0.5

    def clauses(self, passage: Passage) -> list[str]:
        """The clauses of the passage, folded."""
        return [c for c in _CLAUSE.split(self.texts.folded(passage)) if c and c.strip()]

    def telling_clause(self, passage: Passage) -> str:
        """The clause of the passage, folded, that holds most of the question."""
        clauses = self.clauses(passage)
        if len(clauses) < 2:
            return self.texts.folded(passage)
        return max(clauses, key=lambda c: coverage(self.words, [in_window(w, c) for w in self.words]))

    def _values(self, passage: Passage, ask: Ask) -> tuple[Value, ...]:
        found = find_values(passage, ask, self.part.noun, self.today)
        if ask is Ask.WHO:
            found = [] if passage.kind in _NAMELESS else [*found, *self._relatives(passage)]
        if ask is Ask.AMOUNT and not found and EXAMINED.search(self.question.folded):
            found = find_scores(passage)
        own, asked = self.index.own_name, self.question.folded
        acted = any(w.word.verb or w.word.predicate for w in self.words)
        if ask is Ask.WHO and not found and acted and passage.author and is_first_person(passage):
            return (Value(0, 0, fold(passage.author)),)
        if ask is Ask.WHO:
            return tuple(
                v for v in found if not set(v.shown.split()) - _CIVILITIES <= own and v.shown not in asked
            )
        if ask is Ask.WHY:
            return self._reasons(passage, found)
        if ask in DATED and self.question.next:
            found = [v for v in found if v.shown >= f"{self.today}"]
        if ask in DATED and not self.question.choice:
            named = {f"{d.first}" for d in self.question.dates if d.precision == "day"}
            return tuple(v for v in found if v.shown not in named)
        return tuple(found)

    def _relatives(self, passage: Passage) -> list[Value]:
        """Who somebody is to the person ("sa cousine"), where no name is asked for."""
        asked = self.question.folded
        if NAME_ASKED.search(asked) or not passage.free:
            return []
        spots = RELATIVE.finditer(self.texts.folded(passage))
        return [Value(m.start(), m.end(), m.group(1)) for m in spots if m.group(1) not in asked]

    def _reasons(self, passage: Passage, found: list[Value]) -> tuple[Value, ...]:
        """A mark gives a reason after words of the question; a named day is one by itself."""
        folded = self.texts.folded(passage)
        found = [v for v in found if not self._is_asked(v)]
        if any(w.word.day and w.inside.get(passage.number, 0.0) == 1.0 for w in self.words):
            return (Value(0, len(folded), folded[:12]), *found)
        found = [v for v in found if self._near_event(folded, v)]
        marks = [v for v in found if v.shown.strip(" :=(->")]
        return tuple(marks) or tuple(v for v in found if self._tells(folded[: v.start]))

    def _near_event(self, folded: str, mark: Value) -> bool:
        """Whether what is asked about stands after a mark of cause within two clauses, or before it."""
        cuts = list(_LISTED.finditer(folded, mark.end))
        after = folded[cuts[1].end() :] if len(cuts) > 1 else ""
        words = [w for w in self.words if not w.word.light]
        kept = folded[: len(folded) - len(after)]
        return not after or any(in_window(w, kept) for w in words)

    def _is_asked(self, mark: Value) -> bool:
        """Whether a word of cause is what is asked about: a refusal is not its own reason."""
        return any(in_window(w, mark.shown) for w in self.words if mark.shown.strip(" :=(->"))

    def _tells(self, text: str) -> bool:
        return any(in_window(w, text) for w in self.words if not w.word.light)

    def _clause(self, passage: Passage, values: Mapping[Ask, tuple[Value, ...]]) -> float:
        """How much of the question the clause of a value covers, at best; a why needs no clause."""
        spots = [v for ask, found in values.items() if ask is not Ask.WHY for v in found]
        if not spots or not self.words:
            return 0.0
        folded = self.texts.folded(passage)
        return max(self._near(folded, v) for v in spots[:8])

    def _near(self, folded: str, value: Value) -> float:
        marks = [m.span() for m in _CLAUSE.finditer(folded)]
        start = max(
            (e for s, e in marks if e <= value.start and value.start - e > 0 and s < value.start), default=0
        )
        end = min((s for s, _ in marks if s >= value.end), default=len(folded))
        start = min(start, max(0, value.start - 40))
        end = max(end, min(len(folded), value.end + 25))
        window = folded[start:end]
        return coverage(self.words, [in_window(w, window) for w in self.words])

    def _features(self, e: Evidence, both: Sequence[float]) -> dict[str, float]:
        p, q = e.passage, self.question
        folded = self.texts.folded(p)
        typed = [ask for ask in self.asks if ask in TYPED]
        head = self._degree(self.head, e.inside, both)
        recency = self.recency(p)
        return {
            "inside": e.coverage,
            "around": e.wide - e.coverage,
            "full": float(e.wide > 0.85),
            "head": head,
            "nouns": self._nouns_inside(e),
            "names": _least([b for w, b in zip(self.words, both, strict=True) if w.word.entity]),
            "opens": self._opens(p, folded, e.inside),
            "outcome": float(bool(OUTCOME.search(folded))) if Ask.WHETHER in self.asks or q.done else 0.0,
            "holds": self._holds(folded) if q.owns else 0.0,
            "changed": float(bool(CHANGED.search(folded))) * q.present,
            "action": _mean(
                [
                    i
                    for w, i in zip(self.words, e.inside, strict=True)
                    if (w.word.predicate or w.word.verb) and not w.word.light
                ]
            ),
            "value": sum(bool(e.values[a]) for a in typed) / len(typed) if typed else 0.0,
            "clause": e.clause,
            "member": float(bool(self._members and self._members.search(folded))),
            "list": min(1.0, len(_LIST.findall(folded)) / 4) if Ask.LIST in self.asks else 0.0,
            "recent": recency * (q.present - 0.25),
            "latest": float(bool(q.latest and p.date == self._latest and p.kind == "report")),
            "request": float(bool(p.free and REQUEST.search(folded))),
            "never": float(p.kind in NEVER),
            "attachment": float(p.kind == "attachment"),
            "declared": float(p.kind in _DECLARED),
            "state": float(p.kind in _STATE_KINDS),
            "plan": float(p.kind in _PLANS),
            "message": float(p.kind == "message"),
            "claim": float(p.kind == "message" and "@" in p.author),
            "open_when_done": float(q.done and is_open(folded) and not is_done(folded)),
            "denied": float(is_denied(folded)) if Ask.WHETHER in self.asks or q.done else 0.0,
            "short": 1.0 / math.sqrt(1 + len(_WORD.findall(folded))),
            "long": min(1.0, len(folded) / 400),
        }

    def _holds(self, folded: str) -> float:
        """Whether the thing asked about is said to be held or lacked, close by and for itself."""
        about = self.head or next((w for w in self.words if w.word.term.key), None)
        if about is None:
            return 0.0
        word = about.word.term
        spots = list(re.finditer(rf"\b{re.escape(word.key[:6])}", folded))
        spots += [m for topic in topics_of(word.folded) for m in topic.told.finditer(folded)]
        spots = [m for m in spots if not COMPLEMENT.search(folded[: m.start()])]
        near = [folded[max(0, m.start() - 35) : m.end() + 35] for m in spots]
        return float(any(HOLDS.search(window) for window in near))

    def _opens(self, passage: Passage, folded: str, inside: Sequence[float]) -> float:
        """How far a telling word of the question opens the passage, as notes put their subject first."""
        first = [m.group() for m in _WORD.finditer(folded)][:4]
        lead = f"{passage.heading} : {' '.join(first)}" if passage.heading else " ".join(first)
        telling = [w for w in self.words if not (w.word.light or w.word.verb or w.word.predicate)]
        if not telling:
            return 0.0
        return coverage(telling, [in_window(w, fold(lead)) for w in telling])

    def _degree(self, wanted: Matched | None, inside: Sequence[float], both: Sequence[float]) -> float:
        if wanted is None:
            return 0.5
        index = next(i for i, w in enumerate(self.words) if w is wanted)
        return max(inside[index], 0.7 * both[index])


def is_telling(word: Word) -> bool:
    """Whether a word is a noun or a name that tells something."""
    return not (word.verb or word.light or word.predicate or word.time)


def _head(words: Sequence[Matched], part: Part) -> Matched | None:
    """The first telling noun: what the question is about."""
    nouns = [w for w in words if is_telling(w.word) and w.word.term.folded not in part.noun.split()]
    return nouns[0] if nouns else next((w for w in words if is_telling(w.word)), None)


def _least(degrees: Sequence[float]) -> float:
    return min(degrees, default=1.0)


def _mean(degrees: Sequence[float]) -> float:
    return sum(degrees) / len(degrees) if degrees else 0.5

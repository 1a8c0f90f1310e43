"""What a passage needs beside it to be a whole answer: its line, its other half, whoever says otherwise."""

from __future__ import annotations

import re
from datetime import timedelta

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.evidence import LINE, MEANING, Evidence, Weigher
from neo.core.assistant.answer.question import Part
from neo.core.grounding.passages import Passage

_SHORT = 14  # words: a passage this short leans on what stands beside it
_MISSING = 0.22  # share of the question left uncovered from which another passage is looked for
_FILLED = 0.55
_CLOSE = timedelta(days=60)
_OBJECTS = re.compile(
    r"\bdesaccord\b|\bcontest\w+|\bn'ai (?:pas|jamais)\b|\bjamais dit\b|\bn'a jamais\b|\bpas refuse\b|\bfaux\b|\berreur\b|\brectifi\w+|\bconteste\b"
)
_WORDS = re.compile(r"\w+")


def context(weigher: Weigher, part: Part, ask: Ask, main: Evidence) -> list[Evidence]:
    """The passages of the same line, for a short passage or a reason."""
    if ask not in (Ask.WHETHER, Ask.WHY, Ask.LIST, Ask.WHICH):
        return []
    passage = main.passage
    near = [p for p in weigher.index.neighbours(passage, 1) if weigher.texts.same_line(passage, p)]
    if ask is Ask.WHY:
        near = near or weigher.index.neighbours(passage, 1)
    elif len(_WORDS.findall(passage.text)) > _SHORT:
        return []
    near = [p for p in near if not p.text.rstrip().endswith("?")]
    return _weighed(weigher, part, ask, near[:2])


def contested(weigher: Weigher, main: Evidence, ranked: list[Evidence]) -> list[Evidence]:
    """The person's disagreement with what the main passage says, if the record holds one."""
    if _OBJECTS.search(weigher.texts.folded(main.passage)):
        return []
    objections = [
        e
        for e in ranked[:12]
        if (e.passage.kind == "correction" or _OBJECTS.search(weigher.texts.folded(e.passage)))
        and e.inside >= LINE
        and e.passage.number != main.passage.number
    ]
    return objections[:1]


def disagreeing(weigher: Weigher, ask: Ask, main: Evidence, good: list[Evidence]) -> list[Evidence]:
    """Another source, about as recent, that gives another value: both are given, each with its date.

    Two reports do not disagree: the later replaces the earlier.
    """
    if ask not in (Ask.AMOUNT, Ask.COUNT, Ask.WHEN, Ask.UNTIL, Ask.DURATION):
        return []
    mine = {v.shown for v in main.values}
    for other in good:
        if _could_disagree(main.passage, other.passage) and not mine & {v.shown for v in other.values}:
            if other.coverage + other.inside >= 0.8 * (main.coverage + main.inside):
                return [other]
    return []


def _could_disagree(main: Passage, other: Passage) -> bool:
    if main.kind == other.kind or not main.date or not other.date:
        return False
    if {main.kind, other.kind} - {"report", "message", "appointment", "correction"}:
        return False
    return abs(main.date - other.date) <= _CLOSE


def complement(weigher: Weigher, part: Part, main: Evidence, ranked: list[Evidence]) -> list[Evidence]:
    """The passage that holds the words the main one lacks, when they weigh enough."""
    words = weigher.words(part)
    weights = [0.0 if w.light else weigher.weight(w) for w in words]
    lacking = [i for i, c in enumerate(main.covers) if c < LINE and weights[i]]
    missing = sum(weights[i] for i in lacking)
    if not missing or missing < _MISSING * sum(weights):
        return []

    def filled(e: Evidence) -> float:
        return sum(weights[i] * e.covers[i] for i in lacking if e.covers[i] >= MEANING) / missing

    others = [e for e in ranked if e.passage.number != main.passage.number and filled(e) >= _FILLED]
    others = [e for e in others if e.passage.kind not in ("subject", "attachment", "count", "document")]
    best = max(others, key=lambda e: (round(filled(e), 1), e.score), default=None)
    return [best] if best else []


def _weighed(weigher: Weigher, part: Part, ask: Ask, passages: list[Passage]) -> list[Evidence]:
    return sorted(weigher.weigh(part, ask, passages), key=lambda e: e.passage.number)

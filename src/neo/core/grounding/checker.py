"""One sentence against its candidate passages: where a detail is said, and where another one is.

A detail counts as supported by a passage that says it *of the same thing*: how near a passage is, is how much
it covers of the rest of the sentence, half of it in the very clause where the detail stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from neo.core.french import lazy_re as re
from neo.core.grounding.details import Reading
from neo.core.grounding.support import Candidate, Readings, Support

_SURE = 0.5  # a passage that shares this much is about the same thing: no other refutes it
_MEANING = 0.8  # a shared meaning against a shared word
_TOO_FAR = 0.15  # a value found where almost nothing else of the sentence is said proves nothing

_BREAK = re.compile(r"[;()]|, | : | mais | donc | -> ")
Span = tuple[int, int]
Judge = Callable[[Reading], tuple[Sequence[Span], Sequence[Span]]]


@lru_cache(maxsize=8192)
def _breaks(text: str) -> tuple[Span, ...]:
    """Where one clause of a text ends and the next begins."""
    return tuple(m.span() for m in _BREAK.finditer(text))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Best passage that has the value, best passage that has another one, with their contexts.

    ``about``: how far the first passage as a whole is about the sentence, its context being measured nearer.
    """

    having: Candidate | None
    having_context: float
    rival: Candidate | None
    rival_context: float
    about: float | None = None

    @property
    def missing(self) -> bool:
        return self.having is None or (self.having_context < _TOO_FAR and self.rival_context > _TOO_FAR)

    def refuted(self, margin: float, within: float | None = None) -> bool:
        """Whether another value is nearer by ``margin``, or by ``within`` when both are in one passage.

        A passage that is surely about the same thing is not refuted by another one.
        """
        if self.rival is None:
            return False
        if self.having is self.rival and within is not None:
            return self.rival_context > self.having_context + within
        sure = self.having_context if self.about is None else self.about
        return sure < _SURE and self.rival_context > self.having_context + margin


@dataclass(frozen=True, slots=True)
class Checker:
    """One sentence against its candidate passages.

    ``strict``: sources were given, nothing else counts. ``opens``: no other sentence stands before it.
    """

    support: Support
    readings: Readings
    today: date
    strict: bool = False
    opens: bool = False

    @property
    def claim(self) -> Reading:
        return self.support.claim

    def reading(self, candidate: Candidate) -> Reading:
        return self.readings.of(candidate.passage, self.today)

    def weigh(self, start: int, end: int, judge: Callable[[Reading, Candidate], bool | None]) -> Evidence:
        """Sort candidates by ``judge``: True has the value, False has another, None says nothing."""
        having: Candidate | None = None
        rival: Candidate | None = None
        best = worst = 0.0
        for candidate in self.support.candidates:
            said = judge(self.reading(candidate), candidate)
            if said is None:
                continue
            context = self.support.context(candidate, start, end)
            if said and (having is None or context > best):
                having, best = candidate, context
            if not said and (rival is None or context > worst):
                rival, worst = candidate, context
        return Evidence(having, best, rival, worst)

    def weigh_spans(self, start: int, end: int, judge: Judge) -> Evidence:
        """As ``weigh``, for values: ``judge`` gives where a passage says the value, and where another one."""
        having: Candidate | None = None
        rival: Candidate | None = None
        best = worst = about = 0.0
        for candidate in self.support.candidates:
            reading = self.reading(candidate)
            right, wrong = judge(reading)
            if not right and not wrong:
                continue
            context = self.support.context(candidate, start, end)
            near = max(
                (self._nearness(context, candidate, reading, (start, end), s) for s in right), default=-1.0
            )
            far = max(
                (self._nearness(context, candidate, reading, (start, end), s) for s in wrong), default=-1.0
            )
            if near >= 0 and (having is None or near > best):
                having, best, about = candidate, near, context
            if far >= 0 and (rival is None or far > worst):
                rival, worst = candidate, far
        return Evidence(having, best, rival, worst, about)

    def _nearness(self, context: float, k: Candidate, r: Reading, claimed: Span, said: Span) -> float:
        """How far the passage speaks of the same thing, half of it measured around the detail itself."""
        if not k.passage.free:
            return context
        return (context + self.share_around(claimed, r, said)) / 2

    def share_around(self, claimed: Span, r: Reading, said: Span) -> float:
        """Share of the sentence's words, but the claimed detail, in the clause of ``r`` around ``said``."""
        breaks = _breaks(r.text)
        begin = max((end for _, end in breaks if end <= said[0]), default=0)
        finish = min((start for start, _ in breaks if start >= said[1]), default=len(r.text))
        near = {
            key
            for t in r.terms
            if begin <= t.start < finish and not said[0] <= t.start < said[1]
            for key in t.concepts
        }
        total = held = 0.0
        for term, weight in self.support.weighted_around(*claimed):
            total += weight
            if not term.concepts.isdisjoint(near):
                held += weight if "=" + term.key in near else weight * _MEANING
        return held / total if total else 1.0

"""Alignment: the clauses of the record that say most of what a clause of the sentence says.

For each standing (done, open, denied…), how well its best clause covers the sentence's clause, and how well
it does when it must also report the sentence's verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from neo.core.french.events import events_of
from neo.core.french.terms import Term
from neo.core.grounding.clauses import Clause
from neo.core.grounding.said import SaidClause
from neo.core.grounding.standing import Standing
from neo.core.grounding.support import Candidate, Support

_OTHER_CLAUSE = 0.25  # weight of the sentence's words outside the clause that is aligned
_ELSEWHERE = 0.6  # a word said in the same passage but in another clause
_MEANING = 0.8


@dataclass(frozen=True, slots=True)
class Aligned:
    """A clause of the record against one of the sentence; all three are shares, 0 to 1.

    ``score``: of all its words; ``inside``: of its words, held in that very clause; ``topic``: of its words
    but the verbs.
    """

    score: float
    inside: float
    topic: float
    said: SaidClause
    standing: Standing
    with_verb: bool


@dataclass(slots=True)
class Alignment:
    """The clauses of the record that share something with a clause of the sentence."""

    found: list[Aligned] = field(default_factory=list)

    def best(self, standing: Standing, *, verb: bool | None = None, inside: float = 0.0) -> Aligned | None:
        """The best of that standing; ``verb``: with or without the sentence's verb, None for either."""
        fits = (
            a
            for a in self.found
            if a.standing is standing and (verb is None or a.with_verb is verb) and a.inside >= inside
        )
        return max(fits, key=lambda a: a.score, default=None)


def align(
    support: Support,
    said: Sequence[tuple[Candidate, list[SaidClause]]],
    clause: Clause,
    verbs: Sequence[Term],
) -> Alignment:
    """The clauses of the candidates for ``clause``; ``verbs`` are its terms that must be reported."""
    rows = _rows(support, clause, verbs)
    total = sum(r.weight for r in rows) or 1.0
    own = sum(r.weight for r in rows if r.own) or 1.0
    arguments = sum(r.weight for r in rows if not r.verb) or 1.0
    events = frozenset(e for t in verbs for e in events_of(t.folded))
    wanted = frozenset().union(*(r.concepts for r in rows))
    found = Alignment()
    for candidate, clauses in said:
        elsewhere = _shares(rows, candidate.covers, frozenset())
        for one in clauses:
            apart = wanted.isdisjoint(one.keys)
            score, inside, topic = elsewhere if apart else _shares(rows, candidate.covers, one.keys)
            if not score:
                continue
            standing = Standing.DONE if one.standing is Standing.OPEN and events & one.acts else one.standing
            with_verb = all(reports(one, t) for t in verbs)
            found.found.append(
                Aligned(score / total, inside / own, topic / arguments, one, standing, with_verb)
            )
    return found


def _shares(
    rows: Sequence[_Row], covers: Sequence[float], keys: frozenset[str]
) -> tuple[float, float, float]:
    """What a clause with these ``keys`` weighs, in a passage that covers so much: in all, of the sentence's
    own clause, of its words but the verbs.
    """
    score = inside = topic = 0.0
    for row, cover in zip(rows, covers, strict=True):
        if row.concepts.isdisjoint(keys):
            if not cover:
                continue
            held = 0.0
        else:
            held = 1.0 if row.key in keys else _MEANING
        worth = row.weight * (held or cover * _ELSEWHERE)
        score += worth
        inside += row.weight * held if row.own else 0.0
        topic += 0.0 if row.verb else worth
    return score, inside, topic


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    concepts: frozenset[str]
    weight: float
    own: bool
    verb: bool


def _rows(support: Support, clause: Clause, verbs: Sequence[Term]) -> list[_Row]:
    rows = []
    for term, weight in zip(support.claim.terms, support.weights, strict=True):
        own = clause.start <= term.start < clause.end
        shown = weight if own else weight * _OTHER_CLAUSE
        rows.append(_Row("=" + term.key, term.concepts, shown, own, term in verbs))
    return rows


def reports(said: SaidClause, verb: Term) -> bool:
    """Whether the clause reports the verb: the same event, or a shared meaning for a verb of none."""
    events = events_of(verb.folded)
    if events:
        return not events.isdisjoint(said.events)
    return not verb.concepts.isdisjoint(said.keys)

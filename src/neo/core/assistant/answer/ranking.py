"""The passages of a record ranked as answers to one part of a question: a sum of named features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from neo.core.assistant.answer.features import NEVER, Evidence, PartReader
from neo.core.assistant.answer.stance import INJECTED
from neo.core.assistant.answer.weights import RANKING
from neo.core.grounding.passages import Passage

_CANDIDATES = 48
_MEMBERS = 24  # the latest passages that name a thing of the class asked for, or hold a number to call
_TIMES_RELATIVE = ("nouns", "value", "recent", "changed", "outcome", "member", "declared")


def rank(reader: PartReader) -> list[Evidence]:
    """The candidates, best first."""
    read = [reader.read(p) for p in candidates(reader)]
    return sorted(weigh(read), key=lambda e: (-e.score, e.passage.number))


def candidates(reader: PartReader) -> list[Passage]:
    """The passages that hold most of the part's words, themselves or around them."""
    reach: dict[int, float] = {}
    for word in reader.words:
        for number, degree in word.around.items():
            reach[number] = reach.get(number, 0.0) + 0.5 * word.weight * degree
        for number, degree in word.inside.items():
            around = word.around.get(number, 0.0)
            reach[number] = reach.get(number, 0.0) + word.weight * (degree - 0.5 * min(around, degree))
    passages = reader.index.passages
    numbers = [
        n
        for n in reach
        if passages[n].kind not in NEVER and not INJECTED.search(reader.texts.folded(passages[n]))
    ]
    numbers.sort(key=lambda n: (-reach[n], -reader.recency(passages[n]), n))
    named = [n for n in reader.named_members() if n not in set(numbers[:_CANDIDATES])]
    return [passages[n] for n in (*numbers[:_CANDIDATES], *named[-_MEMBERS:])]


def weigh(read: Sequence[Evidence]) -> list[Evidence]:
    """The scores, each passage's coverage being also seen against the best of them."""
    best = max((e.coverage for e in read), default=0.0) or 1.0
    return [replace(e, features=f, score=_sum(f)) for e in read for f in (_against(e, best),)]


def _against(e: Evidence, best: float) -> dict[str, float]:
    relative = e.coverage / best
    products = {f"relative*{name}": relative * e.features[name] for name in _TIMES_RELATIVE}
    return {**e.features, "relative": relative, **products}


def _sum(features: dict[str, float]) -> float:
    return sum(weight * features[name] for name, weight in RANKING.items())

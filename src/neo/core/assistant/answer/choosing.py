"""Which passage answers: the best that meets the requirements; about what may change, the latest of them."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.answer.deciding import asks_where_to_reach, is_said_unknown, may_answer
from neo.core.assistant.answer.features import Evidence, PartReader

_TRIED, _WITHIN, _AS_FULL = 6, 3.0, 0.75
_RIVAL, _SAME = 0.8, 0.8
_AROUND = 0.6
_PRESENT = 0.5
_WRITTEN = frozenset({"report", "message", "correction"})


def choose_main(reader: PartReader, ranked: list[Evidence]) -> Evidence | None:
    """The best passage that meets the requirements, among those close to the best of all."""
    if is_said_unknown(reader, ranked):
        return None
    fullest = max((e.coverage for e in ranked[:_TRIED]), default=0.0)
    close = [e for e in ranked[:_TRIED] if e.score >= ranked[0].score - _WITHIN]
    if asks_where_to_reach(reader):  # what an adviser noted, before what anybody's mail says
        held = [e for e in ranked if may_answer(reader, e)]
        admitted = [e for e in held if e.passage.kind != "message"] or held
    else:
        close = [e for e in close if e.coverage >= _AS_FULL * fullest or _beside(e, ranked[0])]
        admitted = [e for e in close if may_answer(reader, e)]
    return _latest(reader, admitted) if admitted else None


def _beside(e: Evidence, best: Evidence) -> bool:
    """Whether ``e`` stands in the text of the best and speaks of the question with what is around it."""
    return e is best or (e.passage.pointer == best.passage.pointer and e.wide >= _AROUND * best.wide)


def _latest(reader: PartReader, admitted: list[Evidence]) -> Evidence:
    """The best; about the present, the latest of those that tell as much of the same kind of thing."""
    best = admitted[0]
    if reader.question.present < _PRESENT or best.passage.kind not in _WRITTEN:
        return best
    rivals = [
        e for e in admitted if e.score >= best.score - _RIVAL and _as_typed(e, best) and _differs(e, best)
    ]
    return max([best, *rivals], key=lambda e: (e.passage.date or date.min, e.score))


def _differs(e: Evidence, best: Evidence) -> bool:
    """Whether ``e`` gives another value: the same value told again replaces nothing."""
    return not any(
        {v.shown for v in found} & {v.shown for v in e.values.get(ask, ())}
        for ask, found in best.values.items()
    )


def _as_typed(e: Evidence, best: Evidence) -> bool:
    """Whether ``e`` is a text that speaks as fully and holds the kinds of value ``best`` holds."""
    if e.passage.kind not in _WRITTEN or e.coverage < _SAME * best.coverage:
        return False
    held = {ask for ask, found in best.values.items() if found}
    if not held and not best.features["member"]:
        return False
    theirs = {ask for ask, found in e.values.items() if found}
    return held <= theirs and e.features["member"] >= best.features["member"]

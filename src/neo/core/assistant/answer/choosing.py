"""Which passage answers: the best that meets the requirements; about what may change, the latest of them."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.deciding import (
    asks_where_to_reach,
    is_said_unknown,
    is_withdrawn,
    lacks_only_its_nouns,
    may_answer,
)
from neo.core.assistant.answer.features import TYPED, Evidence, PartReader
from neo.core.assistant.answer.holding import latest_holding
from neo.core.assistant.answer.replaced import ended_since, replacing
from neo.core.assistant.answer.slots import fill
from neo.core.french import lazy_re as re

_TRIED, _WITHIN, _AS_FULL = 6, 3.0, 0.75
_RIVAL, _SAME = 0.8, 0.8
_HALF = 0.5
_AROUND = 0.6
_NEW_NUMBER = re.compile(
    r"\b(?:appeler (?:sur|au)|joindre (?:sur|au)|nouveau (?:numero|tel\w*|portable)|"
    r"change\w* de (?:numero|tel\w*)|"
    r"le sien|numero (?:personnel|perso))\b|\best coupe\b"
)
_SETTLING, _BOUND = 16, 0.8
_WELL_APART, _SOME_WORDS = 0.8, 0.35
# What somebody says that somebody else told them replaces nothing.
_HEARD = re.compile(
    r"\b(?:lui|leur|m'|l'|nous) ?(?:a|ont|aurait|avait) (?:dit|annonce|parle|promis|assure)\b|"
    r"\b(?:il parait|parait-il|aurait|auraient|avait compris|avaient compris|d'apres (?:ce qu|un ami|son|sa))"
)
_NAMED, _SAID, _WORDS_HELD = 0.38, 0.5, 0.2
_PRESENT = 0.5
_WRITTEN = frozenset({"report", "message", "correction"})


def choose_main(reader: PartReader, ranked: list[Evidence], loosely: bool = False) -> Evidence | None:
    """The best passage that meets the requirements, among those close to the best of all.

    ``loosely``: also those that cover half as much, for a reason told in other words than its question.
    """
    standing = fill(reader)
    if standing and not is_withdrawn(reader, standing):
        return standing
    if is_said_unknown(reader, ranked):
        return None
    if reader.question.status and not TYPED & set(reader.asks):
        return _last_word(reader, ranked)
    fullest = max((e.coverage for e in ranked[:_TRIED]), default=0.0)
    close = [e for e in ranked[:_TRIED] if e.score >= ranked[0].score - _WITHIN]
    if asks_where_to_reach(reader):  # what an adviser noted, before what anybody's mail says
        held = [e for e in ranked if may_answer(reader, e)]
        admitted = [e for e in held if e.passage.kind != "message"] or held
        moved = [e for e in held if e.passage.date and _NEW_NUMBER.search(reader.texts.folded(e.passage))]
        if Ask.PHONE in reader.asks and moved:
            return max(moved, key=lambda e: (e.passage.date or date.min, e.score))
    else:
        least = (_HALF if loosely else _AS_FULL) * fullest
        close = [e for e in close if e.coverage >= least or _beside(e, ranked[0])]
        admitted = [e for e in close if may_answer(reader, e)]
    if not ranked:
        return None
    main = _settling(reader, ranked, admitted[0] if admitted else None)
    if main is None and not admitted:
        return _apart(reader, ranked)
    main = main or _latest(reader, admitted)
    return (
        latest_holding(reader, ranked, main) or replacing(reader, main) or ended_since(reader, main) or main
    )


def _apart(reader: PartReader, ranked: list[Evidence]) -> Evidence | None:
    """The best, where it stands well apart from all others and only names the thing in other words."""
    best = ranked[0]
    if len(ranked) > 1 and best.score - ranked[1].score < _WELL_APART:
        return None
    return best if best.coverage >= _SOME_WORDS and lacks_only_its_nouns(reader, best) else None


def _last_word(reader: PartReader, ranked: list[Evidence]) -> Evidence | None:
    """Asked what became of something: the latest text that speaks of it."""
    fullest = max((reader.nouns_held(e) for e in ranked[:_SETTLING]), default=0.0)
    about = [
        e
        for e in ranked[:_SETTLING]
        if e.passage.kind in _WRITTEN
        and reader.nouns_held(e) >= max(_NAMED, _SAID * fullest)
        and e.coverage > _WORDS_HELD
        and may_answer(reader, e)
    ]
    return max(about, key=lambda e: (e.passage.date or date.min, e.score), default=None)


def _settling(reader: PartReader, ranked: list[Evidence], best: Evidence | None) -> Evidence | None:
    """Asked whether something was done: the latest of those that tell what came of this very thing."""
    if not reader.acts or reader.question.choice:
        return None
    least = _BOUND * reader.nouns_held(best) if best else _BOUND
    ends = [
        e
        for e in ranked[:_SETTLING]
        if reader.outcome(e.passage)
        and reader.nouns_held(e) >= least
        and e.passage.kind in _WRITTEN
        and may_answer(reader, e)
    ]
    return max(ends, key=lambda e: (e.passage.date or date.min, e.score), default=None)


def _beside(e: Evidence, best: Evidence) -> bool:
    """Whether ``e`` stands in the text of the best and speaks of the question with what is around it."""
    return e is best or (e.passage.pointer == best.passage.pointer and e.wide >= _AROUND * best.wide)


def _latest(reader: PartReader, admitted: list[Evidence]) -> Evidence:
    """The best; about the present, the latest of those that tell as much of the same kind of thing."""
    best = admitted[0]
    if reader.question.present < _PRESENT or best.passage.kind not in _WRITTEN:
        return best
    rivals = [
        e
        for e in admitted
        if e.score >= best.score - _RIVAL
        and _as_typed(e, best)
        and _differs(e, best)
        and not _HEARD.search(reader.texts.folded(e.passage))
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

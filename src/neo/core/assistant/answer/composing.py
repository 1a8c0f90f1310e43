"""From a question already read to an answer: each part ranked, decided, gathered, then worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.deciding import is_said_unknown, may_answer
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.gathering import Gatherer
from neo.core.assistant.answer.matching import Matcher
from neo.core.assistant.answer.question import Question
from neo.core.assistant.answer.ranking import rank
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.stance import is_denied, is_only_planned
from neo.core.assistant.answer.wording import Said, say
from neo.core.facts.record import RecordFacts

_MOST_SENTENCES = 5
_NEAREST = 2
_PRESENT = 0.5
_RIVAL, _SAME = 0.8, 0.8
_WRITTEN = frozenset({"report", "message", "correction"})
_TRIED, _WITHIN, _AS_FULL = 6, 3.0, 0.75
_NOTHING_DONE = "Rien au dossier n’indique que ce soit fait."


@dataclass(frozen=True, slots=True)
class Found:
    """``said``: the answer, empty when the record does not tell; ``nearest``: what it does tell."""

    said: tuple[Said, ...]
    nearest: tuple[Said, ...]


def compose(
    matcher: Matcher, texts: RecordTexts, facts: RecordFacts, question: Question, today: date
) -> Found:
    """The answer of a question already read."""
    chosen: list[Evidence] = []
    for number, part in enumerate(question.parts):
        reader = PartReader(matcher, texts, facts, question, part, today)
        ranked = rank(reader)
        found = _answer_part(reader, ranked)
        if not found and number == 0:
            return Found((), _said(ranked[:_NEAREST])[:_NEAREST])
        chosen += [e for e in found if e.passage.number not in {c.passage.number for c in chosen}]
    said = _said(chosen)[:_MOST_SENTENCES]
    if question.done and question.asks(Ask.WHETHER):
        main = chosen[0].passage
        others = [texts.folded(e.passage) for e in chosen[1:]]
        if is_only_planned(texts.folded(main)) and not any(is_denied(other) for other in others):
            said += (Said(_NOTHING_DONE, main),)
    return Found(said, ())


def _said(evidence: Iterable[Evidence]) -> tuple[Said, ...]:
    lines = [said for e in evidence for said in say(e)]
    return tuple({said.text: said for said in lines}.values())


def _answer_part(reader: PartReader, ranked: list[Evidence]) -> list[Evidence]:
    """The passages that answer one part; none when the record does not tell."""
    main = _main(reader, ranked)
    return Gatherer(reader, ranked).gather(main) if main else []


def _main(reader: PartReader, ranked: list[Evidence]) -> Evidence | None:
    """The best passage that meets the requirements, among those close to the best of all."""
    if is_said_unknown(reader, ranked):
        return None
    fullest = max((e.coverage for e in ranked[:_TRIED]), default=0.0)
    close = [e for e in ranked[:_TRIED] if e.score >= ranked[0].score - _WITHIN]
    close = [e for e in close if e is ranked[0] or e.coverage >= _AS_FULL * fullest]
    admitted = [e for e in close if may_answer(reader, e)]
    return _latest(reader, admitted) if admitted else None


def _latest(reader: PartReader, admitted: list[Evidence]) -> Evidence:
    """The best; about the present, the latest of those that tell as much of the same kind of thing."""
    best = admitted[0]
    if reader.question.present < _PRESENT:
        return best
    if best.passage.kind not in _WRITTEN:
        return best
    rivals = [e for e in admitted if e.score >= best.score - _RIVAL and _as_typed(e, best)]
    return max([best, *rivals], key=lambda e: (e.passage.date or date.min, e.score))


def _as_typed(e: Evidence, best: Evidence) -> bool:
    """Whether ``e`` is a text that speaks as fully and holds the kinds of value ``best`` holds."""
    if e.passage.kind not in _WRITTEN or e.coverage < _SAME * best.coverage:
        return False
    held = {ask for ask, found in best.values.items() if found}
    if not held and not best.features["member"]:
        return False
    return (
        held <= {ask for ask, found in e.values.items() if found}
        and e.features["member"] >= best.features["member"]
    )

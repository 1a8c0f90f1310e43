"""From a question already read to an answer: each part ranked, decided, gathered, then worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.deciding import confidence, is_said_unknown, may_answer
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.gathering import Gatherer
from neo.core.assistant.answer.matching import Matcher
from neo.core.assistant.answer.question import Question
from neo.core.assistant.answer.ranking import rank
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.stance import is_denied, is_only_planned
from neo.core.assistant.answer.weights import ENOUGH
from neo.core.assistant.answer.wording import Said, say
from neo.core.facts.record import RecordFacts

_MOST_SENTENCES = 5
_NEAREST = 2
_TRIED, _WITHIN = 6, 3.0
_NOTHING_DONE = "Rien au dossier n’indique que ce soit fait."


@dataclass(frozen=True, slots=True)
class Found:
    """``said``: the answer's sentences, none when the record does not tell; ``nearest``: what it does tell."""

    said: tuple[Said, ...]
    nearest: tuple[Said, ...]


def compose(matcher: Matcher, texts: RecordTexts, facts: RecordFacts, question: Question, today: date) -> Found:
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
    if main is None or confidence(reader, main) < ENOUGH:
        return []
    return Gatherer(reader, ranked).gather(main)


def _main(reader: PartReader, ranked: list[Evidence]) -> Evidence | None:
    """The best passage that meets the requirements, among those close to the best of all."""
    if is_said_unknown(reader, ranked):
        return None
    close = [e for e in ranked[:_TRIED] if e.score >= ranked[0].score - _WITHIN]
    return next((e for e in close if may_answer(reader, e)), None)

"""From weighed passages to an answer: what is answerable, which passages say it, what stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.assistant.answer.answerable import NOT_TOLD, answers, is_only_planned
from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.beside import complement, contested, context, disagreeing
from neo.core.assistant.answer.evidence import TYPED, Evidence, Weigher
from neo.core.assistant.answer.question import Part
from neo.core.assistant.answer.wording import Said, say

_MOST_SENTENCES = 5
_NEAREST = 2
_COMPARABLE = 0.72
_LOOKED_AT = 3
_SURE_INSIDE = 0.6
_NOTHING_DONE = "Rien au dossier n’indique que ce soit fait."


@dataclass(frozen=True, slots=True)
class Found:
    """``said``: the answer's sentences, none when the record does not tell; ``nearest``: what it does tell."""

    said: tuple[Said, ...]
    nearest: tuple[Said, ...]


def compose(weigher: Weigher) -> Found:
    """The answer of a question already read."""
    chosen: list[Evidence] = []
    for number, part in enumerate(weigher.question.parts):
        found, near = _answer_part(weigher, part, chosen)
        if not found and number == 0:
            return Found((), _said(near[:_NEAREST])[:_NEAREST])
        chosen += [e for e in found if e.passage.number not in {c.passage.number for c in chosen}]
    said = _said(chosen)[:_MOST_SENTENCES]
    if weigher.question.done and weigher.question.asks(Ask.WHETHER):
        main = chosen[0].passage
        if is_only_planned(weigher.texts.folded(main)) and not any(
            e for e in chosen[1:] if re.search(r"\b(?:pas|jamais|rien)\b", weigher.texts.folded(e.passage))
        ):
            said += (Said(_NOTHING_DONE, main),)
    return Found(said, ())


def _said(evidence: list[Evidence]) -> tuple[Said, ...]:
    lines = [said for e in evidence for said in say(e)]
    return tuple({said.text: said for said in lines}.values())


def _answer_part(weigher: Weigher, part: Part, before: list[Evidence]) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence for one part, and the nearest passages."""
    chosen: list[Evidence] = []
    nearest: list[Evidence] = []
    for ask in part.asks:
        ranked = weigher.weigh(part, ask)
        nearest = nearest or ranked[:_NEAREST]
        good = [] if _said_unknown(weigher, ask, ranked) else [e for e in ranked if answers(weigher, part, ask, e)]
        if not good and not chosen and not before:
            return [], nearest
        numbers = {c.passage.number for c in chosen}
        if not good or any(e.passage.number in numbers for e in good[:3]):
            continue
        main = choose(weigher, good)
        chosen += [main, *_around(weigher, part, ask, main, good, ranked)]
    return chosen, nearest


def _around(
    weigher: Weigher, part: Part, ask: Ask, main: Evidence, good: list[Evidence], ranked: list[Evidence]
) -> list[Evidence]:
    """What the main passage needs beside it: its context, its other half, who disagrees."""
    found = context(weigher, part, ask, main)
    found += contested(weigher, main, ranked) if ask is Ask.WHETHER else []
    found += disagreeing(weigher, ask, main, good) if ask in TYPED else []
    if not found:
        found = complement(weigher, part, main, ranked)
    return found


def _said_unknown(weigher: Weigher, ask: Ask, ranked: list[Evidence]) -> bool:
    """Whether the record itself says that it does not know ("note pas communiquée")."""
    if ask in (Ask.WHETHER, Ask.LIST):
        return False
    sure = [e for e in ranked[:_LOOKED_AT] if e.inside >= _SURE_INSIDE]
    return any(NOT_TOLD.search(weigher.texts.folded(e.passage)) for e in sure)


def choose(weigher: Weigher, good: list[Evidence]) -> Evidence:
    """The best; about the present, the latest of those that answer about as fully."""
    if weigher.question.present < 0.5:
        return good[0]
    fullest = max(e.coverage + e.inside for e in good)
    comparable = [e for e in good if e.coverage + e.inside >= _COMPARABLE * fullest]
    return max(comparable, key=lambda e: (weigher.recency(e.passage), e.score))

"""From weighed passages to an answer: what is answerable, which passages say it, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.answerable import answers
from neo.core.assistant.answer.evidence import Evidence, Weigher
from neo.core.assistant.answer.question import Part
from neo.core.assistant.answer.wording import Said, say, speaker_of
from neo.core.dossier.model import Dossier

_MOST_SENTENCES = 4
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class Found:
    """``said``: the answer's sentences, none when the record does not tell; ``nearest``: what it does tell."""

    said: tuple[Said, ...]
    nearest: tuple[Said, ...]


def compose(weigher: Weigher, dossier: Dossier) -> Found:
    """The answer of a question already read."""
    chosen: list[Evidence] = []
    nearest: list[Evidence] = []
    for number, part in enumerate(weigher.question.parts):
        found, near = _answer_part(weigher, part, chosen)
        nearest += near
        if not found and number == 0:
            return Found((), _said(nearest[:_NEAREST], dossier)[:_NEAREST])
        chosen += [e for e in found if e.passage.number not in {c.passage.number for c in chosen}]
    return Found(_said(chosen, dossier)[:_MOST_SENTENCES], ())


def _said(evidence: list[Evidence], dossier: Dossier) -> tuple[Said, ...]:
    speaker = speaker_of(dossier)
    lines = [said for e in evidence for said in say(e, speaker)]
    return tuple({said.text: said for said in lines}.values())


def _answer_part(weigher: Weigher, part: Part, before: list[Evidence]) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence for one part, and the nearest passages."""
    chosen: list[Evidence] = []
    nearest: list[Evidence] = []
    for ask in part.asks:
        ranked = weigher.weigh(part, ask)
        nearest = nearest or ranked[:_NEAREST]
        good = [e for e in ranked if answers(weigher, part, ask, e)]
        if not good:
            if not chosen and not before:
                return [], nearest
            continue
        already = next((e for e in good if e.passage.number in {c.passage.number for c in chosen}), None)
        if already is None:
            chosen.append(good[0])
    return chosen, nearest

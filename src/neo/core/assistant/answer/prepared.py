"""An answer, prepared: what the record says to the question, chosen and proved by code, before any model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from neo.core.assistant.answer.answering import answer_question
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Answer, Verdict
from neo.core.assistant.with_model.prepared import Prepared, PreparedLine, Written
from neo.core.dossier.model import Dossier

_MOST_LONGER, _ROOM = 2, 20
"""A model's answer: at most twice the words of the embedded writer's, and a few more."""
_NO_ANSWER = "sans réponse au dossier, rien n’est demandé à un modèle"
_A_FIELD = "la réponse est un champ du dossier"
_NOT_PROVED = "la réponse n’est pas vérifiable telle quelle"


def prepare_answer(dossier: Dossier, question: str, today: date) -> Prepared:
    """What either writer needs to answer ``question``. An abstention, or an answer that a rule has solved,
    calls no model: no word of a model makes it truer."""
    record = reading_of(dossier, today)
    answer = answer_question(record.dossier, question, today)
    return Prepared(
        task="answer",
        index=record.index,
        today=today,
        lines=tuple(PreparedLine("", sentence) for sentence in answer.sentences),
        finish=partial(_finished, answer),
        question=question,
        most_words=_MOST_LONGER * sum(len(s.text.split()) for s in answer.sentences) + _ROOM,
        solved=_solved(answer),
    )


def _solved(answer: Answer) -> str:
    if answer.abstained or not answer.sentences:
        return _NO_ANSWER
    if any(s.verdict is not Verdict.SUPPORTED for s in answer.sentences):
        return _NOT_PROVED
    if all(source.start is None for s in answer.sentences for source in s.sources):
        return _A_FIELD
    return ""


def _finished(answer: Answer, written: Written) -> Answer:
    """The embedded writer's answer as it stands, or with the words of what was written."""
    by_model = any(s.by == "model" for s in written.sentences)
    return replace(
        answer,
        engine=written.making.engine,
        answer=" ".join(s.text for s in written.sentences) if by_model else answer.answer,
        sentences=written.sentences if by_model else answer.sentences,
        held_back=written.held_back,
        making=written.making,
    )

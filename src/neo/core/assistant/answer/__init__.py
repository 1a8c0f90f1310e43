"""Cited answers from one record, or an abstention that says why."""

from neo.core.assistant.answer.answering import answer_question

__all__ = ["answer_question"]

"""A task ready to be written, by either writer: its lines, already chosen, worded and proved by code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.making import Making
from neo.core.assistant.results import Answer, Sentence, Synthesis, Verdict
from neo.core.grounding.retrieval import Index


@dataclass(frozen=True, slots=True)
class PreparedLine:
    """One planned line; ``sentence`` is the embedded writer's. Its sources are what a model may cite."""

    section: str
    sentence: Sentence

    @property
    def is_supported(self) -> bool:
        return self.sentence.verdict is Verdict.SUPPORTED


@dataclass(frozen=True, slots=True)
class Written:
    """What was written in the end: the sentences of each line in order, those of the model that are not
    shown, and how."""

    sentences: tuple[Sentence, ...]
    held_back: tuple[Sentence, ...]
    making: Making


@dataclass(frozen=True, slots=True)
class Prepared:
    """``finish`` makes the task's result of what was written. ``most_words``: of the whole text, 0 for no
    limit. ``solved``: why no model is needed, French; empty when one may help with the words.
    """

    task: str
    index: Index
    today: date
    lines: Sequence[PreparedLine]
    finish: Callable[[Written], Synthesis | Answer]
    question: str = ""
    most_words: int = 0
    solved: str = ""

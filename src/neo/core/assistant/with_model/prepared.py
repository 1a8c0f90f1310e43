"""A task ready to be written, by either writer: its lines, already chosen, worded and proved by code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.making import Making
from neo.core.assistant.results import Answer, Sentence, Synthesis, Verdict
from neo.core.assistant.writings import Conclusion, DraftReply
from neo.core.grounding.retrieval import Index

WrittenResult = Synthesis | Answer | DraftReply | Conclusion
"""What a model may have a part in."""


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


def _no_fault(_text: str, _cited: Sequence[Sentence]) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """``finish`` makes the task's result of what was written. ``most_words``: of the whole text, 0 for no
    limit. ``solved``: why no model is needed, French; empty when one may help with the words.

    ``question``: what was asked, one thing a line. ``tone``: the one to write in, a word of ours.
    ``only``: keys of the people whose data may be put back in a model's sentence, ``None`` for all.
    ``fault``: why this task does not show a sentence made of the lines it cites, French; empty when it does.
    """

    task: str
    index: Index
    today: date
    lines: Sequence[PreparedLine]
    finish: Callable[[Written], WrittenResult]
    question: str = ""
    tone: str = ""
    only: AbstractSet[str] | None = None
    fault: Callable[[str, Sequence[Sentence]], str] = _no_fault
    most_words: int = 0
    solved: str = ""

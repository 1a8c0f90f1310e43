"""The texts that both writers write: of each case its synthesis, then the answer to each of its questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from neo.core.evaluation.cases import Case, Question

SYNTHESIS, ANSWERS = "synthesis", "answers"
COMPARED_TASKS = (SYNTHESIS, ANSWERS)
"""Tasks of ``catalogue.TASKS`` whose words may be a model's."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text to write. ``question`` is ``None`` for a synthesis."""

    case: Case
    question: Question | None = None

    @property
    def name(self) -> str:
        """« D01 · synthèse », « D01 · Q3 »."""
        return f"{self.case.name} · {self.question.id if self.question else 'synthèse'}"

    @property
    def task(self) -> str:
        """The name under which the product knows it: that of its instructions and of its rule."""
        return "answer" if self.question else "synthesis"


def texts_of(cases: Iterable[Case], tasks: Sequence[str] = COMPARED_TASKS) -> list[Text]:
    """The texts of ``cases``, in order."""
    found: list[Text] = []
    for case in cases:
        found += [Text(case)] if SYNTHESIS in tasks else []
        found += [Text(case, question) for question in case.questions] if ANSWERS in tasks else []
    return found

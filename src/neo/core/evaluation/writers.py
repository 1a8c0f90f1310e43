"""What an evaluation asks of a writer. Two ship: the product's desk (in the wiring) and the baseline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from neo.core.evaluation.cases import Case
from neo.core.evaluation.scores import Json


class Writer(Protocol):
    """Each method gives the command-line contract's JSON shape for one task on one case."""

    name: str

    async def synthesize(self, case: Case) -> Json: ...

    async def ask(self, case: Case, question: str) -> Json: ...

    async def verify(self, case: Case, text: str) -> Json: ...

    async def draft(self, case: Case, message: str) -> Json: ...

    async def conclude(self, case: Case, notes: str) -> Json: ...

    async def suggest(self, case: Case) -> Json: ...

    async def mask(self, case: Case, text: str, *, organisations: bool = False) -> Json:
        """As `neo mask`; with ``organisations``, under a policy that masks employers and schools too."""
        ...


Speak = Callable[[str, str], str]
"""A model's words: of what it is sent (the pieces, masked) and of the task's instructions."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The text asked of a model: an answer to ``question``, a reply to ``message``, the conclusion of
    ``notes``; the synthesis when nothing is named."""

    question: str = ""
    message: str = ""
    notes: str = ""

    @property
    def task(self) -> str:
        """``synthesis``, ``answer``, ``mail`` or ``conclusion``."""
        if self.message:
            return "mail"
        if self.notes:
            return "conclusion"
        return "answer" if self.question else "synthesis"


SYNTHESIS = Wanted()


def with_sentences(result: Json) -> Json:
    """``result`` with all its ``sentences`` at its top: those of a conclusion stand in its parts."""
    if "sections" not in result:
        return result
    told = [sentence for part in result["sections"] for sentence in part["sentences"]]
    return {**result, "sentences": told}


@runtime_checkable
class ModelWriter(Protocol):
    """A writer whose words can be given by a model of the evaluation's own, on the product's real way."""

    async def write_with(self, case: Case, speak: Speak, wanted: Wanted = SYNTHESIS) -> Json:
        """What is ``wanted`` of ``case``, written by a model that says ``speak``'s words."""
        ...

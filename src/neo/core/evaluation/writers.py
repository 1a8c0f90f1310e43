"""What an evaluation asks of a writer. Two ship: the product's desk (in the wiring) and the baseline."""

from __future__ import annotations

from collections.abc import Callable
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


@runtime_checkable
class ModelWriter(Protocol):
    """A writer whose words can be given by a model of the evaluation's own, on the product's real way."""

    async def write_with(self, case: Case, speak: Speak, question: str = "") -> Json:
        """The synthesis of ``case``, or its answer to ``question``, written by a model that says ``speak``'s
        words."""
        ...

"""A scripted model, for tests, demonstrations and measures: it ships with the product and calls nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field

from neo.core.errors import ModelError
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, ModelRequest, Usage, estimated_usage

CARD = ModelCard(
    "scripted", "scripted", "personne", "cette machine", own_ground=True, price_in=0, price_out=0
)

Reply = str | ModelError | Callable[[ModelRequest], str]
"""What is answered: words, an error raised instead, or a function of the request."""


@dataclass
class ScriptedModel:
    """Answers with ``replies`` in turn, the last one for ever; ``requests`` keeps what was asked.

    ``chunk``: characters of each piece; ``break_after``: pieces after which ``break_with`` is raised.
    """

    replies: Sequence[Reply]
    card: ModelCard = CARD
    chunk: int = 7
    break_after: int | None = None
    break_with: ModelError | None = None
    requests: list[ModelRequest] = field(default_factory=list)

    async def stream(self, request: ModelRequest) -> AsyncIterator[Delta | Usage]:
        """The reply of this turn, in pieces, then an estimated usage."""
        reply = self.replies[min(len(self.requests), len(self.replies) - 1)]
        self.requests.append(request)
        if isinstance(reply, ModelError):
            raise reply
        words = reply if isinstance(reply, str) else reply(request)
        for number, piece in enumerate(_pieces(words, self.chunk)):
            if self.break_with is not None and number == self.break_after:
                raise self.break_with
            yield Delta(piece)
        yield estimated_usage(request.characters, len(words))


def _pieces(text: str, size: int) -> Iterator[str]:
    return (text[i : i + size] for i in range(0, len(text), size))

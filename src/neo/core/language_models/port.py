"""The port an adapter implements, and the limits of time around every call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

from neo.core.errors import ModelFrozen
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, ModelRequest, Usage


class LanguageModel(Protocol):
    """One model at one provider. ``stream`` yields deltas, then at most one usage; closing it ends the call.

    Raises one of ``errors.ModelError``'s children, before the first delta or in the middle; never retries.
    """

    @property
    def card(self) -> ModelCard: ...

    def stream(self, request: ModelRequest) -> AsyncIterator[Delta | Usage]: ...


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds: to the first piece, between two pieces, and for the whole answer. Connecting is the
    adapter's."""

    first: float = 20.0
    silence: float = 10.0
    whole: float = 90.0


async def within(
    limits: TimeLimits, model: LanguageModel, request: ModelRequest
) -> AsyncGenerator[Delta | Usage, None]:
    """The stream of ``model`` held to ``limits``. Raises ``ModelFrozen`` past one of them."""
    end = asyncio.get_running_loop().time() + limits.whole
    wait = limits.first
    async with aclosing(_closable(model.stream(request))) as stream:
        while True:
            left = end - asyncio.get_running_loop().time()
            try:
                async with asyncio.timeout(min(wait, max(left, 0.001))):
                    piece = await anext(stream)
            except StopAsyncIteration:
                return
            except TimeoutError:
                raise ModelFrozen(provider=model.card.provider) from None
            wait = limits.silence
            yield piece


async def _closable(stream: AsyncIterator[Delta | Usage]) -> AsyncGenerator[Delta | Usage, None]:
    """Any async iterator as a generator: closing it closes what it reads."""
    try:
        async for piece in stream:
            yield piece
    finally:
        close = getattr(stream, "aclose", None)
        if close is not None:
            await close()

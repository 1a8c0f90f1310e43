"""The port: a scripted model streams, the limits of time hold, closing ends the call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from neo.core.errors import AnswerCut, ModelFrozen
from neo.core.language_models.card import EMBEDDED, ModelCard
from neo.core.language_models.messages import Delta, Message, ModelRequest, Role, Usage
from neo.core.language_models.port import TimeLimits, within
from neo.core.language_models.scripted import CARD, ScriptedModel

REQUEST = ModelRequest((Message(Role.USER, "Bonjour"),))
LIMITS = TimeLimits(first=0.05, silence=0.05, whole=0.2)


async def test_a_scripted_model_streams_its_reply_then_its_usage() -> None:
    pieces = [p async for p in within(LIMITS, ScriptedModel(["une réponse"], chunk=4), REQUEST)]
    assert "".join(p.text for p in pieces if isinstance(p, Delta)) == "une réponse"
    assert isinstance(pieces[-1], Usage) and not pieces[-1].counted


async def test_a_reply_may_depend_on_the_request_and_an_error_stop_it() -> None:
    model = ScriptedModel(
        [lambda r: r.messages[0].text * 9], break_after=1, break_with=AnswerCut(provider="x")
    )
    got: list[str] = []
    with pytest.raises(AnswerCut):
        async for piece in within(LIMITS, model, REQUEST):
            got.append(piece.text if isinstance(piece, Delta) else "")
    assert got == ["Bonjour"]


class _Slow:
    """A model that says one piece and then nothing."""

    card = CARD

    def __init__(self) -> None:
        self.closed = False

    async def stream(self, request: ModelRequest) -> AsyncIterator[Delta | Usage]:
        try:
            yield Delta("a")
            await asyncio.sleep(60)
        finally:
            self.closed = True


async def test_a_silence_ends_the_call() -> None:
    model = _Slow()
    with pytest.raises(ModelFrozen):
        async for _ in within(LIMITS, model, REQUEST):
            pass
    assert model.closed


async def test_leaving_ends_the_call() -> None:
    model = _Slow()
    stream = within(LIMITS, model, REQUEST)
    await anext(stream)
    await stream.aclose()
    assert model.closed


def test_a_card_tells_a_cost_or_that_it_is_unknown() -> None:
    card = ModelCard("p", "m", "o", "France", price_in=2, price_out=6)
    assert card.cost(1_000_000, 500_000) == 5
    assert ModelCard("p", "m", "o", "France").cost(1, 1) is None and EMBEDDED.cost(9, 9) == 0


def test_what_is_asked_is_not_printed() -> None:
    assert "Bonjour" not in repr(REQUEST) and "Bonjour" not in repr(Delta("Bonjour"))

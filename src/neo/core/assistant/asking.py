"""One model asked for one prepared text: mask → last look → ask → unmask → verify.

The pipeline's own half, apart from it so that a text without a model imports nothing of it. Nobody else
imports it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from neo.core.assistant.events import Event
from neo.core.assistant.instructions import instructions_for
from neo.core.assistant.making import Making
from neo.core.assistant.with_model.composition import Composition
from neo.core.assistant.with_model.pieces import masked_brief
from neo.core.assistant.with_model.prepared import Prepared, Written, WrittenResult
from neo.core.assistant.with_model.reply import ReplyReader
from neo.core.errors import AnswerMalformed, RequestTooLong
from neo.core.language_models.fallback import Route
from neo.core.language_models.messages import (
    CHARACTERS_A_TOKEN,
    Message,
    ModelRequest,
    Role,
    Usage,
    estimated_usage,
)
from neo.core.language_models.port import LanguageModel, within
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.masking import Exchange
from neo.core.privacy.policy import policy_for
from neo.core.privacy.restoring import Restorer

_TOKENS_A_LINE, _LEAST_TOKENS = 90, 300
"""Of an answer: a sentence of 25 words with its marks takes about fifty."""


@dataclass
class Attempt:
    """One model at work on one prepared text."""

    prepared: Prepared
    model: LanguageModel
    route: Route
    exchange: Exchange
    has_shown: bool = False
    usage: Usage | None = None
    seconds: float = 0.0
    sent: int = 0
    received: int = 0
    composition: Composition = field(init=False)

    def __post_init__(self) -> None:
        self.composition = Composition(self.prepared)

    async def events(self) -> AsyncGenerator[Event, None]:
        """Each sentence as soon as it is verified. Raises a ``ModelError``, ``LeakFound`` or
        ``StaysOnOwnGround``."""
        request = await asyncio.to_thread(self._request)
        self.sent = request.characters
        clock = asyncio.get_running_loop().time
        started = clock()
        reader = ReplyReader()
        restorer = Restorer(self.exchange.table, repair=True, protect=True, only=self.prepared.only)
        async with aclosing(within(self.route.limits, self.model, request)) as stream:
            async for piece in stream:
                if isinstance(piece, Usage):
                    self.usage = piece
                    continue
                self.received += len(piece.text)
                for claim in reader.feed(restorer.feed(piece.text)):
                    for event in self.composition.take(claim):
                        self.has_shown = True
                        yield event
        self.seconds = clock() - started
        cut = self.usage is not None and self.usage.cut
        for claim in (*reader.feed(restorer.close()), *reader.close(cut=cut)):
            for event in self.composition.take(claim):
                self.has_shown = True
                yield event
        if not self.received:
            raise AnswerMalformed(provider=self.model.card.provider)
        for event in self.composition.complete():
            yield event

    def _request(self) -> ModelRequest:
        """What leaves: the instructions, and the pieces masked under the rule of where they go."""
        card = self.model.card
        instructions = instructions_for(self.prepared.task)
        policy = policy_for(self.prepared.task, own_ground=card.own_ground)
        text = masked_brief(self.prepared, lambda words: mask_for_sending(words, self.exchange, policy).text)
        most = max(_LEAST_TOKENS, _TOKENS_A_LINE * len(self.prepared.lines))
        asked = (Message(Role.SYSTEM, instructions.text), Message(Role.USER, text))
        request = ModelRequest(asked, max_tokens=most)
        if request.characters / CHARACTERS_A_TOKEN + most > card.context_tokens:
            raise RequestTooLong(provider=card.provider)
        return request

    def result(self, withdrawn: tuple[str, ...]) -> WrittenResult:
        """The task's result, with how it was made."""
        composition = self.composition
        written = Written(composition.sentences, tuple(composition.held_back), self._making(withdrawn))
        return self.prepared.finish(written)

    def _making(self, withdrawn: tuple[str, ...]) -> Making:
        card = self.model.card
        usage = self.usage or estimated_usage(self.sent, self.received)
        return Making(
            engine=card.provider,
            model=card.model,
            operator=card.operator,
            place=card.place,
            own_ground=card.own_ground,
            instructions=instructions_for(self.prepared.task).label,
            told=self.composition.by_model,
            replaced=self.composition.replaced,
            forgotten=self.composition.forgotten,
            withdrawn=withdrawn,
            characters_sent=self.sent,
            prompt_tokens=usage.prompt_tokens,
            answer_tokens=usage.answer_tokens,
            tokens_counted=usage.counted,
            cut=usage.cut,
            cost_euros=card.cost(usage.prompt_tokens, usage.answer_tokens),
            footprint=self.route.estimate(card, usage, self.seconds),
            seconds=self.seconds,
        )

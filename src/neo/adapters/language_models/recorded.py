"""A model that answers what was recorded, and one that records what it hears.

Both keep a ``Watch``: what was sent, and the seconds since the request left, as they were when the answer
came, so that a replay tells the delays of the recording and not its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace

from neo.adapters.language_models.exchanges import Exchange, Exchanges, digest_of, words_asked
from neo.core.errors import ModelError, ModelFrozen
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, ModelRequest, Usage
from neo.core.language_models.port import LanguageModel

SCHEME = "recorded:"


class ExchangeNotRecorded(ModelError):
    """A request that the recording does not hold. Data: ``provider``, ``folder``."""

    code = "exchange_not_recorded"
    template = (
        "Cet échange n’a pas été enregistré dans « {folder} » : l’enregistrement vient d’autres cas, "
        "d’autres consignes ou d’une autre version de NÉO."
    )


@dataclass
class Watch:
    """``requests``: what was sent since ``begin``; ``elapsed``: seconds from the last request to the last
    piece heard; ``asked``: requests that really left, the others being known; ``missing``: not recorded;
    ``failure``: what ended the last request."""

    requests: list[ModelRequest] = field(default_factory=list)
    elapsed: float = 0.0
    asked: int = 0
    missing: ExchangeNotRecorded | None = None
    failure: ModelError | None = None

    def begin(self) -> None:
        """Forget what was seen of the text before."""
        self.requests.clear()
        self.elapsed = 0.0
        self.failure = None


class RecordedModel:
    """Answers from a folder of exchanges; asks nobody, needs no key."""

    def __init__(self, folder: Exchanges) -> None:
        self.exchanges = folder
        self._original = folder.card
        self.watch = Watch()

    @property
    def card(self) -> ModelCard:
        """That of the model which answered, under a name that says it is a replay."""
        return replace(self._original, provider=f"{SCHEME}{self._original.provider}")

    async def stream(self, request: ModelRequest) -> AsyncGenerator[Delta | Usage, None]:
        """The recorded answer, or the error that ended it. Raises ``ExchangeNotRecorded``."""
        self.watch.requests.append(request)
        known = self.exchanges.find(digest_of(request, self._original))
        if known is None:
            self.watch.missing = ExchangeNotRecorded(
                provider=self._original.provider, folder=self.exchanges.folder
            )
            raise self.watch.missing
        async for piece in _told_again(known, self.watch, self._original.provider):
            yield piece

    async def aclose(self) -> None:
        """Nothing is open."""


class KeptModel:
    """A model whose exchanges are kept in a folder; one that is settled there is not asked again."""

    def __init__(self, model: LanguageModel, folder: Exchanges) -> None:
        self._model, self.exchanges = model, folder
        self.watch = Watch()

    @property
    def card(self) -> ModelCard:
        return self._model.card

    async def stream(self, request: ModelRequest) -> AsyncGenerator[Delta | Usage, None]:
        """The known answer, or the model's own, kept when it has ended."""
        self.watch.requests.append(request)
        digest = digest_of(request, self.card)
        known = self.exchanges.find(digest)
        if known is not None and known.is_settled:
            async for piece in _told_again(known, self.watch, self.card.provider):
                yield piece
            return
        async for piece in self._heard(request, digest):
            yield piece

    async def _heard(self, request: ModelRequest, digest: str) -> AsyncGenerator[Delta | Usage, None]:
        self.watch.asked += 1
        clock = asyncio.get_running_loop().time
        begun = clock()
        pieces: list[tuple[str, float]] = []
        usage: Usage | None = None
        error: ModelError | None = None
        stream = self._model.stream(request)
        try:
            async for piece in stream:
                self.watch.elapsed = round(clock() - begun, 4)
                if isinstance(piece, Usage):
                    usage = piece
                else:
                    pieces.append((piece.text, self.watch.elapsed))
                yield piece
        except ModelError as failure:
            error = failure
        except asyncio.CancelledError:  # a silence; the exchange is kept as one that failed
            self._keep(request, digest, pieces, usage, ModelFrozen(provider=self.card.provider))
            raise
        finally:
            await _close(stream)
        self.watch.elapsed = round(clock() - begun, 4)
        self._keep(request, digest, pieces, usage, error)
        if error is not None:
            self.watch.failure = error
            raise error

    def _keep(
        self,
        request: ModelRequest,
        digest: str,
        pieces: Sequence[tuple[str, float]],
        usage: Usage | None,
        error: ModelError | None,
    ) -> None:
        code, data = (error.code, tuple(error.data.items())) if error else ("", ())
        asked, seconds = words_asked(request), self.watch.elapsed
        self.exchanges.keep(Exchange(digest, asked, tuple(pieces), seconds, usage, code, data))

    async def aclose(self) -> None:
        """Close the connections of the model, when it has any."""
        await _close(self._model)


async def _told_again(known: Exchange, watch: Watch, provider: str) -> AsyncGenerator[Delta | Usage, None]:
    for text, at in known.pieces:
        watch.elapsed = at
        yield Delta(text)
    watch.elapsed = known.seconds
    known.raise_error(provider)
    if known.usage is not None:
        yield known.usage


async def _close(opened: object) -> None:
    """Close a model or its stream; one that holds nothing open has no such method."""
    close = getattr(opened, "aclose", None)
    if close is not None:
        await close()

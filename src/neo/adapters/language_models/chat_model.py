"""What the adapters share: one call, its answer, its errors, its end."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, ClassVar

from neo.adapters.language_models.answer import read_answer
from neo.adapters.language_models.extras import require
from neo.adapters.language_models.failures import where
from neo.adapters.language_models.http_client import ConnectionLimits, PerLoop, open_client, quiet_libraries
from neo.core.errors import AnswerCut, AnswerMalformed, ModelError, ModelFrozen, ModelUnreachable
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, ModelRequest, Usage

if TYPE_CHECKING:
    import httpx2


class ChatModel(ABC):
    """One model at one provider; plays ``port.LanguageModel``.

    The library is imported at the first call, aside from the event loop; its own retries are off. Raises
    ``ExtraMissing`` when it is not installed.
    """

    extra: ClassVar[str]

    def __init__(self, card: ModelCard, url: str, limits: ConnectionLimits) -> None:
        require(self.extra, card.provider)
        self._card = card
        self._where = where(card.provider, url)
        self._limits = limits
        self._clients = PerLoop()

    @property
    def card(self) -> ModelCard:
        return self._card

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._where.provider} at {self._where.host}>"

    async def stream(self, request: ModelRequest) -> AsyncGenerator[Delta | Usage, None]:
        """Deltas, then one usage. Closing the generator closes the connection of the call.

        Raises a ``ModelError``. It is raised outside the handler: the library's own error holds the
        request, so the key, and must not travel with ours.
        """
        failure: ModelError | None = None
        response: httpx2.Response | None = None
        await self._prepare()
        try:
            response = await self._send(request)
            self._check_form(response)
            async with aclosing(read_answer(response.aiter_bytes(), request, self._where)) as answer:
                async for piece in answer:
                    yield piece
        except self._library_failures() as problem:
            failure = self._translated(problem, answering=response is not None)
        finally:
            if response is not None:
                await response.aclose()
        if failure is not None:
            raise failure

    async def aclose(self) -> None:
        """Close the connections that this event loop holds."""
        client = self._clients.take()
        if client is not None:
            await client.http.aclose()

    async def _prepare(self) -> None:
        """Import the library and make this loop's client, at the first call."""
        if self._clients.get() is None:
            await asyncio.to_thread(self._import)
            quiet_libraries()
            http = open_client(self._limits)
            self._clients.put(Opened(http, self._open(http)))

    def _check_form(self, response: httpx2.Response) -> None:
        """A page or a document instead of a stream is not an answer."""
        kind = response.headers.get("content-type", "")
        if kind.startswith(("text/html", "application/json")):
            raise AnswerMalformed(provider=self._where.provider)

    @abstractmethod
    def _import(self) -> None:
        """Import the library."""

    @abstractmethod
    def _open(self, http: httpx2.AsyncClient) -> Any:
        """The library's own client."""

    @abstractmethod
    async def _send(self, request: ModelRequest) -> httpx2.Response:
        """Ask, and give the response as soon as its head is there, its body unread."""

    @abstractmethod
    def _library_failures(self) -> tuple[type[Exception], ...]:
        """What the library and those below it raise."""

    @abstractmethod
    def _translated(self, problem: Exception, *, answering: bool) -> ModelError:
        """The error for ``problem``; ``answering``: the head of the response had come."""

    def _network_failure(self, problem: Exception, *, answering: bool) -> ModelError:
        """The error for a failure of the network or of the HTTP protocol."""
        import httpx2

        provider = self._where.provider
        if isinstance(problem, httpx2.ReadTimeout | httpx2.WriteTimeout):
            return ModelFrozen(provider=provider)
        if isinstance(problem, httpx2.DecodingError):
            return AnswerMalformed(provider=provider)
        if answering:
            return AnswerCut(provider=provider)
        return ModelUnreachable(provider=provider, host=self._where.host)


class Opened:
    """The HTTP client of one event loop, and the library's own client over it."""

    __slots__ = ("http", "library")

    def __init__(self, http: httpx2.AsyncClient, library: Any) -> None:
        self.http, self.library = http, library

"""The Mistral wire, with Mistral's own library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from neo.adapters.language_models.chat_model import ChatModel
from neo.adapters.language_models.failures import refusal
from neo.adapters.language_models.http_client import ConnectionLimits
from neo.adapters.language_models.key import Key
from neo.core.errors import AnswerMalformed, ModelError
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import ModelRequest

if TYPE_CHECKING:
    import httpx2

MISTRAL_ADDRESS = "https://api.mistral.ai"


class _Silent:
    """The library's debug logger: it would write whole requests, with their key."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Nothing."""


class Mistral(ChatModel):
    """A model at Mistral, or at a server that speaks its wire (``url``, without ``/v1``)."""

    extra = "mistral"

    def __init__(
        self,
        card: ModelCard,
        key: Key,
        *,
        url: str = MISTRAL_ADDRESS,
        limits: ConnectionLimits | None = None,
    ) -> None:
        super().__init__(card, url, limits or ConnectionLimits())
        self._url, self._key = url.rstrip("/"), key

    def _import(self) -> None:
        # The second module is what the first loads at the first call.
        import mistralai.client
        import mistralai.client.chat  # noqa: F401

    def _open(self, http: httpx2.AsyncClient) -> Any:
        from mistralai.client import Mistral as Library

        # Without a retry configuration, the library does not retry.
        return Library(
            api_key=self._key.reveal(),
            server_url=self._url,
            async_client=http,
            retry_config=None,
            debug_logger=_Silent(),
        )

    async def _send(self, request: ModelRequest) -> httpx2.Response:
        stream = await self._clients.get().library.chat.stream_async(
            model=self.card.model,
            messages=[{"role": str(m.role), "content": m.text} for m in request.messages],
            max_tokens=request.max_tokens,
            temperature=request.temperature,
        )
        response: httpx2.Response = stream.response
        return response

    def _library_failures(self) -> tuple[type[Exception], ...]:
        import httpx2
        from mistralai.client.errors import MistralError, NoResponseError

        return (
            MistralError,
            NoResponseError,
            httpx2.HTTPError,
            httpx2.StreamError,
            httpx2.InvalidURL,
            OSError,
        )

    def _translated(self, problem: Exception, *, answering: bool) -> ModelError:
        from mistralai.client.errors import MistralError

        if not isinstance(problem, MistralError):
            return self._network_failure(problem, answering=answering)
        if 200 <= problem.status_code < 300:  # not the stream that was asked for
            return AnswerMalformed(provider=self._where.provider)
        return refusal(self._where, problem.status_code, _decoded(problem.body), problem.headers)


def _decoded(body: str) -> object:
    try:
        decoded: object = json.loads(body)
    except (ValueError, RecursionError):
        return body
    return decoded

"""The OpenAI wire: any server that speaks it (vLLM, Ollama, llama.cpp, Albert), and Azure OpenAI."""

from __future__ import annotations

import re
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

_REASONS_FIRST = re.compile(r"(?:gpt-5|o\d)(?!.*chat)")
_REASONING_TOKENS = 4000
"""Added to the limit of a model that reasons before it answers: its limit counts both, and the answer itself
is cut by ``answer.read_answer``."""
_NO_KEY = "none"
"""What is sent to a server that asks for no key: the library wants one."""


def parameters(model: str, request: ModelRequest) -> dict[str, Any]:
    """The limit and the temperature, as ``model`` accepts them."""
    if _REASONS_FIRST.match(model):
        return {"max_completion_tokens": request.max_tokens + _REASONING_TOKENS}
    return {"max_tokens": request.max_tokens, "temperature": request.temperature}


class OpenAICompatible(ChatModel):
    """A server at ``base_url`` (with its ``/v1``). ``key``: none for a server that asks for none.

    ``asks_usage``: false for an old server that refuses ``stream_options``.
    """

    extra = "openai"

    def __init__(
        self,
        card: ModelCard,
        base_url: str,
        key: Key | None,
        *,
        asks_usage: bool = True,
        limits: ConnectionLimits | None = None,
    ) -> None:
        super().__init__(card, base_url, limits or ConnectionLimits())
        self._base_url, self._key, self._asks_usage = base_url, key, asks_usage

    def _import(self) -> None:
        import openai  # noqa: F401  imported for what follows, aside from the event loop

    def _open(self, http: httpx2.AsyncClient) -> Any:
        import openai

        key = self._key.reveal() if self._key else _NO_KEY
        return openai.AsyncOpenAI(api_key=key, base_url=self._base_url, max_retries=0, http_client=http)

    def _asked_model(self) -> str:
        """What is written in the request's ``model``."""
        return self.card.model

    async def _send(self, request: ModelRequest) -> httpx2.Response:
        more = {"stream_options": {"include_usage": True}} if self._asks_usage else {}
        stream = await self._clients.get().library.chat.completions.create(
            model=self._asked_model(),
            messages=[{"role": str(m.role), "content": m.text} for m in request.messages],
            stream=True,
            **parameters(self.card.model, request),
            **more,
        )
        response: httpx2.Response = stream.response
        return response

    def _library_failures(self) -> tuple[type[Exception], ...]:
        import httpx2
        import openai

        return (openai.OpenAIError, httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, OSError)

    def _translated(self, problem: Exception, *, answering: bool) -> ModelError:
        import openai

        if isinstance(problem, openai.APIStatusError):
            return refusal(self._where, problem.status_code, problem.body, problem.response.headers)
        if isinstance(problem, openai.APIConnectionError) and isinstance(problem.__cause__, Exception):
            problem = problem.__cause__
        if isinstance(problem, openai.APIResponseValidationError):
            return AnswerMalformed(provider=self._where.provider)
        return self._network_failure(problem, answering=answering)


class AzureOpenAI(OpenAICompatible):
    """A deployment of Azure OpenAI: its ``endpoint``, its name in the path, and an ``api_version``.

    ``card.model`` names the model behind the deployment.
    """

    def __init__(
        self,
        card: ModelCard,
        endpoint: str,
        deployment: str,
        api_version: str,
        key: Key,
        *,
        limits: ConnectionLimits | None = None,
    ) -> None:
        super().__init__(card, endpoint, key, limits=limits)
        self._deployment, self._api_version = deployment, api_version

    def _open(self, http: httpx2.AsyncClient) -> Any:
        import openai

        return openai.AsyncAzureOpenAI(
            api_key=self._key.reveal() if self._key else _NO_KEY,
            azure_endpoint=self._base_url,
            azure_deployment=self._deployment,
            api_version=self._api_version,
            max_retries=0,
            http_client=http,
        )

    def _asked_model(self) -> str:
        return self._deployment

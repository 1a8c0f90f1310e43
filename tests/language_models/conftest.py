"""The three adapters on a fake server, and the libraries they need."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib.util import find_spec

import pytest

from neo.adapters.language_models.chat_model import ChatModel
from neo.adapters.language_models.fake_server import FAKE_KEY, FakeServer
from neo.adapters.language_models.http_client import ConnectionLimits
from neo.adapters.language_models.key import Key
from neo.adapters.language_models.mistral_wire import Mistral
from neo.adapters.language_models.openai_wire import AzureOpenAI, OpenAICompatible
from neo.core.language_models.card import ModelCard
from tests.conftest import require_or_skip

WIRES = ("openai", "azure", "mistral")
SHORT = ConnectionLimits(connect=2.0, silence=10.0)


def need_libraries() -> None:
    """Skip, or fail in continuous integration, when an extra is absent."""
    for library in ("openai", "mistralai", "httpx2"):
        if find_spec(library) is None:
            require_or_skip(f"the library {library} (requirements/dev.txt)")


@pytest.fixture
async def server() -> AsyncIterator[FakeServer]:
    """A fake server on a free port of this machine."""
    need_libraries()
    async with FakeServer() as running:
        yield running


def model_on(server: FakeServer, wire: str, *, key: str = FAKE_KEY, model: str = "essai") -> ChatModel:
    """The adapter of ``wire`` on ``server``."""
    card, secret = ModelCard(wire, model, "personne", "ici"), Key(key)
    if wire == "openai":
        return OpenAICompatible(card, server.openai_url, secret, limits=SHORT)
    if wire == "azure":
        return AzureOpenAI(card, server.root, model, "2024-10-21", secret, limits=SHORT)
    return Mistral(card, secret, url=server.mistral_url, limits=SHORT)


@pytest.fixture(params=WIRES)
async def model(request: pytest.FixtureRequest, server: FakeServer) -> AsyncIterator[ChatModel]:
    """Each adapter in turn."""
    opened = model_on(server, request.param)
    yield opened
    await opened.aclose()

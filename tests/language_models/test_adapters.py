"""The three adapters with the providers' own libraries, on the fake server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest

from neo.adapters.language_models.chat_model import ChatModel
from neo.adapters.language_models.fake_server import FakeServer, Fault, Scenario
from neo.adapters.language_models.fake_server.scenario import Wire
from neo.adapters.language_models.fake_server.server import UNKNOWN
from neo.adapters.language_models.key import Key
from neo.adapters.language_models.openai_wire import OpenAICompatible
from neo.core.errors import (
    AnswerCut,
    AnswerMalformed,
    ModelBusy,
    ModelError,
    ModelFrozen,
    ModelRefused,
    ModelUnreachable,
    RequestTooLong,
)
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, Message, ModelRequest, Role, Usage
from neo.core.language_models.port import TimeLimits, within

from .conftest import SHORT, WIRES, model_on, need_libraries

REQUEST = ModelRequest((Message(Role.SYSTEM, "Consigne."), Message(Role.USER, "Bonjour")), max_tokens=40)
WORDS = "⟦PERSONNE_1⟧ a été reçue à Nîmes le 12 mars, voilà tout ce qui est dit."
PATIENT = TimeLimits(first=20, silence=20, whole=60)
HASTY = TimeLimits(first=0.5, silence=0.3, whole=20)


async def _ask(model: ChatModel, limits: TimeLimits = PATIENT) -> tuple[str, Usage]:
    got = [piece async for piece in within(limits, model, REQUEST)]
    assert isinstance(got[-1], Usage) and sum(isinstance(p, Usage) for p in got) == 1
    return "".join(p.text for p in got if isinstance(p, Delta)), got[-1]


@pytest.mark.parametrize("split", [None, 1, 7])
async def test_the_words_then_the_count(model: ChatModel, server: FakeServer, split: int | None) -> None:
    server.scenario = Scenario(words=WORDS, chunk=3, split=split)
    text, usage = await _ask(model)
    assert text == WORDS and usage.counted and not usage.cut


async def test_what_is_asked_arrives_at_the_right_address(model: ChatModel, server: FakeServer) -> None:
    await _ask(model)
    [asked] = server.asked
    assert asked.wire == Wire(model.card.provider) and asked.model == "essai" and asked.max_tokens == 40
    assert asked.document["messages"] == [
        {"role": "system", "content": "Consigne."},
        {"role": "user", "content": "Bonjour"},
    ]
    assert asked.document["temperature"] == 0 and asked.document["stream"] is True
    assert asked.api_version == ("2024-10-21" if asked.wire is Wire.AZURE else "")


@pytest.mark.parametrize("change", [{"usage": False}, {"empty_first": True}, {"done": False}, {"chunk": 1}])
async def test_servers_that_leave_out_or_add(model: ChatModel, server: FakeServer, change: Any) -> None:
    server.scenario = Scenario(words=WORDS, **change)
    text, usage = await _ask(model)
    assert text == WORDS and usage.counted is change.get("usage", True) and usage.answer_tokens > 0


async def test_a_limit_kept_or_ignored_is_a_cut(model: ChatModel, server: FakeServer) -> None:
    for keeps in (True, False):
        server.scenario = Scenario(words="mot " * 2_500_000, chunk=1000, keeps_limit=keeps)
        text, usage = await _ask(model)
        assert usage.cut and usage.counted is keeps and len(text) <= 40 * 6
    await server.until(lambda: server.open_streams == 0)
    assert server.closed_early == 1


_FAULTS = {
    Fault.BUSY: ModelBusy,
    Fault.OVERLOADED: ModelBusy,
    Fault.QUOTA: ModelRefused,
    Fault.FORBIDDEN: ModelRefused,
    Fault.FILTERED: ModelRefused,
    Fault.UNKNOWN_PARAMETER: ModelRefused,
    Fault.TOO_LONG: RequestTooLong,
    Fault.SERVER_ERROR: ModelUnreachable,
    Fault.REDIRECTED: ModelUnreachable,
    Fault.HANGS_UP: ModelUnreachable,
    Fault.PAGE: AnswerMalformed,
    Fault.NO_STREAM: AnswerMalformed,
    Fault.NEVER_ANSWERS: ModelFrozen,
    Fault.CUT: AnswerCut,
    Fault.ENDED_EARLY: AnswerCut,
    Fault.HALF_EVENT: AnswerCut,
    Fault.ERROR_MIDWAY: AnswerCut,
    Fault.FROZEN: ModelFrozen,
    Fault.FILTERED_MIDWAY: ModelRefused,
    Fault.MALFORMED: AnswerMalformed,
    Fault.WRONG_CHARSET: AnswerMalformed,
    Fault.WRONG_SHAPE: AnswerMalformed,
    Fault.ENDLESS_EVENT: AnswerMalformed,
    Fault.TOOL_CALL: AnswerMalformed,
}


@pytest.mark.parametrize("fault", sorted(_FAULTS))
async def test_each_fault_ends_in_its_error(model: ChatModel, server: FakeServer, fault: Fault) -> None:
    server.scenario = Scenario(words=WORDS, fault=fault)
    limits = HASTY if _FAULTS[fault] is ModelFrozen else PATIENT
    async with asyncio.timeout(30):
        with pytest.raises(ModelError) as raised:
            await _ask(model, limits)
    assert type(raised.value) is _FAULTS[fault]
    assert raised.value.data["provider"] == model.card.provider
    assert len(server.addresses) == 1, "retries belong to the pipeline"
    server.scenario = Scenario(words=WORDS)
    assert (await _ask(model))[0] == WORDS, "the next call works"


def test_every_fault_has_a_test() -> None:
    assert set(Fault) - set(_FAULTS) == {Fault.FROZEN_AFTER_END}


async def test_an_answer_that_is_whole_does_not_wait_for_a_server_that_froze(
    model: ChatModel, server: FakeServer
) -> None:
    server.scenario = Scenario(words=WORDS, fault=Fault.FROZEN_AFTER_END)
    text, usage = await _ask(model)
    assert text == WORDS and (usage.counted or model.card.provider != "mistral")


async def test_a_busy_provider_says_when_to_come_back(model: ChatModel, server: FakeServer) -> None:
    server.scenario = Scenario(fault=Fault.BUSY, retry_after="7")
    with pytest.raises(ModelBusy) as raised:
        await _ask(model)
    assert raised.value.data["retry_after"] == 7


async def test_a_slow_first_word_is_waited_for_within_the_limits(
    model: ChatModel, server: FakeServer
) -> None:
    server.scenario = Scenario(words=WORDS, first=0.2)
    assert (await _ask(model))[0] == WORDS
    server.scenario = Scenario(words=WORDS, first=30)
    with pytest.raises(ModelFrozen):
        await _ask(model, HASTY)


async def _begun(model: ChatModel, server: FakeServer) -> AsyncIterator[Any]:
    server.scenario = Scenario(words="mot " * 30, pause=0.05)
    stream = model.stream(REQUEST)
    await anext(stream)
    assert server.open_streams == 1
    return stream


async def test_closing_the_answer_closes_the_connection(model: ChatModel, server: FakeServer) -> None:
    stream: Any = await _begun(model, server)
    await stream.aclose()
    async with asyncio.timeout(10):
        await server.until(lambda: server.open_streams == 0)
    assert server.closed_early == 1


@pytest.mark.parametrize("fault", [None, Fault.NEVER_ANSWERS, Fault.FROZEN])
async def test_cancelling_closes_the_connection(
    model: ChatModel, server: FakeServer, fault: Fault | None
) -> None:
    server.scenario = Scenario(words="mot " * 30, pause=0.05, fault=fault)
    task = asyncio.create_task(_ask(model))
    async with asyncio.timeout(20):
        await server.until(lambda: server.open_streams == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.until(lambda: server.open_streams == 0)
    assert server.closed_early == 1


async def test_a_model_announced_as_ending_still_answers(model: ChatModel, server: FakeServer) -> None:
    """The Mistral library reads the body of a stream at this header, and fails."""
    server.scenario = Scenario(words=WORDS, headers={"x-model-deprecation-timestamp": "2027-01-01"})
    assert (await _ask(model))[0] == WORDS


async def test_many_at_once(model: ChatModel, server: FakeServer) -> None:
    server.scenario = Scenario(words=WORDS, first=0.3, split=50)
    answers = await asyncio.gather(*(_ask(model) for _ in range(60)))
    assert {text for text, _ in answers} == {WORDS}


@pytest.mark.parametrize("wire", WIRES)
async def test_a_model_that_does_not_exist(server: FakeServer, wire: str) -> None:
    model = model_on(server, wire, model=UNKNOWN)
    with pytest.raises(ModelRefused, match="inconnu"):
        await _ask(model)
    await model.aclose()


@pytest.mark.parametrize("wire", WIRES)
async def test_a_wrong_key(server: FakeServer, wire: str) -> None:
    model = model_on(server, wire, key="une-autre-clef")
    with pytest.raises(ModelRefused, match="clé"):
        await _ask(model)
    await model.aclose()


@pytest.mark.parametrize("wire", WIRES)
async def test_nobody_at_the_address(server: FakeServer, wire: str) -> None:
    await server.__aexit__()
    model = model_on(server, wire)
    with pytest.raises(ModelUnreachable, match=r"127\.0\.0\.1"):
        await _ask(model)
    await model.aclose()


async def test_an_address_that_does_not_accept_ends_in_bounded_time() -> None:
    """A listener whose queue is full: the connection is never accepted."""
    need_libraries()
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        others = [socket.socket() for _ in range(4)]
        for other in others:
            other.setblocking(False)
            other.connect_ex(full.getsockname())
        card = ModelCard("openai", "m", "o", "p")
        limits = type(SHORT)(connect=0.5, silence=1.0)
        url = f"http://127.0.0.1:{full.getsockname()[1]}/v1"
        model = OpenAICompatible(card, url, Key("k"), limits=limits)
        async with asyncio.timeout(20):
            with pytest.raises((ModelUnreachable, ModelFrozen)):
                await _ask(model)
        await model.aclose()
        for other in others:
            other.close()


def test_a_model_serves_several_loops(server_address: str) -> None:
    """The command line opens one loop a command; the same model must do."""
    model = OpenAICompatible(ModelCard("openai", "m", "o", "p"), server_address, None, limits=SHORT)

    async def once() -> None:
        async with FakeServer(Scenario(words=WORDS), key="none", port=_port(server_address)):
            assert (await _ask(model))[0] == WORDS
            await model.aclose()

    asyncio.run(once())
    asyncio.run(once())


@pytest.fixture
def server_address() -> str:
    need_libraries()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/v1"


def _port(address: str) -> int:
    return int(address.rsplit(":", 1)[1].split("/")[0])

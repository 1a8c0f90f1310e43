"""The fake server: addresses of the three wires, keys, and the calls it has had."""

from __future__ import annotations

import asyncio
import hmac
import json
import re
from collections.abc import Callable
from typing import Any, Self

from neo.adapters.language_models.fake_server.http import Answering, Received, read_request
from neo.adapters.language_models.fake_server.refusals import answer_json, error, refuse
from neo.adapters.language_models.fake_server.scenario import Asked, Fault, Scenario, Wire
from neo.adapters.language_models.fake_server.streaming import HungUp, stream_answer

HOST = "127.0.0.1"
FAKE_KEY = "clef-de-demonstration"
UNKNOWN = "inconnu"
"""A model or deployment of this name does not exist."""
_AZURE = re.compile(r"/openai/deployments/(?P<model>[^/]+)/chat/completions")

Play = Scenario | Callable[[Asked], Scenario]


class FakeServer:
    """``async with FakeServer(scenario) as server``: listens on a free port of the loopback (or on ``port``).

    ``scenario``: what is played, or a function of the request; it may be changed between calls. ``asked``:
    requests that reached a model; ``addresses``: the path of each; ``closed_early``: streams the other side
    left before their end.
    """

    def __init__(self, scenario: Play | None = None, *, key: str = FAKE_KEY, port: int = 0) -> None:
        self.scenario: Play = scenario or Scenario()
        self.asked: list[Asked] = []
        self.addresses: list[str] = []
        self.open_streams = 0
        self.closed_early = 0
        self.changed = asyncio.Condition()
        self._key, self._port = key, port
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, HOST, self._port)
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def root(self) -> str:
        """Azure's endpoint."""
        return f"http://{HOST}:{self._port}"

    @property
    def openai_url(self) -> str:
        """The base address of the OpenAI wire."""
        return f"{self.root}/v1"

    @property
    def mistral_url(self) -> str:
        """The address of the Mistral wire."""
        return f"{self.root}/mistral"

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until ``condition`` holds, looked at each time a stream begins or ends."""
        async with self.changed:
            await self.changed.wait_for(condition)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        begun = b""
        try:
            while (received := await read_request(reader, begun)) is not None:
                begun = await self._answer(received, reader, Answering(writer))
        except (HungUp, ConnectionError, asyncio.CancelledError):  # cancelled when the server stops
            writer.transport.abort()
        finally:
            self._connections.discard(task)
            writer.close()

    async def _answer(self, received: Received, reader: asyncio.StreamReader, answering: Answering) -> bytes:
        """Answer one request; what was already read of the next one."""
        self.addresses.append(received.path)
        asked = _asked(received)
        if asked is None:
            await answer_json(answering, 404, {"error": {"code": "404", "message": "Resource not found"}})
        elif not self._may_enter(received, asked.wire):
            await answer_json(answering, 401, error(asked.wire, "invalid_api_key", "Incorrect API key."))
        elif asked.model == UNKNOWN:
            code = "DeploymentNotFound" if asked.wire is Wire.AZURE else "model_not_found"
            await answer_json(answering, 404, error(asked.wire, code, "It does not exist."))
        else:
            self.asked.append(asked)
            return await self._play(asked, reader, answering)
        return b""

    def _may_enter(self, received: Received, wire: Wire) -> bool:
        given = received.headers.get("api-key" if wire is Wire.AZURE else "authorization", "")
        return hmac.compare_digest(given.removeprefix("Bearer ").encode(), self._key.encode())

    async def _play(self, asked: Asked, reader: asyncio.StreamReader, answering: Answering) -> bytes:
        """Play the scenario until its end, or until the other side leaves. Raises ``HungUp``."""
        scenario = self.scenario if isinstance(self.scenario, Scenario) else self.scenario(asked)
        if scenario.fault is Fault.HANGS_UP:
            raise HungUp
        playing = asyncio.create_task(self._played(asked, scenario, answering))
        heard = asyncio.create_task(reader.read(1))  # nothing is said before the answer ends, unless to leave
        early = False
        await self._count(+1)
        try:
            await asyncio.wait({playing, heard}, return_when=asyncio.FIRST_COMPLETED)
            early = not playing.done() or isinstance(playing.exception(), ConnectionError)
            self.closed_early += early
        finally:
            playing.cancel()
            heard.cancel()
            await asyncio.gather(playing, heard, return_exceptions=True)
            await self._count(-1)
        if early:
            raise HungUp
        await playing
        return b"" if heard.cancelled() else heard.result()

    async def _played(self, asked: Asked, scenario: Scenario, answering: Answering) -> None:
        if scenario.fault is Fault.NEVER_ANSWERS:
            await asyncio.Event().wait()
        if not await refuse(answering, asked, scenario):
            await stream_answer(answering, asked, scenario)

    async def _count(self, more: int) -> None:
        async with self.changed:
            self.open_streams += more
            self.changed.notify_all()


def _asked(received: Received) -> Asked | None:
    """The request that ``received`` carries; ``None`` for another address, method or body."""
    document = _document(received.body)
    if received.method != "POST" or document is None:
        return None
    azure = _AZURE.fullmatch(received.path)
    version = received.query.get("api-version", [""])[0]
    if azure:
        return Asked(Wire.AZURE, azure["model"], document, version) if version else None
    wire = {"/v1/chat/completions": Wire.OPENAI, "/mistral/v1/chat/completions": Wire.MISTRAL}.get(
        received.path
    )
    return Asked(wire, str(document.get("model", "")), document) if wire else None


def _document(body: bytes) -> dict[str, Any] | None:
    try:
        document = json.loads(body)
    except ValueError:
        return None
    return document if isinstance(document, dict) else None

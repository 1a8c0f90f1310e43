"""A language model's part: what NÉO adds to a call, the processor a piece takes, many streams at once.

The model is the fake server, a process of its own on this machine; the browsers are in this process.
"""

from __future__ import annotations

import asyncio
import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from bench.gateway import gateway_rows
from bench.heavy import heaviest_sample
from bench.timing import Effort, Row, summed_up
from neo.core.dossier.exchange import read_dossier

_FAKE_PORT, _PORT = 8797, 8798
_TOKENS_A_SECOND = 20
_LONGEST = 120  # seconds a stream may take
_RECORDS = ("DEMO-01", "DEMO-02", "DEMO-03", "DEMO-04")
_OWN_PART = "authorise + mask + unmask + verify, 1,000-word request"


def model_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """The rows of this part, in an empty ``folder``."""
    yield from _own_part(effort)
    yield from _piece_rows(effort)
    with _fake_server(first=0.0, pause=0.0) as root:
        yield from gateway_rows(effort, folder, root)
    yield from _stream_rows(effort, folder)


def _own_part(effort: Effort) -> Iterator[Row]:
    """What is NÉO's own in one call: everything but the plan and the model."""
    from neo.core.assistant.synthesis.drafted import prepare_synthesis

    dossier = read_dossier(heaviest_sample())
    prepared = prepare_synthesis(dossier, dossier.today, None)
    taken, words = [], 0
    for turn in range(effort.runs + 2):
        start, cpu = time.perf_counter(), time.process_time()
        words = asyncio.run(_one_attempt(dossier, prepared))
        if turn >= 2:
            taken.append((time.perf_counter() - start, time.process_time() - cpu))
    timing = summed_up(taken)
    wall = sorted(seconds * 1000 for seconds, _ in taken)
    p99 = wall[math.ceil(0.99 * len(wall)) - 1]
    share = 1000 / max(1, words)
    note = (
        f"{words} words sent; for 1,000: median {timing.median * share:.1f} ms, p99 {p99 * share:.1f} ms; "
        "a loop opened each time"
    )
    yield Row(_OWN_PART, "p50 ≤ 5 ms, p99 ≤ 8 ms", timing, note)


async def _one_attempt(dossier: Any, prepared: Any) -> int:
    """The pipeline's half that asks, with a model that answers at once; words of what it was asked."""
    from neo.core.assistant.asking import Attempt
    from neo.core.language_models.fallback import Route
    from neo.core.language_models.scripted import ScriptedModel
    from neo.core.privacy.conversation import identity_in_conversation
    from neo.core.privacy.masking import Exchange

    model = ScriptedModel([_faithful], chunk=24)
    attempt = Attempt(prepared, model, Route(), Exchange(identity_in_conversation(dossier)))
    async for _ in attempt.events():
        pass
    return len(model.requests[0].messages[1].text.split())


def _faithful(request: Any) -> str:
    from neo.adapters.language_models.fake_server.scenario import Asked, Wire
    from neo.adapters.language_models.fake_server.words import faithful

    messages = [{"role": str(m.role), "content": m.text} for m in request.messages]
    return faithful(Asked(Wire.MISTRAL, "", {"messages": messages}))


def _piece_rows(effort: Effort) -> Iterator[Row]:
    """Processor of one piece, through each adapter, from the wire to the words."""
    from neo.core.language_models.messages import Delta, Message, ModelRequest, Role
    from neo.wiring.providers import named

    pieces = 200 if effort.runs < 10 else 2000
    text = "\n".join(
        f"[{n}] Projet | Une phrase de douze mots pour mesurer un morceau." for n in range(1, 600)
    )
    request = ModelRequest((Message(Role.USER, text),), max_tokens=20_000)
    with _fake_server(first=0.0, pause=0.0) as root:
        for name, settings in _settings(root).items():
            model = named(name).open(settings)

            async def count(model: Any = model) -> int:
                seen = 0
                async for piece in model.stream(request):
                    seen += isinstance(piece, Delta)
                    if seen >= pieces:
                        break
                return seen

            async def both(count: Any = count, model: Any = model) -> tuple[float, float, int]:
                await count()
                start, cpu = time.perf_counter(), time.process_time()
                seen = await count()
                spent = time.perf_counter() - start, time.process_time() - cpu, seen
                await model.aclose()
                return spent

            wall, cpu, seen = asyncio.run(both())
            timing = summed_up([(wall / max(1, seen), cpu / max(1, seen))])
            note = f"{seen} pieces, {cpu / max(1, seen) * 1000:.3f} ms of processor a piece"
            yield Row(f"one piece of an answer, {name}", "cpu ≤ 0.10 ms", timing, note)


def _settings(root: str) -> dict[str, dict[str, str]]:
    key = "clef-de-demonstration"
    return {
        "mistral": {"MISTRAL_API_KEY": key, "NEO_MISTRAL_URL": f"{root}/mistral"},
        "azure": {
            "AZURE_OPENAI_API_KEY": key,
            "AZURE_OPENAI_ENDPOINT": root,
            "AZURE_OPENAI_DEPLOYMENT": "essai",
        },
        "openai": {
            "NEO_OPENAI_API_KEY": key,
            "NEO_OPENAI_BASE_URL": f"{root}/v1",
            "NEO_OPENAI_MODEL": "essai",
        },
    }


@contextmanager
def _fake_server(first: float, pause: float) -> Iterator[str]:
    command = [sys.executable, "-m", "neo.adapters.language_models.fake_server", "--port", str(_FAKE_PORT)]
    command += ["--first", str(first), "--pause", str(pause)]
    with _process(command, os.environ, f"http://127.0.0.1:{_FAKE_PORT}"):
        yield f"http://127.0.0.1:{_FAKE_PORT}"


@contextmanager
def _process(command: list[str], environment: Any, address: str) -> Iterator[None]:
    import socket

    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        host, port = address.removeprefix("http://").split(":")
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end:
            with suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
                break
            time.sleep(0.1)
        else:
            raise RuntimeError(f"{command[2]} did not start")
        yield
    finally:
        process.terminate()
        process.wait(10)


def _stream_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """Many browsers reading a synthesis at once, on one worker."""
    from neo.site.prepare import prepare

    os.environ["NEO_DATA_DIR"] = str(folder)
    prepare(folder)
    environment = {**os.environ, "NEO_PROVIDER": "mistral", "NEO_TODAY": "2026-06-15", "NEO_DEBUG": ""}
    environment |= _settings(f"http://127.0.0.1:{_FAKE_PORT}")["mistral"]
    environment["NEO_MODEL_SECONDS"] = "60/60/600"
    serve = [sys.executable, "-m", "neo.site.serve", "127.0.0.1", str(_PORT)]
    address = f"http://127.0.0.1:{_PORT}"
    cookie = _signed_in()
    full = effort.runs >= 10
    # The fake server cuts at 8 characters, about two tokens.
    pause, spread = (2 / _TOKENS_A_SECOND, _SPREAD) if full else (0.0, 1.0)
    with _fake_server(first=0.1, pause=pause), _process(serve, environment, address):
        time.sleep(1)
        for count, goal in ((100, "first words p95 ≤ 0.3 s"), (300, "no failure")):
            wanted = count if full else 5
            firsts, failed, seconds = asyncio.run(_all_at_once(cookie, wanted, spread))
            timing = summed_up([(first, 0.0) for first in firsts]) if firsts else None
            note = (
                f"{wanted - failed} whole texts, {failed} failed, one begun every {spread / wanted:.2f} s, "
            )
            yield Row(f"{wanted} simultaneous streams", goal, timing, note + f"all over in {seconds:.0f} s")


_SPREAD = 30.0
"""Seconds over which the streams begin: people do not all click in the same instant."""


def _signed_in() -> str:
    from django.test import Client

    from neo.storage.accounts.models import Account

    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(Account.objects.get(login="lise.marchetti"))
    jar: SimpleCookie = client.cookies
    return "; ".join(f"{name}={morsel.value}" for name, morsel in jar.items())


async def _all_at_once(cookie: str, count: int, spread: float) -> tuple[list[float], int, float]:
    """Seconds to the first event of each stream, how many did not end well, seconds of the whole."""
    start = time.perf_counter()
    ended = await asyncio.gather(*(_one(cookie, i, spread * i / count) for i in range(count)))
    firsts = [first for first, whole in ended if whole]
    return firsts, sum(not whole for _, whole in ended), time.perf_counter() - start


async def _one(cookie: str, number: int, wait: float) -> tuple[float, bool]:
    """One browser: when the first event came, and whether the last one did."""
    await asyncio.sleep(wait)
    record = _RECORDS[number % len(_RECORDS)]
    start = time.perf_counter()
    first, seen = math.inf, b""
    try:
        async with asyncio.timeout(_LONGEST):
            reader, writer = await asyncio.open_connection("127.0.0.1", _PORT)
            writer.write(
                f"GET /dossiers/{record}/synthese/flux/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                f"Cookie: {cookie}\r\nConnection: close\r\n\r\n".encode()
            )
            while piece := await reader.read(65536):
                seen = (seen + piece)[-200_000:]
                if first == math.inf and b"event: plan" in seen:
                    first = time.perf_counter() - start
            writer.close()
    except (TimeoutError, OSError):
        return first, False
    return first, b"event: done" in seen

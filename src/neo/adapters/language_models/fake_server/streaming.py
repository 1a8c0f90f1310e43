"""An answer streamed as each wire does, with the faults that come in its middle."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from neo.adapters.language_models.fake_server.http import Answering
from neo.adapters.language_models.fake_server.refusals import error
from neo.adapters.language_models.fake_server.scenario import Asked, Fault, Scenario, Wire

_ENDLESS = 10_000_000


class HungUp(Exception):
    """The fake server leaves without a word, as the scenario says."""


async def stream_answer(answering: Answering, asked: Asked, scenario: Scenario) -> None:
    """Write the whole answer, or what comes of it before its fault. Raises ``HungUp``."""
    kind = {"content-type": "text/event-stream; charset=utf-8"}
    await answering.start_stream({**kind, **scenario.headers})
    async for event in _events(asked, scenario):
        for part in _split(event, scenario.split):
            await answering.chunk(part)
    await answering.end_stream()


def _split(event: bytes, size: int | None) -> list[bytes]:
    return [event[i : i + size] for i in range(0, len(event), size)] if size else [event]


async def _events(asked: Asked, scenario: Scenario) -> AsyncIterator[bytes]:
    words, cut = scenario.answer(asked)
    await asyncio.sleep(scenario.first)
    if scenario.empty_first or asked.wire is Wire.AZURE:
        yield _event({"id": "", "model": "", "choices": [], "prompt_filter_results": [{"prompt_index": 0}]})
    yield _event(_chunk(asked, {"role": "assistant", "content": ""}))
    for number, piece in enumerate(scenario.pieces(words)):
        if number == scenario.at and scenario.fault is not None:
            async for event in _fault(asked, scenario.fault):
                yield event
            if scenario.fault in _ENDS_THE_STREAM:
                return
        yield _event(_chunk(asked, {"content": piece}))
        if scenario.pause:
            await asyncio.sleep(scenario.pause)
    async for event in _end(asked, scenario, words, cut):
        yield event


async def _end(asked: Asked, scenario: Scenario, words: str, cut: bool) -> AsyncIterator[bytes]:
    """The reason of the end, the count of tokens where that wire puts it, and the mark of the end."""
    last = _chunk(asked, {}, "length" if cut else "stop")
    count = {"prompt_tokens": len(asked.text()) // 4, "completion_tokens": -(-len(words) // 4)}
    counts = scenario.usage and asked.wants_usage
    if counts and asked.wire is Wire.MISTRAL:
        last["usage"] = count
    yield _event(last)
    if scenario.fault is Fault.FROZEN_AFTER_END:
        await asyncio.Event().wait()
    if counts and asked.wire is not Wire.MISTRAL:
        yield _event({**_chunk(asked, {}), "choices": [], "usage": count})
    if scenario.done:
        yield b"data: [DONE]\n\n"


_ENDS_THE_STREAM = {Fault.ENDED_EARLY, Fault.HALF_EVENT, Fault.FILTERED_MIDWAY, Fault.ERROR_MIDWAY}


async def _fault(asked: Asked, fault: Fault) -> AsyncIterator[bytes]:
    """What is written in the middle of an answer."""
    if fault is Fault.CUT:
        raise HungUp
    if fault is Fault.FROZEN:
        await asyncio.Event().wait()
    elif fault is Fault.WRONG_CHARSET:
        yield 'data: {"choices":[{"index":0,"delta":{"content":"été à Nîmes"}}]}\n\n'.encode("latin-1")
    elif fault is Fault.ERROR_MIDWAY:
        yield _event(error(asked.wire, "internal_error", "Worker died.", "server_error"))
    elif fault is Fault.FILTERED_MIDWAY:
        yield _event(_chunk(asked, {}, "content_filter"))
    elif fault is Fault.TOOL_CALL:
        yield _event(_chunk(asked, {"tool_calls": [_tool_call()]}, "tool_calls"))
    elif fault is Fault.ENDLESS_EVENT:
        yield b"data: " + b"a" * _ENDLESS
    elif fault in _WRITTEN:
        yield _WRITTEN[fault]


_WRITTEN = {
    Fault.HALF_EVENT: b'data: {"choices":[{"index":0,"del',
    Fault.MALFORMED: b'data: {"choices":[{"index":0,"delta"\n\n',
    Fault.WRONG_SHAPE: b'data: {"choices":[{"index":0,"delta":{"content":{"a":1}}}]}\n\n',
}


def _tool_call() -> dict[str, Any]:
    return {"id": "1", "type": "function", "index": 0, "function": {"name": "envoyer", "arguments": "{}"}}


def _chunk(asked: Asked, delta: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    head = {"id": "fake-1", "object": "chat.completion.chunk", "created": 1, "model": asked.model}
    return {**head, "choices": [choice]}


def _event(document: Any) -> bytes:
    return f"data: {json.dumps(document, ensure_ascii=False)}\n\n".encode("utf-8", "surrogatepass")

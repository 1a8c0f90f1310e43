"""An answer, from the events of its stream: deltas, then one usage, or one of NÉO's errors.

The chunks of the OpenAI, Azure and Mistral wires have one shape; what servers leave out or add is accepted
here: no usage, usage on every chunk, a first chunk without choices, content in parts, no final ``[DONE]``,
no limit kept.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import replace
from typing import Any

from neo.adapters.language_models.event_stream import EventReader
from neo.adapters.language_models.failures import FILTERED, Where, error_of, is_filtered, refusal, status_of
from neo.core.errors import AnswerCut, AnswerMalformed, ModelError, ModelRefused
from neo.core.language_models.messages import Delta, ModelRequest, Usage, estimated_usage

LONGEST_TOKEN = 6
"""Characters a token has at most, on average over an answer; past it the limit was ignored."""
PATIENCE_FOR_USAGE = 1.0
PATIENCE_FOR_CLOSE = 0.1
"""Seconds an answer that is whole waits for the server's count of tokens, then for the end of the response: a
response read to its end leaves a connection that can be used again."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_DONE = "[DONE]"


async def read_answer(
    pieces: AsyncIterator[bytes], request: ModelRequest, at: Where
) -> AsyncGenerator[Delta | Usage, None]:
    """The answer in ``pieces`` of a response's body.

    Raises a ``ModelError``, or what ``pieces`` raises before the answer is whole.
    """
    answer = _Answer(request, at)
    async for events in _events(pieces, answer):
        for event in events:
            text = answer.take(event)
            if text:
                yield Delta(text)
            if answer.over:
                yield answer.told_usage()
                return
    if not answer.finished:
        raise AnswerCut(provider=at.provider)
    yield answer.told_usage()


async def _events(pieces: AsyncIterator[bytes], answer: _Answer) -> AsyncIterator[list[str]]:
    """The events of each piece. Once the answer is whole, a silence or a broken connection is an end."""
    reader = EventReader()
    while True:
        try:
            async with asyncio.timeout(answer.patience):
                piece = await anext(pieces)
        except StopAsyncIteration:
            break
        except Exception:
            if answer.finished:
                return
            raise
        yield answer.readable(reader.feed, piece)
    yield answer.last_events(reader)


class _Answer:
    """What is known of one answer so far. ``finished``: it is whole; ``over``: nothing more is to be read."""

    def __init__(self, request: ModelRequest, at: Where) -> None:
        self.finished = self.over = self._done = False
        self._request, self._at = request, at
        self._left = request.max_tokens * LONGEST_TOKEN
        self._length = 0
        self._half = ""
        self._cut = False
        self._usage: Usage | None = None

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more; ``None`` while the answer is not whole: others hold that limit."""
        if not self.finished:
            return None
        return PATIENCE_FOR_CLOSE if self._done else PATIENCE_FOR_USAGE

    def readable(self, read: Any, piece: bytes) -> list[str]:
        """``read(piece)``. Raises ``AnswerMalformed`` when it is not a stream of events in UTF-8."""
        try:
            found: list[str] = read(piece)
        except ValueError:
            found = []
        else:
            return found
        raise self._malformed()

    def last_events(self, reader: EventReader) -> list[str]:
        """What was left when the stream stopped; half an event there is a cut, not a fault of form."""
        try:
            return [event for event in reader.end() if event.startswith(_DONE) or json.loads(event)]
        except ValueError:
            return []

    def take(self, event: str) -> str:
        """The words that ``event`` adds to the answer. Raises a ``ModelError``."""
        if event.startswith(_DONE):
            self.finished = self._done = True
            return ""
        chunk = self._chunk(event)
        error = error_of(chunk)
        if error is not None:
            raise self._failed(error)
        self._take_usage(chunk.get("usage"))
        choice = self._choice(chunk)
        text = self._within_limit(self._rejoined(self._content(choice)))
        self._take_end(choice.get("finish_reason"))
        return text

    def told_usage(self) -> Usage:
        """The server's count, or an estimate; ``cut`` when the answer stopped at its limit."""
        told = self._usage or estimated_usage(self._request.characters, self._length)
        return replace(told, cut=self._cut)

    def _chunk(self, event: str) -> Mapping[str, Any]:
        try:
            chunk = json.loads(event)
        except (ValueError, RecursionError):
            chunk = None
        if not isinstance(chunk, dict):
            raise self._malformed()
        return chunk

    def _choice(self, chunk: Mapping[str, Any]) -> Mapping[str, Any]:
        """The first choice; none in a chunk that only tells usage, or what a content filter looked at."""
        choices = chunk.get("choices") or [{}]
        if not isinstance(choices, list) or not isinstance(choices[0], dict):
            raise self._malformed()
        return choices[0] if not choices[0].get("index") else {}

    def _content(self, choice: Mapping[str, Any]) -> str:
        delta = choice.get("delta") or {}
        if not isinstance(delta, dict):
            raise self._malformed()
        content = delta.get("content") or ""
        if isinstance(content, list):  # parts: words, and reasoning that is not the answer
            content = "".join(part.get("text") or "" for part in content if _is_text(part))
        if not isinstance(content, str):
            raise self._malformed()
        return content

    def _rejoined(self, text: str) -> str:
        """``text`` with the two halves of a character put together again when a server cut between them."""
        if not self._half and not _SURROGATE.search(text):
            return text
        text, self._half = self._half + text, ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, self._half = text[:-1], text[-1]
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _within_limit(self, text: str) -> str:
        if len(text) > self._left:
            self._cut = self.finished = self.over = True
            text = text[: self._left]
        self._left -= len(text)
        self._length += len(text)
        return text

    def _take_usage(self, usage: object) -> None:
        if isinstance(usage, dict):
            asked, told = usage.get("prompt_tokens"), usage.get("completion_tokens")
            if isinstance(asked, int) and isinstance(told, int) and asked > 0 and told >= 0:
                self._usage = Usage(asked, told)

    def _take_end(self, reason: object) -> None:
        if not reason:
            return
        if reason == "content_filter":
            raise ModelRefused(provider=self._at.provider, problem=FILTERED, filtered=True)
        if reason == "error":
            raise AnswerCut(provider=self._at.provider)
        if reason in ("tool_calls", "function_call"):  # no tool was offered
            raise self._malformed()
        self.finished = True
        self._cut = self._cut or reason in ("length", "model_length")

    def _failed(self, error: object) -> ModelError:
        """The error that a chunk tells: after some words the answer is cut, whatever broke it."""
        if is_filtered(error):
            return ModelRefused(provider=self._at.provider, problem=FILTERED, filtered=True)
        status = status_of(error)
        if self._length or status is None:
            return AnswerCut(provider=self._at.provider)
        return refusal(self._at, status, error, {})

    def _malformed(self) -> AnswerMalformed:
        return AnswerMalformed(provider=self._at.provider)


def _is_text(part: object) -> bool:
    return isinstance(part, dict) and part.get("type") == "text" and isinstance(part.get("text"), str)

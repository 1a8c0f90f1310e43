"""The answer of a stream: what servers leave out or add, the limit of tokens, characters cut in two."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.language_models.answer import LONGEST_TOKEN, read_answer
from neo.adapters.language_models.failures import Where
from neo.core.errors import AnswerCut, AnswerMalformed, ModelBusy, ModelError, ModelRefused, RequestTooLong
from neo.core.language_models.messages import Delta, Message, ModelRequest, Role, Usage

REQUEST = ModelRequest((Message(Role.USER, "Bonjour"),), max_tokens=100)
AT = Where("essai", "127.0.0.1")
DONE = b"data: [DONE]\n\n"


def _chunk(content: Any = None, reason: str | None = None, **more: Any) -> bytes:
    delta = {} if content is None else {"content": content}
    chunk = {"choices": [{"index": 0, "delta": delta, "finish_reason": reason}], **more}
    return b"data: " + json.dumps(chunk).encode() + b"\n\n"


async def _bytes(pieces: list[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def _read(*pieces: bytes, request: ModelRequest = REQUEST) -> tuple[str, Usage]:
    got = [piece async for piece in read_answer(_bytes(list(pieces)), request, AT)]
    *deltas, usage = got
    assert isinstance(usage, Usage) and all(isinstance(d, Delta) and d.text for d in deltas)
    return "".join(d.text for d in deltas if isinstance(d, Delta)), usage


async def _error(*pieces: bytes) -> ModelError:
    with pytest.raises(ModelError) as raised:
        await _read(*pieces)
    return raised.value


@given(st.text(min_size=1, max_size=60), st.integers(1, 9), st.lists(st.integers(0, 9999), max_size=40))
async def test_the_words_do_not_depend_on_pieces_or_cuts(text: str, size: int, places: list[int]) -> None:
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    data = b"".join(_chunk(piece) for piece in pieces) + _chunk(reason="stop") + DONE
    bounds = sorted({0, len(data), *(place % len(data) for place in places)})
    assert (await _read(*(data[a:b] for a, b in pairwise(bounds))))[0] == text


@given(st.text(st.sampled_from("aé€😀👍🏽\U0001d11e"), min_size=1, max_size=20), st.integers(1, 3))
async def test_halves_of_a_character_are_put_together(text: str, size: int) -> None:
    units = [f"\\u{int.from_bytes(text.encode('utf-16-be')[i : i + 2], 'big'):04x}" for i in _pairs(text)]
    groups = ["".join(units[i : i + size]) for i in range(0, len(units), size)]
    events = [f'data: {{"choices":[{{"delta":{{"content":"{g}"}}}}]}}\n\n'.encode() for g in groups]
    assert (await _read(*events, DONE))[0] == text


def _pairs(text: str) -> range:
    return range(0, len(text.encode("utf-16-be")), 2)


async def test_half_a_character_alone_is_shown_as_unreadable() -> None:
    text, _ = await _read(b'data: {"choices":[{"delta":{"content":"a\\udc00b"}}]}\n\n', DONE)
    assert text == "a\ufffdb"


async def test_the_count_comes_last_or_with_any_chunk_or_never() -> None:
    count = {"prompt_tokens": 9, "completion_tokens": 4}
    alone = b"data: " + json.dumps({"choices": [], "usage": count}).encode() + b"\n\n"
    assert (await _read(_chunk("a"), _chunk(reason="stop"), alone, DONE))[1] == Usage(9, 4)
    assert (await _read(_chunk("a", usage=count), _chunk(reason="stop", usage=count)))[1] == Usage(9, 4)
    usage = (await _read(_chunk("a", usage=None), _chunk(reason="stop"), DONE))[1]
    assert not usage.counted and usage.prompt_tokens > 0


@pytest.mark.parametrize("usage", ["beaucoup", {}, {"prompt_tokens": "9"}, {"prompt_tokens": 0}, [1]])
async def test_a_count_that_is_none_is_estimated(usage: Any) -> None:
    assert not (await _read(_chunk("a", "stop", usage=usage)))[1].counted


async def test_chunks_without_choices_or_words_are_passed_over() -> None:
    empty = b'data: {"choices":[],"prompt_filter_results":[]}\n\n'
    null = b'data: {"choices":null}\n\ndata: {"choices":[{"delta":null}]}\n\n'
    other = b'data: {"choices":[{"index":1,"delta":{"content":"autre"}}]}\n\n'
    assert (await _read(empty, null, other, _chunk("a"), _chunk(""), _chunk(reason="stop")))[0] == "a"


async def test_content_in_parts_gives_its_words_and_not_its_reasoning() -> None:
    parts = [
        {"type": "thinking", "thinking": [{"type": "text", "text": "hum"}]},
        {"type": "text", "text": "oui"},
    ]
    assert (await _read(_chunk(parts), _chunk(reason="stop")))[0] == "oui"


async def test_a_server_that_ignores_the_limit_is_cut() -> None:
    text, usage = await _read(*[_chunk("abcdefg")] * 1000)
    assert len(text) == REQUEST.max_tokens * LONGEST_TOKEN and usage.cut and not usage.counted


async def test_an_answer_that_stops_at_its_limit_says_so() -> None:
    assert (await _read(_chunk("Il a le permis B"), _chunk(reason="length"), DONE))[1].cut
    assert not (await _read(_chunk("Il a le permis B."), _chunk(reason="stop"), DONE))[1].cut


async def test_the_end_is_told_by_a_reason_or_a_mark_never_by_the_connection() -> None:
    assert (await _read(_chunk("a"), DONE))[0] == "a"
    assert isinstance(await _error(_chunk("a")), AnswerCut)
    assert isinstance(await _error(), AnswerCut)
    assert isinstance(await _error(_chunk("a"), b'data: {"choices":[{"de'), AnswerCut)
    assert isinstance(await _error(_chunk("a"), _chunk(reason="error")), AnswerCut)


async def test_a_break_after_the_end_is_no_break() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield _chunk("a") + _chunk(reason="stop")
        raise ConnectionResetError

    got = [piece async for piece in read_answer(pieces(), REQUEST, AT)]
    assert isinstance(got[-1], Usage)


@pytest.mark.parametrize(
    "data",
    [
        b"data: {\n\n",
        b"data: 3\n\n",
        b"data: " + b"[" * 100_000 + b"\n\n",
        b'data: {"choices":"a"}\n\n',
        b'data: {"choices":[1]}\n\n',
        b'data: {"choices":[{"delta":"a"}]}\n\n',
        b'data: {"choices":[{"delta":{"content":4}}]}\n\n',
        b'data: {"choices":[{"delta":{"content":"\xe9"}}]}\n\n',
        _chunk(reason="tool_calls"),
    ],
)
async def test_what_is_not_the_protocol_is_malformed(data: bytes) -> None:
    assert isinstance(await _error(_chunk("a"), data, DONE), AnswerMalformed)


async def test_an_error_inside_the_stream() -> None:
    def told(**error: Any) -> bytes:
        return b"data: " + json.dumps({"error": error}).encode() + b"\n\n"

    assert isinstance(await _error(told(code=429, message="later")), ModelBusy)
    assert isinstance(await _error(told(code=400, message="maximum context length is 8192")), RequestTooLong)
    assert isinstance(await _error(told(code="content_filter")), ModelRefused)
    assert isinstance(await _error(_chunk("a"), told(code=500)), AnswerCut)
    assert isinstance(await _error(told(message="?")), AnswerCut)
    bare = b'data: {"object":"error","message":"?","code":503}\n\n'
    assert isinstance(await _error(bare), ModelBusy)
    assert isinstance(await _error(_chunk("a"), _chunk(reason="content_filter")), ModelRefused)

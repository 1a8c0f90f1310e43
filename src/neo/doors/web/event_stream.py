"""Server-sent events: how a page receives what NÉO writes, one named event with one JSON value at a time."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from django.http import StreamingHttpResponse
from django.template.loader import render_to_string

from neo.core.errors import NeoError

_log = logging.getLogger(__name__)


def event(name: str, **values: Any) -> bytes:
    """One event; JSON keeps it on a single line whatever the values hold."""
    return f"event: {name}\ndata: {json.dumps(values, ensure_ascii=False)}\n\n".encode()


def stream_response(events: AsyncGenerator[bytes]) -> StreamingHttpResponse:
    """A response that is never stored and never held back by a proxy. It ends with ``failed`` on an error."""
    response = StreamingHttpResponse(
        _told_when_interrupted(events), content_type="text/event-stream; charset=utf-8"
    )
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    return response


async def _told_when_interrupted(events: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
    """The events as they come; closing this generator closes theirs, and so the work behind them."""
    async with aclosing(events):
        try:
            async for one in events:
                yield one
        except NeoError as error:
            yield _failed(error.sentence)
        except Exception as error:  # noqa: BLE001 - the response has begun, a 500 can no longer be sent
            # The text of an exception may hold words of the record: its class alone is logged.
            _log.error("a stream was interrupted by %s", type(error).__name__)
            yield _failed("")


def _failed(sentence: str) -> bytes:
    return event("failed", html=render_to_string("web/_failed.html", {"sentence": sentence}))

"""Server-sent events: how a page receives what NÉO writes, one named event with one JSON value at a time."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from django.http import StreamingHttpResponse


def event(name: str, **values: Any) -> bytes:
    """One event; JSON keeps it on a single line whatever the values hold."""
    return f"event: {name}\ndata: {json.dumps(values, ensure_ascii=False)}\n\n".encode()


def stream_response(events: AsyncIterator[bytes]) -> StreamingHttpResponse:
    """A response that is never stored and never held back by a proxy."""
    response = StreamingHttpResponse(events, content_type="text/event-stream; charset=utf-8")
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    return response

"""Reading a stream of server-sent events in a test."""

from __future__ import annotations

import json
from typing import Any

from django.http import StreamingHttpResponse


async def read_events(response: StreamingHttpResponse) -> list[tuple[str, dict[str, Any]]]:
    """Every event of the response: its name and its value."""
    body = b"".join([chunk async for chunk in response]).decode()
    assert body.endswith("\n\n")
    return [parsed(block) for block in body[:-2].split("\n\n")]


def parsed(block: str) -> tuple[str, dict[str, Any]]:
    """One event; it is exactly two lines whatever its value holds."""
    name, data = block.split("\n")
    return name.removeprefix("event: "), json.loads(data.removeprefix("data: "))

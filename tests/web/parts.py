"""The whole of a page that comes in parts, for a test that reads it at its end."""

from __future__ import annotations

import warnings
from typing import Any

from django.test import Client


def whole(response: Any) -> bytes:
    """The octets of a response, streamed or not."""
    if not response.streaming:
        return bytes(response.content)
    with warnings.catch_warnings():
        # The test client is synchronous: it waits for the last part, which no browser does.
        warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume asynchronous")
        return b"".join(response)


def day_page(client: Client) -> bytes:
    """The page of the day, once its last part has come."""
    return whole(client.get("/journee/"))

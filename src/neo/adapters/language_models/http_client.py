"""The HTTP client under the providers' libraries: our time-outs, no redirection, nothing in a log."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

_TALKATIVE = ("openai", "mistralai", "httpx2", "httpcore2", "httpx", "httpcore")
"""Loggers of the libraries: at their lowest level they write what is asked and what is answered."""
_DEPRECATION = "x-model-deprecation-timestamp"


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """Seconds to connect, and the longest silence of a connection: a net under ``TimeLimits``."""

    connect: float = 5.0
    silence: float = 60.0


def quiet_libraries() -> None:
    """Let nothing of the providers' libraries reach a log. Called once they are imported: they set their own
    loggers up as they are."""
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.handlers = [logging.NullHandler()]
        logger.setLevel(logging.CRITICAL)


def open_client(limits: ConnectionLimits) -> httpx2.AsyncClient:
    """A client for one event loop. It follows no redirection: what is asked goes where the settings say."""
    import httpx2

    timeout = httpx2.Timeout(limits.silence, connect=limits.connect)

    async def hold_to_limits(request: httpx2.Request) -> None:
        # One of the libraries puts one time-out of its own on each step of a request.
        request.extensions["timeout"] = timeout.as_dict()

    async def without_deprecation(response: httpx2.Response) -> None:
        # The Mistral library reads the body at this header, which fails on a stream.
        if _DEPRECATION in response.headers:
            del response.headers[_DEPRECATION]

    return httpx2.AsyncClient(
        timeout=timeout,
        follow_redirects=False,
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=50),
        event_hooks={"request": [hold_to_limits], "response": [without_deprecation]},
    )


class PerLoop:
    """One value an event loop: the connections of a client belong to the loop that opened them."""

    def __init__(self) -> None:
        self._values: dict[asyncio.AbstractEventLoop, Any] = {}

    def get(self) -> Any:
        """The value of this loop, or ``None``; those of loops that ended are let go."""
        for loop in [loop for loop in self._values if loop.is_closed()]:
            del self._values[loop]
        return self._values.get(asyncio.get_running_loop())

    def put(self, value: Any) -> None:
        """Set the value of this loop."""
        self._values[asyncio.get_running_loop()] = value

    def take(self) -> Any:
        """The value of this loop, no longer held, or ``None``."""
        return self._values.pop(asyncio.get_running_loop(), None)

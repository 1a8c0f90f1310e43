"""The little of HTTP/1.1 that the fake server needs: one request read, one answer written in chunks."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

LONGEST_BODY = 64_000_000
_REASONS = {200: "OK", 302: "Found", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found"}


@dataclass(frozen=True, slots=True)
class Received:
    """One HTTP request. ``headers``: names in lower case."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    body: bytes


async def read_request(reader: asyncio.StreamReader, begun: bytes) -> Received | None:
    """The next request of a connection, of which ``begun`` was read already.

    ``None`` when the other side left or speaks something else.
    """
    try:
        head = (begun + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip("\r\n").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {
            name.strip().lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)
        }
        length = int(headers.get("content-length", "0"))
        if length > LONGEST_BODY:
            return None
        body = await reader.readexactly(length)
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
        return None
    address = urlsplit(target)
    return Received(method, unquote(address.path), parse_qs(address.query), headers, body)


class Answering:
    """Writes one answer on a connection."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer

    async def whole(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        """An answer of a known length."""
        await self._head(status, {**headers, "content-length": str(len(body))})
        await self._send(body)

    async def start_stream(self, headers: Mapping[str, str]) -> None:
        """The head of an answer that comes in chunks."""
        await self._head(200, {**headers, "transfer-encoding": "chunked"})

    async def chunk(self, body: bytes) -> None:
        """One chunk of it."""
        if body:
            await self._send(b"%x\r\n%b\r\n" % (len(body), body))

    async def end_stream(self) -> None:
        """Its end."""
        await self._send(b"0\r\n\r\n")

    async def _head(self, status: int, headers: Mapping[str, str]) -> None:
        lines = [f"HTTP/1.1 {status} {_REASONS.get(status, 'Fault')}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        await self._send("\r\n".join([*lines, "", ""]).encode("latin-1"))

    async def _send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

"""A relay in front of an IMAP server that cuts the connection at a chosen moment of an APPEND."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

_APPEND = re.compile(rb"^\S+ APPEND .*\{(\d+)\}\r\n", re.MULTILINE)


class Cut(StrEnum):
    """When the line goes dead: in the middle of the draft, once it is whole and before the answer, or then
    and at every later connection too."""

    MIDDLE = "middle"
    AFTER = "after"
    FOR_GOOD = "for good"


class CuttingRelay:
    """``cuts``: the moments still to play, one an APPEND. ``appends``: how many were begun."""

    def __init__(self, port: int, cuts: list[Cut]) -> None:
        self._server = port
        self.cuts = cuts
        self.appends = 0
        self.dead = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.dead:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self._server))
            threading.Thread(target=self._answers, args=(server, client), daemon=True).start()
            threading.Thread(target=self._asks, args=(client, server), daemon=True).start()

    def _answers(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                client.sendall(data)
        _close(client, server)

    def _asks(self, client: socket.socket, server: socket.socket) -> None:
        left: int | None = None
        cut: Cut | None = None
        with suppress(OSError):
            while data := client.recv(65536):
                begun = _APPEND.search(data)
                if begun:
                    self.appends += 1
                    cut = self.cuts.pop(0) if self.cuts else None
                    left = int(begun.group(1)) + 2
                    server.sendall(data)
                    continue
                if cut is not None and left is not None and self._is_cut(cut, left, data, client, server):
                    return
                left = left - len(data) if left is not None else None
                server.sendall(data)
        _close(client, server)

    def _is_cut(self, cut: Cut, left: int, data: bytes, client: socket.socket, server: socket.socket) -> bool:
        if cut is Cut.MIDDLE:
            server.sendall(data[: len(data) // 2])
        elif len(data) < left:
            return False
        else:
            client.shutdown(socket.SHUT_RDWR)  # nobody hears the answer
            server.sendall(data)
        self.dead = cut is Cut.FOR_GOOD
        _close(client, server)
        return True


def _close(*sockets: socket.socket) -> None:
    for one in sockets:
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()


@contextmanager
def cutting(port: int, *cuts: Cut) -> Iterator[CuttingRelay]:
    """A relay to ``port`` that plays ``cuts``."""
    relay = CuttingRelay(port, list(cuts))
    try:
        yield relay
    finally:
        relay.close()

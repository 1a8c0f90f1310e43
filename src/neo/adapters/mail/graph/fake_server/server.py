"""The addresses of Graph that NÉO uses, on the loopback. Any other address, query or right is refused, and an
attachment's content is never given: what the adapter does not ask for here, it does not ask for."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from neo.adapters.mail.graph.fake_server.mailbox import FakeMailbox, Fault
from neo.adapters.mail.graph.fake_server.tokens import told_by

HOST = "127.0.0.1"
_QUERY = {"$select", "$orderby", "$top", "$filter"}
_RIGHT = "mail.readwrite"
_MESSAGE = re.compile(r"/v1\.0/me/messages/(?P<id>[^/]+)(?P<rest>/attachments|/createReply)?")
_OUR_ID = re.compile(r"internetMessageId eq '([^']*)'")
_WRITABLE = {"internetMessageId", "subject", "toRecipients", "body"}

Answer = tuple[int, dict[str, Any]]


class FakeGraph:
    """``with FakeGraph() as graph``: listens on a free port. ``asked``: method and path of each request, and
    ``mailbox`` what it holds."""

    def __init__(self, mailbox: FakeMailbox | None = None, port: int = 0) -> None:
        self.mailbox = mailbox or FakeMailbox()
        self.asked: list[str] = []
        graph = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                graph._serve(self)

            def do_POST(self) -> None:
                graph._serve(self)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing is logged: a path holds ids."""

        self._server = ThreadingHTTPServer((HOST, port), Handler)

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._server.server_address[1]}/v1.0"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        address = urlsplit(handler.path)
        body = handler.rfile.read(int(handler.headers.get("content-length") or 0))
        self.asked.append(f"{handler.command} {address.path}")
        found = self._answer(handler, address.path, parse_qs(address.query), body)
        if found is None:  # the line goes dead
            handler.close_connection = True
            handler.connection.close()
            return
        status, document = found
        octets = b"<html>" if self.mailbox.always is Fault.MALFORMED else json.dumps(document).encode()
        handler.send_response(status)
        handler.send_header("content-type", "application/json")
        handler.send_header("content-length", str(len(octets)))
        if status == 302:
            handler.send_header("location", f"{self.url}/elsewhere")
        handler.end_headers()
        handler.wfile.write(octets)

    def _answer(
        self, handler: BaseHTTPRequestHandler, path: str, query: dict[str, list[str]], body: bytes
    ) -> Answer | None:
        refused = _refusal(handler.headers.get("authorization", ""), query)
        if refused:
            return refused
        if self.mailbox.always is Fault.BUSY:
            return _error(503, "serviceNotAvailable")
        if self.mailbox.always is Fault.REDIRECTED:
            return 302, {}
        one = {name: values[0] for name, values in query.items()}
        fixed = self._folders().get(f"{handler.command} {path}")
        if fixed:
            return 200, fixed(one)
        message = _MESSAGE.fullmatch(path)
        return (
            self._message(handler.command, message, one, body) if message else _error(404, "ResourceNotFound")
        )

    def _folders(self) -> dict[str, Callable[[dict[str, str]], dict[str, Any]]]:
        box, folders = self.mailbox, "GET /v1.0/me/mailFolders"
        unread = sum(not m["isRead"] for m in box.received)
        inbox = {
            "displayName": "Boîte de réception",
            "totalItemCount": len(box.received),
            "unreadItemCount": unread,
        }
        return {
            f"{folders}/inbox": lambda q: inbox,
            f"{folders}/drafts": lambda q: {"displayName": "Brouillons"},
            f"{folders}/inbox/messages": self._list,
            f"{folders}/drafts/messages": self._drafts,
        }

    def _list(self, query: dict[str, str]) -> dict[str, Any]:
        newest = sorted(self.mailbox.received, key=lambda m: str(m["receivedDateTime"]), reverse=True)
        return {"value": [_chosen(m, query) for m in newest[: int(query.get("$top", "10"))]]}

    def _drafts(self, query: dict[str, str]) -> dict[str, Any]:
        wanted = _OUR_ID.fullmatch(query.get("$filter", ""))
        found = [
            d for d in self.mailbox.drafts if not wanted or d.get("internetMessageId") == wanted.group(1)
        ]
        return {"value": [_chosen(d, query) for d in found]}

    def _message(
        self, method: str, match: re.Match[str], query: dict[str, str], body: bytes
    ) -> Answer | None:
        found = self.mailbox.find(unquote(match["id"]))
        if found is None:
            return _error(404, "ErrorItemNotFound")
        if method == "POST" and match["rest"] == "/createReply":
            return self._create(found, body)
        if method == "GET" and match["rest"] == "/attachments":
            return 200, {"value": [_chosen(a, query) for a in found["attachments"]]}
        if method == "GET" and not match["rest"]:
            return 200, _chosen(found, query)
        return _error(405, "MethodNotAllowed")

    def _create(self, answered: dict[str, Any], body: bytes) -> Answer | None:
        fault = self.mailbox.faults.pop(0) if self.mailbox.faults else None
        if fault is Fault.CUT_BEFORE:
            return None
        if fault is Fault.FULL:
            return _error(507, "ErrorQuotaExceeded")
        given = json.loads(body)["message"]
        if set(given) - _WRITABLE:
            return _error(400, "ErrorInvalidPropertySet")
        draft = self.mailbox.create_reply(answered, given)
        return None if fault is Fault.CUT_AFTER else (201, draft)


def _refusal(authorization: str, query: dict[str, list[str]]) -> Answer | None:
    told = told_by(authorization.removeprefix("Bearer "))
    if not told or told.get("exp", 0) == 0:
        return _error(401, "InvalidAuthenticationToken")
    if _RIGHT not in str(told.get("scp", "")).lower().split():
        return _error(403, "ErrorAccessDenied")
    if set(query) - _QUERY:
        return _error(400, "BadRequest")
    return None


def _chosen(document: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
    """The fields asked for; without a choice nearly all, as Graph does."""
    names = [name for name in query.get("$select", "").split(",") if name]
    return {n: document[n] for n in names if n in document} if names else document


def _error(status: int, code: str) -> Answer:
    return status, {"error": {"code": code, "message": "En anglais, avec peut-être un nom ou un jeton."}}

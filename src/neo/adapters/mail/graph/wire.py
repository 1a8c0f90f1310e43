"""One request to Graph and its JSON, or one of NÉO's errors. What Graph says of a fault is never shown."""

from __future__ import annotations

import json
import logging
from collections.abc import Generator
from typing import Any

import httpx2

from neo.adapters.mail.graph.account import GraphAccount, check_rights
from neo.adapters.mail.secret import Secret
from neo.core.errors import (
    DraftRefused,
    MailboxFull,
    MailError,
    MailNotFound,
    MailRefused,
    MailTokenExpired,
    MailUnreachable,
)

MOST_OCTETS = 8_000_000
"""Octets of an answer that are read."""
_FULL = ("errorquotaexceeded", "mailboxfull", "quotaexceeded", "errormessagesizeexceeded")
_IDS = {"Prefer": 'IdType="ImmutableId", outlook.body-content-type="html"'}

NO_RIGHT = "ce jeton n’a pas le droit Mail.ReadWrite"
BUSY = "elle est momentanément indisponible"
SLOW = "elle ne répond pas à temps"
CUT = "la connexion a été coupée ou n’a pas pu être établie"
UNREADABLE = "sa réponse est illisible"


class CutOnTheWay(Exception):
    """The connection was lost once a request that writes had begun to leave."""


class _Bearer(httpx2.Auth):
    """Puts the token on the request, where no frame of ours holds it in clear."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response]:
        request.headers["Authorization"] = f"Bearer {self._secret.reveal()}"
        yield request


class Wire:
    """The requests of one act."""

    def __init__(self, account: GraphAccount, client: httpx2.AsyncClient) -> None:
        self._account, self._client = account, client
        self.place = httpx2.URL(account.url).host

    async def get(self, path: str, **query: str) -> dict[str, Any]:
        """Read. Raises ``MailError``."""
        return await self._ask("GET", path, query, None, writes=False)

    async def post(self, path: str, document: dict[str, Any]) -> dict[str, Any]:
        """Write. Raises ``MailError``, and ``CutOnTheWay`` when it cannot be told whether it was done."""
        return await self._ask("POST", path, {}, document, writes=True)

    async def _ask(
        self, method: str, path: str, query: dict[str, str], document: dict[str, Any] | None, *, writes: bool
    ) -> dict[str, Any]:
        secret = self._account.token()
        check_rights(secret, self.place)
        # Each name of a query of Graph begins with a dollar, which the name of an argument cannot.
        params = {f"${name}": value for name, value in query.items()}
        failure: Exception
        try:
            url = f"{self._account.url}{path}"
            response = await self._client.request(
                method, url, params=params, json=document, headers=_IDS, auth=_Bearer(secret)
            )
            return self._read(response, path)
        except MailError as error:
            failure = error
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            failure = MailUnreachable(place=self.place, problem=CUT)
        except httpx2.TimeoutException:
            failure = CutOnTheWay() if writes else MailUnreachable(place=self.place, problem=SLOW)
        except httpx2.HTTPError:
            failure = CutOnTheWay() if writes else MailUnreachable(place=self.place, problem=CUT)
        failure.__context__ = None  # its frames hold the token
        raise failure

    def _read(self, response: httpx2.Response, path: str) -> dict[str, Any]:
        if response.status_code >= 300:
            raise self._refusal(response, path)
        if len(response.content) > MOST_OCTETS:
            raise MailUnreachable(place=self.place, problem=UNREADABLE)
        document = _document(response)
        if document is None:
            raise MailUnreachable(place=self.place, problem=UNREADABLE)
        return document

    def _refusal(self, response: httpx2.Response, path: str) -> MailError:
        status, code = response.status_code, _code(response)
        if code in _FULL or status == 507:
            return MailboxFull(place=self.place)
        if status == 401:
            return MailTokenExpired(place=self.place)
        if status == 403:
            return MailRefused(place=self.place, problem=NO_RIGHT)
        if status in (404, 410) or code in ("erroritemnotfound", "errorinvalididmalformed"):
            return MailNotFound(id=path.rsplit("/messages/", 1)[-1].split("/")[0], place=self.place)
        if status in (429, 500, 502, 503, 504) or 300 <= status < 400:
            return MailUnreachable(place=self.place, problem=BUSY)
        return DraftRefused(place=self.place, folder="Brouillons")


def _document(response: httpx2.Response) -> dict[str, Any] | None:
    try:
        document = json.loads(response.content)
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _code(response: httpx2.Response) -> str:
    error = (_document(response) or {}).get("error")
    return str(error.get("code", "")).lower() if isinstance(error, dict) else ""


def open_client(account: GraphAccount) -> httpx2.AsyncClient:
    """A client that follows no redirection and writes nothing to a log."""
    for name in ("httpx2", "httpcore2"):
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.setLevel(logging.CRITICAL)
    return httpx2.AsyncClient(timeout=httpx2.Timeout(account.seconds), follow_redirects=False)

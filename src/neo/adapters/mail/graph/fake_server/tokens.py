"""Tokens of the fake server: readable as the real ones are, signed by nobody."""

from __future__ import annotations

import base64
import json
from typing import Any

from neo.adapters.mail.graph.account import SCOPES


def fake_token(
    *, scopes: tuple[str, ...] = SCOPES, expired: bool = False, roles: tuple[str, ...] = ()
) -> str:
    """A token with these delegated rights, or with the ``roles`` of an application."""
    told: dict[str, Any] = {"exp": 0 if expired else 9_999_999_999}
    if scopes:
        told["scp"] = " ".join(scopes)
    if roles:
        told["roles"] = list(roles)
    return ".".join((_piece({"alg": "none"}), _piece(told), "demonstration"))


def told_by(token: str) -> dict[str, Any]:
    """What a token of ``fake_token`` says; nothing for another."""
    try:
        piece = token.split(".")[1]
        told = json.loads(base64.urlsafe_b64decode(piece + "=" * (-len(piece) % 4)))
    except (IndexError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _piece(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

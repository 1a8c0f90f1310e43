"""Where Graph is, and the adviser's own token: delegated, for reading and drafts, never for sending."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass

from neo.adapters.mail.secret import Secret, Token
from neo.core.errors import MailRefused

SCOPES = ("Mail.ReadWrite",)
"""The delegated rights to ask for: to read and to write drafts. NÉO never asks for the right to send."""
_SENDS = frozenset({"mail.send", "mail.send.shared", "smtp.send"})
CAN_SEND = (
    "ce jeton permet d’envoyer des mails, ce que NÉO ne doit pas pouvoir faire ; demandez-en un sans ce droit"
)
FOR_EVERYBODY = "ce jeton est celui d’une application et non celui d’une personne ; demandez un accès délégué"


@dataclass(frozen=True, slots=True)
class GraphAccount:
    """``url``: with its version, without a last slash. ``seconds``: of a silence."""

    url: str
    token: Token
    seconds: float = 20.0


def check_rights(secret: Secret, place: str) -> None:
    """Raises ``MailRefused`` for a token that can send, or that opens everybody's mailbox.

    A token that does not tell its rights is taken: what it may do is then said by who gave it.
    """
    told = _told(secret.reveal())
    given = told.get("scp")
    scopes = {scope.lower() for scope in given.split()} if isinstance(given, str) else set()
    if scopes & _SENDS:
        raise MailRefused(place=place, problem=CAN_SEND)
    if not scopes and told.get("roles"):
        raise MailRefused(place=place, problem=FOR_EVERYBODY)


def _told(token: str) -> dict[str, object]:
    """What a token says of itself (its middle part), nothing when it is closed."""
    pieces = token.split(".")
    if len(pieces) != 3:
        return {}
    try:
        told = json.loads(base64.urlsafe_b64decode(pieces[1] + "=" * (-len(pieces[1]) % 4)))
    except (binascii.Error, ValueError):
        return {}
    return told if isinstance(told, dict) else {}

"""Where an IMAP mailbox is and how it is opened, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from neo.adapters.mail.secret import Secret, Token


class Security(StrEnum):
    """How the connection is protected. ``NONE`` is for this machine only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """``password`` or ``token``: one of them. ``drafts``: empty to find the folder. ``authority``: a file of
    certificates to trust in the place of the system's. ``seconds``: of a silence. ``pause``: seconds before
    looking whether a draft cut on its way has arrived."""

    host: str
    port: int
    security: Security
    user: str
    password: Secret | None = None
    token: Token | None = None
    inbox: str = "INBOX"
    drafts: str = ""
    authority: Path | None = None
    seconds: float = 20.0
    pause: float = 1.0

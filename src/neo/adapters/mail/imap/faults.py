"""What a fault of a connection means: one of NÉO's errors, in words of our own.

The server's own words are looked at and never shown: they may quote the account or a mail. Nothing of the
library's error hangs from ours: its frames hold the password.
"""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from collections.abc import Callable
from typing import TypeVar

from imap_tools.errors import (
    ImapToolsError,
    MailboxFolderSelectError,
    MailboxFolderStatusError,
    UnexpectedCommandStatusError,
)

from neo.core.errors import MailError, MailFolderMissing, MailRefused, MailUnreachable

FAULTS = (imaplib.IMAP4.error, ImapToolsError, OSError, EOFError, UnicodeError)
"""What the library and the connection raise."""
CUTS = (imaplib.IMAP4.abort, OSError, EOFError)
"""Those after which it cannot be told what the server had received."""
_BUSY = re.compile(r"\[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]|too many|try again", re.IGNORECASE)
_NO_STARTTLS = re.compile(r"TLS not supported|STARTTLS", re.IGNORECASE)
_LOGIN = re.compile(
    r"\[(?:AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|PRIVACYREQUIRED|CONTACTADMIN)\]|authenticat|login|"
    r"credential|disabled",
    re.IGNORECASE,
)

WRONG_PASSWORD = "le compte ou le mot de passe n’est pas accepté"
NO_STARTTLS = "elle n’offre pas de connexion protégée (STARTTLS)"
NOT_ALLOWED = "ce qui lui est demandé n’y est pas permis"
BUSY = "elle est momentanément indisponible"
CUT = "la connexion a été coupée"
BAD_CERTIFICATE = "son certificat n’est pas reconnu ; donnez celui de votre autorité avec NEO_MAIL_CA"
NO_TLS = "la connexion protégée n’a pas pu être établie"
UNKNOWN_HOST = "ce nom de machine est inconnu"
CLOSED = "personne ne répond à cette adresse et à ce port"
SLOW = "elle ne répond pas à temps"

T = TypeVar("T")


def told(place: str, work: Callable[[], T], inbox: str = "INBOX") -> T:
    """What ``work`` gives. Raises ``MailError`` for a fault, with nothing of the library hanging from it.

    ``inbox``: the folder that ``work`` opens, if it does.
    """
    try:
        return work()
    except FAULTS as fault:
        error = error_of(place, fault, inbox)
    raise error


def error_of(place: str, fault: Exception, inbox: str = "INBOX") -> MailError:
    """The error for one of ``FAULTS``."""
    if isinstance(fault, OSError | EOFError):
        return MailUnreachable(place=place, problem=_network(fault))
    if isinstance(fault, MailboxFolderSelectError | MailboxFolderStatusError):
        return MailFolderMissing(place=place, folder=inbox, setting="NEO_MAIL_INBOX")
    words = words_of(fault)
    if _BUSY.search(words):
        return MailUnreachable(place=place, problem=BUSY)
    if _NO_STARTTLS.search(words):
        return MailRefused(place=place, problem=NO_STARTTLS)
    if isinstance(fault, imaplib.IMAP4.abort):
        return MailUnreachable(place=place, problem=CUT)
    problem = WRONG_PASSWORD if _LOGIN.search(words) else NOT_ALLOWED
    return MailRefused(place=place, problem=problem)


def words_of(fault: Exception) -> str:
    """The server's own words, to be looked at only."""
    if isinstance(fault, UnexpectedCommandStatusError):
        return str(fault.command_result[1])
    return str(fault)


def _network(fault: Exception) -> str:
    if isinstance(fault, ssl.SSLCertVerificationError):
        return BAD_CERTIFICATE
    if isinstance(fault, TimeoutError):
        return SLOW
    if isinstance(fault, ssl.SSLError):
        return NO_TLS
    if isinstance(fault, socket.gaierror):
        return UNKNOWN_HOST
    return CLOSED if isinstance(fault, ConnectionRefusedError) else CUT

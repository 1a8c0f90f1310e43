"""Which mailbox the settings name, opened. Nothing here reaches the network; a secret lives in what it opens.

The settings are read from the mapping given: a door may give those of one adviser.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from neo.adapters.mail.secret import Secret, Token, token_in
from neo.core.assistant.ports import MailSource
from neo.core.errors import SettingInvalid, WorkFailed
from neo.core.mail.linking import Directory, known_person

if TYPE_CHECKING:
    from neo.storage.records.store import RecordStore

__all__ = ["MailExtraMissing", "MailNotSet", "MailUnlinked", "adviser_address", "directory", "open_mailbox"]

Environment = Mapping[str, str]

GRAPH = "https://graph.microsoft.com/v1.0"
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"tls": 993, "starttls": 143, "none": 143}


class MailNotSet(WorkFailed):
    """No mailbox is named in the settings."""

    code = "mail_not_set"
    template = "Aucune boîte aux lettres n’est réglée : donnez NEO_MAIL_SOURCE (imap, graph ou folder)."


class MailExtraMissing(WorkFailed):
    """The library of a mailbox is not installed. Data: ``library``."""

    code = "mail_extra_missing"
    template = (
        "Cette boîte aux lettres demande un complément ({library}) : "
        "`.venv/bin/pip install --require-hashes --no-deps -r requirements/providers.txt`."
    )


class MailUnlinked(WorkFailed):
    """A mail of nobody known, for a task that needs a record. Data: ``id``, ``reason`` (French)."""

    code = "mail_unlinked"
    template = "Le mail « {id} » n’a pas de dossier. {reason}"


def open_mailbox(environment: Environment = os.environ) -> MailSource:
    """The mailbox of the settings. Raises ``MailNotSet``, ``SettingInvalid`` or ``MailExtraMissing``."""
    name = _said(environment, "NEO_MAIL_SOURCE")
    if not name:
        raise MailNotSet
    if name not in _OPENED:
        raise _invalid("NEO_MAIL_SOURCE", f"« {name} » est inconnu ({', '.join(_OPENED)})")
    return _OPENED[name](environment)


def adviser_address(environment: Environment = os.environ) -> str:
    """Who a draft is from. Raises ``SettingInvalid`` when it is not an address."""
    found = _said(environment, "NEO_MAIL_ADDRESS") or _said(environment, "NEO_MAIL_USER")
    if "@" not in found:
        raise _invalid("NEO_MAIL_ADDRESS", "l’adresse du conseiller est attendue")
    return found


def directory(store: RecordStore, record_ids: Iterable[str] | None = None) -> Directory:
    """The people of these records, by what links a mail to them; all the store holds when none is given."""
    wanted = record_ids if record_ids is not None else [line.id for line in store.list_records()]
    return Directory(known_person(store.load(record_id)) for record_id in wanted)


def _open_imap(environment: Environment) -> MailSource:
    _require("imap_tools", "imap-tools")
    # Imported once it is known to be there: it is optional.
    from neo.adapters.mail.imap import ImapAccount, ImapMailbox, Security

    host, security = _host(environment), _said(environment, "NEO_MAIL_SECURITY") or "tls"
    if security not in _PORTS:
        raise _invalid("NEO_MAIL_SECURITY", f"« {security} » est inconnu ({', '.join(_PORTS)})")
    if security == "none" and host not in _LOOPBACK:
        raise _invalid("NEO_MAIL_SECURITY", "sans protection, seule cette machine (127.0.0.1) est permise")
    password, token = _identity(environment)
    account = ImapAccount(
        host=host,
        port=_port(environment, _PORTS[security]),
        security=Security(security),
        user=_required(environment, "NEO_MAIL_USER"),
        password=password,
        token=token,
        inbox=_said(environment, "NEO_MAIL_INBOX") or "INBOX",
        drafts=_said(environment, "NEO_MAIL_DRAFTS"),
        authority=_authority(environment),
        seconds=_seconds(environment),
    )
    return ImapMailbox(account)


def _open_graph(environment: Environment) -> MailSource:
    _require("httpx2", "httpx2")
    from neo.adapters.mail.graph import GraphAccount, GraphMailbox

    url = _said(environment, "NEO_MAIL_GRAPH_URL") or GRAPH
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
        raise _invalid(
            "NEO_MAIL_GRAPH_URL", "une adresse comme https://graph.microsoft.com/v1.0 est attendue"
        )
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise _invalid("NEO_MAIL_GRAPH_URL", "hors de cette machine, l’adresse doit commencer par https")
    token = _token(environment)
    if token is None:
        raise _invalid("NEO_MAIL_TOKEN", "il n’est pas donné (ni NEO_MAIL_TOKEN_FILE)")
    return GraphMailbox(GraphAccount(url.rstrip("/"), token, _seconds(environment)))


def _open_folder(environment: Environment) -> MailSource:
    from neo.adapters.mail.eml_folder import EmlFolder

    return EmlFolder(Path(_required(environment, "NEO_MAIL_FOLDER")).expanduser().absolute())


_OPENED: Mapping[str, Callable[[Environment], MailSource]] = {
    "imap": _open_imap,
    "graph": _open_graph,
    "folder": _open_folder,
}


def _require(module: str, library: str) -> None:
    if find_spec(module) is None:
        raise MailExtraMissing(library=library)


def _said(environment: Environment, name: str) -> str:
    return environment.get(name, "").strip()


def _invalid(name: str, problem: str) -> SettingInvalid:
    return SettingInvalid(name=name, problem=problem)


def _required(environment: Environment, name: str) -> str:
    value = _said(environment, name)
    if not value:
        raise _invalid(name, "il n’est pas donné")
    if any(ord(sign) < 32 or ord(sign) == 127 for sign in value):
        raise _invalid(name, "il contient un caractère de commande")
    return value


def _host(environment: Environment) -> str:
    host = _required(environment, "NEO_MAIL_HOST")
    if not _HOST.fullmatch(host):
        raise _invalid("NEO_MAIL_HOST", "un nom de machine comme imap.exemple.fr est attendu")
    return host


def _port(environment: Environment, default: int) -> int:
    value = _said(environment, "NEO_MAIL_PORT")
    if value and not (value.isascii() and value.isdecimal() and 0 < int(value) < 65536):
        raise _invalid("NEO_MAIL_PORT", "un numéro de port de 1 à 65535 est attendu")
    return int(value) if value else default


def _seconds(environment: Environment) -> float:
    value = _said(environment, "NEO_MAIL_SECONDS").replace(",", ".") or "20"
    try:
        seconds = float(value)
    except ValueError:
        seconds = math.nan
    if not 1 <= seconds <= 600:
        raise _invalid("NEO_MAIL_SECONDS", "un nombre de secondes de 1 à 600 est attendu")
    return seconds


def _authority(environment: Environment) -> Path | None:
    value = _said(environment, "NEO_MAIL_CA")
    if value and not Path(value).expanduser().is_file():
        raise _invalid("NEO_MAIL_CA", "ce fichier n’existe pas")
    return Path(value).expanduser() if value else None


def _identity(environment: Environment) -> tuple[Secret | None, Token | None]:
    """The password or the token, one of them."""
    token, password = _token(environment), environment.get("NEO_MAIL_PASSWORD", "")
    if token is None and not password:
        raise _invalid("NEO_MAIL_PASSWORD", "il n’est pas donné (ni NEO_MAIL_TOKEN, ni NEO_MAIL_TOKEN_FILE)")
    if token is not None and password:
        raise _invalid("NEO_MAIL_PASSWORD", "un mot de passe et un jeton sont donnés ; gardez l’un des deux")
    if any(sign in password for sign in "\0\r\n"):
        raise _invalid("NEO_MAIL_PASSWORD", "il contient un caractère de commande")
    return (Secret(password) if password else None), token


def _token(environment: Environment) -> Token | None:
    file, value = _said(environment, "NEO_MAIL_TOKEN_FILE"), _said(environment, "NEO_MAIL_TOKEN")
    if file:
        return token_in(Path(file).expanduser(), "NEO_MAIL_TOKEN_FILE")
    if not value:
        return None
    if not re.fullmatch(r"[\x21-\x7e]+", value):
        raise _invalid(
            "NEO_MAIL_TOKEN", "il contient un caractère qu’un jeton n’a jamais ; copiez-le de nouveau"
        )
    secret = Secret(value)
    return lambda: secret

"""From a database setting to Django's description of it: a SQLite file by default, PostgreSQL by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from neo.core.errors import SettingInvalid

_SCHEMES = {"postgresql", "postgres"}


def database(url: str, file: Path, setting: str) -> dict[str, Any]:
    """Django's settings for one database.

    ``url`` is ``postgresql://user:password@host:port/name`` or empty, which means the SQLite ``file``.
    ``setting`` is the name shown when the address is wrong. Raises ``SettingInvalid``.
    """
    return _postgresql(url, setting) if url else _sqlite(file)


def _sqlite(file: Path) -> dict[str, Any]:
    options = {
        # Readers never wait for a writer, and a writer takes its lock when it starts, not half way.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
    }
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options}


def _postgresql(url: str, setting: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES or not parts.path.strip("/"):
        raise SettingInvalid(name=setting, problem="une adresse « postgresql://… » est attendue")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }

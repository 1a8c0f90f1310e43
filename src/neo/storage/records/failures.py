"""What the database says when it cannot, in one French sentence instead of a trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections

from neo.core.errors import SettingInvalid, StoreNotPrepared, StoreUnusable
from neo.storage.routing import RECORDS

_NO_TABLE = ("no such table", 'relation "')
_SETTING = "NEO_RECORDS_DATABASE_URL"
_PROBLEMS = (
    (("locked",), "un autre import les occupe ; recommencez dans un instant"),
    (("readonly", "read-only", "unable to open"), "leur dossier n’est pas ouvert en écriture"),
    (("full", "disk i/o", "no space"), "le disque est plein"),
    (("not a database", "malformed"), "leur fichier est abîmé ; reprenez une sauvegarde"),
    (('database "',), f"le serveur PostgreSQL n’a pas cette base ({_SETTING})"),
    (("password", "authentication", 'role "'), f"le serveur PostgreSQL refuse ce compte ({_SETTING})"),
    (
        ("connection", "could not translate", "server closed"),
        f"le serveur PostgreSQL ne répond pas ({_SETTING})",
    ),
)
"""Words of SQLite and PostgreSQL, looked for in this order -> what to tell."""


@contextmanager
def store_failures() -> Iterator[None]:
    """Turn a database error into ``StoreNotPrepared``, ``StoreUnusable`` or ``SettingInvalid``."""
    try:
        yield
    except DatabaseError as error:
        said = str(error).lower()
        if any(words in said for words in _NO_TABLE):
            raise StoreNotPrepared(path=connections[RECORDS].settings_dict["NAME"]) from error
        raise StoreUnusable(problem=_problem(said, error)) from error
    except ImproperlyConfigured as error:
        if "psycopg" not in str(error):
            raise
        problem = "le paquet psycopg n’est pas installé (extra « postgresql »)"
        raise SettingInvalid(name=_SETTING, problem=problem) from error


def _problem(said: str, error: DatabaseError) -> str:
    for words, problem in _PROBLEMS:
        if any(word in said for word in words):
            return problem
    return f"la base de données a répondu {type(error).__name__}"

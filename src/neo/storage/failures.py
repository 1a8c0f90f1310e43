"""What a database says when it cannot, in one French sentence instead of a trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections

from neo.core.errors import SettingInvalid, StoreNotPrepared, StoreUnusable

_NAMES = {
    "records": ("La base des dossiers", "NEO_RECORDS_DATABASE_URL"),
    "default": ("La base de NÉO", "NEO_DATABASE_URL"),
}
"""Alias of a database -> how it is called, and the setting that says where it is."""
_NO_TABLE = ("no such table", 'relation "')
_PROBLEMS = (
    (("locked",), "un autre import l’occupe ; recommencez dans un instant"),
    (("readonly", "read-only", "unable to open"), "son dossier n’est pas ouvert en écriture"),
    (("full", "disk i/o", "no space"), "le disque est plein"),
    (("not a database", "malformed"), "son fichier est abîmé ; reprenez une sauvegarde"),
    (('database "',), "le serveur PostgreSQL n’a pas cette base ({setting})"),
    (("password", "authentication", 'role "'), "le serveur PostgreSQL refuse ce compte ({setting})"),
    (("connection", "could not translate", "closed"), "le serveur PostgreSQL ne répond pas ({setting})"),
)
"""Words of SQLite and PostgreSQL, looked for in this order -> what to tell."""

_SETTINGS = (
    ("psycopg", "le paquet psycopg n’est pas installé (extra « postgresql »)"),
    ("ENGINE", "une adresse « postgresql://… » est attendue"),
)
"""Words of Django about a database it cannot open -> what to tell."""


@contextmanager
def database_failures(alias: str) -> Iterator[None]:
    """Turn an error of that database into ``StoreNotPrepared``, ``StoreUnusable`` or ``SettingInvalid``."""
    name, setting = _NAMES[alias]
    try:
        yield
    except DatabaseError as error:
        said = str(error).lower()
        if any(words in said for words in _NO_TABLE):
            raise StoreNotPrepared(path=connections[alias].settings_dict["NAME"]) from error
        raise StoreUnusable(name=name, problem=_problem(said, error).format(setting=setting)) from error
    except ImproperlyConfigured as error:
        problem = next((problem for word, problem in _SETTINGS if word in str(error)), "")
        if not problem:
            raise
        raise SettingInvalid(name=setting, problem=problem) from error


def _problem(said: str, error: DatabaseError) -> str:
    for words, problem in _PROBLEMS:
        if any(word in said for word in words):
            return problem
    return f"elle a répondu {type(error).__name__}"


def prepare_tables(alias: str) -> None:
    """Bring one database to the shape of this code. Raises ``StoreUnusable`` or ``SettingInvalid``."""
    from django.core.management import call_command

    with database_failures(alias):
        call_command("migrate", database=alias, verbosity=0, interactive=False)

"""Sessions in signed cookies: closed on every device by their owner, and traced nowhere."""

from __future__ import annotations

from django.contrib.sessions.backends import signed_cookies
from django.db import connections
from django.test import Client

from neo.storage.accounts.models import Account
from neo.storage.accounts.samples import SAMPLE_PASSWORD

from .conftest import ADVISER, OTHER_ADVISER


def _signed_in(login: str) -> Client:
    client = Client(HTTP_HOST="127.0.0.1")
    client.post("/connexion/", {"login": login, "password": SAMPLE_PASSWORD})
    assert client.get("/fonctions/").status_code == 200
    return client


def test_signing_out_everywhere_ends_every_session_of_that_account_alone() -> None:
    first, second, other = _signed_in(ADVISER), _signed_in(ADVISER), _signed_in(OTHER_ADVISER)
    first.post("/deconnexion/partout/")
    assert second.get("/fonctions/").status_code == 302
    assert other.get("/fonctions/").status_code == 200
    assert _signed_in(ADVISER).get("/fonctions/").status_code == 200


def test_a_closed_account_has_no_session_left() -> None:
    client = _signed_in(ADVISER)
    Account.objects.filter(login=ADVISER).update(is_active=False)
    assert client.get("/fonctions/").status_code == 302


def test_signing_in_and_out_writes_nothing_anywhere() -> None:
    """No last sign-in, no session table, no admin log: every row of every table is as it was."""
    before = _every_row()
    client = _signed_in(ADVISER)
    client.post("/fonctions/", {"synthesis": "off"})
    client.post("/deconnexion/")
    assert _every_row() == before
    assert signed_cookies.SessionStore.__module__ in _engine()


def _engine() -> str:
    from django.conf import settings

    return str(settings.SESSION_ENGINE)


def _every_row() -> dict[str, list[tuple[object, ...]]]:
    rows: dict[str, list[tuple[object, ...]]] = {}
    for connection in connections.all():
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                rows[f"{connection.alias}.{table}"] = sorted(cursor.fetchall(), key=repr)
    return rows

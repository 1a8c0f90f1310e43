"""The record page: the time the server takes, without the network, in a data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bench.timing import Row, timed


def page_rows(folder: Path) -> Iterator[Row]:
    """The page of a record the sample adviser supports. ``folder`` is empty; Django is set up for it."""
    os.environ["NEO_DATA_DIR"] = str(folder)
    from neo.site.prepare import prepare

    prepare(folder)
    from django.test import Client

    from neo.storage.accounts.models import Account
    from neo.storage.records.store import RecordStore

    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(Account.objects.get(login="lise.marchetti"))
    listed = [r["id"] if isinstance(r, dict) else r.id for r in RecordStore().list_records()]
    addresses = [f"/dossiers/{identifier}/" for identifier in listed]
    mine = next((a for a in addresses if client.get(a).status_code == 200), None)
    if mine is None:
        raise LookupError("aucune page de dossier ne répond à ce compte")
    yield Row("page d'un dossier, côté serveur", "p95 ≤ 80 ms", timed(lambda: client.get(mine), 40))

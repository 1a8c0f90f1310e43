"""The pages an adviser opens: the time the server takes, without the network, in a data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bench.timing import Effort, Row, timed


def page_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """The record page, the lists and the day of an adviser; Django is set up for the empty ``folder``."""
    os.environ["NEO_DATA_DIR"] = str(folder)
    from neo.site.prepare import prepare

    prepare(folder)
    from django.test import Client

    from neo.storage.accounts.models import Account
    from neo.storage.records.store import RecordStore

    client = Client(HTTP_HOST="127.0.0.1")
    account = Account.objects.get(login="lise.marchetti")
    client.force_login(account)
    mine = [f"/dossiers/{line.id}/" for line in RecordStore().portfolio(account.adviser_id)]
    if not mine:
        raise LookupError("the sample adviser supports no record")
    heaviest = max(mine, key=lambda address: len(client.get(address).content))
    for name, goal, address in (
        ("record page, server time", "p95 ≤ 80 ms", heaviest),
        ("portfolio, server time", "–", "/portefeuille/"),
    ):
        answer = client.get(address)
        if answer.status_code != 200:
            raise LookupError(f"{address} answers {answer.status_code}")
        size = f"{address}, {len(answer.content) >> 10} kB"
        yield Row(name, goal, timed(lambda address=address: client.get(address), effort.runs), size)
    from bench.day import day_rows

    yield from day_rows(effort, account)

"""After a whole journey nothing of a record is in NÉO's own database, in a log, or in a cookie."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from neo.storage.knowledge.models import TextVersion

from .conftest import ADVISER, SAMPLES
from .events import parsed

QUESTION = "Combien coûte la formation demandée, et pour quelle date ?"
# What an account says of itself is no content of a record.
_OWN = {"Lise", "MARCHETTI", "CONS-A", "59001", "Agence France Travail Demo-Nord", "administration"}
SHORTEST = 6  # letters: shorter values (codes, towns' numbers) are words of the product too


def _values(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for child in node.values():
            yield from _values(child)
    elif isinstance(node, list):
        for child in node:
            yield from _values(child)
    elif isinstance(node, str) and len(node) >= SHORTEST and node not in _OWN:
        yield node


def _free_words(record: dict[str, Any]) -> set[str]:
    """Names, numbers, addresses and whole lines of free text: what only this record can have said."""
    lines = {line.strip() for value in _values(record) for line in value.splitlines()}
    return {line for line in lines if len(line) >= SHORTEST and (" " in line or any(map(str.isdigit, line)))}


def _journey(client: Client) -> None:
    pages = ["/", "/journee/", "/portefeuille/", "/dossiers/DEMO-01/", "/dossiers/DEMO-01/synthese/?ecrire=1"]
    for page in pages:
        assert client.get(page, follow=True).status_code == 200
    stream = client.get("/dossiers/DEMO-01/synthese/flux/")
    with pytest.warns(Warning, match="asynchronous iterators"):
        assert parsed(b"".join(stream).decode()[:-2].split("\n\n")[-1])[0] == "done"
    assert client.post("/portefeuille/", {"q": "delannoy"}).status_code == 302
    assert client.post("/dossiers/DEMO-01/question/", {"q": QUESTION}).status_code == 200
    assert client.post("/textes/", {"q": QUESTION}).status_code == 200
    assert client.get("/dossiers/DELANNOY/").status_code == 404
    assert client.post("/dossiers/DEMO-01/", {"q": QUESTION}).status_code == 405


def _database() -> str:
    connection = connections["default"]
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        assert "accounts_account" in tables
        rows = []
        for table in (t for t in tables if t != TextVersion._meta.db_table):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return repr(rows)


def _texts() -> list[object]:
    """The dated texts are public words, a few of which a record shares: a journey must not touch them."""
    return list(TextVersion.objects.order_by("pk").values())


def test_a_whole_journey_leaves_nothing(
    signed_in: Callable[[str], Client], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    record = json.loads(next(SAMPLES.glob("sample_01*.json")).read_text("utf-8"))
    words = _free_words(record) | {"DELANNOY", QUESTION}
    assert len(words) > 100
    client, texts = signed_in(ADVISER), _texts()
    assert texts
    with caplog.at_level(logging.DEBUG):
        _journey(client)
    assert _texts() == texts
    said = capfd.readouterr()
    kept = {
        "database": _database(),
        "log": " ".join(r.getMessage() for r in caplog.records if r.name != "asyncio"),
        "output": said.out + said.err,
        "cookies": repr(client.cookies),
    }
    found = {(place, word) for place, text in kept.items() for word in words if word in text}
    # Django names the address it refused in a record of its own; the handler of this server drops it.
    assert {(place, word) for place, word in found if place != "log"} == set()
    assert _through_the_handler(caplog.records, words) == set()


def _through_the_handler(records: list[logging.LogRecord], words: set[str]) -> set[str]:
    """The words left in what the server's own handler writes of these records."""
    from neo.site.bare_logs import WithoutContent

    bare, plain = WithoutContent(), logging.Formatter("{levelname} {name} {message}", style="{")
    lines = []
    for record in records:
        if bare.filter(record):
            lines.append(plain.format(record))
    return {word for word in words for line in lines if word in line}


def test_the_handler_drops_what_an_exception_says() -> None:
    try:
        raise ValueError("M. DELANNOY")
    except ValueError as error:
        record = logging.LogRecord("neo", logging.ERROR, __file__, 1, "broke", (), (ValueError, error, None))
    assert _through_the_handler([record], {"DELANNOY"}) == set()
    assert record.getMessage() == "interrupted by ValueError"

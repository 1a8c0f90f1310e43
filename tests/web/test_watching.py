"""What those who watch can reach, all of it together: no content of a record, no figure of an adviser.

The strongest form of the second: the same requests sent by one adviser, or shared between two of the same
region and trade, leave every table, every line of the log, every file and every page of those roles the same.
The commands read the same tables and files: what they print varies with nothing else.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.db import connections, transaction
from django.test import Client

from neo.core.governance.decisions import Decision
from neo.doors.documents.papers import KINDS, PAPERS
from neo.site.bare_logs import WithoutContent
from neo.storage.accounts.models import Account, Role
from neo.storage.oversight.models import JournalEntry
from neo.wiring import effects, indicators, journal
from neo.wiring.clock import clock_at
from neo.wiring.settings import read_settings
from tests.house_rules.journey import Request, morning, send
from tests.house_rules.walking import Seen, walked
from tests.journal.holders import make_holders
from tests.web.governing import fresh_register, story  # noqa: F401
from tests.web.parts import day_page

from .conftest import ADVISER, SAMPLES

pytestmark = pytest.mark.django_db(databases=["default", "records"])
SignedIn = Callable[[str], Client]
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
TWIN = "jumelle.nord"
SHORTEST = 6
"""Letters of a value looked for: shorter ones are words of the product too."""
_SEALED = re.compile(r"oversight_(journal|sealed)")
_KEYS = re.compile(r"journal")
"""Of the data folder: what seals the journal, drawn at random."""


@pytest.fixture(autouse=True)
def nothing_waits() -> Iterator[None]:
    """No event of another test waits in memory."""
    _forget()
    yield
    _forget()


def _forget() -> None:
    indicators._batch.clear()
    effects._batch.clear()


def _flush() -> None:
    indicators.flush()
    effects.flush()


@pytest.fixture
def kept_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder whose journal has its three holders: every opening is written."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NEO_DATA_DIR", str(folder))
    monkeypatch.setattr(journal, "_RECENT", journal._Recent())
    monkeypatch.setattr(journal, "_WATCH", journal.Watch())
    make_holders(tmp_path / "keys", folder)


@pytest.fixture
def twin() -> str:
    """A second adviser of the same post: same records, region and trade, another login and name."""
    own = Account.objects.get(login=ADVISER)
    own.pk, own.login, own.display_name = None, TWIN, "Jumelle SECONDE"
    own.save(force_insert=True)
    return TWIN


# --- content ---------------------------------------------------------------------------------------------


def _values(node: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, child in node.items():
            yield from _values(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from _values(child, key)
    elif isinstance(node, str):
        yield key, node


def _content() -> set[str]:
    """Of every sample: names of people, and every line of text or number that only a record can have said."""
    found: set[str] = set()
    for file in SAMPLES.glob("sample_0*.json"):
        for key, value in _values(json.loads(file.read_text("utf-8"))):
            lines = {line.strip() for line in value.splitlines()}
            if key in ("nom", "prenom", "nomUsage"):
                found |= {line for line in lines if len(line) >= SHORTEST}
            found |= {x for x in lines if len(x) >= SHORTEST and (" " in x or any(map(str.isdigit, x)))}
    return {word for word in found - _public() if not _A_DATE.fullmatch(word)}


def _public() -> set[str]:
    """What accounts say of themselves, and words of the product: no content of a record."""
    accounts = Account.objects.all()
    own = {word for a in accounts for word in (a.display_name, *a.display_name.split(), a.agency_name)}
    return own | {word.upper() for word in own} | _OF_THE_PRODUCT


_OF_THE_PRODUCT: set[str] = set()
_A_DATE = re.compile(r"\d{4}(-\d\d){1,2}(T[\d:.+-]+Z?)?|\d\d/\d\d(/\d{4})?|\d\d?[:h]\d\d")
"""A day or an hour alone says nothing of anybody."""


def _found_in(seen: Seen, words: set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for (login, address), content in seen.items():
        text = unescape(content.decode("utf-8", "replace"))
        for word in words:
            if word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
                found.setdefault(word, set()).add(f"{login} {address}")
    return found


def test_the_sum_of_what_they_reach_holds_no_content_of_any_record(
    signed_in: SignedIn,
    story: tuple[Decision, ...],  # noqa: F811
) -> None:
    adviser = signed_in(ADVISER)
    send(list(morning()), [adviser])
    _flush()
    words = _content()
    assert len(words) > 500
    seen = walked(signed_in)
    _reaches_every_page(seen)
    found = {word: sorted(places)[:3] for word, places in _found_in(seen, words).items()}
    assert found == {}
    own = {
        (ADVISER, "/journee/"): day_page(adviser),
        (ADVISER, "/"): adviser.get("/dossiers/DEMO-01/").content,
    }
    assert len(_found_in(own, words)) > 50, "an adviser's own pages do: they are found where they are"


def _reaches_every_page(seen: Seen) -> None:
    """The walk saw every role that opens no record, every paper, the exports."""
    roles = {Account.objects.get(login=login).role for login, _ in seen}
    assert roles == set(Role.values) - {Role.ADVISER.value}
    reached = {address.split("?")[0] for _, address in seen}
    assert {f"/gouvernance/papiers/{name}.{kind}" for name in PAPERS for kind in KINDS} <= reached
    assert {"/comptes/", "/agence/", "/registre/usages.csv", "/gouvernance/decisions.jsonl"} <= reached


# --- figures ---------------------------------------------------------------------------------------------


class _Undone(Exception):
    """Takes back all that a run wrote."""


def _run(
    clients: list[Client],
    caplog: pytest.LogCaptureFixture,
    requests: list[Request],
    walk: Callable[[], Seen] = dict,
) -> dict[str, Any]:
    """``requests`` shared between ``clients``, and all that they left; nothing of it stays."""
    left: dict[str, Any] = {}
    _forget()
    caplog.clear()
    journal._RECENT = journal._Recent()
    try:
        with transaction.atomic("default"), transaction.atomic("records"), clock_at(NOW):
            with caplog.at_level(logging.DEBUG):
                send(requests, clients)
            _flush()
            left["journal"] = JournalEntry.objects.count()
            left["log"] = _written(caplog.records)
            left["tables"] = _tables()
            left["files"] = _files()
            left["pages"] = walk()
            raise _Undone
    except _Undone:
        return left


def _written(records: list[logging.LogRecord]) -> list[str]:
    """The lines of the server's own handler, whatever their level."""
    bare, plain = WithoutContent(), logging.Formatter("{levelname} {name} {message}", style="{")
    ours = [r for r in records if r.name != "asyncio" and not r.name.startswith("django.db")]
    return [plain.format(r) for r in ours if bare.filter(r)]


def _tables() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of NÉO's own database, the sealed journal apart."""
    connection = connections["default"]
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if not _SEALED.match(table):
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
                rows[table] = cursor.fetchall()
    return rows


def _files() -> dict[str, bytes]:
    """The files of the data folder, the databases apart."""
    folder = read_settings().data_dir
    return {
        file.relative_to(folder).as_posix(): b"" if _KEYS.search(file.as_posix()) else file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".sqlite3" not in file.name
    }


def test_nothing_outside_the_journal_varies_with_who_used_the_assistant(
    kept_journal: None,
    signed_in: SignedIn,
    story: tuple[Decision, ...],  # noqa: F811
    twin: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Everything that is written, and every page, with the journal kept."""
    one, other = signed_in(ADVISER), signed_in(twin)
    alone = _run([one], caplog, list(morning()), lambda: walked(signed_in))
    shared = _run([one, other], caplog, list(morning()), lambda: walked(signed_in))
    assert alone["tables"]["oversight_eventcount"], "the morning left something to compare"
    assert alone["tables"]["oversight_answercount"], "and what was answered"
    assert alone["journal"] and shared["journal"], "the journal was written"
    assert alone["tables"] == shared["tables"]
    assert alone["log"] == shared["log"]
    assert alone["files"] == shared["files"]
    assert len(alone["pages"]) > 200
    assert {place for place in alone["pages"] if alone["pages"][place] != shared["pages"][place]} == set()


def test_a_shorter_morning_is_seen(signed_in: SignedIn, caplog: pytest.LogCaptureFixture) -> None:
    """The comparison above can fail: other events leave other tables."""
    some, client = list(morning())[:8], signed_in(ADVISER)
    assert _run([client], caplog, some)["tables"] != _run([client], caplog, some[:3])["tables"]


def test_no_line_of_the_log_names_an_account_or_a_record(
    signed_in: SignedIn,
    twin: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        send(list(morning()), [signed_in(ADVISER), signed_in(twin)])
        logging.getLogger("neo").warning("a line for the comparison")
    lines = _written(caplog.records)
    assert lines
    named = {ADVISER, TWIN, "MARCHETTI", "SECONDE", "CONS-A", "DELANNOY", "Delannoy", "delannoy", "DEMO-0"}
    assert [(line, word) for line in lines for word in named if word in line] == []

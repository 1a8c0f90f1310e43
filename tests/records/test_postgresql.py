"""The record store and NÉO's own database on PostgreSQL: the same commands, the same results."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.conftest import require_or_skip
from tests.records import postgresql
from tests.running import Neo, record, written

_NAMES = count(1)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Path, str]]:
    """The folder of the programs and the address of a running server."""
    folder = postgresql.binaries()
    if folder is None or importlib.util.find_spec("psycopg") is None:
        require_or_skip("the programs of PostgreSQL (initdb) and psycopg")
    with postgresql.running(folder) as address:
        yield folder, address


@pytest.fixture
def settings(server: tuple[Path, str]) -> dict[str, str]:
    """The environment that puts both databases on the server, new for each test."""
    names = {"NEO_DATABASE_URL": f"neo{next(_NAMES)}", "NEO_RECORDS_DATABASE_URL": f"records{next(_NAMES)}"}
    return {key: postgresql.create_database(*server, name) for key, name in names.items()}


def test_import_list_export_and_synthesis(neo: Neo, tmp_path: Path, settings: dict[str, str]) -> None:
    text = json.dumps(record("A"), ensure_ascii=False)[:-1] + ', "n": 1.50e+2, "é": "\\u00e9 😀"}'
    done = neo("records", "import", written(tmp_path / "a.json", text), "--json", env=settings)
    assert done.json == {"imported": 1, "replaced": 0, "refused": []}, done.err
    assert neo("records", "export", "A", env=settings).out == text + "\n"
    assert [line["id"] for line in neo("records", "list", "--json", env=settings).json["records"]] == ["A"]
    assert neo("synthesize", "A", "--json", env=settings).json["sentences"]
    again = neo("records", "import", tmp_path / "a.json", env=settings)
    assert again.code == 1 and "--replace" in again.err
    assert neo("records", "import", tmp_path / "a.json", "--replace", env=settings).code == 0
    assert not (neo.folder / "records.sqlite3").exists()


def test_nothing_there_yet(neo: Neo, settings: dict[str, str]) -> None:
    assert neo("records", "list", "--json", env=settings).json == {"records": []}
    done = neo("synthesize", "A", env=settings)
    assert done.code == 1 and "neo records import" in done.sentences[0]


def test_hostile_values_are_kept(neo: Neo, tmp_path: Path, settings: dict[str, str]) -> None:
    odd = {"id": "R" * 300, "date": "0001-01-01T00:00:00-10:00", "duree": 10**30, "theme": "x" * 5000}
    long = record("y" * 64, rendezVous=[odd], referent={"id": "z" * 500, "nom": "N" * 900})
    assert neo("records", "import", written(tmp_path / "a.json", long), env=settings).code == 0
    assert json.loads(neo("records", "export", "y" * 64, env=settings).out) == long


def test_two_imports_at_once(neo: Neo, tmp_path: Path, settings: dict[str, str]) -> None:
    lines = "\n".join(json.dumps(record(f"R{i}")) for i in range(80))
    file = written(tmp_path / "same.jsonl", lines)
    both = [neo.start("records", "import", file, "--json", env=settings) for _ in range(2)]
    reports = [json.loads(process.communicate()[0]) for process in both]
    assert sum(report["imported"] for report in reports) == 80
    assert sum(len(report["refused"]) for report in reports) == 80


def test_the_samples_and_accounts_are_prepared(neo: Neo, settings: dict[str, str]) -> None:
    environment = {"NEO_DATA_DIR": str(neo.folder), "PATH": "", **settings}
    command = [sys.executable, "-m", "neo.site.prepare"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert len(neo("records", "list", "--json", env=settings).json["records"]) == 8


def test_a_server_that_does_not_answer_is_named(neo: Neo, tmp_path: Path) -> None:
    away = {"NEO_RECORDS_DATABASE_URL": "postgresql://neo@127.0.0.1:1/none"}
    for arguments in (("list",), ("import", written(tmp_path / "a.json", record("A")))):
        done = neo("records", *arguments, env=away)
        (sentence,) = done.sentences
        assert done.code == 1 and "PostgreSQL ne répond pas" in sentence


def test_an_account_or_a_database_the_server_does_not_know_is_named(
    neo: Neo, server: tuple[Path, str]
) -> None:
    for address, words in (
        (f"{server[1]}/nowhere", "n’a pas cette base"),
        (server[1].replace("neo@", "ghost@") + "/postgres", "refuse ce compte"),
    ):
        done = neo("records", "list", env={"NEO_RECORDS_DATABASE_URL": address})
        (sentence,) = done.sentences
        assert done.code == 1 and words in sentence

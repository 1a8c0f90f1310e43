"""On both databases: two processes that write at once make one chain; a record is erased with its receipt."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import require_or_skip
from tests.records import postgresql
from tests.running import SOURCES, Neo

from .holders import make_holders

EACH = 40
_PREPARE = """
import neo.site.prepare as p
from pathlib import Path
p.prepare(Path({folder!r}))
"""
_WRITE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "neo.site.settings"
import django
django.setup()
from dataclasses import dataclass
from django.db import connection
from neo.wiring.journal import Act, write_opening
@dataclass
class It:
    login: str = "lise.marchetti"
    display_name: str = "Lise MARCHETTI"
    agency_code: str = "59001"
    id: str = ""
    last_name: str = "DURAND"
for i in range({each}):
    write_opening(It(), It(id="{name}-%d" % i), Act("record"))
    assert not connection.in_atomic_block, "a text may be written next, and takes its time"
"""
_CHECK = """
import os, json
os.environ["DJANGO_SETTINGS_MODULE"] = "neo.site.settings"
import django
django.setup()
from neo.wiring.journal_check import check
print(json.dumps(check().as_json()))
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """A prepared data folder with three holders, on one database or the other."""
    folder = tmp_path / "data"
    settings = {**os.environ, "NEO_DATA_DIR": str(folder), "PYTHONPATH": str(SOURCES)}
    make_holders(tmp_path / "keys", folder)
    if request.param == "sqlite":
        yield settings
        return
    programs = postgresql.binaries()
    if programs is None or importlib.util.find_spec("psycopg") is None:
        require_or_skip("the programs of PostgreSQL (initdb) and psycopg")
    with postgresql.running(programs) as address:
        names = {"NEO_DATABASE_URL": "neo", "NEO_RECORDS_DATABASE_URL": "records"}
        yield settings | {k: postgresql.create_database(programs, address, n) for k, n in names.items()}


def _run(code: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _ended(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


def test_two_processes_make_one_chain(environment: dict[str, str]) -> None:
    _ended(_run(_PREPARE.format(folder=environment["NEO_DATA_DIR"]), environment))
    both = [_run(_WRITE.format(each=EACH, name=name), environment) for name in ("A", "B")]
    for process in both:
        _ended(process)
    found = json.loads(_ended(_run(_CHECK, environment)))
    assert (found["whole"], found["entries"]) == (True, 2 * EACH), found


def test_a_record_is_erased_and_the_receipt_says_what_the_database_leaves(
    environment: dict[str, str],
) -> None:
    _ended(_run(_PREPARE.format(folder=environment["NEO_DATA_DIR"]), environment))
    neo = Neo(Path(environment["NEO_DATA_DIR"]))
    given = {name: value for name, value in environment.items() if name.startswith("NEO_")}
    done = neo("privacy", "erase", "--person", "DEMO-01", "--json", env=given)
    assert done.code == 0 and done.json["erased"]["appointments"] > 0, done.err
    left = " ".join(done.json["notReached"])
    assert ("la base recouvrira" in left) == ("NEO_RECORDS_DATABASE_URL" in given)
    assert neo("records", "export", "DEMO-01", env=given).code == 1
    assert neo("journal", "verify", "--json", env=given).json["entries"] == 1

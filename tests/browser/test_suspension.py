"""A suspension written by one process closes a use in another that is serving, and its reason is shown."""

from __future__ import annotations

import http.cookiejar
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.journal.holders import make_holders
from tests.running import SOURCES, Neo

from .server import ROOT, served

_PREPARE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "neo.site.settings"
import django
django.setup()
from neo.site.prepare import prepare
from neo.wiring.settings import read_settings
prepare(read_settings().data_dir)
from tests.governance.opened import open_everything
open_everything()
"""
WITHIN = 5.0
"""Seconds promised; the test waits twice that before it calls it a failure, for a loaded machine."""
REASON = "Le nom d’un tiers est resté visible."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The samples in a deployment where everything is open."""
    folder = tmp_path / "data"
    make_holders(tmp_path / "keys", folder)
    path = os.pathsep.join((str(SOURCES), str(ROOT)))
    environment = {**os.environ, "NEO_DATA_DIR": str(folder), "PYTHONPATH": path}
    subprocess.run(
        [sys.executable, "-c", _PREPARE], env=environment, check=True, capture_output=True, cwd=ROOT
    )
    (folder / "deployment").touch()
    return folder


def test_a_suspension_reaches_a_server_that_runs(folder: Path, tmp_path: Path) -> None:
    password = tmp_path / "password"
    password.write_text("neo-demonstration\n", encoding="utf-8")
    with served(folder) as address:
        reader = _signed_in(address)
        assert "Écrire la synthèse" in _page(reader, address)
        suspended = Neo(folder)(
            "governance", "suspend", "--functions", "synthesis", "--region", "32", "--reason", REASON,
            "--as", "elu.cse", "--password-file", password,
        )  # fmt: skip
        assert suspended.code == 0, suspended.err
        began = time.monotonic()
        while REASON not in (page := _page(reader, address)) and time.monotonic() - began < 2 * WITHIN:
            time.sleep(0.2)
        assert REASON in page and "Écrire la synthèse" not in page
        written = Neo(folder)("synthesize", "DEMO-01", "--as", "lise.marchetti", "--reason", "entretien")
        assert written.code == 3 and REASON in written.err and not written.out


def _signed_in(address: str) -> urllib.request.OpenerDirector:
    jar = http.cookiejar.CookieJar()
    reader = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    form = reader.open(f"{address}/connexion/").read().decode()
    token = form.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    sent = {"csrfmiddlewaretoken": token, "login": "lise.marchetti", "password": "neo-demonstration"}
    reader.open(f"{address}/connexion/", urllib.parse.urlencode(sent).encode())
    return reader


def _page(reader: urllib.request.OpenerDirector, address: str) -> str:
    return str(reader.open(f"{address}/dossiers/DEMO-01/synthese/").read().decode())

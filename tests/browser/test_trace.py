"""What the server leaves behind after real use: in its output, and in NÉO's own database."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from .conftest import Watched

WORDS = ("DELANNOY", "Delannoy", "DEMO-01", "59009274101", "pointure", "/dossiers/")


def test_nothing_of_a_record_is_in_the_output_or_in_the_database(
    open_page: Callable[..., Watched], data_folder: Path
) -> None:
    watched = open_page()
    watched.sign_in("lise.marchetti")
    watched.page.fill("#find", "delannoy")
    watched.page.press("#find", "Enter")
    watched.page.wait_for_url("**/DEMO-01/")
    watched.write("/dossiers/DEMO-01/synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="done"]')
    watched.page.fill("#ask", "quelle est sa pointure ?")
    watched.page.press("#ask", "Enter")
    watched.page.wait_for_selector('[data-answers][aria-busy="false"]', state="attached")
    watched.go("/dossiers/DELANNOY/")
    watched.errors.clear()  # the browser's own line about a 404
    output = (data_folder / "output").read_text("utf-8")
    assert "NÉO : http://127.0.0.1:" in output and "neo-demonstration" in output
    own = b"".join(file.read_bytes() for file in data_folder.glob("neo.sqlite3*"))
    assert b"lise.marchetti" in own
    for word in WORDS:
        assert word not in output
        assert word.encode() not in own


def test_a_reader_who_leaves_in_the_middle_stops_the_work_quietly(
    open_page: Callable[..., Watched], data_folder: Path
) -> None:
    """The connection is cut after the headers; the next reader is served and the output stays clean."""
    watched = open_page()
    watched.sign_in("lise.marchetti")
    host = urlsplit(watched.address).netloc
    cookie = "; ".join(f"{c['name']}={c['value']}" for c in watched.page.context.cookies())
    request = f"GET /dossiers/DEMO-01/synthese/flux/ HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n"
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", int(host.rsplit(":", 1)[1])), timeout=10) as reader:
            reader.sendall(request.encode())
            assert reader.recv(15).startswith(b"HTTP/1.1 200")
    watched.write("/dossiers/DEMO-01/synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="done"]')
    output = (data_folder / "output").read_text("utf-8")
    assert "Error" not in output and "ERROR" not in output and "Traceback" not in output

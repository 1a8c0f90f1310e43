"""The server as `make run` starts it, in a data folder of its own, on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_START = 60  # seconds


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that answers; it is stopped on leaving."""
    port = _free_port()
    environment = {
        **os.environ,
        "NEO_DATA_DIR": str(folder),
        "NEO_TODAY": "2026-06-15",
        "PYTHONPATH": str(ROOT / "src"),
    }
    command = [sys.executable, "-m", "neo.site.serve", "127.0.0.1", str(port)]
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, cwd=folder)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process, folder / "output")
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    limit = time.monotonic() + LONGEST_START
    while time.monotonic() < limit and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/connexion/", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start: {output.read_text('utf-8')}")

"""A real PostgreSQL for the time of the tests: its own folder, its own port on the loopback, no password."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ACCOUNTS = ("postgres", "nobody")
"""PostgreSQL refuses to run as root: under root, the first of these that exists runs it."""


def binaries() -> Path | None:
    """The folder of ``initdb`` and ``postgres``: the newest where Debian puts it, else on the path."""
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = sorted(installed, key=lambda program: int(program.parts[-3]), reverse=True)
    on_path = shutil.which("initdb")
    newest = found[0] if found else Path(on_path) if on_path else None
    return newest.parent if newest else None


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Start a server with the programs of ``folder``; its address, without a database."""
    account = _account()
    as_account = {} if account is None else {"user": account, "group": pwd.getpwnam(account).pw_gid}
    home = Path(tempfile.mkdtemp(prefix="neo-pg-"))
    if account is not None:
        shutil.chown(home, account)
    options = {"cwd": home, "capture_output": True, "check": True, **as_account}
    initdb = [folder / "initdb", "-D", home / "data", "-U", "neo", "-A", "trust", "-E", "UTF8", "--no-sync"]
    port = _free_port()
    try:
        subprocess.run([*initdb, "--locale=C.UTF-8"], **options)
        command = [folder / "postgres", "-D", home / "data", "-k", home, "-h", "127.0.0.1", "-p", str(port)]
        server = subprocess.Popen(
            [*command, "-c", "fsync=off"],
            cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_account,
        )  # fmt: skip
        try:
            _wait(folder, port)
            yield f"postgresql://neo@127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)  # PostgreSQL's fast stop: it waits for nobody
            server.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def create_database(folder: Path, address: str, name: str) -> str:
    """A new database on that server; its address."""
    port = address.rpartition(":")[2]
    command = [folder / "createdb", "-h", "127.0.0.1", "-p", port, "-U", "neo", name]
    subprocess.run(command, check=True, capture_output=True)
    return f"{address}/{name}"


def _account() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ACCOUNTS if name in known)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(folder: Path, port: int) -> None:
    for _ in range(150):
        ready = [folder / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
        if subprocess.run(ready, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise AssertionError("the PostgreSQL server did not start")

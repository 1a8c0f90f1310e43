"""What every test lives under: no way out of this machine, and a data folder of its own."""

from __future__ import annotations

import ipaddress
import os
import socket
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import settings as hypothesis_settings

# Before Django reads its settings: the tests never touch the developer's own data folder.
os.environ["NEO_DATA_DIR"] = tempfile.mkdtemp(prefix="neo-tests-")
for _name in ("NEO_TODAY", "NEO_DATABASE_URL", "NEO_RECORDS_DATABASE_URL", "NEO_DEBUG"):
    os.environ.pop(_name, None)

# How long an example takes depends on what else the machine does: times belong in benchmarks.
hypothesis_settings.register_profile("neo", deadline=None)
hypothesis_settings.register_profile("long", deadline=None, max_examples=10_000)
hypothesis_settings.load_profile("long" if os.environ.get("NEO_LONG_FUZZ") == "1" else "neo")

ROOT = Path(__file__).resolve().parent.parent


def require_or_skip(reason: str) -> NoReturn:
    """Skip for want of ``reason``; with NEO_REQUIRE_ALL=1 (continuous integration) fail instead."""
    if os.environ.get("NEO_REQUIRE_ALL") == "1":
        pytest.fail(f"NEO_REQUIRE_ALL=1 and this is missing: {reason}", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of shared cases, or a skip: it is not part of the product."""
    folder = Path(os.environ.get("NEO_SHARED_DIR") or ROOT.parent / "shared")
    if not (folder / "cases").is_dir():
        pytest.skip("the shared cases are not beside this checkout (NEO_SHARED_DIR)")
    return folder


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No socket of a test reaches another machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise AssertionError(f"a test tried to reach {address[0]}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

"""A data folder with three holders, an adviser, and the journal's tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from neo.wiring import journal
from neo.wiring.clock import clock_at

from .holders import Holders, make_holders


@dataclass(frozen=True, slots=True)
class Person:
    """An account as the journal sees it."""

    login: str = "lise.marchetti"
    display_name: str = "Lise MARCHETTI"
    agency_code: str = "59001"
    adviser_id: str = "CONS-A"
    role: str = "adviser"


@dataclass(frozen=True, slots=True)
class Line:
    """A record as the journal sees it."""

    id: str
    last_name: str = "DURAND"
    agency_code: str = "59001"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, and nothing remembered of another test."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NEO_DATA_DIR", str(folder))
    monkeypatch.delenv("NEO_HEADS_DIR", raising=False)
    monkeypatch.delenv("NEO_RETENTION", raising=False)
    monkeypatch.setattr(journal, "_RECENT", journal._Recent())
    monkeypatch.setattr(journal, "_WATCH", journal.Watch())
    return folder


@pytest.fixture
def holders(data: Path, tmp_path: Path) -> Holders:
    """Three holders, registered in ``data``."""
    return make_holders(tmp_path / "keys", data)


@contextmanager
def on(moment: str) -> Iterator[None]:
    """Inside, the server's clock says ``moment`` (ISO 8601)."""
    with clock_at(datetime.fromisoformat(moment)):
        yield

"""A data folder for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import Neo


@pytest.fixture
def neo(tmp_path: Path) -> Neo:
    """``neo`` on an empty data folder."""
    return Neo(tmp_path / "data")

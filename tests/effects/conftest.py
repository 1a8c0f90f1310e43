"""A register of its own for each test of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from neo.wiring import effects, register


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """What another test recorded was rolled back; what it counted is forgotten."""
    register._held.clear()
    effects._batch.clear()
    yield
    register._held.clear()
    effects._batch.clear()

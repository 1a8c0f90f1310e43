"""The settings as data: read once from the environment, checked, and passed on as values."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from neo.core.errors import DateUnreadable


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says.

    ``data_dir``: the folder of the databases. ``today``: a fixed day, or none. ``database_url`` and
    ``records_database_url``: PostgreSQL addresses, empty for SQLite files in ``data_dir``. ``debug``: show
    the trace of an unexpected error.
    """

    data_dir: Path
    today: date | None
    database_url: str
    records_database_url: str
    debug: bool


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process. Raises ``DateUnreadable`` when NEO_TODAY is not AAAA-MM-JJ."""
    return Settings(
        data_dir=_folder(environment.get("NEO_DATA_DIR") or "var"),
        today=read_day(environment.get("NEO_TODAY", ""), "NEO_TODAY"),
        database_url=environment.get("NEO_DATABASE_URL", ""),
        records_database_url=environment.get("NEO_RECORDS_DATABASE_URL", ""),
        debug=environment.get("NEO_DEBUG", "") == "1",
    )


def data_dir() -> Path:
    """The data folder alone, for what asks at every text."""
    return _folder(os.environ.get("NEO_DATA_DIR") or "var")


@lru_cache(maxsize=16)
def _folder(written: str) -> Path:
    """A relative folder is below the place this process began in."""
    return Path(written).expanduser().absolute()


_YEARS = range(1950, 2101)
"""Years in which a record may be read: another one is a slip of the hand."""


def read_day(value: str, where: str) -> date | None:
    """A day written AAAA-MM-JJ, or none when empty. ``where`` names the option or setting in the error."""
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise DateUnreadable(value=value, where=where) from None
    if day.year not in _YEARS:
        raise DateUnreadable(value=value, where=where)
    return day

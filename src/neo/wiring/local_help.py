"""The local services that a command is given."""

from __future__ import annotations

from pathlib import Path

from neo.adapters.local_help.data_inclusion import DataInclusion, read_dump

__all__ = ["open_local_help"]


def open_local_help(path: Path) -> DataInclusion:
    """The services of a data·inclusion dump. Raises ``FileUnreadable``."""
    return read_dump(path)

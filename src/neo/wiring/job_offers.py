"""The job offers that a command or the pages are given."""

from __future__ import annotations

from pathlib import Path

from neo.adapters.job_offers.dump import OfferDump, read_offers

__all__ = ["open_job_offers"]


def open_job_offers(path: Path) -> OfferDump:
    """The offers of a file. Raises ``FileUnreadable``."""
    return read_offers(path)

"""The lists the pages choose from: local services (NEO_SERVICES) and job offers (NEO_OFFERS) of the settings.

A file is read once and again when it changes. One that cannot be read takes nothing from the other steps: the
page says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import TypeVar

from neo.core.errors import FileUnreadable
from neo.core.reference.job_offers import JobOffers
from neo.core.reference.local_help import LocalHelpList
from neo.wiring.job_offers import open_job_offers
from neo.wiring.local_help import open_local_help

__all__ = ["offers_in_settings", "services_in_settings"]

_List = TypeVar("_List")
_Stamp = tuple[str, int, int]
_read: dict[str, tuple[_Stamp, object]] = {}
_lock = Lock()


def services_in_settings(environment: Mapping[str, str] = os.environ) -> LocalHelpList | None:
    """The local services of NEO_SERVICES, ``None`` when not set. Raises ``FileUnreadable``."""
    return _kept("NEO_SERVICES", environment, open_local_help)


def offers_in_settings(environment: Mapping[str, str] = os.environ) -> JobOffers | None:
    """The job offers of NEO_OFFERS, ``None`` when not set. Raises ``FileUnreadable``."""
    return _kept("NEO_OFFERS", environment, open_job_offers)


def _kept(name: str, environment: Mapping[str, str], read: Callable[[Path], _List]) -> _List | None:
    value = environment.get(name, "").strip()
    if not value:
        return None
    path = Path(value).expanduser()
    stamp = _stamp(path)
    with _lock:
        known = _read.get(name)
        if known is None or known[0] != stamp:
            known = (stamp, read(path))
            _read[name] = known
    return known[1]  # type: ignore[return-value]  # what ``read`` gave for this very name


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        raise FileUnreadable(path=path, problem="ce fichier n’existe pas ou n’est pas lisible") from None
    return str(path), found.st_mtime_ns, found.st_size

"""How long each class is kept here: as usual, or as the settings say; never outside floor and ceiling."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from neo.adapters.sealing.two_keys import COPIES, LOCK
from neo.core.errors import SettingInvalid
from neo.core.governance.journal.entry import BODY
from neo.core.governance.journal.holders import fingerprint
from neo.core.governance.journal.retention import (
    ALERTS,
    CLASSES,
    HEADS,
    JOURNAL,
    NOTICES,
    first_kept,
    months_kept,
)
from neo.wiring.clock import this_day
from neo.wiring.journal_keys import required
from neo.wiring.settings import read_settings

SEAL = COPIES + LOCK + BODY
"""Bytes of the seal of an entry."""
_CHOICE = re.compile(r"([a-z]+)=(\d{1,3})")


def chosen(environment: Mapping[str, str] = os.environ) -> dict[str, int]:
    """Months kept, by class. Raises ``SettingInvalid`` for what ``NEO_RETENTION`` cannot say."""
    said: dict[str, int] = {}
    for part in environment.get("NEO_RETENTION", "").replace(",", " ").split():
        found = _CHOICE.fullmatch(part)
        if found is None or found[1] not in CLASSES:
            expected = f"« classe=mois » est attendu, parmi {', '.join(CLASSES)}"
            raise SettingInvalid(name="NEO_RETENTION", problem=expected)
        said[found[1]] = int(found[2])
    try:
        return {name: months_kept(name, said) for name in CLASSES}
    except ValueError as error:
        raise SettingInvalid(name="NEO_RETENTION", problem=str(error)) from None


@dataclass(frozen=True, slots=True)
class Purged:
    """How many of each were deleted."""

    entries: int
    alerts: int
    notices: int
    openings: int
    heads: int
    keys: int

    def as_json(self) -> dict[str, int]:
        """For ``--json``."""
        return asdict(self)


def purge() -> Purged:
    """Delete what has been kept long enough. The chain stays provable from a checkpoint in it."""
    from neo.storage.oversight import journal, journal_notices

    months, today = chosen(), this_day()
    folder = read_settings().data_dir
    before = first_kept(today, months[JOURNAL])
    entries = journal.purge(today, before, fingerprint(required(folder)), SEAL)
    heads_before = date.fromisoformat(f"{first_kept(today, months[HEADS])}-01")
    beside = journal_notices.purge(
        first_kept(today, months[ALERTS]), first_kept(today, months[NOTICES]), heads_before
    )
    return Purged(entries=entries, keys=journal_notices.purge_month_keys(before), **beside)

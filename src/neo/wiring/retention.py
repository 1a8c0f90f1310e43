"""How long each class is kept here: as decided, set, or usual; never outside floor and ceiling."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
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
    IRRITANTS,
    JOURNAL,
    NOTICES,
    first_kept,
    months_kept,
)
from neo.wiring.clock import this_day
from neo.wiring.journal_keys import required
from neo.wiring.laboratory import is_laboratory
from neo.wiring.register import current_rollout
from neo.wiring.settings import read_settings

SEAL = COPIES + LOCK + BODY
"""Bytes of the seal of an entry."""
_CHOICE = re.compile(r"([a-z]+)=(\d{1,3})")


def chosen(environment: Mapping[str, str] = os.environ) -> dict[str, int]:
    """Months kept, by class: as the DPO decided, else as ``NEO_RETENTION`` says, else as usual.

    Raises ``SettingInvalid`` for what the setting cannot say. A decision beyond floor and ceiling is none.
    """
    said = _said(environment)
    try:
        kept = {name: months_kept(name, said) for name in CLASSES}
    except ValueError as error:
        raise SettingInvalid(name="NEO_RETENTION", problem=str(error)) from None
    for name, months in _decided().items():
        with suppress(ValueError):
            kept[name] = months_kept(name, {name: months})
    return kept


def _decided() -> dict[str, int]:
    """The months of the last decision on retention, by class; none in a laboratory."""
    if is_laboratory(read_settings().data_dir):
        return {}
    decisions = [d for d in current_rollout().decisions if d.kind == "retention"]
    classes = decisions[-1].what.get("classes") if decisions else None
    values = classes if isinstance(classes, Mapping) else {}
    return {
        n: m for n, m in values.items() if n in CLASSES and isinstance(m, int) and not isinstance(m, bool)
    }


def _said(environment: Mapping[str, str]) -> dict[str, int]:
    said: dict[str, int] = {}
    for part in environment.get("NEO_RETENTION", "").replace(",", " ").split():
        found = _CHOICE.fullmatch(part)
        if found is None or found[1] not in CLASSES:
            expected = f"« classe=mois » est attendu, parmi {', '.join(CLASSES)}"
            raise SettingInvalid(name="NEO_RETENTION", problem=expected)
        said[found[1]] = int(found[2])
    return said


@dataclass(frozen=True, slots=True)
class Purged:
    """How many of each were deleted."""

    entries: int
    alerts: int
    notices: int
    openings: int
    heads: int
    keys: int
    incidents: int
    texts: int
    sentences: int

    def as_json(self) -> dict[str, int]:
        """For ``--json``."""
        return asdict(self)


def purge() -> Purged:
    """Delete what has been kept long enough. The chain stays provable from a checkpoint in it.

    Texts of reports go first: they hold words, and need no key of a holder to go.
    """
    from neo.storage.oversight import effects, journal, journal_notices
    from neo.wiring.incidents import purge as purge_incidents

    months, today = chosen(), this_day()
    incidents, texts = purge_incidents(months)
    folder = read_settings().data_dir
    before = first_kept(today, months[JOURNAL])
    entries = journal.purge(today, before, fingerprint(required(folder)), SEAL)
    heads_before = _first_day(first_kept(today, months[HEADS]))
    sentences = effects.purge_texts(_first_day(first_kept(today, months[IRRITANTS])))
    beside = journal_notices.purge(
        first_kept(today, months[ALERTS]), first_kept(today, months[NOTICES]), heads_before
    )
    keys = journal_notices.purge_month_keys(before)
    return Purged(entries=entries, keys=keys, incidents=incidents, texts=texts, sentences=sentences, **beside)


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")

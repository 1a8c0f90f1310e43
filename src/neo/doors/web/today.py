"""Which day it is: the real one, or the day of the demonstration when NEO_TODAY is set."""

from __future__ import annotations

import os
from datetime import date

from neo.core.dossier.model import Dossier
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir


def demonstration_day() -> date | None:
    """The day fixed by NEO_TODAY in a laboratory, or none: a deployment lives on its own day."""
    value = os.environ.get("NEO_TODAY", "") if is_laboratory(data_dir()) else ""
    return date.fromisoformat(value) if value else None


def today() -> date:
    """Today for lists that span records."""
    return demonstration_day() or date.today()


def record_day(dossier: Dossier) -> date:
    """Today for one record: the day it was handed over, unless NEO_TODAY says otherwise."""
    return demonstration_day() or dossier.today

"""Fictitious records in any number, for load and demonstrations; never for measuring quality.

Each record is one life of a search that holds together: its job, its town, its dates and what was agreed are
the same in the profile, the diagnosis, the notes and the mails. They stand beside the hand-written samples
because they are the same kind of thing: made-up records that only doors and benches ask for.

The same seed gives the same records, and record ``n`` does not depend on how many are asked for. Telephones
come from the ranges reserved for fiction, mail addresses from ``example.*``; there is no NIR.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

from neo.samples.generation.document import document_of
from neo.samples.generation.life import live

__all__ = ["DEMONSTRATION_DAY", "generate_records"]

DEMONSTRATION_DAY = date(2026, 6, 15)
"""The day the shipped samples were handed over, and the default for generated ones."""


def generate_records(
    count: int, seed: int, reports: int | None = None, day: date = DEMONSTRATION_DAY
) -> Iterator[dict[str, Any]]:
    """``count`` documents of the exchange format, one at a time.

    ``reports`` fixes the number of interview reports of each (else 0 to 11); ``day`` is the day of hand-over.
    """
    for number in range(1, count + 1):
        chance = Random(f"{seed}/{number}")
        yield document_of(live(chance, number, reports, day), f"GEN-{seed}-{number:06d}")

"""Adding to the month's sums, and reading them. One statement each; the connection is given back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connections, transaction
from django.db.models import F, Sum

from neo.storage.failures import database_failures

from .models import Consumption

SUMS = (
    "texts",
    "failures",
    "prompt_tokens",
    "answer_tokens",
    "cost",
    "energy_low",
    "energy_high",
    "co2e_low",
    "co2e_high",
    "water_low",
    "water_high",
    "not_estimated",
)


@dataclass(frozen=True, slots=True)
class Spent:
    """Of one month and region: euros, and watt-hours at the high end of their estimate."""

    euros: float
    energy_wh: float


def add(month: date, region: str, task: str, engine: str, sums: Mapping[str, int]) -> None:
    """Add ``sums`` (names of ``SUMS``) to the row of ``month`` (its first day), made when it is the first.

    Raises ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    place = {"month": month, "region": region[:64], "task": task[:32], "engine": engine[:160]}
    try:
        with database_failures("default"), transaction.atomic():
            row, _ = Consumption.objects.get_or_create(**place)
            Consumption.objects.filter(pk=row.pk).update(**{name: F(name) + sums[name] for name in sums})
    finally:
        give_back()


def spent(month: date, region: str) -> Spent:
    """What the month has taken so far in ``region``."""
    rows = Consumption.objects.filter(month=month, region=region[:64])
    try:
        with database_failures("default"):
            found = rows.aggregate(cost=Sum("cost"), energy=Sum("energy_high"))
    finally:
        give_back()
    return Spent((found["cost"] or 0) / 1_000_000, (found["energy"] or 0) / 1000)


def by_month(most: int = 500) -> list[Consumption]:
    """The rows, newest month first."""
    return list(Consumption.objects.all()[:most])


def give_back() -> None:
    """Close this thread's connections outside a transaction: a stream must not keep one."""
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()

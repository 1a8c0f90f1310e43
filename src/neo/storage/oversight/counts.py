"""Adding batches of events, and publishing a week once. The connection is given back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F

from neo.core.governance.indicators import Cell, Published
from neo.storage.failures import database_failures

from .consumption import give_back
from .count_models import EventCount, PublishedCount


def add(batch: Mapping[Cell, int]) -> None:
    """Add a batch, whole or not at all. Raises ``StoreUnusable`` or ``StoreNotPrepared``."""
    try:
        with database_failures("default"), transaction.atomic():
            for cell, count in batch.items():
                row, _ = EventCount.objects.get_or_create(**_place(cell))
                EventCount.objects.filter(pk=row.pk).update(count=F("count") + count)
    finally:
        give_back()


def counts_of(week: date) -> dict[Cell, int]:
    """The true counts of one week: for what publishes, and for nothing else."""
    with database_failures("default"):
        return {_cell(row): row.count for row in EventCount.objects.filter(week=week)}


def weeks_to_publish(before: date) -> list[date]:
    """Weeks that are over and not published yet, oldest first."""
    with database_failures("default"):
        counted = set(EventCount.objects.filter(week__lt=before).values_list("week", flat=True))
        done = set(PublishedCount.objects.values_list("week", flat=True))
    return sorted(counted - done)


def publish(rows: Iterable[tuple[Cell, int | None]], epsilon: float, noisy: Callable[[int], int]) -> bool:
    """Draw and keep the values of one week, and forget the true counts; false when another process published
    it first.
    """
    rows = list(rows)
    drawn = [
        PublishedCount(**_place(cell), value=None if count is None else max(0, noisy(count)), epsilon=epsilon)
        for cell, count in rows
    ]
    try:
        with database_failures("default"), transaction.atomic():
            PublishedCount.objects.bulk_create(drawn)
            EventCount.objects.filter(week__in={cell.week for cell, _ in rows}).delete()
    except IntegrityError:
        return False
    return True


def published(since: date | None = None) -> list[Published]:
    """What was published, oldest week first."""
    rows = PublishedCount.objects.order_by("week", "region", "trade", "function", "kind")
    if since is not None:
        rows = rows.filter(week__gte=since)
    with database_failures("default"):
        return [Published(_cell(row), row.value) for row in rows]


def _place(cell: Cell) -> dict[str, object]:
    return {
        "week": cell.week,
        "region": cell.region,
        "trade": cell.trade,
        "function": cell.function,
        "kind": cell.kind,
    }


def _cell(row: EventCount | PublishedCount) -> Cell:
    return Cell(row.week, row.region, row.trade, row.function, row.kind)

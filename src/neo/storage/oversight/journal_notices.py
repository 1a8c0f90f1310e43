"""What stands beside the chain: keys of past months, alerts, notices to advisers, openings made public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from neo.storage.failures import database_failures

from .journal_models import JournalHead, JournalOpening, OpeningNotice, SealedAlert, SealedMonthKey


def keep_month_key(name: str, month: str, sealed: bytes) -> None:
    """Keep a sealed key of marks; a second time changes nothing."""
    with database_failures("default"):
        SealedMonthKey.objects.get_or_create(name=name, defaults={"month": month, "sealed": sealed})


def month_keys(month: str) -> list[bytes]:
    """The sealed keys of that month: one, or one a server."""
    with database_failures("default"):
        rows = SealedMonthKey.objects.filter(month=month).order_by("name")
        return [bytes(sealed) for sealed in rows.values_list("sealed", flat=True)]


def add_alert(month: str, sealed: bytes) -> None:
    """Keep one sealed alert."""
    with database_failures("default"):
        SealedAlert.objects.create(month=month, sealed=sealed)


def alerts() -> Iterator[tuple[str, bytes]]:
    """Each alert: its month and seal, in order."""
    with database_failures("default"):
        rows = SealedAlert.objects.order_by("id").values_list("month", "sealed")
        yield from ((month, bytes(sealed)) for month, sealed in rows.iterator())


def tell(opening: JournalOpening, month: str, notices: list[tuple[bytes, bytes]]) -> None:
    """Make an opening public and leave the notices (mark, sealed) of those concerned: all, or nothing."""
    rows = [OpeningNotice(month=month, mark=mark, sealed=sealed) for mark, sealed in notices]
    with database_failures("default"), transaction.atomic():
        opening.save()
        OpeningNotice.objects.bulk_create(rows)


def notices() -> Iterator[tuple[bytes, bytes]]:
    """Mark and seal of every notice, in order."""
    with database_failures("default"):
        rows = OpeningNotice.objects.order_by("id").values_list("mark", "sealed")
        yield from ((bytes(mark), bytes(sealed)) for mark, sealed in rows.iterator())


def openings() -> list[JournalOpening]:
    """Every opening of the journal, the last first."""
    with database_failures("default"):
        return list(JournalOpening.objects.order_by("-day", "-id"))


def purge(alerts_before: str, notices_before: str, heads_before: date) -> dict[str, int]:
    """Delete what is older than these months (AAAA-MM) and that day; how many of each."""
    with database_failures("default"), transaction.atomic():
        return {
            "alerts": SealedAlert.objects.filter(month__lt=alerts_before).delete()[0],
            "notices": OpeningNotice.objects.filter(month__lt=notices_before).delete()[0],
            "openings": JournalOpening.objects.filter(
                day__lt=date.fromisoformat(f"{notices_before}-01")
            ).delete()[0],
            "heads": JournalHead.objects.filter(day__lt=heads_before).delete()[0],
        }


def purge_month_keys(before: str) -> int:
    """Delete the keys of months that have no entry left."""
    with database_failures("default"):
        return SealedMonthKey.objects.filter(month__lt=before).delete()[0]

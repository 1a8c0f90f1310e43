"""The interview reports of one week, for the one batch that compares them: it reads, and keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from neo.core.dossier.json_text import decode
from neo.core.dossier.json_walk import JsonFault
from neo.storage.failures import database_failures
from neo.storage.records.models import StoredRecord
from neo.storage.routing import RECORDS


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A text and the id of who wrote it, which tells the region and the trade and goes no further."""

    author: str
    text: str


def reports_of_week(week: date) -> Iterator[WrittenReport]:
    """The reports dated from ``week`` (its Monday) to its Sunday whose author is named. A damaged record is
    passed over. Raises ``StoreUnusable`` or ``StoreNotPrepared``."""
    days = {(week + timedelta(days=i)).isoformat() for i in range(7)}
    wanted = Q()
    for day in days:  # a first sieve by the database: most records say nothing of this week
        wanted |= Q(document__contains=day)
    with database_failures(RECORDS):
        found = StoredRecord.objects.filter(wanted).order_by().values_list("document", flat=True)
        for document in found.iterator(chunk_size=200):
            yield from _reports(document, days)


def _reports(text: str, days: set[str]) -> Iterator[WrittenReport]:
    document = decode(text)
    if isinstance(document, JsonFault):
        return
    for report in document.get("conclusionsEntretien", ()):
        author = _author(report)
        if author and str(report.get("date", ""))[:10] in days and report.get("texte"):
            yield WrittenReport(author, str(report["texte"]))


def _author(report: dict[str, Any]) -> str:
    agent = report.get("agent")
    return str(agent.get("id", "")) if isinstance(agent, dict) else ""

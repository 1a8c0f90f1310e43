"""Interview reports added to the embedded record store, one transaction each."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from neo.core.dossier.handed_over import HandedReport, ReportPlaced
from neo.core.dossier.json_insertion import with_item
from neo.core.dossier.json_text import decode
from neo.core.dossier.json_walk import JsonFault
from neo.core.errors import RecordNotFound, StoreUnusable
from neo.storage.failures import database_failures
from neo.storage.records.models import StoredRecord
from neo.storage.routing import RECORDS


class StoredReports:
    """Adds a report to the record it is about: the rest of its text stays as it was written."""

    destination = "dans le dossier"

    def take(self, report: HandedReport, written_at: datetime) -> ReportPlaced:
        """Raises ``RecordNotFound`` when the record went, ``StoreUnusable`` when the database refuses."""
        with database_failures(RECORDS), transaction.atomic(using=RECORDS):
            record = StoredRecord.objects.select_for_update().filter(pk=report.record_id).first()
            if record is None:
                raise RecordNotFound(id=report.record_id)
            if _holds(record, report.ref):
                return ReportPlaced(report.ref, self.destination, already_there=True)
            record.document = with_item(record.document, "conclusionsEntretien", report.as_json())
            record.save(update_fields=["document"])
        return ReportPlaced(report.ref, self.destination)


def _holds(record: StoredRecord, ref: str) -> bool:
    document = decode(record.document)
    if isinstance(document, JsonFault):
        raise StoreUnusable(
            name="La base des dossiers", problem="un dossier y est abîmé ; importez-le de nouveau"
        )
    return any(one["id"] == ref for one in document.get("conclusionsEntretien", ()))

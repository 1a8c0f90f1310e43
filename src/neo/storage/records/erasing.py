"""Erasing a record: its rows, and what a database leaves of them in its files."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connections, transaction

from neo.core.errors import RecordNotFound
from neo.storage.records.models import StoredAppointment, StoredRecord
from neo.storage.routing import RECORDS


@dataclass(frozen=True, slots=True)
class Erased:
    """``characters``: length of the record's text. ``overwritten``: its room in the files was overwritten;
    false where the database decides when (PostgreSQL), or while another process reads.
    """

    characters: int
    appointments: int
    overwritten: bool


def erase(record_id: str) -> Erased:
    """Delete the record and its appointments. Raises ``RecordNotFound``."""
    connection = connections[RECORDS]
    on_file = connection.vendor == "sqlite"
    if on_file:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")  # what is freed is overwritten with zeros
    with transaction.atomic(using=RECORDS):
        found = StoredRecord.objects.select_for_update().filter(pk=record_id)
        document = found.values_list("document", flat=True).first()
        if document is None:
            raise RecordNotFound(id=record_id)
        appointments = StoredAppointment.objects.filter(record_id=record_id).delete()[0]
        found.delete()
    return Erased(len(document), appointments, _overwrite(on_file))


def _overwrite(on_file: bool) -> bool:
    """Empty SQLite's journal of pages, or tell PostgreSQL that the room is free; true when nothing is left.

    A transaction around (a test's) allows neither.
    """
    connection = connections[RECORDS]
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        if on_file:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return cursor.fetchone()[0] == 0
        for model in (StoredRecord, StoredAppointment):
            cursor.execute(f"VACUUM {connection.ops.quote_name(model._meta.db_table)}")
    return False

"""The embedded record store: it plays the workstation where there is none; it is a ``Source``.

Each record is written in one transaction of its own: a failed import leaves the others and what was there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from asgiref.sync import sync_to_async
from django.db import IntegrityError, connections, transaction

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.json_text import decode
from neo.core.dossier.json_walk import JsonFault
from neo.core.dossier.model import Appointment, Dossier
from neo.core.errors import RecordExists, RecordNotFound, StoreUnusable
from neo.core.french.folding import fold
from neo.storage.failures import database_failures
from neo.storage.records.erasing import Erased, erase
from neo.storage.records.models import StoredAppointment, StoredRecord
from neo.storage.routing import RECORDS


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record as a list shows it."""

    id: str
    exported_as_written: str
    last_name: str
    first_name: str
    adviser_id: str
    adviser_name: str
    agency_code: str


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """An appointment as a day shows it; ``time`` is ``HH:MM`` as written in the record."""

    record_id: str
    last_name: str
    first_name: str
    adviser_id: str
    appointment_id: str
    day: date
    time: str
    minutes: int | None
    mode: str
    theme: str
    status: str
    agent_id: str
    agent_name: str


class RecordStore:
    """Reads and writes the records database of the data folder."""

    def save(self, text: str, document: dict[str, Any], *, replace: bool) -> bool:
        """Keep one valid record; true when it replaced one. Raises ``RecordExists`` without ``replace``."""
        dossier = read_dossier(document)
        with database_failures(RECORDS):
            try:
                with transaction.atomic(using=RECORDS):
                    return self._write(dossier, document["exporteLe"], text, replace)
            except IntegrityError:  # somebody else kept the same record between the look and the writing
                raise RecordExists(id=dossier.id) from None

    @staticmethod
    def _write(dossier: Dossier, written: str, text: str, replace: bool) -> bool:
        existing = StoredRecord.objects.select_for_update().filter(pk=dossier.id).exists()
        if existing and not replace:
            raise RecordExists(id=dossier.id)
        record = _row(dossier, written, text)
        record.save(force_insert=not existing, force_update=existing)
        if existing:
            record.appointments.all().delete()
        StoredAppointment.objects.bulk_create(_appointment_row(record, a) for a in dossier.appointments)
        return existing

    def list_records(self) -> Iterator[RecordLine]:
        """Every record, by id, without loading their texts."""
        with database_failures(RECORDS):
            yield from (_line(row) for row in _lines(StoredRecord.objects.all()))

    def count(self) -> int:
        with database_failures(RECORDS):
            return StoredRecord.objects.count()

    def export_document(self, record_id: str) -> str:
        """The record's JSON as it was written. Raises ``RecordNotFound``."""
        if not _can_be_an_id(record_id):
            raise RecordNotFound(id=record_id)
        with database_failures(RECORDS):
            found = StoredRecord.objects.filter(pk=record_id).values_list("document", flat=True).first()
        if found is None:
            raise RecordNotFound(id=record_id)
        return str(found)

    def erase(self, record_id: str) -> Erased:
        """Delete a record and overwrite the room it took. Raises ``RecordNotFound``."""
        if not _can_be_an_id(record_id):
            raise RecordNotFound(id=record_id)
        with database_failures(RECORDS):
            return erase(record_id)

    def load(self, record_id: str) -> Dossier:
        """The record as the core sees it. Raises ``RecordNotFound``."""
        document = decode(self.export_document(record_id))
        if isinstance(document, JsonFault):
            raise StoreUnusable(
                name="La base des dossiers", problem="un dossier y est abîmé ; importez-le de nouveau"
            )
        return read_dossier(document)

    async def aload(self, record_id: str) -> Dossier:
        """``load`` for a stream: the database connection is given back before this returns."""
        return await sync_to_async(self._load_and_let_go)(record_id)

    def _load_and_let_go(self, record_id: str) -> Dossier:
        try:
            return self.load(record_id)
        finally:
            connections[RECORDS].close()

    def find(self, record_id: str) -> RecordLine | None:
        """One line, or nothing."""
        if not _can_be_an_id(record_id):
            return None
        with database_failures(RECORDS):
            return next((_line(row) for row in _lines(StoredRecord.objects.filter(pk=record_id))), None)

    def portfolio(self, adviser_id: str, search: str = "") -> list[RecordLine]:
        """The records an adviser supports, by name; ``search`` in names and id, accents and case folded."""
        return self._listed({"adviser_id": adviser_id}, search)

    def agency_records(self, agency_code: str, search: str = "") -> list[RecordLine]:
        """The records of an agency, by name."""
        return self._listed({"agency_code": agency_code}, search)

    def _listed(self, who: dict[str, str], search: str) -> list[RecordLine]:
        if not all(who.values()):
            return []
        rows = StoredRecord.objects.filter(**who)
        for word in fold(search).split():
            rows = rows.filter(search_text__contains=word)
        with database_failures(RECORDS):
            return [_line(row) for row in _lines(rows.order_by("search_text", "record_id"))]

    def appointments_of_adviser(self, adviser_id: str, first: date, last: date) -> list[AppointmentLine]:
        """An adviser's appointments from ``first`` to ``last``, both included, by time."""
        return self._appointments({"agent_id": adviser_id}, first, last)

    def calendar_of_adviser(self, adviser_id: str, first: date, last: date) -> list[AppointmentLine]:
        """Their appointments, and those that name nobody in the records they support, by time."""
        unnamed = {"record__adviser_id": adviser_id, "agent_id": ""}
        found = [
            *self.appointments_of_adviser(adviser_id, first, last),
            *(self._appointments(unnamed, first, last, may_be_empty=("agent_id",))),
        ]
        return sorted(found, key=lambda line: (line.day, line.time))

    def appointments_of_agency(self, agency_code: str, first: date, last: date) -> list[AppointmentLine]:
        """An agency's appointments from ``first`` to ``last``, by time."""
        return self._appointments({"record__agency_code": agency_code}, first, last)

    def _appointments(
        self, who: dict[str, str], first: date, last: date, may_be_empty: tuple[str, ...] = ()
    ) -> list[AppointmentLine]:
        if not all(value for name, value in who.items() if name not in may_be_empty):
            return []
        rows = StoredAppointment.objects.filter(**who, day__gte=first, day__lte=last)
        rows = rows.select_related("record").defer("record__document")
        with database_failures(RECORDS):
            return [_appointment_line(row) for row in rows.order_by("at", "id")]


def _can_be_an_id(text: str) -> bool:
    """Whether a database could hold it: typed text may have U+0000 or half a character, an id never."""
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def _row(dossier: Dossier, written: str, text: str) -> StoredRecord:
    adviser, person = dossier.adviser, dossier.person
    searched = (person.last_name, person.first_name, person.birth_name, person.service_number, dossier.id)
    return StoredRecord(
        record_id=dossier.id,
        exported_at=_aware(dossier.exported_at),
        exported_as_written=written,
        last_name=person.last_name,
        first_name=person.first_name,
        search_text=fold(" ".join(searched)),
        adviser_id=adviser.agent.id[:128] if adviser else "",
        adviser_name=adviser.agent.name if adviser else "",
        agency_code=adviser.agency_code if adviser else "",
        document=text,
    )


_LONGEST = 24 * 60
"""Minutes an appointment may last in a calendar; the format itself has no limit."""


def _appointment_row(record: StoredRecord, a: Appointment) -> StoredAppointment:
    return StoredAppointment(
        record=record,
        appointment_id=a.ref,
        at=_aware(a.at),
        day=a.at.date(),
        time_written=a.at.strftime("%H:%M"),
        minutes=a.minutes if a.minutes is not None and 0 <= a.minutes <= _LONGEST else None,
        mode=a.mode[:16],
        theme=a.theme,
        status=a.status[:16],
        agent_id=a.agent.id[:128] if a.agent else "",
        agent_name=a.agent.name if a.agent else "",
    )


def _aware(moment: datetime) -> datetime:
    """The schema asks for an offset; a date-time without one would be read in the site's time zone."""
    from django.utils import timezone

    return moment if moment.tzinfo else timezone.make_aware(moment)


def _lines(rows: Any) -> Any:
    return rows.defer("document").iterator()


def _line(row: StoredRecord) -> RecordLine:
    return RecordLine(
        row.record_id,
        row.exported_as_written,
        row.last_name,
        row.first_name,
        row.adviser_id,
        row.adviser_name,
        row.agency_code,
    )


def _appointment_line(row: StoredAppointment) -> AppointmentLine:
    return AppointmentLine(
        row.record_id,
        row.record.last_name,
        row.record.first_name,
        row.record.adviser_id,
        row.appointment_id,
        row.day,
        row.time_written,
        row.minutes,
        row.mode,
        row.theme,
        row.status,
        row.agent_id,
        row.agent_name,
    )

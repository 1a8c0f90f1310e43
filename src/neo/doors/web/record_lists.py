"""Lists of records for the screens, each line asked of the one access rule of `storage/records/access`.

A list is short (a page of it at most), so what a line shows beyond names is read from the record itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from neo.core.dossier.model import Dossier
from neo.core.errors import RecordNotFound
from neo.core.french.folding import fold
from neo.storage.accounts.models import Account
from neo.storage.records.access import Access, may_open
from neo.storage.records.store import AppointmentLine, RecordLine, RecordStore

from .record_header import main_project, next_appointment, person_name

ROWS_A_PAGE = 50
MOST_COLLEAGUES = 20
"""Lines of the search in the agency: it finds a known person, it does not browse colleagues' portfolios."""


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """One line of a list. `key` is what the page's own filter looks into: folded names and number."""

    record_id: str
    person_name: str
    service_number: str
    project: str
    last_on: date | None
    next_at: datetime | None
    adviser_name: str
    key: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: its rows, how many lines the whole list has, and where this page stands."""

    rows: tuple[PortfolioRow, ...]
    total: int
    number: int = 1
    pages: int = 1


def access_to(account: Account, record_id: str, reason: str = "") -> Access | None:
    """On which ground this account opens this record; nothing when it is absent or not theirs."""
    return may_open(account, RecordStore().find(record_id), reason)


def load(record_id: str) -> Dossier:
    """The record. Raises ``RecordNotFound``. Ask `access_to` first."""
    return RecordStore().load(record_id)


def own_records(account: Account, query: str, number: int, today: date) -> ListPage:
    """One page of the records this account supports, by name, that match `query`."""
    lines = _allowed(account, RecordStore().portfolio(account.adviser_id, query), Access.SUPPORTED)
    pages = max(1, -(-len(lines) // ROWS_A_PAGE))
    number = min(max(1, number), pages)
    shown = lines[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
    return ListPage(_rows(shown, today), len(lines), number, pages)


def agency_records(account: Account, query: str, today: date) -> ListPage:
    """The first colleagues' records of the agency that match `query`, and how many there are."""
    lines = _allowed(account, RecordStore().agency_records(account.agency_code, query), Access.NEEDS_REASON)
    return ListPage(_rows(lines[:MOST_COLLEAGUES], today), len(lines))


def supported_ids(account: Account) -> tuple[str, ...]:
    """The records this account supports, by name."""
    lines = _allowed(account, RecordStore().portfolio(account.adviser_id), Access.SUPPORTED)
    return tuple(line.id for line in lines)


def load_all(record_ids: Iterable[str]) -> tuple[Dossier, ...]:
    """Those of these records that are still there. Ask for their access first."""
    return tuple(dossier for one in record_ids if (dossier := _load_if_there(one)) is not None)


@dataclass(frozen=True, slots=True)
class Calendar:
    """An account's appointments over some days: ``own`` in the records they support, ``elsewhere`` with
    somebody a colleague of the agency supports, each by time."""

    own: tuple[AppointmentLine, ...]
    elsewhere: tuple[AppointmentLine, ...]

    @property
    def both(self) -> tuple[AppointmentLine, ...]:
        """All of them, by time."""
        return tuple(sorted((*self.own, *self.elsewhere), key=lambda line: (line.day, line.time)))


def calendar_of(account: Account, supported: Iterable[str], first: date, last: date) -> Calendar:
    """The appointments from ``first`` to ``last``; one with anybody else does not exist for them.

    ``supported``: the records this account supports (``supported_ids``).
    """
    lines = RecordStore().calendar_of_adviser(account.adviser_id, first, last)
    own = set(supported)
    others = {line.record_id for line in lines} - own
    may_ask = {record for record in others if access_to(account, record) is Access.NEEDS_REASON}
    return Calendar(
        tuple(line for line in lines if line.record_id in own),
        tuple(line for line in lines if line.record_id in may_ask),
    )


def _allowed(account: Account, lines: list[RecordLine], ground: Access) -> list[RecordLine]:
    return [line for line in lines if may_open(account, line) is ground]


def _rows(lines: list[RecordLine], today: date) -> tuple[PortfolioRow, ...]:
    found = ((line, _load_if_there(line.id)) for line in lines)
    return tuple(_row(line, dossier, today) for line, dossier in found if dossier is not None)


def _load_if_there(record_id: str) -> Dossier | None:
    """A record may go between the list and its reading; its line then goes too."""
    try:
        return load(record_id)
    except RecordNotFound:
        return None


def _row(line: RecordLine, dossier: Dossier, today: date) -> PortfolioRow:
    project = main_project(dossier)
    coming = next_appointment(dossier, today)
    person = dossier.person
    return PortfolioRow(
        record_id=line.id,
        person_name=person_name(person),
        service_number=person.service_number,
        project=project.job if project else "",
        last_on=max((report.date for report in dossier.reports if report.date <= today), default=None),
        next_at=coming.at if coming else None,
        adviser_name=line.adviser_name,
        key=fold(f"{person.last_name} {person.first_name} {person.birth_name} {person.service_number}"),
    )

"""What every command that opens a record does first: the notice, the store, the day."""

from __future__ import annotations

import logging
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

from neo.core.dossier.model import Dossier
from neo.core.errors import DataFolderUnusable, StoreNotPrepared
from neo.wiring.settings import read_day, read_settings

if TYPE_CHECKING:
    from neo.core.knowledge.texts import DatedText
    from neo.storage.records.store import RecordStore

LABORATORY = "Laboratoire : dossiers fictifs."


def say_laboratory() -> None:
    """Say on standard error that this data folder is a laboratory."""
    print(LABORATORY, file=sys.stderr)


def _open_tables() -> None:
    """Django, imported here and not before.

    Of ``django.setup`` only the tables: it would also load what routes pages and what mails their faults.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "neo.site.store_settings")
    from django.apps import apps
    from django.conf import settings

    logging.getLogger("django").addHandler(logging.NullHandler())
    apps.populate(settings.INSTALLED_APPS)


def open_store() -> RecordStore:
    """The embedded record store of the data folder."""
    _open_tables()
    from neo.storage.records.store import RecordStore

    return RecordStore()


def prepare_store(alias: str = "records") -> None:
    """Make the tables of one database when they are not there yet: an import is how a folder begins."""
    from neo.wiring.data_folder import make_data_folder, one_at_a_time

    folder = read_settings().data_dir
    make_data_folder(folder)
    with one_at_a_time(folder):
        _open_tables()
        from neo.storage.failures import prepare_tables

        prepare_tables(alias)


def load_texts() -> tuple[DatedText, ...]:
    """The dated texts of the data folder; none when none was ever imported."""
    settings = read_settings()
    if not (settings.database_url or (settings.data_dir / "neo.sqlite3").exists()):
        return ()
    _open_tables()
    from neo.wiring.knowledge import knowledge_texts

    return knowledge_texts()


def has_records() -> bool:
    """Whether there is a store at all to look into. Raises ``DataFolderUnusable`` for a file."""
    settings = read_settings()
    if settings.data_dir.exists() and not settings.data_dir.is_dir():
        raise DataFolderUnusable(path=settings.data_dir)
    return bool(settings.records_database_url) or (settings.data_dir / "records.sqlite3").exists()


def require_store() -> None:
    """Raises ``StoreNotPrepared`` when no record was ever imported."""
    if not has_records():
        raise StoreNotPrepared(path=read_settings().data_dir)


def load_record(record_id: str) -> Dossier:
    """One record. Raises ``RecordNotFound``, or ``StoreNotPrepared`` when no record was ever imported."""
    require_store()
    return open_store().load(record_id)


def fixed_day(option: str | None) -> date | None:
    """``--today``, else NEO_TODAY; when there is neither, "today" is the day the record was handed over."""
    return read_day(option or "", "--today") or read_settings().today

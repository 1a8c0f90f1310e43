"""What every command that opens a record does first: the notice, the store, the day."""

from __future__ import annotations

import logging
import os
import pwd
import sys
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from neo.core.dossier.model import Dossier
from neo.core.errors import DataFolderUnusable, Refused, StoreNotPrepared, WrongUsage
from neo.core.governance.journal.entry import MAX_REASON
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_day, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neo.core.knowledge.texts import DatedText
    from neo.storage.accounts.models import Account
    from neo.storage.records.store import RecordLine, RecordStore
    from neo.wiring.desk import Desk

LABORATORY = "Laboratoire : dossiers fictifs."


def say_laboratory() -> None:
    """Say on standard error that this data folder is a laboratory, while it is one."""
    if is_laboratory(read_settings().data_dir):
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


_GATED = {
    "synthesis": "synthesis",
    "answer": "answer",
    "mail": "mail",
    "conclusion": "conclusion",
    "suggestions": "suggestions",
    "verify": "verification",
}
"""Function of the journal -> the use that must be open before the record is read."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who says to be asking, and why: ``--as`` and ``--reason``, needed in a deployment."""

    login: str | None = None
    reason: str | None = None


class IdentityNeeded(Refused):
    """A deployment wants to know who opens a record, and why."""

    code = "identity_needed"
    template = "Déploiement : dites qui ouvre le dossier, avec --as LOGIN, et pourquoi, avec --reason TEXTE."


class RecordNotYours(Refused):
    """No such record, or none this account may open: one sentence for both. Data: ``id``."""

    code = "record_not_yours"
    template = "Règle d’accès : aucun dossier « {id} » que ce compte puisse ouvrir."


def load_record(record_id: str, function: str, asker: Asker, provider: str | None = None) -> Dossier:
    """One record, opened for ``function`` (of the journal). Raises ``RecordNotFound``, ``StoreNotPrepared``
    when no record was ever imported, and what ``open_as`` raises.
    """
    require_store()
    open_as(record_id, function, asker, provider)
    return open_store().load(record_id)


def open_as(record_id: str, function: str, asker: Asker, provider: str | None = None) -> None:
    """Pass the access rule and the journal before a record is read.

    In a laboratory nobody has to say who they are; with ``--as``, and three holders, the opening is written
    all the same. Raises ``IdentityNeeded``, ``RecordNotYours``, ``JournalNotReady``, ``JournalUnwritable``.
    """
    folder = read_settings().data_dir
    if is_laboratory(folder) and not (asker.login and (folder / "journal").exists()):
        return
    if not (asker.login and asker.reason and asker.reason.strip()):
        raise IdentityNeeded
    if len(asker.reason) > MAX_REASON:
        raise WrongUsage(problem=f"Le motif dépasse {MAX_REASON} caractères.")
    store = open_store()
    from neo.storage.records.access import Access, may_open
    from neo.wiring.gate import Asker as Place
    from neo.wiring.gate import require
    from neo.wiring.journal import Act, engine_asked, write_opening

    account, line = account_named(asker.login), store.find(record_id)
    ground = may_open(account, line, asker.reason) if account is not None else None
    if account is None or line is None or ground is None or ground is Access.NEEDS_REASON:
        raise RecordNotYours(id=record_id)
    if function in _GATED:
        require(_GATED[function], Place(account.trade, account.region))
    engine = provider or engine_asked(function)
    door = f"cli {system_user()}"
    write_opening(account, line, Act(function, asker.reason.strip(), engine, ground.value, door))


def desk_for(asker: Asker, provider: str | None = None) -> Desk:
    """The desk for who asks: in a deployment, what is open to their trade and region."""
    from neo.wiring.desk import open_desk
    from neo.wiring.gate import Asker as Place

    if is_laboratory(read_settings().data_dir) or not asker.login:
        return open_desk(provider)
    account = account_named(asker.login)
    return open_desk(provider, asker=Place(account.trade, account.region) if account is not None else None)


def may_be_listed(store: RecordStore, login: str | None) -> Iterable[RecordLine]:
    """The records a list may name: in a deployment, those the account supports. Raises ``IdentityNeeded``."""
    if is_laboratory(read_settings().data_dir):
        return store.list_records()
    if not login:
        raise IdentityNeeded
    account = account_named(login)
    return store.portfolio(account.adviser_id) if account is not None and account.role == "adviser" else ()


def account_named(login: str) -> Account | None:
    """The open account of that login, or nothing."""
    from neo.storage.accounts.models import Account
    from neo.storage.failures import database_failures

    with database_failures("default"):
        return Account.objects.filter(login=login, is_active=True).first()


def system_user() -> str:
    """Who runs the command, for the system: kept, sealed, beside who they say to be."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name[:32]
    except KeyError:
        return str(os.getuid())


def fixed_day(option: str | None) -> date | None:
    """``--today``, else NEO_TODAY; when there is neither, "today" is the day the record was handed over."""
    return read_day(option or "", "--today") or read_settings().today

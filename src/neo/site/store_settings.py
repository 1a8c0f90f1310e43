"""Django's settings for a command that only opens records or texts: nothing of the pages, nothing to sign.

A whole process must stay short, and most of the site's start is what pages need.
"""

from __future__ import annotations

from typing import Any

from neo.core.errors import SettingInvalid
from neo.site.database_addresses import database
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

_NEO = read_settings()


def _own() -> dict[str, Any]:
    """NÉO's own database; a wrong address is no reason not to list records, and is told to who reads texts
    (``storage.failures``)."""
    try:
        return database(_NEO.database_url, _NEO.data_dir / "neo.sqlite3", "NEO_DATABASE_URL")
    except SettingInvalid:
        return {}


def _journal() -> list[str]:
    """What an opening that is written down needs: the accounts and the journal."""
    folder = _NEO.data_dir
    needed = not is_laboratory(folder) or (folder / "journal").exists()
    return ["neo.storage.accounts", "neo.storage.rollout", "neo.storage.oversight"] if needed else []


INSTALLED_APPS = ["neo.storage.records", "neo.storage.knowledge", *_journal()]
AUTH_USER_MODEL = "accounts.Account"
DATABASES = {
    "default": _own(),  # opened by what reads the texts only
    "records": database(
        _NEO.records_database_url, _NEO.data_dir / "records.sqlite3", "NEO_RECORDS_DATABASE_URL"
    ),
}
DATABASE_ROUTERS = ["neo.storage.routing.RecordsApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = False

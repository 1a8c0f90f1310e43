"""Which database holds what: the records apart, everything else in NÉO's own."""

from __future__ import annotations

from typing import Any

RECORDS = "records"
"""Label of the application, and alias of its database."""


class RecordsApart:
    """Django's database router. No relation crosses the two databases."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return _alias(model._meta.app_label)

    def db_for_write(self, model: Any, **hints: Any) -> str:
        return _alias(model._meta.app_label)

    def allow_relation(self, first: Any, second: Any, **hints: Any) -> bool:
        return _alias(first._meta.app_label) == _alias(second._meta.app_label)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == _alias(app_label)


def _alias(app_label: str) -> str:
    return RECORDS if app_label == RECORDS else "default"

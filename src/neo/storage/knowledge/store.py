"""Keeping versions of texts, and giving them back read. A text is kept whole or not at all."""

from __future__ import annotations

from enum import StrEnum
from threading import Lock

from django.db import transaction

from neo.core.errors import StoreNotPrepared
from neo.core.knowledge.reading import read_parts
from neo.core.knowledge.texts import DatedText
from neo.storage.failures import database_failures

from .models import TextVersion

Version = tuple[int, int, str]


class Kept(StrEnum):
    """What ``save`` did with a text."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def save(text: DatedText, head: dict[str, str], body: str) -> Kept:
    """Keep ``text`` as the latest version of its key for its day; ``head`` and ``body`` made it.

    Raises ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    with database_failures("default"), transaction.atomic():
        versions = TextVersion.objects.filter(key=text.key)
        latest = versions.filter(valid_from=text.valid_from).last()
        if latest is not None and latest.digest == text.digest:
            return Kept.UNCHANGED
        known = versions.exists()
        TextVersion.objects.create(
            key=text.key,
            valid_from=text.valid_from,
            digest=text.digest,
            imported=text.imported,
            head=head,
            body=body,
        )
        return Kept.REPLACED if known else Kept.ADDED


_read: dict[Version, tuple[DatedText, ...]] = {}
_reading = Lock()


def texts() -> tuple[DatedText, ...]:
    """Every version, oldest import first; none when nothing was ever imported.

    The same values come back until something is imported, so that an index built on them can be kept. Raises
    ``StoreUnusable``.
    """
    try:
        with database_failures("default"):
            version = _version()
            with _reading:
                if version not in _read:
                    found = tuple(map(_as_text, TextVersion.objects.all()))
                    _read.clear()
                    _read[version] = found
                return _read[version]
    except StoreNotPrepared:
        return ()


def _version() -> Version:
    """Changes with every import: rows are only added."""
    last = TextVersion.objects.order_by("-pk").values_list("pk", "digest").first()
    return (TextVersion.objects.count(), *last) if last else (0, 0, "")


def _as_text(row: TextVersion) -> DatedText:
    return read_parts(row.head, row.body, row.key, row.imported)

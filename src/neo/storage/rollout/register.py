"""Adding to the register, and reading it."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import IntegrityError, transaction

from neo.core.errors import StoreUnusable
from neo.core.governance.decisions import Kept
from neo.storage.failures import database_failures

from .models import StoredDecision

_PAGE = 2_000


def last() -> tuple[int, str]:
    """The number and the signature of the last decision; 0 and nothing when there is none.

    Raises ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    with database_failures("default"):
        found = StoredDecision.objects.order_by("-number").values_list("number", "signature").first()
    return (int(found[0]), str(found[1])) if found else (0, "")


def kept(after: int = 0) -> Iterator[Kept]:
    """The decisions after that number, in their order, read by pages."""
    while True:
        rows = _page(after)
        for number, text, signature in rows:
            yield Kept(text, signature)
            after = number
        if len(rows) < _PAGE:
            return


def _page(after: int) -> list[tuple[int, str, str]]:
    """A page of rows; when its text cannot even be read as text, one row at a time, the bad one empty: who
    reads the chain then says at which number it breaks.
    """
    found = StoredDecision.objects.filter(number__gt=after).order_by("number")
    try:
        with database_failures("default"), transaction.atomic():
            return list(found.values_list("number", "text", "signature")[:_PAGE])
    except (StoreUnusable, UnicodeDecodeError):
        with database_failures("default"):
            numbers = list(found.values_list("number", flat=True)[:_PAGE])
    return [_row(number) for number in numbers]


def _row(number: int) -> tuple[int, str, str]:
    try:
        with database_failures("default"), transaction.atomic():
            return StoredDecision.objects.values_list("number", "text", "signature").get(number=number)
    except (StoreUnusable, UnicodeDecodeError):
        return number, "", ""


def add(number: int, entry: Kept) -> bool:
    """Add one decision; false when somebody else took that number first. Raises ``StoreUnusable``."""
    with database_failures("default"):
        try:
            with transaction.atomic():
                StoredDecision(number=number, text=entry.text, signature=entry.signature).save()
        except IntegrityError:
            return False
    return True

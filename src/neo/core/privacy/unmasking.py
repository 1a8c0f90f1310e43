"""Unmasking: tokens back to words, in one pass; an unknown token is left and said, never guessed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from neo.core.privacy.key_table import KeyTable
from neo.core.privacy.restoring import Restorer


@dataclass(frozen=True, slots=True)
class Unmasked:
    """``unknown``: tokens this exchange never gave, or written otherwise than it gave them.
    ``protected``: tokens left inside a link or code. ``withheld``: tokens of people other than those allowed,
    for the adviser to approve. All are still in the text."""

    text: str
    unknown: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def unmask(text: str, table: KeyTable) -> Unmasked:
    """A masked text as it was, character for character."""
    return _restored(text, Restorer(table))


def restore(text: str, table: KeyTable, only: AbstractSet[str] | None = None) -> Unmasked:
    """What a model wrote, with its words put back where they may be: elision repaired, links and code left
    alone.

    ``only``: in a message to somebody, the keys of the people whose data may stand in it.
    """
    return _restored(text, Restorer(table, repair=True, protect=True, only=only))


def _restored(text: str, restorer: Restorer) -> Unmasked:
    words = restorer.feed(text) + restorer.close()
    return Unmasked(words, tuple(restorer.unknown), tuple(restorer.protected), tuple(restorer.withheld))

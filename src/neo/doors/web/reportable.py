"""What a sentence of the page carries so that it can be reported: signed, for one record, kept nowhere.

The server wrote the sentence and reads it back: whoever reports cannot change what it said, who wrote it or
for which function. It travels in the page and in the body of a POST.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core import signing

from neo.core.assistant.making import EMBEDDED
from neo.core.dossier.sources import Source
from neo.wiring.routes import TASKS, expected

FIELD = "ligne"
MODEL, EDITED = "model", "edited"
"""Who wrote: a model of the route; nobody alone, the adviser may have changed the sentence."""
_SALT = "neo.reportable"
_A_DAY = 24 * 3600
_MOST_PASSAGES, _LONGEST_PASSAGE, _LONGEST = 2, 300, 600
"""Passages a sentence carries, and characters of each and of the sentence."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A sentence as read back. ``by``: ``model``, ``embedded``, ``edited`` or empty (embedded)."""

    function: str
    by: str
    sentence: str
    passages: tuple[str, ...]

    @property
    def engine(self) -> str:
        """Which writer, from what this server knows of its route; never what a browser says."""
        if self.by == EDITED:
            return EDITED
        making = expected(self.function) if self.by == MODEL and self.function in TASKS else None
        return f"{making.engine} {making.model}".strip() if making else EMBEDDED


def reportable(
    record_id: str, function: str, sentence: str, sources: Iterable[Source] = (), by: str = ""
) -> str:
    """The value of the « Signaler » control beside ``sentence``."""
    quotes = [source.quote[:_LONGEST_PASSAGE] for source in sources if source.quote][:_MOST_PASSAGES]
    said = [record_id, function, by, sentence[:_LONGEST], *quotes]
    return signing.dumps(said, salt=_SALT, compress=True)


def whole_text(record_id: str, function: str) -> str:
    """The value of the control under a text: what it leaves out has no sentence."""
    return reportable(record_id, function, "", by=MODEL)


def read_reported(record_id: str, value: str) -> Reported | None:
    """What ``reportable`` wrote for this record, less than a day ago; none for anything else."""
    try:
        said = signing.loads(value, salt=_SALT, max_age=_A_DAY)
    except signing.BadSignature:
        return None
    if said[0] != record_id:
        return None
    return Reported(said[1], said[2], said[3], tuple(said[4:]))

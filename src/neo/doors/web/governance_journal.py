"""What those concerned see of the sealed journal: its heads and its openings. No entry, no name, no count of
anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.journal.holders import HOLDERS
from neo.core.governance.journal.retention import CLASSES, JOURNAL
from neo.storage.oversight import journal as chain
from neo.storage.oversight.journal_notices import openings
from neo.wiring.journal import is_kept
from neo.wiring.journal_custody import ABOUT, holders_words
from neo.wiring.journal_heads import heads_folder
from neo.wiring.journal_keys import registered
from neo.wiring.retention import chosen
from neo.wiring.settings import read_settings

from .audience import GOVERNANCE_READERS, audience
from .known import ShownOpening

_MOST_HEADS = 31


@dataclass(frozen=True, slots=True)
class ShownHead:
    """The end of the chain at the end of ``day``: what a printed page lets somebody prove later."""

    day: date
    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class ShownHolder:
    """A holder of the journal; ``key`` is the public part, empty while none is registered."""

    title: str
    key: str


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def journal(request: HttpRequest) -> HttpResponse:
    """Holders, heads, openings."""
    folder = read_settings().data_dir
    known = registered(folder)
    context = {
        "place": "governance",
        "page": "journal",
        "journal_kept": is_kept(folder),
        "holders": [
            ShownHolder(title, known[role].hex() if role in known else "") for role, title in HOLDERS.items()
        ],
        "heads": [
            ShownHead(day, head.number, head.digest.hex())
            for day, head in chain.heads()[: -_MOST_HEADS - 1 : -1]
        ],
        "heads_are_given": heads_folder() is not None,
        "openings": [
            ShownOpening(row.day, holders_words(row.holders), ABOUT[row.about], row.reason)
            for row in openings()
        ],
        "months": chosen()[JOURNAL] + 1,
        "why": CLASSES[JOURNAL].why,
    }
    return render(request, "web/governance_journal.html", context)

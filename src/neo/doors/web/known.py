"""What NÉO knows of the adviser who reads this page: an account, and nothing of what they do.

And what was done with the sealed journal: each time it was opened, by which roles and why; and when entries
of theirs were read, told to them alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.journal.retention import JOURNAL
from neo.storage.accounts.models import Account, Role
from neo.storage.oversight.journal_notices import openings
from neo.wiring.journal import is_kept
from neo.wiring.journal_custody import ABOUT, holders_words, notices_for
from neo.wiring.retention import chosen
from neo.wiring.settings import read_settings

from .audience import audience


@dataclass(frozen=True, slots=True)
class ShownOpening:
    """One opening of the journal, in French. ``entries``: how many of the reader's own were read, or none."""

    day: date
    who: str
    about: str
    reason: str
    entries: int | None = None


@audience(Role.ADVISER.value)
@never_cache
@require_safe
def known(request: HttpRequest) -> HttpResponse:
    """The page: complete whether or not a journal is kept here."""
    account = cast(Account, request.user)
    context = {
        "place": "known",
        "journal_kept": is_kept(read_settings().data_dir),
        "months": chosen()[JOURNAL] + 1,
        "own": [
            ShownOpening(
                date.fromisoformat(n.day), holders_words(n.holders), ABOUT[n.about], n.reason, n.entries
            )
            for n in notices_for(account.login)
        ],
        "openings": [
            ShownOpening(row.day, holders_words(row.holders), ABOUT[row.about], row.reason)
            for row in openings()
        ],
    }
    return render(request, "web/known.html", context)

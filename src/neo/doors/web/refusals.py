"""A rule refused what a page asked: its sentence, on a page of its own, without a word of any record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from neo.core.errors import Refused
from neo.wiring.journal import JournalUnwritable
from neo.wiring.journal_keys import JournalNotReady

_WILL_PASS = (JournalUnwritable, JournalNotReady)
"""What is no fault of who asks: the server cannot do it for now."""


def refused_page(request: HttpRequest, error: Refused) -> HttpResponse:
    """The page of a refusal: 503 when the server is not able, 403 when a rule says no."""
    status = 503 if isinstance(error, _WILL_PASS) else 403
    return render(request, "web/refused.html", {"place": "", "sentence": error.sentence}, status=status)

"""The page of an incident: whole without a session or a database, whatever broke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseServerError
from django.template.loader import render_to_string

from .today import demonstration_day


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """Django's handler of a 500: no context processor runs, so the banner is given its day here."""
    return HttpResponseServerError(render_to_string("500.html", {"demonstration_day": demonstration_day()}))

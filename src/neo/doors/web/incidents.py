"""The page of an incident: whole without a session or a database, whatever broke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseServerError
from django.template.loader import render_to_string

from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir

from .today import demonstration_day


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """Django's handler of a 500: no context processor runs, so the banner is given what it says here."""
    context = {"demonstration_day": demonstration_day(), "laboratory": is_laboratory(data_dir())}
    return HttpResponseServerError(render_to_string("500.html", context))

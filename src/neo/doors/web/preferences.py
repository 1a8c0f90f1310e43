"""What a device remembers, in signed cookies: the assistant's switch and the theme. Nothing about a person.

The switch has two positions: on, where text is written when its own page is opened and nowhere else, and off,
where nothing is offered. A device that chose nothing has it on: opening that page is the request.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from neo.storage.accounts.models import Role

from .audience import ANYONE, audience

ASSISTANT_COOKIE = "neo_assistant"
THEME_COOKIE = "neo_theme"
A_YEAR = 365 * 24 * 3600


def assistant_state(request: HttpRequest) -> str:
    """``"on"`` or ``"off"``."""
    return _read(request, ASSISTANT_COOKIE, ("on", "off")) or "on"


def theme(request: HttpRequest) -> str:
    """``"light"``, ``"dark"`` or ``""`` for the device's own."""
    return _read(request, THEME_COOKIE, ("light", "dark"))


@audience(Role.ADVISER.value)
@require_POST
def switch_assistant(request: HttpRequest) -> HttpResponse:
    """Turn the assistant on or off for this device, then come back."""
    state = request.POST.get("etat", "")
    return _remember(_back(request), ASSISTANT_COOKIE, state, ("on", "off"))


@audience(ANYONE)
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Choose light, dark or the device's own, then come back."""
    return _remember(_back(request), THEME_COOKIE, request.POST.get("theme", ""), ("light", "dark"))


def _read(request: HttpRequest, cookie: str, allowed: tuple[str, ...]) -> str:
    value = request.get_signed_cookie(cookie, default="") or ""
    return value if value in allowed else ""


def _remember(response: HttpResponse, cookie: str, value: str, allowed: tuple[str, ...]) -> HttpResponse:
    if value not in allowed:
        response.delete_cookie(cookie, samesite="Lax")
        return response
    response.set_signed_cookie(
        cookie, value, max_age=A_YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


def _back(request: HttpRequest) -> HttpResponseRedirect:
    target = request.POST.get("retour", "")
    safe = url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()})
    return redirect(target if safe else "web:home")

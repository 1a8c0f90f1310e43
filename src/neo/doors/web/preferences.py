"""What a device remembers, in signed cookies: a switch for each function, and the theme. Nothing of a person.

A function has three positions: ``on``, its own page writes when it is opened; ``ask``, nothing is written
until the adviser asks for it, which is also where no cookie is; ``off``, nothing of it is shown. Nobody is
asked why, and no table knows.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from neo.storage.accounts.models import Role

from .audience import ANYONE, audience

FUNCTIONS_COOKIE = "neo_functions"
THEME_COOKIE = "neo_theme"
A_YEAR = 365 * 24 * 3600
ON, ASK, OFF = "on", "ask", "off"
FUNCTIONS = {
    "synthesis": "Synthèse avant entretien",
    "answer": "Réponses à vos questions",
    "mail": "Brouillons de réponse aux courriels",
    "conclusion": "Mise en forme des conclusions",
    "suggestions": "Suites possibles",
}
"""What can be switched, in the order of the page."""
WITH_A_PAGE = ("synthesis",)
"""Functions whose page can write when it is opened; the others wait for a question, a mail or notes."""


def choice_of(request: HttpRequest, function: str) -> str:
    """``ON``, ``ASK`` or ``OFF`` for one function; ``ASK`` where this device chose nothing."""
    return _choices(request).get(function, ASK)


def theme(request: HttpRequest) -> str:
    """``"light"``, ``"dark"`` or ``""`` for the device's own."""
    return _read(request, THEME_COOKIE, ("light", "dark"))


@audience(Role.ADVISER.value)
@require_POST
def switch_assistant(request: HttpRequest) -> HttpResponse:
    """Turn every function off for this device, or back to waiting to be asked; then come back."""
    state = OFF if request.POST.get("etat") == OFF else ASK
    return remember_choices(_back(request), dict.fromkeys(FUNCTIONS, state))


@audience(ANYONE)
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Choose light, dark or the device's own, then come back."""
    return _remember(_back(request), THEME_COOKIE, request.POST.get("theme", ""), ("light", "dark"))


def _read(request: HttpRequest, cookie: str, allowed: tuple[str, ...]) -> str:
    value = request.get_signed_cookie(cookie, default="") or ""
    return value if value in allowed else ""


def _choices(request: HttpRequest) -> dict[str, str]:
    """``synthesis:on,mail:off`` as a mapping; what is unknown is left out."""
    written = request.get_signed_cookie(FUNCTIONS_COOKIE, default="") or ""
    pairs = (part.partition(":")[::2] for part in written.split(","))
    return {name: state for name, state in pairs if name in FUNCTIONS and state in (ON, ASK, OFF)}


def remember_choices(response: HttpResponse, chosen: dict[str, str]) -> HttpResponse:
    """Keep the choices on the device: what differs from ``ASK``; nothing chosen leaves no cookie."""
    kept = {name: state for name, state in chosen.items() if name in FUNCTIONS and state in (ON, OFF)}
    written = ",".join(f"{name}:{state}" for name, state in kept.items())
    return _write(response, FUNCTIONS_COOKIE, written)


def _remember(response: HttpResponse, cookie: str, value: str, allowed: tuple[str, ...]) -> HttpResponse:
    return _write(response, cookie, value if value in allowed else "")


def _write(response: HttpResponse, cookie: str, value: str) -> HttpResponse:
    if not value:
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

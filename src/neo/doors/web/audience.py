"""Who may enter a view. Every view of every URL carries this decorator; a house-rule test reads it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any, cast

from asgiref.sync import sync_to_async
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase

from neo.core.errors import Refused
from neo.storage.accounts.models import Account, Role

from .refusals import refused_page
from .typed_text import signed_out_while_typing

View = Callable[..., Any]

ANYONE = "anyone"
GOVERNANCE_READERS = (
    Role.ELECTED.value,
    Role.ETHICS_INTERNAL.value,
    Role.ETHICS_EXTERNAL.value,
    Role.DPO.value,
    Role.SECURITY.value,
    Role.ADMINISTRATOR.value,
)
"""Those concerned by governance; none of them opens a record."""
AUDIENCES = frozenset({ANYONE, *Role.values})


def audience(*who: str) -> Callable[[View], View]:
    """Let in the accounts whose role is named; ``"anyone"`` is everybody, signed in or not.

    Somebody who is not signed in is sent to the sign-in page, with what they had typed to copy. A wrong role
    gets the same 404 as an address that does not exist. The view keeps the names (attribute ``audience``).
    A rule that refuses what the view asks (``Refused``) is told on a page of its own.
    """
    unknown = set(who) - AUDIENCES
    if unknown or not who:
        raise ValueError(f"audience({who!r}): expected names among {sorted(AUDIENCES)}")

    def decorate(view: View) -> View:
        guarded = _guard_async(view, who) if iscoroutinefunction(view) else _guard(view, who)
        guarded.audience = who  # type: ignore[attr-defined]
        return guarded

    return decorate


def _guard(view: View, who: tuple[str, ...]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        refusal = None if ANYONE in who else _refuse(request, request.user, who)
        if refusal is not None:
            refusal = signed_out_while_typing(request) or refusal
        try:
            return refusal or view(request, *args, **kwargs)
        except Refused as error:
            return refused_page(request, error)

    return guarded


def _guard_async(view: View, who: tuple[str, ...]) -> View:
    @wraps(view)
    async def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        refusal = None if ANYONE in who else _refuse(request, await request.auser(), who)
        try:
            return refusal or await view(request, *args, **kwargs)
        except Refused as error:
            return await sync_to_async(refused_page)(request, error)

    return guarded


def _refuse(request: HttpRequest, user: Any, who: tuple[str, ...]) -> HttpResponseBase | None:
    if not user.is_authenticated:
        return redirect_to_login(request.path)
    if cast(Account, user).role not in who:
        raise Http404
    return None

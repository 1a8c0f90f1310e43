"""Signing in and out. Nothing is written about when, how often or from where."""

from __future__ import annotations

from typing import cast

from django.contrib.auth import authenticate, login, logout
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from neo.storage.accounts.models import Account, Role

from .audience import ANYONE, audience
from .typed_text import typed_in


@audience(ANYONE)
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page. An unknown login and a wrong password get the same sentence.

    Somebody who is signed in already goes to their first page.
    """
    if request.method != "POST" and request.user.is_authenticated:
        return redirect("web:home")
    wanted = request.POST.get("next") or request.GET.get("next", "")
    given = request.POST.get("login", "").strip()
    context = {"place": "sign_in", "next": wanted, "refused": request.method == "POST", "login": given}
    context |= {"typed": typed_in(request)}
    if request.method != "POST":
        return render(request, "web/sign_in.html", context)
    account = authenticate(request, login=given, password=request.POST.get("password", ""))
    if account is None:
        return render(request, "web/sign_in.html", context)
    login(request, account)
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return redirect(wanted if safe else "web:home")


@audience(*Role.values)
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End every session of this account, this one too. Nothing else ever changes the epoch."""
    account = cast(Account, request.user)
    Account.objects.filter(pk=account.pk).update(epoch=F("epoch") + 1)
    logout(request)
    return redirect("web:sign_in")


@audience(ANYONE)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Forget the session, then the sign-in page."""
    logout(request)
    return redirect("web:sign_in")

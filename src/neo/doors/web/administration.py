"""What an administrator sees: accounts and settings, no record and no use of anything by anyone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.storage.accounts.models import Account, Role

from .audience import audience
from .shown_settings import shown_settings


@audience(Role.ADMINISTRATOR.value)
@never_cache
@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """Every account: who may sign in, as what."""
    context = {"place": "accounts", "accounts": Account.objects.order_by("login")}
    return render(request, "web/accounts.html", context)


@audience(Role.ADMINISTRATOR.value)
@never_cache
@require_safe
def settings_page(request: HttpRequest) -> HttpResponse:
    """The settings of this server, read only; a secret is never shown."""
    return render(request, "web/settings.html", {"place": "settings", "settings": shown_settings()})

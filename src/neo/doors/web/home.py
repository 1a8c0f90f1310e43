"""The first page of each role."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from neo.storage.accounts.models import Account, Role

from .audience import audience

_FIRST_PAGES = {
    Role.ADVISER: "web:day",
    Role.MANAGER: "web:agency",
    Role.ELECTED: "web:governance",
    Role.ETHICS_INTERNAL: "web:governance",
    Role.ETHICS_EXTERNAL: "web:governance",
    Role.DPO: "web:governance",
    Role.SECURITY: "web:governance",
    Role.EDITOR: "web:texts",
    Role.ADMINISTRATOR: "web:accounts",
}


@audience(*Role.values)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Send each role to its own first page."""
    return redirect(_FIRST_PAGES[Role(cast(Account, request.user).role)])

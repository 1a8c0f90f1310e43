"""What every page needs: banner, day, switch, theme, bar. A context processor, so error pages have it too."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from neo.doors.web.mailbox_owner import has_mailbox
from neo.doors.web.preferences import theme
from neo.doors.web.today import demonstration_day
from neo.doors.web.using import all_off, uses
from neo.storage.accounts.models import Account, Role
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir

from .audience import GOVERNANCE_READERS


def page_context(request: HttpRequest) -> dict[str, Any]:
    """The variables of ``web/base.html``."""
    user = getattr(request, "user", None)
    account = user if isinstance(user, Account) else None
    return {
        "account": account,
        "is_adviser": account is not None and account.role == Role.ADVISER,
        "is_manager": account is not None and account.role == Role.MANAGER,
        "is_editor": account is not None and account.role == Role.EDITOR,
        "governs": account is not None and account.role in GOVERNANCE_READERS,
        "is_administrator": account is not None and account.role == Role.ADMINISTRATOR,
        "has_mailbox": has_mailbox(account),
        "laboratory": is_laboratory(data_dir()),
        "demonstration_day": demonstration_day(),
        "uses": uses(request) if account is not None and account.role == Role.ADVISER else {},
        "all_off": all_off(request),
        "theme": theme(request),
    }

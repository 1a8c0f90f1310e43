"""Whose the mailbox of this server is."""

from __future__ import annotations

import os

from neo.storage.accounts.models import Account


def has_mailbox(account: Account | None) -> bool:
    """Whether the mailbox of this server is this account's own."""
    return (
        account is not None
        and bool(os.environ.get("NEO_MAIL_SOURCE", "").strip())
        and os.environ.get("NEO_MAIL_LOGIN", "").strip() == account.login
    )

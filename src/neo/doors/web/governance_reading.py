"""What every page of governance needs first: the register, or the page that says why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from neo.core.errors import RegisterBroken, StoreNotPrepared, StoreUnusable
from neo.storage.accounts.models import Account, Role
from neo.wiring.clock import now
from neo.wiring.register import verify

View = Callable[..., HttpResponse]
_UNREADABLE = (RegisterBroken, StoreNotPrepared, StoreUnusable)


@dataclass(frozen=True, slots=True)
class Proof:
    """The whole register read again: how many decisions hold, the head to note, and what is wrong if any."""

    count: int
    head: str
    at: datetime
    problem: str = ""
    number: int = 0

    @property
    def short_head(self) -> str:
        """``9f3a c21e``."""
        return f"{self.head[:4]} {self.head[4:8]}"

    @property
    def grouped_head(self) -> str:
        """The head in groups of eight, to be copied by hand."""
        return " ".join(self.head[i : i + 8] for i in range(0, len(self.head), 8))


def proof() -> Proof:
    """Read the register from its beginning. Raises ``StoreUnusable`` or ``StoreNotPrepared``."""
    count, head, fault = verify()
    at = timezone.localtime(now())
    return Proof(count, head, at, fault.problem, fault.number) if fault else Proof(count, head, at)


def with_register(view: View) -> View:
    """Show the page of a register that cannot be read in the place of a view that needs it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except _UNREADABLE as error:
            context = {"place": "governance", "problem": error.sentence}
            return render(request, "web/governance_broken.html", context, status=503)

    return guarded


def body_of(account: Account) -> tuple[str, str]:
    """The role an account decides under, and its region: an elected member's council, nothing for others."""
    return account.role, account.region if account.role == Role.ELECTED else ""

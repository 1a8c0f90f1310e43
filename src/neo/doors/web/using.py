"""Whether a page offers one function to who looks at it: what they chose on this device, and the gate.

A device says nothing, and nothing is written until the adviser asks; or it says that the function's own page
writes at once, or that the function is off. A use that is not open stays off, with the sentence that says
why.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from neo.storage.accounts.models import Account
from neo.wiring.gate import Asker, check

from .preferences import ASK, FUNCTIONS, OFF, ON, choice_of


@dataclass(frozen=True, slots=True)
class Using:
    """``state``: ``"on"``, ``"ask"``, ``"off"`` (chosen) or ``"closed"`` (decided, with ``sentence``)."""

    state: str
    sentence: str = ""

    @property
    def offered(self) -> bool:
        """Whether the page shows a way to ask for it."""
        return self.state in (ON, ASK)

    @property
    def at_once(self) -> bool:
        """Whether its own page writes when it is opened."""
        return self.state == ON


def asker_of(request: HttpRequest) -> Asker:
    """The trade and the region of who looks; nothing else of them goes further."""
    user = request.user
    return Asker(user.trade, user.region) if isinstance(user, Account) else Asker("", "")


def using(request: HttpRequest, function: str) -> Using:
    """The state of ``function`` for this request. It may look at the database: not in an event loop."""
    verdict = check(function, asker_of(request))
    if not verdict.is_open:
        return Using("closed", verdict.sentence)
    return Using(choice_of(request, function))


def uses(request: HttpRequest) -> dict[str, Using]:
    """Every function, for the templates."""
    return {function: using(request, function) for function in FUNCTIONS}


def all_off(request: HttpRequest) -> bool:
    """Whether this device turned every function off."""
    return all(choice_of(request, function) == OFF for function in FUNCTIONS)

"""How a draft was made, carried by its own page: once the adviser has it checked, what is said stays true.

The page sends it back signed, because a browser's word is typing. It holds the writer's name and what it
took, nothing of the text; it is kept nowhere.
"""

from __future__ import annotations

from dataclasses import replace

from django.core import signing
from django.http import HttpRequest

from neo.core.assistant.making import EMBEDDED_MAKING, Making

from . import display
from .written import Made, made_of

FIELD = "fait"
_SALT = "neo.made"


def carried(making: Making, made: Made) -> str:
    """The value of the hidden field."""
    writer = [making.engine, making.model, making.operator, making.place, making.own_ground]
    return signing.dumps({"writer": writer, "lines": made.lines}, salt=_SALT)


def made_of_checked(request_field: str) -> Made:
    """What stands under a text the adviser had checked: taken up from a draft of NÉO, or all their own."""
    try:
        held = signing.loads(request_field, salt=_SALT)
    except signing.BadSignature:
        return made_of(EMBEDDED_MAKING, "verification")
    engine, model, operator, place, own_ground = held["writer"]
    making = Making(engine, model, operator, place, own_ground)
    lines = tuple(display.typeset(line) for line in held["lines"])
    return replace(made_of(making, "mail_checked"), lines=lines)


def sent_back(request: HttpRequest) -> str:
    """The hidden field as it came back."""
    return request.POST.get(FIELD, "")

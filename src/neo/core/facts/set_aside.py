"""The record as it may be told: without what in it speaks to a machine.

Every reader of facts, every passage that a sentence may be proved by and every word that a model is sent is
taken from here, so that an injected order is followed by none of them. The record itself keeps it, and the
adviser is told where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from neo.core.dossier.elements import free_elements
from neo.core.dossier.model import Dossier
from neo.core.facts.findings import Unknown
from neo.core.french.dates import show_date
from neo.core.french.orders_to_machines import orders_to_machines, without_orders

T = TypeVar("T")
_KINDS = {
    "report": "compte rendu",
    "correction": "compte rendu",
    "message": "courriel",
    "step": "texte de démarche",
}
_SHORTEST = 14
"""Characters below which no text gives an order."""


def set_aside(dossier: Dossier) -> Iterator[Unknown]:
    """One line for each text of ``dossier`` (as it was given) in which something is not told, and where."""
    for element in free_elements(dossier):
        if element.text and orders_to_machines(element.text):
            place = _KINDS.get(element.kind, "texte du dossier")
            day = f" du {show_date(element.date)}" if element.date else ""
            told = f"Un passage du {place}{day} est caché ou s'adresse à une machine"
            yield Unknown(f"{told} : il n'est ni suivi ni repris.", "record")


def told_record(value: T) -> T:
    """``value`` (a dossier, or a part of one) with spaces in the place of what speaks to a machine, character
    for character; the same object when it holds nothing of the kind."""
    if isinstance(value, str):
        return without_orders(value) if len(value) >= _SHORTEST else value  # type: ignore[return-value]
    if isinstance(value, tuple):
        told = tuple(told_record(item) for item in value)
        return value if all(new is old for new, old in zip(told, value, strict=True)) else told  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for name in _names(type(value)):
        old = getattr(value, name)
        new = told_record(old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value


@lru_cache(maxsize=64)
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in ("ref", "pointer", "id"))

"""Reading one value of the exchange document: absent, null and odd types become "unknown", never an error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from neo.core.dossier.model import Agent

Json = Mapping[str, Any]


def text(o: Json, key: str) -> str:
    """The string at ``key``, or an empty one."""
    value = o.get(key)
    return value if isinstance(value, str) else ""


def texts(o: Json, key: str) -> tuple[str, ...]:
    """The strings of the list at ``key``."""
    value = o.get(key)
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def whole(o: Json, key: str) -> int | None:
    """The whole number at ``key``."""
    value = o.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if value == int(value) else None


def number(o: Json, key: str) -> str:
    """The number at ``key`` as text without a needless ``.0`` (``19.33``, ``28``), or an empty string."""
    value = o.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value:.10g}"


def mapping(o: Json, key: str) -> Json:
    """The object at ``key``, or an empty one."""
    value = o.get(key)
    return value if isinstance(value, Mapping) else {}


def items(o: Json, key: str) -> Iterator[tuple[str, Json]]:
    """The objects of the list at ``key``, each with its pointer relative to ``o``."""
    value = o.get(key)
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, Mapping):
                yield f"/{key}/{index}", item


def read_date(o: Json, key: str) -> date | None:
    """The date at ``key``: a calendar date, or the day of a date-time. What is not a date is unknown."""
    value = text(o, key)
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        # Several date fields of the format are free strings ("2026-03", "printemps"): unknown as a date.
        return None


def read_agent(o: Json, key: str = "agent") -> Agent | None:
    """Who filled this in, or ``None``."""
    a = mapping(o, key)
    if not a:
        return None
    return Agent(text(a, "id"), text(a, "nom"), text(a, "prenom"), text(a, "structure"))

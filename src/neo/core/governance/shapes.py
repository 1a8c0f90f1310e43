"""The shape of what a decision says: each key has one type, for what is written here stays for ever."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from neo.core.reference.regions import REGIONS

from .conditions import OPINIONS
from .questions import TOPICS
from .uses import ENGINE_KINDS, TASKS, TRADES

MOST_CHARACTERS = 2_000
"""Of a reason or a comment: a sentence or a page, not a file."""
_LISTS: dict[str, Mapping[str, Any]] = {
    "functions": TASKS,
    "trades": TRADES,
    "regions": REGIONS,
    "engine_kinds": ENGINE_KINDS,
}
_CODES: dict[str, Mapping[str, Any]] = {
    "region": REGIONS,
    "trade": TRADES,
    "opinion": OPINIONS,
    "topic": TOPICS,
}
_DATES = ("from", "until", "review_on", "held_on")
_WORDS = ("reason", "text", "stage", "state")
_NUMBERS = ("suspension", "opening", "agreement", "criteria", "on", "entitled")


def shape_problem(kind: str, what: Mapping[str, Any]) -> str:
    """What is wrong with ``what``, one French sentence; empty when each key has its type."""
    for key, value in what.items():
        problem = _problem(kind, key, value)
        if problem:
            return problem
    return ""


def _problem(kind: str, key: str, value: Any) -> str:
    if key in _LISTS:
        held = isinstance(value, list) and all(isinstance(v, str) and v in _LISTS[key] for v in value)
        return "" if held else f"« {key} » est une liste parmi : {', '.join(_LISTS[key])}."
    if key in _CODES:
        held = isinstance(value, str) and (not value or value in _CODES[key])
        return "" if held else f"« {key} » vaut l’un de : {', '.join(_CODES[key])}."
    if key in _DATES:
        return "" if value in (None, "") or _is_day(value) else f"« {key} » est une date AAAA-MM-JJ."
    if key in _WORDS and not isinstance(value, str):
        return f"« {key} » est un texte."
    if key in _NUMBERS and kind != "review" and not _is_whole(value):
        return f"« {key} » est un nombre entier."
    if isinstance(value, str) and len(value) > MOST_CHARACTERS:
        return f"« {key} » dépasse {MOST_CHARACTERS} caractères."
    return ""


def _is_day(value: Any) -> bool:
    """AAAA-MM-JJ written as a text, and nothing else that a parser would take."""
    if not isinstance(value, str) or len(value) != 10:
        return False
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0

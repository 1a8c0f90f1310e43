"""A term told by its weekday alone ("avant vendredi"), counted from the day of the interview."""

from __future__ import annotations

from datetime import date, timedelta

from neo.core.french import lazy_re as re

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_TERM = re.compile(
    rf"\b(?:avant|av|d'ici|pour|jusqu'a|au plus tard)(?: le| a| ce)? (?P<day>{'|'.join(_DAYS)})"
    r"(?! (?:\d|1er|dernier|passe))\b"
)


def by_weekday(folded: str, held: date) -> date | None:
    """The first such day after ``held``; ``None`` when a clause (folded) gives no term that way."""
    told = _TERM.search(folded)
    if told is None:
        return None
    return held + timedelta(days=(_DAYS.index(told["day"]) - held.weekday() - 1) % 7 + 1)

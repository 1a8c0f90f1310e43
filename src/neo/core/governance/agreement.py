"""The clauses of an agreement as settings that end with it: optional use, ceilings, notice, review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .decisions import Decision

LEAST_NOTICE_DAYS = 1
"""Advisers learn of an opening before it applies, with or without an agreement."""
MOST_NOTICE_DAYS = 90


@dataclass(frozen=True, slots=True)
class Clauses:
    """``optional``: use is free, always true (an agreement cannot make it an obligation). Ceilings are of one
    region and month, ``None`` for none; ``texts``: clauses in plain words, shown as they are.
    """

    optional: bool = True
    ceiling_euros: float | None = None
    ceiling_wh: float | None = None
    notice_days: int = 7
    review_on: date | None = None
    texts: tuple[str, ...] = ()


def read_clauses(value: object) -> Clauses:
    """The clauses of a decision. Raises ``ValueError`` with French words."""
    if not isinstance(value, Mapping):
        raise ValueError("un objet est attendu")
    unknown = set(value) - {"optional", "ceiling_euros", "ceiling_wh", "notice_days", "review_on", "texts"}
    if unknown:
        raise ValueError(f"clause inconnue « {sorted(unknown)[0]} »")
    if value.get("optional", True) is not True:
        raise ValueError("l’usage reste facultatif : aucune clause ne peut l’imposer")
    days = value.get("notice_days", 7)
    if not isinstance(days, int) or not LEAST_NOTICE_DAYS <= days <= MOST_NOTICE_DAYS:
        raise ValueError(f"le préavis va de {LEAST_NOTICE_DAYS} à {MOST_NOTICE_DAYS} jours")
    review = value.get("review_on")
    return Clauses(
        ceiling_euros=_amount(value, "ceiling_euros"),
        ceiling_wh=_amount(value, "ceiling_wh"),
        notice_days=days,
        review_on=date.fromisoformat(str(review)) if review else None,
        texts=tuple(str(text) for text in value.get("texts", ())),
    )


def clauses_of(agreement: Decision | None) -> Clauses | None:
    """Those of the agreement in force; none without one."""
    return read_clauses(agreement.what["clauses"]) if agreement is not None else None


def notice_days(agreement: Decision | None) -> int:
    """Days between a decision to open and the opening."""
    clauses = clauses_of(agreement)
    return clauses.notice_days if clauses else LEAST_NOTICE_DAYS


def _amount(value: Mapping[str, Any], name: str) -> float | None:
    amount = value.get(name)
    if amount is None:
        return None
    if not isinstance(amount, int | float) or isinstance(amount, bool) or amount < 0:
        raise ValueError(f"{name} est un nombre positif")
    return float(amount)

"""Clauses: the pieces of a segment that can be kept, dropped or put in another order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.facts.filters import is_judgement, is_sensitive
from neo.core.french.folding import fold

_CUT = re.compile(
    r"\s*(,(?=\s)|;|\s:\s|:\s(?=\S)|\(|\)|\s[-–—]\s|\s=\s|\s(?:mais|donc|car|puis|alors que|tandis que)\s(?!que))\s*"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """``text`` and the separator that stood before it (``,``, ``:``, ``(``, ``mais``…)."""

    text: str
    before: str = ""

    @property
    def words(self) -> int:
        return len(self.text.split())


def split_clauses(text: str) -> list[Clause]:
    """The clauses of ``text`` in order; blank ones are dropped."""
    parts = _CUT.split(text)
    clauses = [Clause(parts[0].strip())] if parts[0].strip() else []
    for separator, piece in zip(parts[1::2], parts[2::2], strict=True):
        if piece.strip(" ."):
            clauses.append(Clause(piece.strip(), separator.strip()))
    return clauses


def presentable(clauses: list[Clause]) -> list[Clause]:
    """The clauses that neither judge the person nor hold a special category."""
    return [c for c in clauses if not is_judgement(fold(c.text)) and not is_sensitive(fold(c.text))]


def join_clauses(clauses: list[Clause]) -> str:
    """One line again, with the lightest punctuation that keeps the sense."""
    text = ""
    for clause in clauses:
        if not text:
            text = clause.text
        elif clause.before == "(":
            text = f"{text} ({clause.text})"
        elif clause.before in ("mais", "donc", "car", "puis", "alors que", "tandis que"):
            text += f" {clause.before} {clause.text}"
        elif clause.before in (":", "="):
            text += f" : {clause.text}"
        else:
            text += f", {clause.text}"
    return text

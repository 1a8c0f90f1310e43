"""One soft sign that a sentence is not what the record says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.grounding.said import SaidClause
from neo.core.grounding.support import Candidate

Said = Sequence[tuple[Candidate, list[SaidClause]]]

NEAR_ENOUGH = 0.35  # a clause of the record that covers less speaks of something else
INSIDE = 0.3  # share of the clause's words that a clause must hold itself to speak against it


@dataclass(frozen=True, slots=True)
class Doubt:
    """``kind`` names the sign, ``strength`` (0 to 1) its size, ``words`` the problem in French."""

    kind: str
    strength: float
    words: str

"""What a recogniser says: a span, its kind, and why, in words an adviser reads."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.privacy.kinds import Category, Kind


@dataclass(frozen=True, slots=True)
class Finding:
    """One direct identifier. ``start`` and ``end`` are characters of the text it was looked for in.

    ``rule`` names the recogniser; ``why`` completes « masqué parce que … » in French and never repeats the
    value; ``confidence`` (0 to 1) settles overlaps only: a low one is masked all the same. ``person`` is
    the key of a person of the record, empty for anybody else.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    why: str
    confidence: float = 0.9
    person: str = ""


@dataclass(frozen=True, slots=True)
class SpecialFinding:
    """One statement of a special category: the whole clause that says it, and why."""

    start: int
    end: int
    category: Category
    rule: str
    why: str

    def as_json(self, *, explain: bool = False) -> dict[str, object]:
        """The contract's keys, and with ``explain`` the rule and its reason."""
        reason = {"rule": self.rule, "why": self.why} if explain else {}
        return {"start": self.start, "end": self.end, "category": str(self.category)} | reason

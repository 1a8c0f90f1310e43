"""A source: where a sentence comes from, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """One place of the record. Into free text it has ``start`` and ``end`` (code points, end excluded)."""

    ref: str
    pointer: str
    start: int | None = None
    end: int | None = None
    quote: str = ""
    date: date | None = None
    author: str = ""

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"ref": self.ref, "pointer": self.pointer}
        if self.start is not None:
            shape |= {"start": self.start, "end": self.end}
        if self.quote:
            shape["quote"] = self.quote
        if self.date is not None:
            shape["date"] = self.date.isoformat()
        if self.author:
            shape["author"] = self.author
        return shape


def sources_as_json(sources: tuple[Source, ...]) -> list[dict[str, Any]]:
    """The sources of one sentence in the contract's shape."""
    return [source.as_json() for source in sources]

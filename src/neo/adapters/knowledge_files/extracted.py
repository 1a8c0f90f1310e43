"""What a reader draws from a file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Extracted:
    """``text``: Markdown's simplest part, perhaps with its own head; ``values``: a head kept elsewhere."""

    text: str
    values: dict[str, str] = field(default_factory=dict)

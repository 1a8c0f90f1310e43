"""Regular expressions made of alternatives, on folded text, at word boundaries."""

from __future__ import annotations

import re


def words(*alternatives: str) -> re.Pattern[str]:
    """One pattern of ``alternatives``, each between word boundaries."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")

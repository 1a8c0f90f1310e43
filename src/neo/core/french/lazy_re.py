"""The standard ``re`` for tables of patterns: ``compile`` waits until a text may match the pattern.

The core writes a thousand patterns at the top of its files, and one task needs a part of them; compiling
them all took a fifth of a whole command. A file says ``from neo.core.french import lazy_re as re`` and
nothing else changes. A fault in a pattern therefore shows at its first use, not at the import: a test
compiles every pattern of the core.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    UNICODE,
    VERBOSE,
    I,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast

from neo.core.french.pattern_anchors import anchors

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "UNICODE", "VERBOSE", "I", "LazyPattern", "Match",
    "Pattern", "compile", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip

_WITHOUT_A_MATCH: dict[str, Callable[[], object] | None] = {
    "search": None,
    "match": None,
    "finditer": lambda: iter(()),
    "findall": list,
}
"""The methods that need no compiled pattern on a text that cannot match, and what makes their answer."""


class LazyPattern:
    """A pattern not compiled yet; used as a compiled one, with texts given by position.

    A text that holds none of the pieces the pattern needs (``pattern_anchors``) is neither compiled for nor
    searched. A pattern whose pieces are not known takes over the methods of the compiled one.
    """

    __slots__ = (
        "_compiled", "_pieces", "findall", "finditer", "flags", "fullmatch", "groupindex", "groups", "match",
        "pattern", "search", "split", "sub", "subn", "written_flags",
    )  # fmt: skip

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.written_flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called only for a slot still empty: from then on the slot holds what answers for the pattern."""
        if name == "_compiled":
            value: Any = re.compile(self.pattern, self.written_flags)
        elif name == "_pieces":
            value = () if self.written_flags else anchors(self.pattern)
        elif name in _WITHOUT_A_MATCH and self._pieces:
            value = self._where_pieces_are(name, _WITHOUT_A_MATCH[name])
        elif name == "sub" and self._pieces:
            value = self._sub_where_pieces_are()
        else:
            value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value

    def _where_pieces_are(self, name: str, without: Callable[[], object] | None) -> Callable[..., object]:
        """The compiled pattern's method ``name``, run on the texts that hold what it needs."""
        pieces = self._pieces
        run: Callable[..., object] | None = None

        def run_where_they_are(text: str, *places: int) -> object:
            nonlocal run
            for piece in pieces:
                if piece in text:
                    break
            else:
                return None if without is None else without()
            if run is None:
                run = getattr(self._compiled, name)
            return run(text, *places)

        return run_where_they_are

    def _sub_where_pieces_are(self) -> Callable[..., str]:
        """``sub``, whose text comes second; a text without the pieces is given back as it is."""
        pieces = self._pieces

        def sub_where_they_are(new: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
            for piece in pieces:
                if piece in text:
                    return cast(str, self._compiled.sub(new, text, count))
            return text

        return sub_where_they_are

    def __repr__(self) -> str:
        return f"LazyPattern({self.pattern!r})"


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern used exactly like a compiled one. Raises ``re.error`` at its first use, not here."""
    return cast(Pattern[str], LazyPattern(pattern, flags))

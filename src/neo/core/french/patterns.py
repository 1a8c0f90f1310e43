"""Many patterns looked up at once: a table of names, each with the alternatives that announce it.

A plain alternation tries every alternative at every character. Here alternatives are filed under their first
letters (two to four) and tried only where a word starts with them: the cost follows the text, not the table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)

_WORD_START = re.compile(r"(?<![a-z0-9])[a-z0-9€]")
_LITERAL_HEAD = re.compile(r"[a-z0-9' -]{1,4}(?![?*+{])")
_HEAD_LENGTHS = (1, 2, 3, 4)


def split_alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level: ``a|b(?:c|d)`` gives ``a`` and ``b(?:c|d)``."""
    parts, depth, current = [], 0, ""
    for character in pattern:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "|" and depth == 0:
            parts.append(current)
            current = ""
        else:
            current += character
    return [part for part in [*parts, current] if part]


class PatternTable(Generic[Name]):
    """Finds which names a folded text announces. Alternatives always start at the start of a word."""

    def __init__(self, table: Mapping[Name, Iterable[str]]) -> None:
        self._by_head: dict[str, list[tuple[Name, re.Pattern[str]]]] = defaultdict(list)
        self._anywhere: list[tuple[Name, re.Pattern[str]]] = []
        for name, patterns in table.items():
            for pattern in patterns:
                for alternative in split_alternatives(pattern):
                    self._file(name, alternative)

    def _file(self, name: Name, alternative: str) -> None:
        compiled = re.compile(alternative)
        head = _LITERAL_HEAD.match(alternative)
        if head:
            self._by_head[head.group()].append((name, compiled))
        else:
            self._anywhere.append((name, compiled))

    def first(self, folded: str) -> Name | None:
        """The name announced nearest to the start of ``folded``; ``None`` when none is."""
        for start in _WORD_START.finditer(folded):
            position = start.start()
            for length in _HEAD_LENGTHS:
                for name, pattern in self._by_head.get(folded[position : position + length], ()):
                    if pattern.match(folded, position):
                        return name
            for name, pattern in self._anywhere:
                if pattern.match(folded, position):
                    return name
        return None

    def find(self, folded: str) -> set[Name]:
        """The names announced somewhere in ``folded``."""
        found: set[Name] = set()
        for start in _WORD_START.finditer(folded):
            position = start.start()
            for length in _HEAD_LENGTHS:
                for name, pattern in self._by_head.get(folded[position : position + length], ()):
                    if name not in found and pattern.match(folded, position):
                        found.add(name)
            for name, pattern in self._anywhere:
                if name not in found and pattern.match(folded, position):
                    found.add(name)
        return found

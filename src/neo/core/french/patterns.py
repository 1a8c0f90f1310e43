"""Many patterns looked up at once: a table of names, each with the alternatives that announce it.

A plain alternation tries every alternative at every character. Here alternatives are filed under their first
letters (two to four) and tried only where a word starts with them: the cost follows the text, not the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

from neo.core.french import lazy_re as re

Name = TypeVar("Name", bound=Hashable)

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
    """Finds which names a folded text announces. Alternatives always start at the start of a word.

    Nothing is compiled before a text needs it: most alternatives are never met.
    """

    def __init__(self, table: Mapping[Name, Iterable[str]]) -> None:
        self._filed: dict[str, list[tuple[Name, str]]] = defaultdict(list)
        self._headless: list[tuple[Name, str]] = []
        self._by_head: dict[str, list[tuple[Name, re.Pattern[str]]]] = {}
        for name, patterns in table.items():
            for pattern in patterns:
                for alternative in split_alternatives(pattern):
                    self._file(name, alternative)

    def _file(self, name: Name, alternative: str) -> None:
        head = _LITERAL_HEAD.match(alternative)
        if head:
            self._filed[head.group()].append((name, alternative))
        else:
            self._headless.append((name, alternative))

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        """Where a word begins with one of the heads."""
        return re.compile(rf"(?<![a-z0-9])(?=[a-z0-9€])(?={any_of(self._filed)})")

    @cached_property
    def _anywhere(self) -> list[tuple[Name, re.Pattern[str]]]:
        """The alternatives without a head, each searched at once in the whole text."""
        return [
            (name, re.compile(rf"(?<![a-z0-9])(?=[a-z0-9€])(?:{alternative})"))
            for name, alternative in self._headless
        ]

    def _under(self, head: str) -> list[tuple[Name, re.Pattern[str]]]:
        if head not in self._by_head:
            self._by_head[head] = [(name, re.compile(source)) for name, source in self._filed[head]]
        return self._by_head[head]

    def first(self, folded: str) -> Name | None:
        """The name announced nearest to the start of ``folded``; ``None`` when none is."""
        nearest, found = self._first_under_a_head(folded)
        for name, pattern in self._anywhere:
            match = pattern.search(folded)
            if match and match.start() < nearest:
                nearest, found = match.start(), name
        return found

    def _first_under_a_head(self, folded: str) -> tuple[int, Name | None]:
        """Where it is announced, and the name; past the end of the text when none is."""
        for start in self._starts.finditer(folded):
            position = start.start()
            for length in _HEAD_LENGTHS:
                head = folded[position : position + length]
                if head in self._filed:
                    for name, pattern in self._under(head):
                        if pattern.match(folded, position):
                            return position, name
        return len(folded), None

    def find(self, folded: str) -> set[Name]:
        """The names announced somewhere in ``folded``."""
        found: set[Name] = set()
        for start in self._starts.finditer(folded):
            position = start.start()
            for length in _HEAD_LENGTHS:
                head = folded[position : position + length]
                if head in self._filed:
                    for name, pattern in self._under(head):
                        if name not in found and pattern.match(folded, position):
                            found.add(name)
        for name, pattern in self._anywhere:
            if name not in found and pattern.search(folded):
                found.add(name)
        return found


def any_of(words: Iterable[str]) -> str:
    """A pattern that any of these words matches, the longest first; common beginnings are written once."""
    by_first: dict[str, set[str]] = defaultdict(set)
    for word in words:
        by_first[word[:1]].add(word[1:])
    ends_here = bool(by_first.pop("", None))
    branches = [re.escape(first) + any_of(rests) for first, rests in sorted(by_first.items())]
    if not branches:
        return "" if ends_here else "(?!)"
    if len(branches) == 1 and not ends_here:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + "?" * ends_here

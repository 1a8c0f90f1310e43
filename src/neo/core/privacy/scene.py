"""What a recogniser is given: the text read once, what the record identifies, what was found before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import NO_IDENTITY, Identity
from neo.core.privacy.kinds import Kind
from neo.core.privacy.reading import Reading


@dataclass(frozen=True)
class Scene:
    """``found`` is in order of position and does not overlap."""

    reading: Reading
    identity: Identity = NO_IDENTITY
    found: tuple[Finding, ...] = ()

    @cached_property
    def _ends(self) -> list[int]:
        return [f.end for f in self.found]

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing found before overlaps ``start``–``end``."""
        at = bisect_left(self._ends, start + 1)
        return at == len(self.found) or self.found[at].start >= end

    def of_kind(self, kind: Kind) -> Iterator[Finding]:
        return (f for f in self.found if f.kind is kind)


Recogniser = Callable[[Scene], Iterable[Finding]]
"""A recogniser is a function of a scene. Its module also holds ``EXAMPLES``: texts, and what is found in
each."""

Example = tuple[str, tuple[str, ...]]
"""A text and the stretches the recogniser finds in it, none for a false friend."""

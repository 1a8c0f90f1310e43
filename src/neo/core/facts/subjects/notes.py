"""Notes filed by how their words begin, so that each subject reads only those it may concern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from neo.core.facts.model import Fact
from neo.core.french import lazy_re as re
from neo.core.french.words import STOP_WORDS

_WORD = re.compile(r"[a-z0-9]+")
HEAD = 4
PREFIX = 5
LONGEST = 3000
"""Characters: a passage longer than that is no sentence anybody wrote, and would cost more than it tells."""


def heads(words: str) -> frozenset[str]:
    """A subject's words as notes are filed: their first four letters (``"permis cni"``: *perm*, *cni*)."""
    return frozenset(w[:HEAD] for w in words.split())


class Notes(Sequence[Fact]):
    """Notes, oldest first, with what is computed once for one reading of one record."""

    def __init__(self, facts: Iterable[Fact], like: Notes | None = None) -> None:
        """``like``: notes whose words are already read, when some of ``facts`` are among them."""
        self._facts = tuple(f for f in facts if len(f.folded) <= LONGEST)
        known: dict[int, frozenset[str]] = (
            {} if like is None else dict(zip(map(id, like._facts), like._words, strict=True))
        )
        self._words: list[frozenset[str]] = [
            known.get(id(f)) or frozenset(_WORD.findall(f.folded)) for f in self._facts
        ]
        self._at: dict[str, list[int]] = {}
        for i, words in enumerate(self._words):
            for head in {w[:HEAD] for w in words}:
                self._at.setdefault(head, []).append(i)
        self._prefixes: dict[int, frozenset[str]] = {}

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Fact]: ...
    def __getitem__(self, index: int | slice) -> Fact | Sequence[Fact]:
        return self._facts[index]

    def __len__(self) -> int:
        return len(self._facts)

    def having(self, wanted: Iterable[str]) -> list[Fact]:
        """The notes that hold a word with one of these heads, in order."""
        return [self._facts[i] for i in sorted({i for head in wanted for i in self._at.get(head, ())})]

    def texts_having(self, wanted: Iterable[str]) -> list[Fact]:
        """Every note of the texts where such a word stands: a note may rely on the one before."""
        pointers = {f.passage.pointer for f in self.having(wanted)}
        return [f for f in self._facts if f.passage.pointer in pointers]

    def prefixes(self) -> dict[int, frozenset[str]]:
        """By ``id`` of the note: the first five letters of its content words."""
        if not self._prefixes:
            self._prefixes = {
                id(f): frozenset(
                    w[:PREFIX] for w in words if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS
                )
                for f, words in zip(self._facts, self._words, strict=True)
            }
        return self._prefixes

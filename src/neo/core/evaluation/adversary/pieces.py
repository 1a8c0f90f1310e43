"""The pieces of a request, as a model reads them: numbered lines with their passages set back."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(r"^\[(\d+)\] (?:([^|\n]{1,60}) \| )?(.+)$")
_PASSAGE = re.compile(r"^ {4}extrait \(([^)]*)\) : « (.*) »$")
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One numbered piece. ``passages``: (where it stands, its words)."""

    number: int
    section: str
    fact: str
    passages: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """All that the piece gives to read."""
        return " ".join((self.fact, *(f"{place} {text}" for place, text in self.passages)))

    def shares(self, text: str) -> float:
        """The share of the words and numbers of ``text`` that the piece holds, 0 to 1."""
        own = set(_WORD.findall(text.lower()))
        return len(own & set(_WORD.findall(self.words.lower()))) / len(own) if own else 1.0


def read_pieces(asked: str) -> list[Piece]:
    """The pieces of what a model was asked, in order; none when it holds none."""
    found: list[Piece] = []
    for line in asked.splitlines():
        if match := _PIECE.match(line):
            found.append(Piece(int(match[1]), match[2] or "", match[3]))
        elif found and (match := _PASSAGE.match(line)):
            last = found[-1]
            passages = (*last.passages, (match[1], match[2]))
            found[-1] = Piece(last.number, last.section, last.fact, passages)
    return found

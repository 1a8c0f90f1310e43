"""The text of a report, word by word: what is proposed, what is taken away, what is kept in the end.

It begins masked; each word can go; what goes leaves one mark. Nothing can be added: words come from the
masked text alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEFT_OUT = "[…]"
MOST_WORDS = 250
"""Words of a whole text; what comes after is left out before anybody sees it."""
SENTENCE, PASSAGE = "sentence", "passage"
TITLES = {SENTENCE: "La phrase", PASSAGE: "Le passage cité"}
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """``rank``: its place in the whole text, over all parts. ``masked``: it stands for what was hidden.
    ``sensitive``: in a statement of a special category, taken away unless the adviser puts it back.
    """

    rank: int
    text: str
    masked: bool = False
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a passage it cites. ``kind``: ``SENTENCE`` or ``PASSAGE``."""

    kind: str
    words: tuple[Word, ...]


def part_of(kind: str, text: str, sensitive: Iterable[tuple[int, int]], first: int) -> Part:
    """The words of a masked ``text``, ranked from ``first``; ``sensitive``: stretches of that same text."""
    stretches = tuple(sensitive)
    words = tuple(
        Word(
            first + rank,
            match.group(),
            "[" in match.group() and "_" in match.group(),
            any(start < match.end() and match.start() < end for start, end in stretches),
        )
        for rank, match in enumerate(_WORD.finditer(text))
    )
    return Part(kind, words)


def assembled(parts: Sequence[Part], removed: frozenset[int]) -> str:
    """The text that is kept: one line a part, each run of removed words as one mark."""
    return "\n".join(_line(part, removed) for part in parts if part.words)


def _line(part: Part, removed: frozenset[int]) -> str:
    said: list[str] = []
    for word in part.words:
        shown = LEFT_OUT if word.rank in removed else word.text
        if not (shown == LEFT_OUT and said and said[-1] == LEFT_OUT):
            said.append(shown)
    return f"{TITLES[part.kind]} : {' '.join(said)}"


def proof_of(text: str) -> str:
    """What a page carries to say which exact text was read and approved."""
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def lines_of(text: str) -> dict[str, list[str]]:
    """A kept text back in its parts, by kind."""
    found: dict[str, list[str]] = {kind: [] for kind in TITLES}
    for line in text.split("\n"):
        for kind, title in TITLES.items():
            if line.startswith(f"{title} : "):
                found[kind].append(line.removeprefix(f"{title} : "))
    return found

"""How much of a sentence is pasted: the longest run of words it shares with a text, outside names and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.french.folding import fold

MOST_COPIED = 8
_TOKEN = re.compile(r"[^\W_]+(?:[/.:][^\W_]+)*", re.UNICODE)
_DATE_WORD = re.compile(
    r"^(?:\d{1,4}(?:[/.:-]\d{1,4})+|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre"
    r"|decembre|20\d\d|19\d\d)$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A copied run: its place in the sentence (characters) and its length in words."""

    start: int
    end: int
    words: int


def _words(text: str) -> list[tuple[int, int, str]]:
    """The words that count: not dates, not names (a capital that does not open the text)."""
    found = []
    for index, match in enumerate(_TOKEN.finditer(text)):
        folded = fold(match.group())
        name = match.group()[:1].isupper() and index > 0
        if not name and not _DATE_WORD.match(folded):
            found.append((match.start(), match.end(), folded))
    return found


class CopiedText:
    """A text prepared once, to be compared with many sentences."""

    def __init__(self, text: str) -> None:
        words = [word for _, _, word in _words(text)]
        # A run longer than allowed exists only where nine words in a row do.
        self._grams = {tuple(words[i : i + MOST_COPIED + 1]) for i in range(len(words) - MOST_COPIED)}

    def longest_run(self, sentence: str) -> Run:
        """The longest run past the limit; a run of no words when nothing passes it."""
        mine = _words(sentence)
        best, start = Run(0, 0, 0), -1
        size = MOST_COPIED + 1
        for i in range(len(mine) - size + 1):
            if tuple(w for _, _, w in mine[i : i + size]) not in self._grams:
                start = -1
                continue
            start = i if start < 0 else start
            length = i + size - start
            if length > best.words:
                best = Run(mine[start][0], mine[i + size - 1][1], length)
        return best


def longest_copied_run(sentence: str, texts: list[CopiedText]) -> Run:
    """The longest run past the limit that ``sentence`` shares with one of ``texts``."""
    return max(
        (text.longest_run(sentence) for text in texts), key=lambda run: run.words, default=Run(0, 0, 0)
    )

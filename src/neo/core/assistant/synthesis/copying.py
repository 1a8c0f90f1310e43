"""How much of a sentence is pasted: the longest run of words it shares with a text, outside names and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.french.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:[/.:][^\W_]+)*", re.UNICODE)
_DATE_WORD = re.compile(
    r"^(?:\d{1,4}(?:[/.:-]\d{1,4})+|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|20\d\d|19\d\d)$"
)
MOST_COPIED = 8


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


def longest_copied_run(sentence: str, texts: list[str]) -> Run:
    """The longest run of consecutive words that ``sentence`` shares with one of ``texts``."""
    best = Run(0, 0, 0)
    mine = _words(sentence)
    for text in texts:
        theirs = [w for _, _, w in _words(text)]
        previous = [0] * (len(theirs) + 1)
        for i, (_, end, word) in enumerate(mine):
            current = [0] * (len(theirs) + 1)
            for j, other in enumerate(theirs):
                if word == other:
                    current[j + 1] = previous[j] + 1
                    if current[j + 1] > best.words:
                        length = current[j + 1]
                        best = Run(mine[i - length + 1][0], end, length)
            previous = current
    return best

"""How much of a sentence is pasted: the longest run of words it shares with a text of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

MOST_COPIED = 8
_TOKEN = re.compile(r"[^\W_]+")
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")
_NAME = re.compile(r"[A-ZÀ-Ý][^A-ZÀ-Ý]")
_QUOTED = re.compile(r"«[^»]*»")


@dataclass(frozen=True, slots=True)
class Run:
    """A copied run: its place in the sentence (characters) and its length in words."""

    start: int
    end: int
    words: int


_NOTHING = Run(0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Word:
    """``counts``: false for a name (a capital that does not open the text) and inside a date."""

    start: int
    end: int
    folded: str
    counts: bool


def _words(text: str) -> list[_Word]:
    # The day of a date counts: a measure may read "26/06" and "26/06/2026" as the same word before it.
    folded = fold(text)
    dated = {i for m in _DATE.finditer(text) for i in range(m.start() + 1, m.end())}
    return [
        _Word(
            m.start(),
            m.end(),
            folded[m.start() : m.end()],
            not (m.start() in dated or (m.start() > 0 and _NAME.match(m.group()))),
        )
        for m in _TOKEN.finditer(text)
    ]


def _tokens(text: str) -> list[str]:
    folded = fold(text)
    return [folded[m.start() : m.end()] for m in _TOKEN.finditer(text)]


def _grams(words: list[str]) -> set[tuple[str, ...]]:
    """Every nine words in a row: a run longer than allowed exists only where these do."""
    return {tuple(words[i : i + MOST_COPIED + 1]) for i in range(len(words) - MOST_COPIED)}


class CopiedText:
    """A text prepared once, to be compared with many sentences."""

    def __init__(self, text: str) -> None:
        self._grams = _grams(_tokens(text))

    def shares(self, grams: set[tuple[str, ...]]) -> bool:
        """Whether one of these runs of nine words is in it."""
        return not self._grams.isdisjoint(grams)

    def longest_run(self, mine: Sequence[_Word]) -> Run:
        """The longest run past the limit; a run of no words when nothing passes it."""
        best, start = _NOTHING, -1
        size = MOST_COPIED + 1
        if len(mine) < size:
            return best
        for i in range(len(mine) - size + 1):
            if tuple(w.folded for w in mine[i : i + size]) not in self._grams:
                start = -1
                continue
            start = i if start < 0 else start
            run = mine[start : i + size]
            counted = sum(w.counts for w in run)
            if counted > max(MOST_COPIED, best.words):
                best = Run(run[0].start, run[-1].end, counted)
        return best


def longest_copied_run(sentence: str, texts: Sequence[CopiedText]) -> Run:
    """The longest run past the limit that ``sentence`` shares with one of ``texts``, quoted speech apart."""
    unquoted = _QUOTED.sub(lambda m: "«" + "|" * (len(m[0]) - 1), sentence)
    grams = _grams(_tokens(unquoted))
    copied = [text for text in texts if text.shares(grams)]
    words = _words(unquoted) if copied else []
    return max((text.longest_run(words) for text in copied), key=lambda run: run.words, default=_NOTHING)

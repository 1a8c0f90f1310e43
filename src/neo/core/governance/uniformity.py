"""How alike the texts of a region become: each one beside one other, of another adviser, drawn by lot.

Of a week, at most ``MOST_EACH`` texts of each adviser are read; each stands in one pair, so that one text
replaced by another moves one pair, and with it the rank of a quantile by one: the noise of the quantiles is
made for that. Texts, authors and pairs live in memory for one computation; three numbers leave it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from neo.core.french.folding import fold

from .indicators import LEAST_ENTITLED

SHINGLE = 3
"""Words that follow each other, compared as one."""
LEAST_WORDS = 20
"""A shorter text is a line, alike by nature; it is not compared."""
MOST_EACH = 2
LEAST_TEXTS = 400
LEAST_AUTHORS = 10
STEP = 2
"""Percents between two values a quantile may take."""
GRID = tuple(range(0, 101, STEP))
QUANTILES: dict[str, float] = {"low": 0.25, "middle": 0.5, "high": 0.9}
EPSILON_OF_A_QUANTILE = 0.3
BUDGET_OF_A_TEXT = 2 * len(QUANTILES) * EPSILON_OF_A_QUANTILE
"""Its region and the country, three quantiles each; an adviser's whole week weighs ``MOST_EACH`` texts."""
SCALE = 2 / EPSILON_OF_A_QUANTILE
"""Of the choice of a quantile: a rank moves by one."""
_WORD = re.compile(r"[^\W_]+")

Shuffled = Callable[[list[str]], list[str]]
"""A list in an order drawn by lot."""
Chosen = Callable[[Sequence[int], float], int]
"""The index of one of the least scores, drawn with a noise of that scale."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """In percents of likeness: a quarter of the pairs are under ``low``, half under ``middle``, nine in ten
    under ``high``; all ``None`` where it is not shown.
    """

    low: int | None = None
    middle: int | None = None
    high: int | None = None

    @property
    def is_shown(self) -> bool:
        return self.middle is not None


NOT_SHOWN = Distribution()
ByAuthor = Mapping[str, Sequence[str]]
"""The texts of one week, region and trade, by author."""


def is_compared(text: str) -> bool:
    """Whether it has enough words to be compared."""
    return sum(1 for _ in islice(_WORD.finditer(text), LEAST_WORDS)) == LEAST_WORDS


def shingles(text: str) -> frozenset[str]:
    """The runs of ``SHINGLE`` words of a text, accents and case folded; none for a text that is too short."""
    words = _WORD.findall(fold(text))
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def likeness(first: frozenset[str], second: frozenset[str]) -> int:
    """What two texts share of all they hold, in percents."""
    return 100 * len(first & second) // len(first | second)


def pairs(texts: ByAuthor, shuffled: Shuffled) -> list[tuple[str, str]]:
    """Pairs of texts of two different advisers, each text once; one may be left over.

    Each author's texts stand side by side in one line, and a text is paired with the one half the line away:
    nobody has as much as half of it.
    """
    line: list[str] = []
    most = 0
    for author in shuffled(sorted(texts)):
        own = shuffled([text for text in texts[author] if is_compared(text)])[:MOST_EACH]
        most = max(most, len(own))
        line += own
    half = len(line) // 2
    return [(line[i], line[i + half]) for i in range(half)] if most <= half else []


def may_be_shown(texts: ByAuthor, entitled: int) -> bool:
    """Enough advisers entitled, enough of them whose texts are read, enough texts."""
    counts = [min(MOST_EACH, sum(map(is_compared, own))) for own in texts.values()]
    authors = sum(count > 0 for count in counts)
    return entitled >= LEAST_ENTITLED and authors >= LEAST_AUTHORS and sum(counts) >= LEAST_TEXTS


def distribution(texts: ByAuthor, entitled: int, shuffled: Shuffled, chosen: Chosen) -> Distribution:
    """The three quantiles with their noise; ``NOT_SHOWN`` under a floor."""
    if not may_be_shown(texts, entitled):
        return NOT_SHOWN
    found = [likeness(shingles(a), shingles(b)) for a, b in pairs(texts, shuffled)]
    if not found:
        return NOT_SHOWN
    drawn = {name: GRID[chosen(scores(found, q), SCALE)] for name, q in QUANTILES.items()}
    low, middle, high = sorted(drawn.values())
    return Distribution(low, middle, high)


def scores(values: Iterable[int], quantile: float) -> list[int]:
    """For each value of ``GRID``, how many ranks it is away from the quantile: 0 for the right one.

    One value replaced by another moves each score by one at most.
    """
    cells = [value // STEP * STEP for value in values]
    target = round(quantile * len(cells))
    found = []
    for candidate in GRID:
        under, up_to = sum(c < candidate for c in cells), sum(c <= candidate for c in cells)
        found.append(max(0, under - target, target - up_to))
    return found


def total_may_be_shown(shown: Mapping[str, bool]) -> bool:
    """Not beside a single hidden region: the country less the others would be that region."""
    return sum(not known for known in shown.values()) != 1 or len(shown) == 1

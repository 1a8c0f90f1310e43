"""One text, read once for every recogniser: folded, cut into words, its capitals known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from neo.core.privacy.folding import fold_for_privacy
from neo.core.privacy.number_windows import NumberWindow, number_windows

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]")
_SMALL = re.compile(r"[a-zß-öø-ÿœ]")
_SHORTEST_SHOUT = 12
"""Letters from which a line may be said to be in capitals."""
_SENTENCE_END = frozenset(".!?:\n•>")
_ABBREVIATED = re.compile(
    r"(?<![^\W\d_])(?:[A-ZÀ-Þ]|Ph|Ch|Chr|Th|Fr|Mr|Mrs|Mme|Mlle|Dr|Pr|Me|St|Ste|mr|mme|mlle|dr)\.$"
)
_OPENING = " \t«\"'“”’(*-–—"


@dataclass(frozen=True)
class Reading:
    """``text`` as prepared. Words are runs of letters: « Jean-Noël d'Ambert » has four.

    ``words`` (folded) and ``starts`` go together by index; ``folded`` has the text's own offsets.
    """

    text: str

    @cached_property
    def folded(self) -> str:
        return fold_for_privacy(self.text)

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(self.folded)

    @cached_property
    def starts(self) -> list[int]:
        starts, position, find = [], 0, self.folded.find
        for word in self.words:  # each stands behind the one before: no need to look for words again
            position = find(word, position)
            starts.append(position)
            position += len(word)
        return starts

    @cached_property
    def number_windows(self) -> list[NumberWindow]:
        """Where the digits are: rules on numbers look nowhere else."""
        return number_windows(self.folded)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Each different word and its indexes: a recogniser whose words are absent costs nothing."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word].append(index)
        return dict(places)

    def indexes_of(self, wanted: frozenset[str]) -> list[int]:
        """The indexes of the words that are one of ``wanted``, in order."""
        places = self.places
        found = wanted.intersection(places)
        if len(found) < 2:
            return [index for word in found for index in places[word]]
        return sorted(index for word in found for index in places[word])

    def has_one_of(self, wanted: frozenset[str]) -> bool:
        """Whether one of its words is one of ``wanted``."""
        return not wanted.isdisjoint(self.places)

    def end(self, index: int) -> int:
        """Where the word ``index`` ends."""
        return self.starts[index] + len(self.words[index])

    def given(self, index: int) -> str:
        """The word ``index`` as written."""
        return self.text[self.starts[index] : self.end(index)]

    def between(self, index: int) -> str:
        """What stands between the word ``index`` and the next one (to the end of the text for the last)."""
        after = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.end(index) : after]

    def index_at(self, position: int) -> int:
        """The word that contains or precedes ``position``; -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def is_capitalised(self, index: int) -> bool:
        """Whether its first letter is a capital."""
        return self.text[self.starts[index]].isupper()

    def is_shouted(self, index: int) -> bool:
        """Whether it is all in capitals, of two letters at least."""
        word = self.given(index)
        return len(word) > 1 and word.isupper()

    def capital_says(self, index: int) -> bool:
        """Whether a capital of this word carries something: not in a line all in capitals, not at a
        sentence's start."""
        return (
            self.is_capitalised(index) and not self.in_shouted_line(index) and not self.opens_sentence(index)
        )

    def opens_sentence(self, index: int) -> bool:
        """Whether the word stands first in its sentence or line, or after a list mark; the full stop of an
        initial or of a civility ends none."""
        position = self.starts[index]
        while position and self.text[position - 1] in _OPENING:
            position -= 1
        if not position or self.text[position - 1] not in _SENTENCE_END:
            return not position
        return not _ABBREVIATED.search(self.text, max(0, position - 6), position)

    def in_shouted_line(self, index: int) -> bool:
        """Whether the line around is written in capitals: there a capital says nothing."""
        line = bisect_right(self._line_starts, self.starts[index]) - 1
        if line not in self._shouted_lines:
            start, following = self._line_starts[line], self._line_starts[line + 1 : line + 2]
            end = following[0] if following else len(self.text)
            self._shouted_lines[line] = _is_shouted(self.text[start:end])
        return self._shouted_lines[line]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in re.finditer("\n", self.text))]

    @cached_property
    def _shouted_lines(self) -> dict[int, bool]:
        """The lines asked about so far."""
        return {}


def _is_shouted(line: str) -> bool:
    """Three words or more, and nearly all letters capitals."""
    if len(line) < _SHORTEST_SHOUT or line.islower():
        return False
    small = len(_SMALL.findall(line))
    if small * 4 > len(line):  # more than a quarter of small letters: no need to count the others
        return False
    letters = len(_LETTERS.findall(line))
    return letters >= _SHORTEST_SHOUT and letters - small >= 0.8 * letters and len(line.split()) >= 3

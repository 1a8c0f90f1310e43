"""Clauses: the stretch a statement takes in a note, between full stops, commas, brackets, arrows and line
ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from neo.core.privacy.reading import Reading
from neo.core.privacy.special.vocabulary import QUIET, tags_of

_STOP = re.compile(r"[\n;!?•]|\.(?=\s|$)(?<!\bm\.)(?<!\bdr\.)|->|→|=>")
_SOFT = re.compile(r",|[()]| [-–—/] |:(?=\s)| {2,}")


_WORD = re.compile(r"[^\W\d_]+")


class _Tagged(dict[str, frozenset[str]]):
    """The words of one text and what each speaks of, looked up once; it goes with the text."""

    def __missing__(self, word: str) -> frozenset[str]:
        self[word] = tags_of(word)
        return self[word]

    def of(self, text: str) -> frozenset[str]:
        """What the words of ``text`` speak of together."""
        return frozenset().union(*map(self.__getitem__, _WORD.findall(text)))


@dataclass(frozen=True)
class Sentence:
    """``text`` is folded, ``start`` its place. One for all its clauses: what is asked of it is looked for
    once, so that a list of thousands of clauses costs no more than its length."""

    text: str
    start: int = 0
    tagged: _Tagged = field(default_factory=lambda: _Tagged(), compare=False, repr=False)

    @cached_property
    def tags(self) -> frozenset[str]:
        """What its words speak of."""
        return self.tagged.of(self.text)

    @cached_property
    def length(self) -> int:
        """Characters, without the spaces around."""
        return len(self.text.strip())

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether ``pattern`` is somewhere in it."""
        if pattern not in self._said:
            self._said[pattern] = bool(pattern.search(self.text))
        return self._said[pattern]

    @cached_property
    def _said(self) -> dict[re.Pattern[str], bool]:
        return {}


@dataclass(frozen=True)
class Clause:
    """``text`` is folded, ``start`` its place; ``sentence`` is the one around it, ``before`` the clause just
    before in the same sentence."""

    text: str
    start: int
    sentence: Sentence
    before: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def tags(self) -> frozenset[str]:
        """What the words of the clause speak of (``vocabulary``)."""
        return self.sentence.tagged.of(self.text)

    @property
    def around(self) -> frozenset[str]:
        """What the words of the whole sentence speak of."""
        return self.sentence.tags

    def without(self, false_friends: re.Pattern[str]) -> Clause:
        """The same clause, those words blanked: what is left is judged as if they were not there."""
        if not false_friends.search(self.text):
            return self
        return Clause(false_friends.sub(_blank, self.text), self.start, self.sentence, self.before)


Says = Callable[[Clause], str]
"""Why a clause is a statement of the category, in French; empty when it is none."""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def clauses(reading: Reading) -> Iterator[Clause]:
    """The clauses of a text that have a word of some category, in order."""
    folded = reading.folded
    tagged = _Tagged()
    words = frozenset(word for word in reading.places if tagged[word] - QUIET)
    telling = [reading.starts[i] for i in reading.indexes_of(words)]
    position = 0
    for start, end in _cut(folded, _STOP, 0, len(folded)):
        while position < len(telling) and telling[position] < start:
            position += 1
        if position == len(telling):
            return
        if telling[position] >= end:
            continue
        sentence, before = Sentence(folded[start:end], start, tagged), ""
        for first, last in _cut(folded, _SOFT, start, end):
            text = folded[first:last]
            if text.strip():
                yield Clause(text, first, sentence, before)
                before = text


def _cut(text: str, marks: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in marks.finditer(text, start, end):
        yield position, match.start()
        position = match.end()
    yield position, end

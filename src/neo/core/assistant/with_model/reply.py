"""A model's answer, read as it streams: sentences with the numbers of the pieces they cite.

Tolerant of what models write (bullets, bold, titles, marks in other brackets, several sentences on a line);
whether a sentence is true is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.french.segments import split_segments

_S = r"[^\S\n]"  # a space that does not end a line: what is read in pieces is read as what is read whole
_BEFORE, _BETWEEN = rf"(?:(?:pi[èe]ces?|source|n°|p){_S}*|\^)?", rf"{_S}*(?:,|;|-|–|et){_S}*"
_NUMBERS = rf"{_BEFORE}\d{{1,4}}(?:{_BETWEEN}\d{{1,4}}){{0,11}}"
_MARK = re.compile(rf"[\[【]{_S}*({_NUMBERS}){_S}*[\]】]", re.IGNORECASE)
_GROUP = rf"(?:[\[【]{_S}*{_NUMBERS}{_S}*[\]】](?:{_S}|[,;]){{0,3}})+"
_END = re.compile(rf"\n|[.!?…»]{_S}*{_GROUP}(?=[^\s\[【.!?…,;])|{_GROUP}[.!?…]+(?=\s)", re.IGNORECASE)
_LEADING = re.compile(r"^\s*(?:[-*•–—▪]\s+|\d{1,3}[.)]\s+|>\s+)+")
_TITLE = re.compile(r"^\s*(?:#{1,6}\s|[^.!?\[]{1,60}:\s*$)")
_EMPHASIS = re.compile(r"\*\*|__")
_SPACED = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r"\s+([.…])")
MOST_CHARACTERS = 600
"""Of one sentence with its marks; past that it is no sentence, and it is given up."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a model. ``numbers``: the pieces it cites, as written, perhaps none. ``endless``: cut
    because it had no end."""

    text: str
    numbers: tuple[int, ...]
    endless: bool = False


class ReplyReader:
    """Feed it words; it gives back each sentence as soon as its end is sure."""

    def __init__(self) -> None:
        self._held = ""
        self._skipping = False

    def feed(self, words: str) -> Iterator[Claim]:
        """The sentences that ``words`` complete."""
        self._held += words
        while found := _END.search(self._held):
            unit, self._held = self._held[: found.end()], self._held[found.end() :]
            if not self._skipping:
                yield from _claims(unit)
            self._skipping = False
        if len(self._held) > MOST_CHARACTERS:
            if not self._skipping:
                yield Claim(_worded(self._held[:MOST_CHARACTERS]), (), endless=True)
            self._skipping, self._held = True, ""

    def close(self, *, cut: bool = False) -> Iterator[Claim]:
        """What is left at the end; ``cut``: the answer stopped at its limit, so the last sentence is half of
        one and is given up."""
        unit, self._held = self._held, ""
        if not self._skipping and not cut:
            yield from _claims(unit)


def _claims(unit: str) -> Iterator[Claim]:
    """The sentences of one stretch; those without a mark of their own share the stretch's marks."""
    unit = _EMPHASIS.sub("", _LEADING.sub("", unit))
    if _TITLE.match(unit):
        return
    shared = tuple(_numbers(unit))
    words = _MARK.sub("", unit)
    if not any(c.isalnum() for c in words):
        return
    if len(_sentences(words)) < 2:
        yield Claim(_worded(words), shared)
        return
    for sentence, numbers in _with_own_marks(unit):
        yield Claim(sentence, numbers or shared)


def _with_own_marks(unit: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each sentence of ``unit`` with the marks between its first word and the next sentence's."""
    places: list[tuple[int, int]] = []  # (place in the words without marks, number)
    words, position = "", 0
    for mark in _MARK.finditer(unit):
        words += unit[position : mark.start()]
        places += [(len(words.rstrip()), number) for number in _numbers(mark.group())]
        position = mark.end()
    words += unit[position:]
    sentences = _sentences(words)
    starts = [start for start, _ in sentences]
    for (start, end), following in zip(sentences, [*starts[1:], len(words) + 1], strict=True):
        numbers = tuple(dict.fromkeys(n for place, n in places if start < place <= following))
        yield _worded(words[start:end]), numbers


def _sentences(words: str) -> list[tuple[int, int]]:
    """Start and end of each sentence; a semicolon, an arrow or a list does not end one of a model."""
    found: list[tuple[int, int]] = []
    for segment in split_segments(words):
        if found and words[: found[-1][1]].rstrip()[-1:] not in ".!?…":
            found[-1] = (found[-1][0], segment.end)
        else:
            found.append((segment.start, segment.end))
    return found


def _numbers(text: str) -> Iterator[int]:
    """The numbers of every mark; « 2-4 » is 2, 3 and 4."""
    seen: dict[int, None] = {}
    for mark in _MARK.finditer(text):
        for part in re.split(r"[,;]|\bet\b", mark[1]):
            ends = [int(n) for n in re.findall(r"\d+", part)]
            if len(ends) == 2 and 0 <= ends[1] - ends[0] < 12:
                ends = list(range(ends[0], ends[1] + 1))
            seen |= dict.fromkeys(ends)
    yield from seen


def _worded(text: str) -> str:
    """One line with a full stop, without the space that a mark left before it."""
    text = _BEFORE_STOP.sub(r"\1", _SPACED.sub(" ", text)).strip(" ,;")
    if text and text[-1] not in ".!?…»":
        text += "."
    return text

"""Passages: the record cut into the pieces a sentence is compared with and cited from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from neo.core.dossier.element import Element
from neo.core.french import lazy_re as re
from neo.core.french.segments import split_segments
from neo.core.grounding.sources import Source

_HEADING = re.compile(r"\s*[-*•>]*\s*([^\W\d_][^:\n]{1,38}?)\s?:(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment of a free text (``start``, ``end`` into the text at ``pointer``) or one field's statement.

    ``heading`` is the "Mobilité :" its line opens with, ``subject`` the subject of its report or mail.
    """

    number: int
    ref: str
    pointer: str
    text: str
    start: int | None = None
    end: int | None = None
    date: date | None = None
    author: str = ""
    kind: str = ""
    heading: str = ""
    subject: str = ""

    @property
    def free(self) -> bool:
        return self.start is not None

    def as_source(self) -> Source:
        """The passage as a citation."""
        return Source(self.ref, self.pointer, self.start, self.end, self.text, self.date, self.author)


def cut(elements: Iterable[Element]) -> list[Passage]:
    """The passages of ``elements``, numbered in order."""
    found: list[Passage] = []
    for element in elements:
        for passage in _cut_text(element, len(found)) if element.free else _whole(element, len(found)):
            found.append(passage)
    return found


def _whole(e: Element, number: int) -> Iterator[Passage]:
    yield Passage(number, e.ref, e.pointer, e.text, None, None, e.date, e.author, e.kind, "", e.context)


def _cut_text(e: Element, number: int) -> Iterator[Passage]:
    headings = _headings(e.text)
    for offset, s in enumerate(split_segments(e.text)):
        heading = _heading_at(headings, s.start)
        yield Passage(
            number + offset,
            e.ref,
            e.pointer,
            s.of(e.text),
            s.start,
            s.end,
            e.date,
            e.author,
            e.kind,
            heading,
            e.context,
        )


def _headings(text: str) -> list[tuple[int, int, int, str]]:
    """Headings: where the line starts, where it ends, where the heading ends, its words.

    A heading alone on its line counts for the lines below, up to a blank line or another such heading.
    """
    found: list[tuple[int, int, int, str]] = []
    standing, position = "", 0
    for line in text.splitlines(keepends=True):
        end = position + len(line)
        match = _HEADING.match(line)
        words = match[1] if match else standing
        if match and not line[match.end() :].strip():
            standing = match[1]
        elif not line.strip():
            standing = ""
        found.append((position, end, position + (match.end() if match else 0), words))
        position = end
    return found


def _heading_at(headings: list[tuple[int, int, int, str]], start: int) -> str:
    place = bisect_right(headings, start, key=itemgetter(0)) - 1
    if place < 0:
        return ""
    _, end, heading_end, words = headings[place]
    return words if heading_end <= start < end else ""

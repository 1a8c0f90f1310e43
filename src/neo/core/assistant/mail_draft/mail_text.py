"""A received mail as it is read: the sender's own words apart from what they quote or pass on, item by item.

Every span is in code points of the body as given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments

# From here on somebody else is read: a mail passed on, or the one that is answered.
_FORWARDED = re.compile(
    r"^[ \t>]*(?:debut du message transfere|-{2,}[ ]*(?:message|mail|courriel|forwarded|original|debut)\b"
    r"|(?:de|from|von)[ ]?:[ ].*\n[ \t>]*(?:objet|subject|envoye|sent|date|a|to|le)[ ]?:"
    r"|le .{6,60} a ecrit ?:)",
    re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_NUMBER = re.compile(r"(?:(?<=^)|(?<=[\s.?!,;:]))(\d{1,2})(?: ?[).:/°-])?[ ]+(?=[^\W\d])", re.MULTILINE)
_MARKED = re.compile(r"\d{1,2} ?[).:/°-]")
_LEAST_NUMBERED, _LEAST_MARKED = 3, 2
_NOT_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered point or one line of the mail: its sentences, as spans. ``numbered``: it bears a "
    "number."""

    sentences: tuple[tuple[int, int], ...]
    numbered: bool = False


def own_words(body: str) -> str:
    """``body`` of the same length, with spaces in the place of what the sender did not write."""
    forwarded = _FORWARDED.search(fold(body))
    kept = body[: forwarded.start()] if forwarded else body
    kept = _QUOTED_LINE.sub(lambda m: " " * len(m.group()), kept)
    return kept + _NOT_NEWLINE.sub(" ", body[len(kept) :])


def others_words(body: str) -> str:
    """``body`` of the same length, with spaces in the place of the sender's own words."""
    own = own_words(body)
    return "".join(" " if mine == c and c != "\n" else c for mine, c in zip(own, body, strict=True))


def items_of(own: str) -> list[Item]:
    """The points of the sender's own text, in order. "1) … 2) …" on one line are as many as one a line."""
    cuts = _numbers(own)
    found: list[Item] = []
    lines = list(_lines(own))
    for start, end in lines:
        inside = [c for c in cuts if start <= c < end]
        edges = [start, *(c for c in inside if c > start), end]
        for first, last in pairwise(edges):
            sentences = tuple(
                (first + s.start, first + s.end) for s in split_segments(own[first:last]) if s.end > s.start
            )
            if sentences:
                found.append(Item(sentences, first in cuts))
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield position, position + len(line.rstrip("\r\n"))
        position += len(line)


def _numbers(text: str) -> list[int]:
    """Where the numbers of a list stand: 1, 2, 3… in this order, two at least with a mark, three without."""
    expected, found = 1, []
    for match in _NUMBER.finditer(text):
        if int(match[1]) == expected:
            found.append(match.start())
            expected += 1
    marked = sum(bool(_MARKED.match(text, place)) for place in found)
    return found if len(found) >= _LEAST_NUMBERED or marked >= _LEAST_MARKED else []

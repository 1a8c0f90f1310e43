"""The pieces of typed notes that are kept or left out one by one, each with its exact place.

A line of notes holds several things ("cv envoyé le 12, elle est pénible -> relancer"): it is cut at full
stops, commas, arrows, pluses, brackets and a few words; quoted speech is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments

_QUOTED = re.compile(r"«[^»\n]*»|\"[^\"\n]*\"|“[^”\n]*”")
_CUT = re.compile(
    r"\s*(?:,(?!\d)\s*|;\s*|\s//?\s+|\s[-–—]\s|\s\+\s|\s?[-=]+>\s*|→\s*|\s?:\s+|\s:(?=\S)|[()\[\]]\s*"
    r"|\.\s+(?=(?:prch|prchn|proch\w*) )"
    r"|\s(?=(?:mais|donc|puis|alors que|tandis que)\s))"
)
_BAR = re.compile(r"(?<=\S) / (?=\S)")
_ARROW = re.compile(r"\s*(?:[-=]+>|→)\s*")
_HEAD = re.compile(r"\s*[-*•>/]*\s*([^\W\d_][^:\n(]{1,38}?)\s?:(?=\s|[^\s\d/])")
# The day an interview was held, how and when, up to a full stop or a colon; then the notes themselves.
_OPENING = re.compile(
    r"(?P<day>[^\n:.]{0,40}?(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|"
    r"\d{1,2}(?:er)? [a-zéûA-ZÉÛ]{3,9})(?: \d{4})?"
    r"(?:[ ,(/-]*(?:\d{1,2} ?(?:h|H|:) ?\d{0,2}|à|a|le|en|par|tel|tél|téléphone|telephone|ph|phys|"
    r"physique|visio|"
    r"visioconférence|agence|bureau|rdv|RDV|AGENCE|TEL|VISIO)[).]?(?![\w]))*)[ ]?[.:/](?: |"
    r"$)\s*(?P<rest>(?=\S+ \S))"
)
_MOST_OPENING_WORDS = 9
_MOST_HEAD_WORDS = 5
_LEADING = "-–•*>/ \t"
_TRAILING = "-–;, \t"


@dataclass(frozen=True, slots=True)
class Piece:
    """``start``..``end`` of the notes (code points, end excluded). ``line``: the number of its line,
    ``head``: the words its line opens with before a colon, ``is_head`` when it is those words, ``before``:
    the sign it follows, ``sentence``: the number of its sentence in the notes."""

    start: int
    end: int
    text: str
    line: int
    head: str = ""
    is_head: bool = False
    before: str = ""
    sentence: int = 0

    @property
    def folded(self) -> str:
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the notes and its pieces, in order."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]
    head: str = ""


def read_lines(notes: str) -> tuple[Line, ...]:
    """The lines of ``notes`` that hold something, with their pieces; nothing is normalised."""
    lines = []
    for number, (start, end) in enumerate(_first_apart(notes, list(_line_spans(notes)))):
        pieces = tuple(_pieces(notes, start, end, number))
        if pieces:
            lines.append(Line(number, start, end, pieces, pieces[0].head))
    return tuple(lines)


def _first_apart(notes: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines, what follows the interview's day in the first one apart: "18/05 tel. Permis : …"."""
    opened = False
    for start, end in spans:
        opening = None if opened else _OPENING.match(notes, start, end)
        opened = opened or bool(notes[start:end].strip())
        if opening is None or len(notes[start : opening.end()].split()) > _MOST_OPENING_WORDS:
            yield start, end
        else:
            yield start, opening.end("day")
            yield opening.start("rest"), end


def _line_spans(notes: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in notes.splitlines(keepends=True):
        yield position, position + len(line.rstrip("\r\n"))
        position += len(line)


def _pieces(notes: str, start: int, end: int, number: int) -> Iterator[Piece]:
    line = notes[start:end]
    head = _head_of(line)
    for order, (begin, finish) in enumerate(_sentences(line)):
        for first, last, before in _cut(line, begin, finish):
            text = line[first:last]
            is_head = head is not None and first < head[1] and last <= head[1] + 1
            yield Piece(
                start + first, start + last, text, number, head[0] if head else "", is_head, before, order
            )


def _sentences(line: str) -> list[tuple[int, int]]:
    """The sentences of a line; an arrow, or a full stop inside a bracket, does not end one."""
    found: list[tuple[int, int]] = []
    for segment in split_segments(line):
        bars = [m.end() for m in _BAR.finditer(line, segment.start, segment.end)]
        if bars and not _starts_with_a_bar(line):
            found += list(pairwise([segment.start, *bars, segment.end]))
            continue
        open_bracket = found and line.count("(", *found[-1]) > line.count(")", *found[-1])
        if found and (open_bracket or _ARROW.fullmatch(line, found[-1][1], segment.start)):
            found[-1] = (found[-1][0], segment.end)
        else:
            found.append((segment.start, segment.end))
    return found


def _starts_with_a_bar(line: str) -> bool:
    return line.lstrip().startswith("/")


def _head_of(line: str) -> tuple[str, int] | None:
    """The words before the colon a line opens with, and where they end."""
    match = _HEAD.match(line)
    if match is None or len(match[1].split()) > _MOST_HEAD_WORDS:
        return None
    return match[1].strip(), match.end(1)


def _cut(line: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    masked = _QUOTED.sub(lambda m: "x" * len(m[0]), line)
    position, before = start, ""
    for cut in _CUT.finditer(masked, start, end):
        yield from _trimmed(line, position, cut.start(), before)
        position, before = cut.end(), cut[0].strip()
    yield from _trimmed(line, position, end, before)


def _trimmed(line: str, start: int, end: int, before: str) -> Iterator[tuple[int, int, str]]:
    while start < end and line[start] in _LEADING:
        start += 1
    while end > start and line[end - 1] in _TRAILING:
        end -= 1
    if any(c.isalnum() for c in line[start:end]):
        yield start, end, before

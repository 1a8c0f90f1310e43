"""Passages: the places of the record that sentences rest on, ready to be shown with their marks.

A `PassageBook` grows while sentences arrive; `take_changed` gives the passages to (re)draw.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from neo.core.dossier.model import Dossier
from neo.core.grounding.sources import Source

from . import display
from .passage_rows import PassageText, Row, read_passages
from .source_marks import Mark, kind_of, marks_of, passage_key, place_id
from .timeline import anchor

LONGEST_WHOLE = 20_000
"""Characters of a text shown whole beside a sentence; the record's own page always shows it whole."""
NEAR = 1_500
"""Characters kept on each side of a cited place in a longer text."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text covered by the same cited places; `starts` are the ids that begin here."""

    text: str
    covering: str = ""
    starts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of a passage: a label (empty for free text) and its segments."""

    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage as the page draws it."""

    html_id: str
    icon: str
    title: str
    subtitle: str
    anchor: str
    quoted: bool
    rows: tuple[ShownRow, ...]


class PassageBook:
    """The passages cited so far by one synthesis or one answer."""

    def __init__(self, dossier: Dossier, today: date, run: str) -> None:
        self.record_id = dossier.id
        self._texts = read_passages(dossier)
        self._today = today
        self._run = run
        self._cited: dict[str, dict[str, Source]] = {}
        self._changed: dict[str, None] = {}

    def cite(self, sources: Iterable[Source]) -> tuple[Mark, ...]:
        """Register these sources and give the marks that lead to them."""
        kept = tuple(sources)
        for source in kept:
            key = passage_key(source)
            places = self._cited.setdefault(key, {})
            if places.setdefault(place_id(self._run, source), source) is source:
                self._changed[key] = None
        return marks_of(kept, self._run, self._today)

    def words(self, source: Source) -> str:
        """A structured place as the page words it (its value, its unit); empty when no row holds it."""
        text = self._texts.get(passage_key(source))
        rows = [row for row in text.rows if _belongs(source, row)] if text else []
        return f"{display.THIN}; ".join(
            f"{row.label}{display.NBSP}: {row.text}" if row.label else row.text for row in rows[:2]
        )

    def take_changed(self) -> tuple[Passage, ...]:
        """The passages with a place cited since the last call, in the order they were first cited."""
        keys, self._changed = tuple(self._changed), {}
        return tuple(self._passage(key) for key in keys)

    def _passage(self, key: str) -> Passage:
        places = self._cited[key]
        any_source = next(iter(places.values()))
        text = self._texts.get(key) or _bare(any_source)
        rows, left = _draw(text.rows, places)
        rows += tuple(_quote_row(place, source) for place, source in left.items())
        return Passage(
            html_id=f"{self._run}-{anchor(key)}",
            icon=kind_of(any_source.pointer).icon,
            title=text.title,
            subtitle=text.subtitle,
            anchor=text.anchor,
            quoted=text.quoted,
            rows=rows,
        )


def _bare(source: Source) -> PassageText:
    """A place that no list of this page holds: its quotation alone is shown."""
    return PassageText(title=source.ref, subtitle="", anchor="", quoted=False, rows=())


def _quote_row(place: str, source: Source) -> ShownRow:
    return ShownRow("", (Segment(source.quote or source.ref, place, (place,)),))


def _draw(rows: tuple[Row, ...], places: dict[str, Source]) -> tuple[tuple[ShownRow, ...], dict[str, Source]]:
    """The rows with their places marked, and the places that fit no row."""
    left = dict(places)
    drawn = []
    for row in rows:
        here = {place: source for place, source in left.items() if _belongs(source, row)}
        for place in here:
            del left[place]
        drawn.append(ShownRow(row.label, _segments(row.text, here)))
    return tuple(drawn), left


def _belongs(source: Source, row: Row) -> bool:
    if not row.text:
        return False
    one, other = source.pointer, row.pointer
    return one == other or one.startswith(other + "/") or other.startswith(one + "/")


def _segments(text: str, places: dict[str, Source]) -> tuple[Segment, ...]:
    """Cut a text at every start and end, so that overlapping places each keep their exact stretch."""
    spans = [(place, *_span(source, text)) for place, source in places.items()]
    cuts = sorted({0, len(text), *(cut for _, start, end in spans for cut in (start, end))})
    segments = []
    for start, end in pairwise(cuts):
        covering = [place for place, a, b in spans if a <= start and end <= b]
        starts = tuple(place for place, a, _ in spans if a == start)
        segments.append(Segment(text[start:end], " ".join(covering), starts))
    return _near(segments) if len(text) > LONGEST_WHOLE else tuple(segments) or (Segment(text),)


def _near(segments: list[Segment]) -> tuple[Segment, ...]:
    """Of a very long text, what stands near a cited place; the rest is said to be left out."""
    last = len(segments) - 1
    kept = []
    for position, segment in enumerate(segments):
        text = segment.text
        if segment.covering or len(text) <= 2 * NEAR:
            kept.append(segment)
            continue
        before = "" if position == 0 else text[:NEAR]
        after = "" if position == last else text[-NEAR:]
        kept.append(Segment(f"{before} […] {after}"))
    return tuple(kept)


def _span(source: Source, text: str) -> tuple[int, int]:
    """Where in this text; the whole of it when the source gives no place or the text was put in words."""
    if source.start is None or source.end is None:
        return 0, len(text)
    if source.quote and text[source.start : source.end] != source.quote:
        return 0, len(text)
    return min(source.start, len(text)), min(source.end, len(text))

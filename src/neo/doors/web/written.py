"""What NÉO writes, as the page draws it: lines with their marks, and the blocks that stand beside.

The same values feed the stream (one fragment an event) and the page that renders the whole at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from neo import __version__
from neo.core.assistant import making_words
from neo.core.assistant.contribution import PARTS, mention
from neo.core.assistant.events import HeldBack, Planned, Written
from neo.core.assistant.making import Making
from neo.core.assistant.results import (
    Answer,
    Contradiction,
    Reason,
    Sentence,
    Source,
    Stale,
    Synthesis,
    Verdict,
)
from neo.wiring.routes import expected

from . import display, labels
from .passages import PassageBook
from .reportable import reportable
from .source_marks import Mark

_UNPROVED = {Verdict.UNSUPPORTED: "Non prouvée", Verdict.NOT_CHECKED: "Non vérifiée"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: to come, written, or held back with a reason."""

    index: int
    text: str = ""
    marks: tuple[Mark, ...] = ()
    held: str = ""
    unproved: str = ""
    dropped: bool = False
    report: str = ""
    """What the control that reports this line sends: see ``reportable``."""

    @property
    def is_written(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines. `first` is the one to read before the others."""

    title: str
    first: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A text of a side block, with its marks."""

    text: str
    marks: tuple[Mark, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two places says."""

    text: str
    mark: Mark
    quoted: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction: an older side, a newer side, and the further ones."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """What stands beside the synthesis once it is done."""

    clashes: tuple[Clash, ...]
    likely: tuple[Clash, ...]
    stale: tuple[Cited, ...]
    unknown: tuple[str, ...]
    changes: tuple[Cited, ...]
    omitted: tuple[Cited, ...]
    not_shown: tuple[Cited, ...] = ()


@dataclass(slots=True)
class Draft:
    """The lines as they stand while events arrive."""

    book: PassageBook
    sections: list[tuple[str, list[int]]] = field(default_factory=list)
    lines: dict[int, Line] = field(default_factory=dict)

    planned: Planned | None = None

    def plan(self, event: Planned) -> None:
        """Reserve the lines, in the order and sections of the plan."""
        self.planned = event
        for planned in event.lines:
            if not self.sections or self.sections[-1][0] != planned.section:
                self.sections.append((planned.section, []))
            self.sections[-1][1].append(planned.index)
            self.lines[planned.index] = Line(planned.index)

    def begin_anew(self) -> None:
        """Take back everything written: another writer begins from the first line."""
        planned = self.planned
        self.sections, self.lines = [], {}
        if planned is not None:
            self.plan(planned)

    def write(self, event: Written) -> Line:
        """Put a verified sentence at its place; a line that another one has said goes."""
        if event.sentence is None:
            return self._dropped(event.index)
        line = line_of(event.index, event.sentence, self.book, "synthesis")
        self.lines[event.index] = line
        return line

    def hold(self, event: HeldBack) -> Line:
        """Leave the reason at the place of a sentence that is not shown."""
        line = Line(event.index, held=display.typeset(event.reason))
        self.lines[event.index] = line
        return line

    def _dropped(self, index: int) -> Line:
        del self.lines[index]
        for position, (title, indexes) in enumerate(self.sections):
            self.sections[position] = (title, [i for i in indexes if i != index])
        return Line(index, dropped=True)

    def drawn(self) -> tuple[Section, ...]:
        """The sections as they stand; one without a line left is not shown."""
        return tuple(
            Section(
                display.typeset(display.capital(title)),
                position == 0 and is_first(title),
                tuple(self.lines[index] for index in indexes),
            )
            for position, (title, indexes) in enumerate(self.sections)
            if indexes
        )

    @property
    def counts(self) -> tuple[int, int, int]:
        """Lines written, held back, planned."""
        lines = self.lines.values()
        written, held = sum(x.is_written for x in lines), sum(bool(x.held) for x in lines)
        return written, held, len(self.lines)


def is_first(title: str) -> bool:
    """Whether a section is the one of deadlines and signs of distress, which opens a synthesis."""
    return "abord" in title.lower()


def line_of(index: int, sentence: Sentence, book: PassageBook, function: str) -> Line:
    """One sentence of ``function`` with its marks, its sources registered in the book."""
    return Line(
        index,
        display.typeset(sentence.text),
        book.cite(sentence.sources),
        unproved=_UNPROVED.get(sentence.verdict, ""),
        report=reportable(book.record_id, function, sentence.text, sentence.sources, sentence.by),
    )


def blocks_of(synthesis: Synthesis, book: PassageBook) -> Blocks:
    """The side blocks of a finished synthesis."""
    return Blocks(
        clashes=tuple(_clash(clash, book) for clash in synthesis.contradictions if clash.sure),
        likely=tuple(_clash(clash, book) for clash in synthesis.contradictions if not clash.sure),
        stale=tuple(_stale(stale, book) for stale in synthesis.stale),
        unknown=tuple(display.typeset(unknown.text) for unknown in synthesis.unknown),
        changes=tuple(Cited(display.typeset(x.text), book.cite(x.sources)) for x in synthesis.changes),
        omitted=tuple(
            Cited(display.typeset(x.text), book.cite(x.sources))
            for x in synthesis.omitted
            if not x.held_back  # its line is in the text, with the reason and without the words
        ),
        not_shown=not_shown(synthesis.held_back, book),
    )


def not_shown(sentences: Iterable[Sentence], book: PassageBook) -> tuple[Cited, ...]:
    """Sentences of a model that are not in the text, each with why and where it said it came from."""
    return tuple(
        Cited(display.typeset(s.text), book.cite(s.sources), display.typeset("; ".join(s.problems)))
        for s in sentences
    )


@dataclass(frozen=True, slots=True)
class Made:
    """Who wrote, what left and what it took, why other writers gave up; and NÉO's part in it: from what, in
    which version, how far, with the line to copy beside the text."""

    writer: str
    lines: tuple[str, ...]
    notices: tuple[str, ...] = ()
    sources: str = ""
    version: str = __version__
    degree: str = ""
    mention: str = ""


def made_of(making: Making, task: str) -> Made:
    """The line under a text of ``task`` (``core.assistant.contribution.PARTS``)."""
    part = PARTS[task]
    return Made(
        display.typeset(making_words.writer(making)),
        tuple(display.typeset(line) for line in making_words.lines(making)),
        tuple(display.typeset(notice) for notice in making.withdrawn),
        sources=display.typeset(part.sources),
        degree=display.typeset(part.degree),
        mention=display.typeset(mention(task, making)),
    )


def _stale(stale: Stale, book: PassageBook) -> Cited:
    why = labels.label(labels.STALE_REASONS, stale.why)
    return Cited(display.typeset(stale.about), book.cite(stale.sources), why)


def _clash(clash: Contradiction, book: PassageBook) -> Clash:
    """Sides from the oldest to the newest: NÉO does not decide between them."""
    ordered = sorted(clash.sources, key=lambda source: source.date or date.min)
    return Clash(display.typeset(clash.about), tuple(_side(source, book) for source in ordered))


def _side(source: Source, book: PassageBook) -> Side:
    mark = book.cite((source,))[0]
    if source.start is not None:
        return Side(source.quote, mark, quoted=True)
    return Side(book.words(source) or source.quote, mark, quoted=False)


def before(task: str) -> Made | None:
    """Who would write ``task`` and what a usual text takes, before it is asked for; ``None``: no model."""
    making = expected(task)
    if making is None:
        return None
    lines = tuple(display.typeset(line) for line in making_words.before(making))
    return Made(display.typeset(making_words.writer(making)), lines)


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer, or what is said in its place, with the nearest known things apart."""

    question: str
    lines: tuple[Line, ...]
    message: str
    declined: bool
    nearest: tuple[Line, ...]
    not_shown: tuple[Cited, ...] = ()
    made: Made | None = None


def answer_of(question: str, answer: Answer, book: PassageBook) -> ShownAnswer:
    """An answer as the page draws it."""
    given = () if answer.abstained else answer.sentences
    return ShownAnswer(
        question=question,
        lines=_lines(given, book),
        message=display.typeset(answer.message) or ("Le dossier ne le dit pas." if answer.abstained else ""),
        declined=answer.reason in (Reason.OTHER_PERSON, Reason.VERDICT),
        nearest=_lines(answer.nearest, book),
        not_shown=not_shown(answer.held_back, book),
        made=made_of(answer.making, "answer"),
    )


def _lines(sentences: Iterable[Sentence], book: PassageBook) -> tuple[Line, ...]:
    return tuple(line_of(index, sentence, book, "answer") for index, sentence in enumerate(sentences))

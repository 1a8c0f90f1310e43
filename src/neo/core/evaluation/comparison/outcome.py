"""What one writer made of one text, read from the pipeline's events as they came."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from neo.core.assistant.events import Done, Event, HeldBack, NotShown, Planned, Withdrawn, Written
from neo.core.assistant.making import EMBEDDED, Making
from neo.core.assistant.results import Answer, Sentence, Synthesis
from neo.core.language_models.footprint import Footprint

_BY_MODEL = "model"


class Told(StrEnum):
    """How a planned line ended."""

    MODEL = "model"
    """In the model's words, verified."""
    WITH_ANOTHER = "with_another"
    """In a sentence that the model gave to another line too."""
    REPLACED = "replaced"
    """In the embedded writer's words: the model's were not supported."""
    FORGOTTEN = "forgotten"
    """In the embedded writer's words: the model had left it out."""
    EMBEDDED = "embedded"
    """In the embedded writer's words: no model was asked, or none answered."""
    NOT_SHOWN = "not_shown"
    """Not said at all: even the embedded writer's words are not supported."""

    @property
    def is_model(self) -> bool:
        return self in (Told.MODEL, Told.WITH_ANOTHER)


@dataclass(frozen=True, slots=True)
class Line:
    """One planned line as it is shown; ``sources`` are the ids of the elements cited. ``refused``: what the
    model had said of it, when NÉO said it again."""

    index: int
    section: str
    text: str
    told: Told
    sources: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One text by one writer. ``result``: its JSON shape. ``first_seconds`` and ``whole_seconds``: from the
    request to the first sentence shown and to the end of the answer; ``None`` when no model answered.
    ``sent``: the messages that left for a model, the instructions apart. ``failures``: why the writer asked
    for did not write, French."""

    result: dict[str, Any]
    making: Making
    lines: tuple[Line, ...]
    held_back: tuple[Sentence, ...]
    sent: tuple[str, ...] = ()
    first_seconds: float | None = None
    whole_seconds: float | None = None
    failures: tuple[str, ...] = ()

    @property
    def by_model(self) -> bool:
        """Whether a model wrote it, wholly or in part."""
        return self.making.engine != EMBEDDED

    @property
    def unanswered(self) -> bool:
        """Whether a model was asked and gave no answer that could be used."""
        return bool(self.failures) and bool(self.sent)

    @property
    def kept_home(self) -> bool:
        """Whether nothing was sent, though a model was to be asked: a rule, or a text too long for it."""
        return bool(self.failures) and not self.sent

    @property
    def footprint(self) -> Footprint | None:
        return self.making.footprint


@dataclass
class _Seen:
    """The state of one text while its events come; begun anew when a model's words are withdrawn."""

    sections: tuple[str, ...] = ()
    shown: dict[int, Sentence] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    not_shown: dict[int, str] = field(default_factory=dict)
    first: float | None = None

    def take(self, event: Event, clock: Callable[[], float]) -> None:
        if isinstance(event, Planned):
            self.sections = tuple(line.section for line in event.lines)
        elif isinstance(event, Withdrawn):
            self._begin_anew()
        elif isinstance(event, HeldBack):
            self.not_shown[event.index] = event.reason
        elif isinstance(event, Written):
            self._write(event, clock)
        else:
            assert isinstance(event, NotShown | Done)

    def _begin_anew(self) -> None:
        self.shown, self.order, self.joined, self.not_shown = {}, [], set(), {}
        self.first = None

    def _write(self, event: Written, clock: Callable[[], float]) -> None:
        if event.sentence is None:
            self.joined.add(event.index)
            return
        if self.first is None:
            self.first = clock()
        if event.index not in self.shown:
            self.order.append(event.index)
        self.shown[event.index] = event.sentence


async def observe(events: AsyncIterator[Event], clock: Callable[[], float]) -> tuple[Outcome, float | None]:
    """The outcome of one text, without what only its runner knows (``sent``, the whole delay), and the
    ``clock`` when its first sentence was shown. ``clock``: seconds since the request left."""
    seen = _Seen()
    async for event in events:
        seen.take(event, clock)
        if isinstance(event, Done) and isinstance(event.result, Synthesis | Answer):
            result = event.result
            lines = tuple(_lines(seen, result.making, result.held_back))
            failures = result.making.withdrawn
            outcome = Outcome(result.as_json(), result.making, lines, result.held_back, failures=failures)
            return outcome, seen.first
    raise RuntimeError("the pipeline ended without a text")


def _lines(seen: _Seen, making: Making, held_back: Sequence[Sentence]) -> list[Line]:
    """Each planned line in order. The lines that the model forgot are the last ones written."""
    own = [i for i in seen.order if seen.shown[i].by != _BY_MODEL]
    forgotten = set(own[len(own) - making.forgotten :]) if making.forgotten else set()
    lines = []
    for index, section in enumerate(seen.sections):
        sentence = seen.shown.get(index)
        told = _told(sentence, index in seen.joined, index in forgotten, making)
        words = sentence.text if sentence else seen.not_shown.get(index, "")
        refs = tuple(dict.fromkeys(s.ref for s in sentence.sources)) if sentence else ()
        refused = _refused(sentence, held_back) if sentence and told is Told.REPLACED else ""
        lines.append(Line(index, section, words, told, refs, refused))
    return lines


def _refused(shown: Sentence, held_back: Sequence[Sentence]) -> str:
    """The first sentence held back that cites all the passages of ``shown``."""
    cited = set(shown.sources)
    return next((s.text for s in held_back if cited and cited <= set(s.sources)), "")


def _told(sentence: Sentence | None, joined: bool, forgotten: bool, making: Making) -> Told:
    if sentence is None:
        return Told.WITH_ANOTHER if joined else Told.NOT_SHOWN
    if sentence.by == _BY_MODEL:
        return Told.MODEL
    if making.engine == EMBEDDED:
        return Told.EMBEDDED
    return Told.FORGOTTEN if forgotten else Told.REPLACED

"""What the pipeline yields while it works. Every door consumes the same events; the last one is ``Done``."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.results import Answer, Sentence, Synthesis, Verification
from neo.core.assistant.writings import Conclusion, DraftReply, Suggestions

Result = Synthesis | Answer | Verification | DraftReply | Conclusion | Suggestions


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One sentence to come, at its place in the text."""

    index: int
    section: str


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan is known before the words: a page can reserve each line."""

    lines: tuple[PlannedLine, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The verified sentence of line ``index``, in the place of what was there; ``None`` when another line
    has said it too."""

    index: int
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Line ``index`` was written but is not supported: it is not shown, and ``reason`` says why."""

    index: int
    section: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotShown:
    """A model wrote ``sentence`` and it is not shown: its problems say why. Its lines are told otherwise."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Everything written so far is taken back: ``reason`` (French) says what failed. Another writer begins
    anew, from the first line."""

    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """The whole result; always the last event."""

    result: Result


Event = Planned | Written | HeldBack | NotShown | Withdrawn | Done

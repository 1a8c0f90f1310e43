"""What NÉO gives back, in the shapes of the command-line contract. Keys without value are absent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from neo.core.assistant.contribution import making_as_json
from neo.core.assistant.making import EMBEDDED, EMBEDDED_MAKING, Making
from neo.core.dossier.sources import Source, sources_as_json
from neo.core.facts.findings import Change, Contradiction, Stale, Unknown

__all__ = [
    "Answer",
    "Change",
    "Contradiction",
    "Omission",
    "Reason",
    "Sentence",
    "Source",
    "Stale",
    "Synthesis",
    "Unknown",
    "Verdict",
    "Verification",
]


class Verdict(StrEnum):
    """What the verifier says of a sentence. Switched off, it says ``not_checked``, never ``supported``."""

    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"
    NOT_CHECKED = "not_checked"


class Reason(StrEnum):
    """Why there is no answer."""

    NOT_IN_RECORD = "not_in_record"
    OTHER_PERSON = "other_person"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its proof. ``start`` and ``end`` are set when a given text was verified."""

    text: str
    section: str = ""
    sources: tuple[Source, ...] = ()
    verdict: Verdict = Verdict.NOT_CHECKED
    problems: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    by: str = ""
    """``model`` or ``embedded``, where a model had a part in the text."""

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"text": self.text}
        if self.section:
            shape["section"] = self.section
        shape |= {"sources": sources_as_json(self.sources), "verdict": self.verdict.value}
        shape["problems"] = list(self.problems)
        if self.start is not None:
            shape |= {"start": self.start, "end": self.end}
        if self.by:
            shape["by"] = self.by
        return shape


@dataclass(frozen=True, slots=True)
class Omission:
    """A planned fact that the text left out; ``held_back`` when the verifier refused its sentence."""

    text: str
    sources: tuple[Source, ...]
    held_back: bool = False

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "sources": sources_as_json(self.sources)}


@dataclass(frozen=True, slots=True)
class Synthesis:
    dossier: str
    engine: str
    today: date
    sentences: tuple[Sentence, ...]
    unknown: tuple[Unknown, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    stale: tuple[Stale, ...] = ()
    changes: tuple[Change, ...] = ()
    omitted: tuple[Omission, ...] = ()
    held_back: tuple[Sentence, ...] = ()
    """Sentences of a model that are not shown, each with its problems."""
    making: Making = EMBEDDED_MAKING

    def as_json(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier,
            "engine": self.engine,
            "today": self.today.isoformat(),
            "sentences": [s.as_json() for s in self.sentences],
            "unknown": [u.as_json() for u in self.unknown],
            "contradictions": [c.as_json() for c in self.contradictions],
            "stale": [s.as_json() for s in self.stale],
            "changes": [c.as_json() for c in self.changes],
            "omitted": [o.as_json() for o in self.omitted],
            "heldBack": [s.as_json() for s in self.held_back],
            "making": making_as_json("synthesis", self.making),
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """A cited answer, or the reason why there is none, with the nearest known things apart."""

    dossier: str
    engine: str
    answer: str | None
    reason: Reason | None
    message: str = ""
    sentences: tuple[Sentence, ...] = ()
    nearest: tuple[Sentence, ...] = ()
    held_back: tuple[Sentence, ...] = ()
    making: Making = EMBEDDED_MAKING

    @property
    def abstained(self) -> bool:
        return self.answer is None

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {
            "dossier": self.dossier,
            "engine": self.engine,
            "answer": self.answer,
            "abstained": self.abstained,
            "reason": self.reason.value if self.reason else None,
        }
        if self.message:
            shape["message"] = self.message
        shape["sentences"] = [s.as_json() for s in self.sentences]
        shape["nearest"] = [s.as_json() for s in self.nearest]
        shape["heldBack"] = [s.as_json() for s in self.held_back]
        shape["making"] = making_as_json("answer", self.making)
        return shape


@dataclass(frozen=True, slots=True)
class Verification:
    dossier: str
    sentences: tuple[Sentence, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier,
            "engine": EMBEDDED,
            "sentences": [s.as_json() for s in self.sentences],
            "making": making_as_json("verification"),
        }

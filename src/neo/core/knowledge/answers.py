"""What a question to the texts gives: an answer in the texts' own words, or a refusal that says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from neo.core.french.dates import write_date
from neo.core.knowledge.texts import DatedText


class Refused(StrEnum):
    """Why there is no answer."""

    NOT_IN_FORCE = "not_in_force"
    EXPIRED = "expired"
    ABOLISHED = "abolished"
    AMBIGUOUS = "ambiguous"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Cited:
    """The text's own words: ``document.body[start:end] == text``."""

    text: str
    document: DatedText
    section: str
    start: int
    end: int

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "source": text_as_json(self.document)} | {
            "section": self.section,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Warned:
    """Something to know before relying on it. ``kind``: abolished, ending, coming, example."""

    kind: str
    text: str

    def as_json(self) -> dict[str, str]:
        return {"kind": self.kind, "text": self.text}


@dataclass(frozen=True, slots=True)
class Choice:
    """One meaning of an ambiguous form, and the question that says it in full."""

    meaning: str
    question: str

    def as_json(self) -> dict[str, str]:
        return {"meaning": self.meaning, "question": self.question}


@dataclass(frozen=True, slots=True)
class KnowledgeAnswer:
    """``sentences`` come from one text, in its order."""

    question: str
    today: date
    sentences: tuple[Cited, ...]
    warnings: tuple[Warned, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def document(self) -> DatedText:
        return self.sentences[0].document

    @property
    def text(self) -> str:
        return " ".join(s.text for s in self.sentences)

    @property
    def dated(self) -> str:
        """The sentence that tells what says it, and since when."""
        return dated(self.document)

    def as_json(self) -> dict[str, Any]:
        return {
            "question": self.question,
            "today": self.today.isoformat(),
            "answer": self.text,
            "abstained": False,
            "reason": None,
            "dated": self.dated,
            "sentences": [s.as_json() for s in self.sentences],
            "warnings": [w.as_json() for w in self.warnings],
            "notices": list(self.notices),
        }


@dataclass(frozen=True, slots=True)
class KnowledgeRefusal:
    """``nearest`` is what comes closest, never the answer."""

    question: str
    today: date
    reason: Refused
    message: str
    nearest: tuple[Cited, ...] = ()
    choices: tuple[Choice, ...] = ()
    warnings: tuple[Warned, ...] = ()
    notices: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "question": self.question,
            "today": self.today.isoformat(),
            "answer": None,
            "abstained": True,
            "reason": self.reason.value,
            "message": self.message,
            "nearest": [s.as_json() for s in self.nearest],
            "choices": [c.as_json() for c in self.choices],
            "warnings": [w.as_json() for w in self.warnings],
            "notices": list(self.notices),
        }


def dated(text: DatedText) -> str:
    """« Instruction de France Travail, en vigueur depuis le 1er mai 2024. »"""
    until = f" et jusqu'au {write_date(text.valid_until)}" if text.valid_until else ""
    checked = f", comparé à sa source le {write_date(text.checked_on)}" if text.checked_on else ""
    since = f"en vigueur depuis le {write_date(text.valid_from)}"
    return f"« {text.title} » ({text.source}), {since}{until}{checked}."


def text_as_json(text: DatedText) -> dict[str, Any]:
    """Everything but the body."""
    shape: dict[str, Any] = {
        "key": text.key,
        "title": text.title,
        "kind": text.kind,
        "source": text.source,
        "reference": text.reference,
        "validFrom": text.valid_from.isoformat(),
        "validUntil": text.valid_until.isoformat() if text.valid_until else None,
        "imported": text.imported.isoformat(),
        "example": text.example,
    }
    return shape | ({"checkedOn": text.checked_on.isoformat()} if text.checked_on else {})

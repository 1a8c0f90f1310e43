"""What NÉO gives back for the rest of the day: a draft reply, a draft conclusion, next steps.

Shapes of the command-line contract. All are proposals: nothing here is sent, saved or prescribed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from neo.core.assistant.contribution import making_as_json
from neo.core.assistant.making import EMBEDDED, EMBEDDED_MAKING, Making
from neo.core.assistant.results import Sentence
from neo.core.dossier.sources import Source, sources_as_json
from neo.core.knowledge.answers import Cited

WARNINGS = (
    "distress",
    "deadline",
    "benefit",
    "injection",
    "identity_mismatch",
    "attachment_missing",
    "third_party",
    "abolished",
)
"""Kinds of warning on a received mail, in the order they are told."""
MOST_SUGGESTIONS = 8
NOTES = "notes"
"""The ``ref`` of a source into typed notes: they are no part of the record yet."""


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A general rule told in a draft. ``text``: as the draft tells it; ``cited``: the words of one dated
    text; ``notes``: what the adviser should know of that text (its end, that it is an example…)."""

    text: str
    cited: tuple[Cited, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "cited": [c.as_json() for c in self.cited],
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Request:
    """One thing the mail asks. ``answered``: the draft answers it from the record or a dated text; else it is
    openly left to the adviser."""

    text: str
    answered: bool
    sources: tuple[Source, ...] = ()
    rules: tuple[RuleTold, ...] = ()
    """From the dated texts; to be checked by the adviser."""

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"text": self.text, "answered": self.answered}
        shape |= {"sources": sources_as_json(self.sources)}
        return shape | ({"rules": [r.as_json() for r in self.rules]} if self.rules else {})


@dataclass(frozen=True, slots=True)
class Warned:
    """Something the adviser must see before answering. ``kind``: one of ``WARNINGS``."""

    kind: str
    text: str
    sources: tuple[Source, ...] = ()

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"kind": self.kind, "text": self.text}
        return shape | ({"sources": sources_as_json(self.sources)} if self.sources else {})


@dataclass(frozen=True, slots=True)
class DraftReply:
    """A draft answer to one mail. ``openings``: two first lines on offer; ``body`` uses the first."""

    dossier: str
    message: str
    subject: str
    body: str
    sentences: tuple[Sentence, ...] = ()
    requests: tuple[Request, ...] = ()
    warnings: tuple[Warned, ...] = ()
    openings: tuple[str, ...] = ()
    reading: str = ""
    """How easy it reads, in French words."""
    tone: str = ""
    """Of ``mail_draft.register.TONES``: the adviser's, or the mail's own."""
    engine: str = EMBEDDED
    held_back: tuple[Sentence, ...] = ()
    making: Making = EMBEDDED_MAKING

    def as_json(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier,
            "engine": self.engine,
            "message": self.message,
            "subject": self.subject,
            "body": self.body,
            "sentences": [s.as_json() for s in self.sentences],
            "requests": [r.as_json() for r in self.requests],
            "warnings": [w.as_json() for w in self.warnings],
            "openings": list(self.openings),
            "reading": self.reading,
            "tone": self.tone,
            "heldBack": [s.as_json() for s in self.held_back],
            "making": making_as_json("mail", self.making),
        }


@dataclass(frozen=True, slots=True)
class Step:
    """A démarche that notes imply, to accept or not. ``why``, ``what``: catalogue codes (P03, Q14)."""

    why: str
    what: str
    description: str
    due: date | None = None
    sources: tuple[Source, ...] = ()

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"pourQuoi": self.why, "quoi": self.what, "description": self.description}
        if self.due is not None:
            shape["dateFin"] = self.due.isoformat()
        return shape | {"sources": sources_as_json(self.sources)}


@dataclass(frozen=True, slots=True)
class Alert:
    """A stretch of the notes that is left out, and why. ``kind``: health, judgement, third_party, hearsay…"""

    kind: str
    start: int
    end: int
    advice: str

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "start": self.start, "end": self.end, "advice": self.advice}


@dataclass(frozen=True, slots=True)
class Part:
    """One titled part of a conclusion."""

    title: str
    sentences: tuple[Sentence, ...]

    def as_json(self) -> dict[str, Any]:
        return {"title": self.title, "sentences": [s.as_json() for s in self.sentences]}


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A draft conclusion of typed notes; sources point into the notes (ref ``notes``)."""

    dossier: str
    sections: tuple[Part, ...]
    demarches: tuple[Step, ...] = ()
    alerts: tuple[Alert, ...] = ()
    engine: str = EMBEDDED
    held_back: tuple[Sentence, ...] = ()
    making: Making = EMBEDDED_MAKING

    def as_json(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier,
            "engine": self.engine,
            "sections": [p.as_json() for p in self.sections],
            "demarches": [d.as_json() for d in self.demarches],
            "alerts": [a.as_json() for a in self.alerts],
            "heldBack": [s.as_json() for s in self.held_back],
            "making": making_as_json("conclusion", self.making),
        }


@dataclass(frozen=True, slots=True)
class Link:
    """A place on the web where an offer is published: opened by the adviser only."""

    text: str
    url: str

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "url": self.url}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A next step, why, and where that comes from. ``kind``: commitment, deadline, diagnosis, offer, service,
    workshop, document, answer…"""

    title: str
    why: str
    kind: str
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {
            "title": self.title,
            "why": self.why,
            "kind": self.kind,
            "sources": sources_as_json(self.sources),
        }
        return shape | ({"links": [link.as_json() for link in self.links]} if self.links else {})


@dataclass(frozen=True, slots=True)
class Suggestions:
    """At most eight, those with a date first. No rank of a person, no prediction."""

    dossier: str
    suggestions: tuple[Suggestion, ...]
    engine: str = EMBEDDED
    making: Making = EMBEDDED_MAKING

    def as_json(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier,
            "engine": self.engine,
            "suggestions": [s.as_json() for s in self.suggestions],
            "making": making_as_json("suggestions", self.making),
        }

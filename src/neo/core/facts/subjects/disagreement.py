"""A disagreement: one value of one subject in the record, another value elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Tag
from neo.core.french.dates import show_date

_KINDS = {"report": "compte rendu", "correction": "rectification", "message": "message"}
_LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Disagreement:
    """``weight`` ranks what is shown (0 to 1: how sure it is, and how much it matters).

    ``outdated`` are the places of the profile that the rest of ``sources`` replaces: empty when nobody can
    tell which of the two places is right.
    """

    subject: str
    about: str
    sources: tuple[Source, ...]
    weight: float
    outdated: tuple[Source, ...] = ()


def told(fact: Fact) -> str:
    """``compte rendu du 16/04/2026``: what a note is, for a sentence."""
    return f"{_KINDS.get(fact.passage.kind, 'texte')} du {show_date(fact.passage.date)}"


def quoted(fact: Fact) -> str:
    """The note's words in French quotation marks, cut at a word when long; nothing withheld is shown."""
    if fact.has(Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE):
        return "« … »"
    text = " ".join(fact.passage.text.split())
    if len(text) > _LONGEST_QUOTE:
        text = text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return f"« {text} »"


def excerpt(fact: Fact, found: re.Match[str]) -> str:
    """The few words of the note that were read, between French quotation marks."""
    text = fact.passage.text
    end = text.find(" ", min(found.end() + 12, len(text)))
    return f"« {text[found.start() : end if end > 0 else len(text)].strip()} »"


def telling(facts: Sequence[Fact]) -> list[Fact]:
    """Among notes that say the same, those to cite: the first, the person's own word, the latest."""
    reports = [f for f in facts if f.passage.kind != "message"]
    mails = [f for f in facts if f.passage.kind == "message"]
    chosen: list[Fact] = []
    for fact in (*reports[:1], *mails[:1], *reports[-1:], *mails[-1:]):
        if all(fact.passage.ref != other.passage.ref for other in chosen):
            chosen.append(fact)
    return sorted(chosen[:3], key=lambda f: f.passage.date)


def against(
    subject: str, about: str, profile: Sequence[Source], facts: Sequence[Fact], weight: float
) -> Disagreement:
    """The profile says one thing, later notes another: the profile's places are outdated."""
    notes = tuple(fact_source(f) for f in telling(facts))
    return Disagreement(subject, about, (*profile, *notes), weight, tuple(profile))


def since(day: date | None) -> str:
    """`` (08/10/2024)``, or nothing when the day is unknown."""
    return f" ({show_date(day)})" if day else ""


def distinct_places(sources: Iterable[Source]) -> int:
    """How many different places are cited: a disagreement takes two."""
    return len({(s.pointer, s.start) for s in sources})

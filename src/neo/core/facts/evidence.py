"""From what was understood to what is cited: the source of a note or of a field, and the notes that count."""

from __future__ import annotations

from datetime import date

from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.record import RecordFacts


def fact_source(fact: Fact) -> Source:
    """The exact passage of a fact."""
    p = fact.passage
    return Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)


def field_source(pointer: str, quote: str = "", day: date | None = None, ref: str = "") -> Source:
    """A structured field, cited by its pointer."""
    return Source(ref or pointer, pointer, quote=quote, date=day)


def own_words(facts: RecordFacts) -> list[Fact]:
    """Reports and the person's own messages, oldest first: what may contradict the profile."""
    mails = [f for f in facts.messages if f.speaker in (Speaker.PERSON, Speaker.ADVISER)]
    return sorted([*facts.reports, *mails], key=lambda f: f.passage.date)

"""Typed interview notes made a draft conclusion."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import Conclusion, Part
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.french.segments import split_segments

NOTES = "notes"
"""The ``ref`` of a source into the notes."""


def conclude(dossier: Dossier, notes: str, today: date) -> Conclusion:
    """The draft conclusion that ``notes`` make, for the record they were typed about."""
    sentences = tuple(
        Sentence(
            s.of(notes),
            "Points abordés",
            (Source(NOTES, "", s.start, s.end, s.of(notes), today),),
            Verdict.SUPPORTED,
        )
        for s in split_segments(notes)
    )
    return Conclusion(dossier.id, (Part("Points abordés", sentences),) if sentences else ())

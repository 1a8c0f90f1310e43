"""A draft conclusion, prepared: what the notes say, sorted and proved by code before any model.

A model may word the sentences of the text, one by one. What was left out of the notes (judgements, others'
lives, hearsay, illness), what speaks to a machine and the démarches are never shown to it, and the check of
its sentences reads notes from which they are blanked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.conclusion.checking import POINTER, NotesChecker, parts_of
from neo.core.assistant.conclusion.composing import TITLES
from neo.core.assistant.conclusion.concluding import read_notes
from neo.core.assistant.results import Sentence
from neo.core.assistant.with_model.for_the_person import fault_in_a_conclusion
from neo.core.assistant.with_model.prepared import Prepared, PreparedLine, Written
from neo.core.assistant.writings import NOTES, Conclusion, Part
from neo.core.dossier.model import Dossier, Report
from neo.core.dossier.sources import Source

TASK = "conclusion"
_MOST_LONGER, _ROOM = 1.4, 20
_NOTHING_TO_WORD = "les notes ne donnent rien à rédiger"
_Place = tuple[int | None, int | None]


def prepare_conclusion(dossier: Dossier, notes: str, today: date) -> Prepared:
    """What either writer needs to word the conclusion that ``notes`` make."""
    read = read_notes(dossier, notes, today)
    lines = tuple(PreparedLine(s.section, _as_shown(s, read.notes)) for s in read.sentences)
    return Prepared(
        task=TASK,
        index=NotesChecker(dossier, read.notes, read.held).index,
        today=read.held,
        lines=lines,
        finish=_Finish(
            read.conclusion, {(s.start, s.end): s for told in read.sentences for s in told.sources}
        ),
        fault=fault_in_a_conclusion,
        most_words=round(_MOST_LONGER * sum(len(x.sentence.text.split()) for x in lines)) + _ROOM,
        solved="" if any(line.is_supported for line in lines) else _NOTHING_TO_WORD,
    )


def with_notes(dossier: Dossier, notes: str, today: date) -> Dossier:
    """The record with the notes as its last report: what masking knows of people comes from both."""
    report = Report(NOTES, f"/conclusionsEntretien/{len(dossier.reports)}", today, notes)
    return replace(dossier, reports=(*dossier.reports, report))


def _as_shown(sentence: Sentence, shown: str) -> Sentence:
    """``sentence`` with its places in the notes as they are shown."""
    sources = tuple(
        replace(source, pointer=POINTER, quote=shown[source.start : source.end])
        for source in sentence.sources
    )
    return replace(sentence, sources=sources)


@dataclass(frozen=True, slots=True)
class _Finish:
    """The conclusion with the sentences that were written; ``places``: the notes' own passages, by place."""

    embedded: Conclusion
    places: Mapping[_Place, Source]

    def __call__(self, written: Written) -> Conclusion:
        sections = self.embedded.sections
        if any(s.by == "model" for s in written.sentences):
            told = [self._in_the_notes(sentence) for sentence in written.sentences]
            sections = tuple(Part(title, found) for title, found in parts_of(told, TITLES).items())
        return replace(
            self.embedded,
            sections=sections,
            engine=written.making.engine,
            held_back=(*self.embedded.held_back, *map(self._in_the_notes, written.held_back)),
            making=written.making,
        )

    def _in_the_notes(self, sentence: Sentence) -> Sentence:
        sources = (self.places.get((s.start, s.end), s) for s in sentence.sources)
        return replace(sentence, sources=tuple(sources))

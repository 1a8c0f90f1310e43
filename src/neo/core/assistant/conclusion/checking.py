"""Each sentence of a conclusion against the stretch of the notes it comes from.

The same verifier as for a record, on a record that holds nothing but the notes: dates, numbers, names, denial
and modality. A sentence that fails is said again in the notes' own words; one that still fails is held back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from neo.core.assistant.conclusion.composing import Draft
from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import NOTES
from neo.core.dossier.model import Career, Dossier, Report, Situation
from neo.core.dossier.sources import Source
from neo.core.french.folding import fold
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_sentence

POINTER = "/conclusionsEntretien/0/texte"
"""Where the notes stand in the record made of them alone."""


class NotesChecker:
    """The check of one set of notes; read once, whatever the number of sentences.

    ``index``: the notes and nothing else, for who verifies other sentences against them."""

    def __init__(self, dossier: Dossier, notes: str, held: date) -> None:
        self._notes = notes
        self._held = held
        self.index = Index(_only_notes(dossier, notes, held))

    def sentence(self, draft: Draft) -> Sentence:
        """``draft`` with its verdict and its source in the notes."""
        text, problems = draft.text, self._problems(draft.text, draft)
        for other in (draft.plain, draft.as_typed):
            if problems and other and not self._problems(other, draft):
                text, problems = other, ()
        verdict = Verdict.UNSUPPORTED if problems else Verdict.SUPPORTED
        sources = tuple(self.source(start, end) for start, end in _places(draft))
        return Sentence(text, draft.title, sources, verdict, problems)

    def source(self, start: int, end: int) -> Source:
        """The place ``start``..``end`` of the notes, as a source."""
        return Source(NOTES, "", start, end, self._notes[start:end], self._held)

    def _problems(self, text: str, draft: Draft) -> tuple[str, ...]:
        if _same(text, self._notes[draft.start : draft.end]):
            return ()
        given = tuple(
            Source(NOTES, POINTER, start, end, self._notes[start:end], self._held)
            for start, end in _places(draft)
        )
        checked = verify_sentence(self.index, text, today=self._held, sources=given)
        return tuple(p.replace("le dossier", "les notes") for p in checked.problems)


def _places(draft: Draft) -> list[tuple[int, int]]:
    """The words the line opens with, then the stretch itself."""
    return [draft.head, (draft.start, draft.end)] if draft.head else [(draft.start, draft.end)]


def _same(text: str, stretch: str) -> bool:
    """Whether a sentence is the stretch itself, word for word."""
    return fold(text).strip(" .") == fold(stretch).strip(" .")


def _only_notes(dossier: Dossier, notes: str, held: date) -> Dossier:
    """A record of the same person that holds nothing but the notes."""
    return replace(
        dossier,
        adviser=None,
        situation=Situation(),
        orientation=None,
        benefit=None,
        projects=(),
        career=Career(),
        diagnosis=None,
        contract=None,
        steps=(),
        appointments=(),
        reports=(Report(NOTES, "/conclusionsEntretien/0", held, notes),),
        messages=(),
        proposals=(),
        documents=(),
    )


def parts_of(sentences: Iterable[Sentence], titles: Iterable[str]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences shown, by part, in the order of ``titles``."""
    shown = [s for s in sentences if s.verdict is Verdict.SUPPORTED]
    return {title: found for title in titles if (found := tuple(s for s in shown if s.section == title))}

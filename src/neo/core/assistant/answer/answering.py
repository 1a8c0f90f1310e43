"""A question in, a cited answer or an abstention out."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.results import Answer, Reason, Sentence, Verdict
from neo.core.dossier.model import Dossier
from neo.core.facts.record import RecordFacts
from neo.core.grounding.retrieval import Index


def answer_question(dossier: Dossier, facts: RecordFacts, question: str, today: date) -> Answer:
    """The best passage for ``question``, or the nearest things known."""
    index = Index(dossier)
    hits = index.search(question, 3)
    lines = tuple(Sentence(h.passage.text, "", (h.passage.as_source(),), Verdict.SUPPORTED) for h in hits)
    if not lines:
        return Answer(dossier.id, "embedded", None, Reason.NOT_IN_RECORD, "Le dossier ne le dit pas.")
    return Answer(dossier.id, "embedded", lines[0].text, None, "", lines[:1], lines[1:])

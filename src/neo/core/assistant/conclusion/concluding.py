"""Typed interview notes made a draft conclusion, and the démarches they imply.

Nothing is saved: the adviser reads, accepts one by one, and signs. What is left out is told beside the text,
with its exact place in the notes; each sentence shows the stretch of the notes it comes from.
"""

from __future__ import annotations

from datetime import date

from neo.core.assistant.conclusion.checking import NOTES, NotesChecker, parts_of
from neo.core.assistant.conclusion.composing import TITLES, compose
from neo.core.assistant.conclusion.interview import interview_day, interview_line, next_meetings
from neo.core.assistant.conclusion.leaving_out import alerts_of, leave_out
from neo.core.assistant.conclusion.pieces import read_lines
from neo.core.assistant.conclusion.proposed_steps import propose_steps
from neo.core.assistant.conclusion.wording import Wording
from neo.core.assistant.results import Verdict
from neo.core.assistant.writings import Conclusion, Part
from neo.core.dossier.model import Dossier

__all__ = ["NOTES", "conclude"]


def conclude(dossier: Dossier, notes: str, today: date) -> Conclusion:
    """The draft conclusion that ``notes`` make, for the record they were typed about.

    Offsets of sources and alerts are code points of ``notes`` as given. Days without a year, and days told
    from the interview ("cette semaine"), are read on the day the notes give for it, else on ``today``.
    """
    lines = read_lines(notes)
    header = interview_line(lines, notes, today)
    held = interview_day(header, notes, today)
    wording = Wording.of(dossier, held)
    left = leave_out(lines, notes, held, frozenset(wording.proper.written))
    meetings = next_meetings(tuple(line for line in lines if line is not header), held)
    drafts = compose(lines, left, meetings, header, notes, wording)
    checker = NotesChecker(dossier, notes, held)
    sentences = [checker.sentence(draft) for draft in drafts]
    return Conclusion(
        dossier.id,
        tuple(Part(title, told) for title, told in parts_of(sentences, TITLES).items()),
        propose_steps(lines, left, meetings, header, dossier, wording, checker),
        alerts_of(lines, left),
        held_back=tuple(s for s in sentences if s.verdict is not Verdict.SUPPORTED),
    )

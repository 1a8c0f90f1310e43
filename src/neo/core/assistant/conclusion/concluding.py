"""Typed interview notes made a draft conclusion, and the démarches they imply.

Nothing is saved: the adviser reads, accepts one by one, and signs. What is left out is told beside the text,
with its exact place in the notes; each sentence shows the stretch of the notes it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.assistant.conclusion.checking import NotesChecker, parts_of
from neo.core.assistant.conclusion.composing import TITLES, compose
from neo.core.assistant.conclusion.interview import interview_day, interview_line, next_meetings
from neo.core.assistant.conclusion.leaving_out import alerts_of, alerts_of_orders, blanked, leave_out
from neo.core.assistant.conclusion.pieces import read_lines
from neo.core.assistant.conclusion.proposed_steps import propose_steps
from neo.core.assistant.conclusion.wording import Wording
from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import NOTES, Conclusion, Part
from neo.core.dossier.model import Dossier
from neo.core.french.orders_to_machines import orders_to_machines, without_orders

__all__ = ["NOTES", "conclude"]


def conclude(dossier: Dossier, notes: str, today: date) -> Conclusion:
    """The draft conclusion that ``notes`` make, for the record they were typed about.

    Offsets of sources and alerts are code points of ``notes`` as given. Days without a year, and days told
    from the interview ("cette semaine"), are read on the day the notes give for it, else on ``today``.
    """
    return read_notes(dossier, notes, today).conclusion


@dataclass(frozen=True, slots=True)
class Concluded:
    """``conclusion``, and what another writer needs of it: all its sentences in the order of the notes, held
    back or not, the day of the interview, and the ``notes`` with blanks in the place of what is left out."""

    conclusion: Conclusion
    notes: str
    sentences: tuple[Sentence, ...]
    held: date


def read_notes(dossier: Dossier, notes: str, today: date) -> Concluded:
    """The same with its sentences as they were drafted. What in the notes speaks to a machine is left out
    before anything is read: it may have been pasted with a mail."""
    orders, notes = orders_to_machines(notes), without_orders(notes)
    lines = read_lines(notes)
    header = interview_line(lines, notes, today)
    held = interview_day(header, notes, today)
    wording = Wording.of(dossier, held)
    left = leave_out(lines, notes, held, frozenset(wording.proper.written))
    meetings = next_meetings(tuple(line for line in lines if line is not header), held)
    drafts = compose(lines, left, meetings, header, notes, wording)
    checker = NotesChecker(dossier, notes, held)
    sentences = [checker.sentence(draft) for draft in drafts]
    conclusion = Conclusion(
        dossier.id,
        tuple(Part(title, told) for title, told in parts_of(sentences, TITLES).items()),
        propose_steps(lines, left, meetings, header, dossier, wording, checker),
        tuple(sorted((*alerts_of(lines, left), *alerts_of_orders(orders)), key=lambda alert: alert.start)),
        held_back=tuple(s for s in sentences if s.verdict is not Verdict.SUPPORTED),
    )
    kept = blanked(notes, ((alert.start, alert.end) for alert in conclusion.alerts))
    return Concluded(conclusion, kept, tuple(sentences), held)

"""What each side owes on a day: past and not told as done, or due soon; from the contract and from the notes.

Read in the texts of the last months alone, so that a day of many records is ready at once: what was promised
before then and is still open stands in the contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from neo.core.assistant.suggestions.owed import as_a_deed, told_commitment
from neo.core.assistant.suggestions.proposal import capitalised
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.commitments import Commitment, Side, due_before, find_commitments, overdue
from neo.core.facts.record import read_record
from neo.core.facts.set_aside import told_record

READ = timedelta(days=180)
"""How far back texts are read, further when an engagement of the contract is past: it may be told as done."""
OVER = ("CLOTURE", "REFUSE")
"""States of a contract whose engagements bind nobody any more."""
_LATE = timedelta(days=150)
"""How long a promise that only a note holds is told as late."""


@dataclass(frozen=True, slots=True)
class Owed:
    """``text``: what is to be done, in French, without its day. ``noted``: when it was written, when a note
    or a mail holds it; none when the contract alone does. ``source``: the newest place that holds it."""

    by_agency: bool
    text: str
    due: date
    source: Source
    noted: date | None = None


def owed_soon(dossier: Dossier, today: date, ahead: timedelta) -> tuple[Owed, ...]:
    """What is past on ``today`` and not told as done, and what is due up to ``ahead``, by date."""
    told = told_record(_recent(dossier, today))
    facts = read_record(told, today)
    found = find_commitments(told, facts, today)
    late = (c for c in overdue(due_before(today, found), told, facts) if _is_recent(c, today))
    soon = (c for c in found if today <= c.due <= today + ahead)
    running = dossier.contract is not None and dossier.contract.state not in OVER
    owed = [one for c in (*late, *soon) if c.facts or running for one in _owed(c)]
    return tuple(sorted(owed, key=lambda one: (one.due, not one.by_agency)))


def _recent(dossier: Dossier, today: date) -> Dossier:
    """The record with its latest texts alone."""
    first = today - READ
    contract = dossier.contract
    if contract and contract.signed and any(e.due and e.due < today for e in contract.engagements):
        first = min(first, contract.signed)
    return replace(
        dossier,
        reports=tuple(r for r in dossier.reports if r.date >= first),
        messages=tuple(m for m in dossier.messages if m.sent_at.date() >= first),
    )


def _is_recent(commitment: Commitment, today: date) -> bool:
    return not commitment.facts or today - commitment.due <= _LATE


def _owed(commitment: Commitment) -> Iterator[Owed]:
    told = told_commitment(commitment)
    if not told:
        return
    text = capitalised(as_a_deed(told) or told)
    noted = commitment.made if commitment.facts else None
    yield Owed(commitment.side is Side.AGENCY, text, commitment.due, commitment.sources[0], noted)

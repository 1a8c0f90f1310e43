"""Next steps from what a record says: proposals to the adviser, each with its reason and its places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.record_reading import RecordReading, reading_of
from neo.core.assistant.suggestions.choosing import choose
from neo.core.assistant.suggestions.coming import coming
from neo.core.assistant.suggestions.diagnosis import diagnosis
from neo.core.assistant.suggestions.local import local
from neo.core.assistant.suggestions.mails import from_mails, to_machines
from neo.core.assistant.suggestions.meeting import meeting
from neo.core.assistant.suggestions.offers import offers
from neo.core.assistant.suggestions.open_points import open_points
from neo.core.assistant.suggestions.owed import owed
from neo.core.assistant.suggestions.proposal import Kind, Proposal
from neo.core.assistant.suggestions.record_to_update import profile
from neo.core.assistant.suggestions.rights import rights
from neo.core.assistant.suggestions.waiting import RIGHTS, waiting_mails
from neo.core.assistant.writings import Suggestion, Suggestions
from neo.core.dossier.model import Dossier
from neo.core.french.folding import fold
from neo.core.reference.job_offers import JobOffers
from neo.core.reference.local_help import LocalHelpList


def suggest(
    dossier: Dossier, today: date, known: LocalHelpList | None = None, listed: JobOffers | None = None
) -> Suggestions:
    """At most eight next steps, those with a day first and in the order of the days.

    ``known``: local services, ``listed``: job offers, when a list of them is at hand.
    """
    reading = reading_of(dossier, today)
    chosen = choose([*_found(reading, known), *offers(reading, listed)])
    told = tuple(Suggestion(p.title, p.why, p.kind.word, p.sources, p.links) for p in chosen)
    return Suggestions(dossier.id, told)


def _found(reading: RecordReading, known: LocalHelpList | None = None) -> Iterator[Proposal]:
    mails = tuple(waiting_mails(reading))
    yield from from_mails(reading, mails)
    promised = list(owed(reading))
    on_rights = [p for p in promised if p.kind is Kind.AGENCY and RIGHTS.search(fold(p.title))]
    yield from (p for p in promised if p not in on_rights)
    yield from coming(reading)
    yield from open_points(reading)
    yield from to_machines(reading, mails)
    yield from rights(reading, mails, on_rights)
    yield from meeting(reading, mails)
    yield from profile(reading)
    yield from diagnosis(reading)
    yield from local(reading, known)

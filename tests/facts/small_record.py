"""Small fictitious records for the tests of facts: a few notes, a few fields, in the exchange format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Passage, Speaker
from neo.core.facts.reading import understand
from neo.core.facts.record import RecordFacts, read_record

TODAY = date(2026, 6, 1)
OWN_MAIL = "noemie.bartoli@example.org"
OWN_PHONE = "06 39 98 00 11"


def note(text: str, day: str = "2026-03-10", ref: str = "CE-1") -> Fact:
    """One passage of a report, understood."""
    passage = Passage(
        ref, "/conclusionsEntretien/0/texte", 0, len(text), text, date.fromisoformat(day), "", "report"
    )
    return understand(passage, Speaker.ADVISER)


def record(
    reports: Sequence[tuple[str, str]] = (),
    mails: Sequence[tuple[str, ...]] = (),
    **parts: Any,
) -> Dossier:
    """A record with these dated reports and mails; a mail without a third item is the person's own.

    ``parts`` are keys of the exchange format.
    """
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-1",
        "exporteLe": f"{TODAY.isoformat()}T08:00:00+02:00",
        "identite": {
            "nom": "BARTOLI",
            "prenom": "Noémie",
            "emails": [{"adresseEmail": OWN_MAIL}],
            "telephones": [{"numeroTelephone": OWN_PHONE}],
        },
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "texte": text} for i, (day, text) in enumerate(reports, start=1)
        ],
        "messages": [_mail(f"M-{i}", *mail) for i, mail in enumerate(mails, start=1)],
    }
    document |= parts
    return read_dossier(document)


def _mail(ref: str, day: str, text: str, sender: str = OWN_MAIL) -> dict[str, Any]:
    return {"id": ref, "date": f"{day}T09:00:00+01:00", "sens": "ENTRANT", "de": sender, "corps": text}


def understood(dossier: Dossier) -> RecordFacts:
    return read_record(dossier, TODAY)

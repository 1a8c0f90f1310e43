"""What changed since the last interview, or since a given day."""

from __future__ import annotations

from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.findings import Change
from neo.core.facts.record import RecordFacts
from neo.core.french.dates import show_date

MOST_SHOWN = 10
_STATUS = {
    "HONORE": "honoré",
    "ANNULE": "annulé",
    "REPORTE": "reporté",
    "ABSENT": "noté absent",
    "ABSENT_EXCUSE": "absence excusée",
    "PRIS": "pris",
}


def changes_since(
    dossier: Dossier, facts: RecordFacts, today: date, since: date | None
) -> tuple[Change, ...]:
    """Dated elements later than ``since`` (the last report when it is not given), newest first."""
    day = since or (dossier.reports[-1].date if dossier.reports else None)
    if day is None:
        return ()
    dated: list[tuple[date, Change]] = []
    for m in dossier.messages:
        if day < m.sent_at.date() <= today:
            way = "Message reçu" if m.incoming else "Message envoyé"
            unread = ", non lu" if m.state == "NON_LU" else ""
            text = f"{way} le {show_date(m.sent_at.date())}{unread} : {m.subject or 'sans objet'}."
            dated.append((m.sent_at.date(), Change(text, (Source(m.ref, m.pointer, date=m.sent_at.date()),))))
    for r in dossier.reports:
        if since and day < r.date <= today:
            text = f"Compte rendu du {show_date(r.date)} : {r.subject or 'sans objet'}."
            dated.append((r.date, Change(text, (Source(r.ref, r.pointer, date=r.date),))))
    for s in dossier.steps:
        if s.created and day < s.created <= today:
            dated.append(
                (
                    s.created,
                    Change(
                        f"Démarche créée le {show_date(s.created)} : {s.description}.",
                        (Source(s.ref, s.pointer, date=s.created),),
                    ),
                )
            )
        elif s.end and s.state == "RE" and day < s.end <= today:
            dated.append(
                (
                    s.end,
                    Change(
                        f"Démarche réalisée le {show_date(s.end)} : {s.description}.",
                        (Source(s.ref, s.pointer, date=s.end),),
                    ),
                )
            )
    for a in dossier.appointments:
        if day < a.at.date() <= today:
            status = _STATUS.get(a.status, "")
            dated.append(
                (
                    a.at.date(),
                    Change(
                        f"Rendez-vous du {show_date(a.at.date())} {status}.".replace("  ", " "),
                        (Source(a.ref, a.pointer, date=a.at.date()),),
                    ),
                )
            )
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(change for _, change in dated[:MOST_SHOWN])

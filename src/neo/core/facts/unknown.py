"""What an adviser looks for before an interview and the record does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import LONGEST_READ, Dossier
from neo.core.facts.findings import Unknown
from neo.core.facts.model import Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

MOST_SHOWN = 10
SILENT_DAYS = 90
"""Three months without a report, a mail or a kept appointment: an adviser asks what happened meanwhile."""


def find_unknown(dossier: Dossier, facts: RecordFacts) -> tuple[Unknown, ...]:
    """One line a missing thing, at most ten, in the order an interview would take them."""
    themes = {theme for fact in facts.reports for theme in fact.themes}
    found = [
        *_cut(dossier),
        *_project(dossier, facts, themes),
        *_situation(dossier, facts, themes),
        *_support(dossier),
        *_contact(dossier),
    ]
    return tuple(found[:MOST_SHOWN])


def _cut(dossier: Dossier) -> Iterator[Unknown]:
    """Texts longer than what is read: what comes after is told of nowhere."""
    texts = [(f"compte rendu du {show_date(r.date)}", r.text) for r in dossier.reports]
    texts += [(f"courriel du {show_date(m.sent_at.date())}", m.body) for m in dossier.messages]
    for name, text in texts:
        if len(text) == LONGEST_READ:
            shown = f"{LONGEST_READ:,}".replace(",", "\u202f")
            yield Unknown(
                f"Le {name} est trop long : seuls ses {shown} premiers caractères sont lus.", "record"
            )


def _project(dossier: Dossier, facts: RecordFacts, themes: set[Theme]) -> Iterator[Unknown]:
    first = next((p for p in dossier.projects if p.priority), None) or next(iter(dossier.projects), None)
    if first is None:
        yield Unknown(
            "Aucun projet n'est saisi au profil ; un compte rendu en parle."
            if Theme.PROJECT in themes
            else "Aucun projet professionnel n'est saisi au profil.",
            "project",
        )
        return
    if not first.salary and not any(
        q.unit == "eur" and f.about(Theme.SEARCH) for f in facts.reports for q in f.quantities
    ):
        yield Unknown("Le salaire recherché n'est pas renseigné.", "money")
    if not first.working_times and not any(f.has(Tag.AVAILABILITY) for f in facts.reports):
        yield Unknown("Le temps de travail recherché n'est pas renseigné.", "availability")


def _situation(dossier: Dossier, facts: RecordFacts, themes: set[Theme]) -> Iterator[Unknown]:
    career, constraints = dossier.career, dossier.diagnosis.constraints if dossier.diagnosis else ()
    codes = {c.code for c in constraints}
    if dossier.diagnosis is None:
        yield Unknown("Aucun diagnostic n'est renseigné.", "diagnosis")
    if not dossier.situation.education and not career.trainings:
        yield Unknown("Le niveau d'études n'est pas renseigné.", "training")
    if not career.experiences:
        yield Unknown("Aucune expérience n'est renseignée au profil.", "skills")
    if not career.trainings:
        yield Unknown("Aucune formation n'est renseignée au profil.", "training")
    if not career.licences_known and Theme.MOBILITY not in themes and "23" not in codes:
        yield Unknown("Aucun moyen de transport n'est renseigné.", "mobility")
    if (
        Theme.DIGITAL not in themes
        and "22" not in codes
        and not (dossier.diagnosis and dossier.diagnosis.digital)
    ):
        yield Unknown("L'autonomie numérique n'est pas renseignée.", "digital")
    if dossier.benefit is None:
        yield Unknown("Aucune indemnisation n'est renseignée.", "benefits")
    elif dossier.benefit.name in ("ARE", "ASP") and not dossier.benefit.planned_end:
        ends = any(
            re.search(r"fin de droits?|fin (?:de |d')(?:are|l'are)", f.folded) and f.dates for f in facts.all
        )
        if not ends:
            yield Unknown(
                f"La date de fin de droits ({dossier.benefit.name}) n'est pas renseignée.", "benefits"
            )


def _support(dossier: Dossier) -> Iterator[Unknown]:
    if dossier.contract is None:
        yield Unknown("Aucun contrat d'engagement n'est renseigné.", "contract")
    if not dossier.reports:
        yield Unknown("Aucun compte rendu d'entretien n'est au dossier.", "appointments")
    if not any(a.at.date() >= dossier.today for a in dossier.appointments):
        yield Unknown("Aucun prochain rendez-vous n'est noté.", "appointments")
    last = _last_contact(dossier)
    if last and (dossier.today - last).days > SILENT_DAYS:
        yield Unknown(f"Rien n'est noté depuis le {show_date(last)}.", "appointments")
    if dossier.reports and not _has_a_resume(dossier):
        yield Unknown("Aucun CV n'est au dossier.", "search")


def _last_contact(dossier: Dossier) -> date | None:
    days = [r.date for r in dossier.reports] + [m.sent_at.date() for m in dossier.messages]
    days += [a.at.date() for a in dossier.appointments if a.status == "HONORE"]
    return max(days, default=None)


def _has_a_resume(dossier: Dossier) -> bool:
    names = [f"{d.title} {d.file_name} {d.kind}" for d in dossier.documents]
    names += [a.name for m in dossier.messages for a in m.attachments]
    return any(re.search(r"(?<![a-z])cv(?![a-z])|curriculum", fold(name)) for name in names)


def _contact(dossier: Dossier) -> Iterator[Unknown]:
    person = dossier.person
    if not person.emails and not person.phones:
        yield Unknown("Aucun moyen de contact n'est renseigné.", "contact")
    elif not person.emails:
        yield Unknown("Aucune adresse mail n'est renseignée.", "contact")
    elif not person.phones:
        yield Unknown("Aucun numéro de téléphone n'est renseigné.", "contact")

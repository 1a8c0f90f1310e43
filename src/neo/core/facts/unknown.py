"""What an adviser looks for before an interview and the record does not hold."""

from __future__ import annotations

from neo.core.dossier.model import Dossier
from neo.core.facts.findings import Unknown
from neo.core.facts.model import Theme
from neo.core.facts.record import RecordFacts


def find_unknown(dossier: Dossier, facts: RecordFacts) -> tuple[Unknown, ...]:
    """One line a missing thing, in the order an interview would take them."""
    themes = {theme for fact in facts.reports for theme in fact.themes}
    constraints = {c.code for c in dossier.diagnosis.constraints} if dossier.diagnosis else set()
    career = dossier.career
    checks: tuple[tuple[bool, str, str], ...] = (
        (
            not dossier.projects and Theme.PROJECT not in themes,
            "Aucun projet professionnel n'est renseigné.",
            "project",
        ),
        (
            not dossier.projects and Theme.PROJECT in themes,
            "Aucun projet n'est saisi au profil ; seul un compte rendu en parle.",
            "project",
        ),
        (dossier.diagnosis is None, "Aucun diagnostic n'est renseigné.", "diagnosis"),
        (dossier.contract is None, "Aucun contrat d'engagement n'est renseigné.", "contract"),
        (not career.experiences, "Aucune expérience n'est renseignée au profil.", "skills"),
        (not career.trainings, "Aucune formation n'est renseignée au profil.", "training"),
        (
            not career.licences_known and Theme.MOBILITY not in themes and "23" not in constraints,
            "Aucun moyen de transport n'est renseigné.",
            "mobility",
        ),
        (dossier.benefit is None, "Aucune indemnisation n'est renseignée.", "benefits"),
        (
            not any(a.at.date() >= dossier.today for a in dossier.appointments),
            "Aucun prochain rendez-vous n'est noté.",
            "appointments",
        ),
        (
            not dossier.person.emails and not dossier.person.phones,
            "Aucun moyen de contact n'est renseigné.",
            "contact",
        ),
        (
            Theme.DIGITAL not in themes
            and "22" not in constraints
            and not (dossier.diagnosis and dossier.diagnosis.digital),
            "L'autonomie numérique n'est pas renseignée.",
            "digital",
        ),
        (not dossier.reports, "Aucun compte rendu d'entretien n'est au dossier.", "appointments"),
    )
    return tuple(Unknown(text, theme) for missing, text, theme in checks if missing)

"""The matters of a record as a synthesis tells them: what a line opens with, and in which section it
stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.synthesis.plan import Section
from neo.core.facts.model import Fact
from neo.core.facts.subject_words import SUBJECTS, subject_in
from neo.core.french.folding import fold


@dataclass(frozen=True, slots=True)
class Subject:
    """``head`` is what a line about it opens with when its words do not name it."""

    name: str
    head: str
    section: Section


_TOLD = (
    Subject("consent", "À ne pas communiquer", Section.CONDITIONS),
    Subject("contact", "Coordonnées", Section.SITUATION),
    Subject("papers", "Titre de séjour", Section.CONDITIONS),
    Subject("overpayment", "Trop-perçu", Section.SITUATION),
    Subject("restrictions", "Restrictions", Section.CONDITIONS),
    Subject("rqth", "RQTH", Section.SITUATION),
    Subject("custody", "Garde alternée", Section.CONDITIONS),
    Subject("reachable", "Moyen de contact", Section.CONDITIONS),
    Subject("childcare", "Garde d'enfant", Section.CONDITIONS),
    Subject("licence", "Permis", Section.CONDITIONS),
    Subject("vehicle", "Véhicule", Section.CONDITIONS),
    Subject("mobility", "Mobilité", Section.CONDITIONS),
    Subject("carer", "Aidant familial", Section.CONDITIONS),
    Subject("debts", "Budget", Section.CONDITIONS),
    Subject("housing", "Logement", Section.CONDITIONS),
    Subject("wage", "Salaire visé", Section.PROJECT),
    Subject("business", "Création d'entreprise", Section.PROJECT),
    Subject("benefit", "Allocation", Section.SITUATION),
    Subject("pension", "Retraite", Section.SITUATION),
    Subject("language", "Français", Section.CONDITIONS),
    Subject("availability", "Disponibilité", Section.CONDITIONS),
    Subject("immersion", "Immersion", Section.PROJECT),
    Subject("training", "Formation", Section.PROJECT),
    Subject("project", "Projet", Section.PROJECT),
    Subject("applications", "Candidatures", Section.PROJECT),
    Subject("contract", "Contrat d'engagement", Section.AGREED),
    Subject("appointment", "Rendez-vous", Section.AGREED),
    Subject("documents", "Pièces", Section.AGREED),
    Subject("digital", "Numérique", Section.CONDITIONS),
    Subject("birth", "Naissance", Section.CONDITIONS),
)
_BY_NAME = {subject.name: subject for subject in _TOLD}


def subject_of(fact: Fact) -> Subject | None:
    """The subject of a passage: its label's when the label names one, else the first one its words name."""
    return _BY_NAME.get(fact.subject)


def first_named(folded: str) -> Subject | None:
    """The subject whose words come first in a folded text."""
    return _BY_NAME.get(subject_in(folded))


def names(subject: Subject, text: str, within: int = 40) -> bool:
    """Whether ``text`` names the subject in its first characters."""
    return subject.name in SUBJECTS.find(fold(text[:within]))

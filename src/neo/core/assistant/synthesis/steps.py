"""Commitments in the plan: open démarches and engagements of both sides, with their due dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_MOST_COPIED_WORDS, _MOST_QUOTED_WORDS = 8, 17
# What the agency owes and is late with comes first for some months: the person may be losing a place by it.
_OWED_DAYS, _OWED_WORTH, _OWED_BY_PERSON = 60, 4.6, 1.8
OPEN_STATES = ("AC", "EC", "AF")


def step_lines(dossier: Dossier, today: date) -> list[PlannedFact]:
    """Open démarches, then engagements of the contract whose date has passed."""
    return [*_steps(dossier, today), *_engagements(dossier, today)]


def _steps(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    for step in dossier.steps:
        if step.state not in OPEN_STATES or not (step.description or step.what_label):
            continue
        what = (step.description or step.what_label).strip(" .")
        source = Source(step.ref, step.pointer, quote=what, date=step.created)
        keys = frozenset(content_keys(what))
        if step.end and step.end < today:
            late = (today - step.end).days
            text = f"Échéance dépassée le {show_date(step.end)} : {_told(what)}."
            yield PlannedFact(Section.CHECK, 2.2 if late < 200 else 1.0, (source,), draft=text, keys=keys)
        elif step.end:
            text = f"Démarche pour le {show_date(step.end)} : {_told(what)}."
            soon = (step.end - today).days <= 45
            yield PlannedFact(Section.AGREED, 5.0 if soon else 3.6, (source,), draft=text, keys=keys)


def _told(what: str) -> str:
    """The label as it is when short; a long one between quotation marks, for it is the record's own words."""
    words = what.split()
    if len(words) <= _MOST_COPIED_WORDS:
        return what if re.match(r"[A-ZÀ-Ý]{2}", what) else what[:1].lower() + what[1:]
    cut = " ".join(words[:_MOST_QUOTED_WORDS]).rstrip(" ,;:(")
    return f"« {cut}{'…' if len(words) > _MOST_QUOTED_WORDS else ''} »"


def _engagements(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    if dossier.contract is None:
        return
    for engagement in dossier.contract.engagements:
        what = engagement.label.strip(" .")
        side = "de la personne" if engagement.by_person else "de l'agence"
        source = Source(engagement.pointer, engagement.pointer, quote=what, date=engagement.due)
        if engagement.due and engagement.due < today:
            text = f"Engagement {side} échu le {show_date(engagement.due)} : {_told(what)}."
            worth = 1.2
            if (today - engagement.due).days <= _OWED_DAYS:
                worth = _OWED_BY_PERSON if engagement.by_person else _OWED_WORTH
            yield PlannedFact(Section.CHECK, worth, (source,), draft=text, keys=frozenset(content_keys(what)))

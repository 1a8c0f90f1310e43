"""Open démarches in the plan, with their due dates."""

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
OPEN_STATES = ("AC", "EC", "AF")


def step_lines(dossier: Dossier, today: date) -> list[PlannedFact]:
    """Open démarches that have a day."""
    return list(_steps(dossier, today))


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

"""Looking for evidence in the facts: the latest passage that says something, and its source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from neo.core.dossier.model import Constraint, Dossier, Finding
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.record import RecordFacts

Test = Callable[[Fact], bool]
_UNSURE = re.compile(
    r"\b(?:a trouver|a chercher|demande (?:faite|deposee|en cours)|liste d'attente|toujours rien|"
    r"en attente|si\b|possible|pourrait|prevu|projet d)"
)


def fact_source(fact: Fact) -> Source:
    """The exact passage of a fact."""
    p = fact.passage
    return Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)


def field_source(pointer: str, quote: str = "", day: date | None = None, ref: str = "") -> Source:
    """A structured field, cited by its pointer."""
    return Source(ref or pointer, pointer, quote=quote, date=day)


def own_words(facts: RecordFacts) -> list[Fact]:
    """Reports and the person's own messages, oldest first: what may contradict the profile."""
    mails = [f for f in facts.messages if f.speaker in (Speaker.PERSON, Speaker.ADVISER)]
    return sorted([*facts.reports, *mails], key=lambda f: f.passage.date)


def matching(facts: Iterable[Fact], pattern: re.Pattern[str], *, sure: bool = False) -> list[Fact]:
    """The facts whose text matches; ``sure`` leaves out what is asked, hoped for or waited for."""
    found = [f for f in facts if pattern.search(f.folded)]
    return [f for f in found if not _UNSURE.search(f.folded)] if sure else found


def after(facts: Iterable[Fact], day: date | None) -> list[Fact]:
    """The facts written after ``day`` (all of them when the day is unknown)."""
    return [f for f in facts if day is None or f.passage.date > day]


def last_two(facts: list[Fact]) -> list[Fact]:
    """The latest fact, and the one before when it stands in another element."""
    if not facts:
        return []
    latest = facts[-1]
    other = next((f for f in reversed(facts[:-1]) if f.passage.ref != latest.passage.ref), None)
    return [latest, other] if other else [latest]


def constraint(dossier: Dossier, code: str) -> Constraint | None:
    """The constraint of that code when it is said to hold."""
    found = dossier.diagnosis.constraints if dossier.diagnosis else ()
    return next((c for c in found if c.code == code and c.value == "OUI"), None)


def situation(held: Constraint | None, *codes: str) -> Finding | None:
    """The first situation of these codes said to hold in a constraint."""
    return next((s for s in held.situations if s.code in codes and s.value == "OUI"), None) if held else None


def constraint_sources(held: Constraint, *codes: str) -> list[Source]:
    """The constraint and the situation that states it."""
    said = situation(held, *codes)
    sources = [field_source(held.pointer, held.label, held.explored)]
    return sources + ([field_source(said.pointer, said.label, said.explored)] if said else [])


def criterion(dossier: Dossier, pattern: str) -> list[Source]:
    """The orientation criterion whose value matches, if any."""
    for key, value in dossier.orientation.criteria if dossier.orientation else ():
        if isinstance(value, str) and re.search(pattern, value):
            return [
                field_source(
                    "/orientation/criteres",
                    f"{key} : {value}",
                    dossier.orientation.entered if dossier.orientation else None,
                )
            ]
    return []


def open_steps(dossier: Dossier, pattern: str) -> list[Source]:
    """Démarches still open whose description matches."""
    from neo.core.french.folding import fold

    return [
        Source(s.ref, s.pointer, quote=s.description, date=s.created)
        for s in dossier.steps
        if s.state in ("AC", "EC", "AF") and re.search(pattern, fold(s.description))
    ]

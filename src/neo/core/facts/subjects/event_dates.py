"""The same event on two days: what a report announces, and what somebody else writes of it.

A day moved on purpose is the ordinary life of a plan; here two people, each looking ahead, give two days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.facts.subjects.statements import Weigher, author_of
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_EVENTS: tuple[tuple[str, str], ...] = (
    ("entrée en formation", r"formations?\b|session|stage|poei|poec|titre pro"),
    ("début de contrat", r"\bcontrat|\bcdi\b|\bcdd\b|embauch\w+|prise de poste|demarr\w+|commenc\w+"),
    ("entretien", r"entretien d'embauche|entretien (?:chez|avec)|essai"),
    ("examen", r"examen|\btest\b|jury|epreuve|concours|soutenance|certification"),
    ("immersion", r"immersion|pmsmp"),
    ("audience", r"audience|tribunal|prud'hom\w+|\bjaf\b"),
    ("fin de droits", r"fin (?:de |des |d')droits"),
    ("départ du logement", r"expuls\w+|quitter le logement|remise des cles|emmenag\w+"),
    ("signature", r"signature|signer"),
)
_EVENT_RE = tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in _EVENTS)
HEADS = heads(
    "formation session stage poei poec titre contrat cdi cdd embauche prise demarre demarrage "
    "commence entretien essai examen test jury "
    "epreuve concours soutenance certification immersion pmsmp audience tribunal prud jaf fin "
    "expulse expulsion quitter remise "
    "emmenage signature signer"
)
_NOT_ITS_DAY = re.compile(
    r"avant (?:le|la)|au plus tard|d'ici|jusqu|limite|dernier delai|delai|"
    r"envoy\w+|recu\w*|depos\w+|pour le|signe\w* le"
)
VALIDITY_HEADS = heads("titre carte recepisse caces habilitation pass agrement passeport certiphyto")
_PAPER = re.compile(
    r"\b(?P<paper>titre de sejour|carte de (?:resident|sejour)|carte d'identite|recepisse|caces|"
    r"habilitations?|pass iae|agrement|passeport|"
    r"certiphyto)\b[^.;\n]{0,45}?(?:valable|valide|expire|echeance|jusqu'?(?:au|a)|fin de validite|au)\b"
)
_RENEWED = re.compile(r"renouvel\w+|nouve(?:au|lle)|a renouveler|prolong\w+")
_FAR = 45
_NEAR_IN_TIME = 120
_ENOUGH = 1.4
_DIRECT = 0.5


@dataclass(frozen=True, slots=True)
class Announced:
    """An event, and the first day told after its name, still to come when the note was written."""

    event: str
    day: date
    fact: Fact


def read_events(fact: Fact) -> Iterator[Announced]:
    """The events of a note with a day of their own; due dates and days of sending are something else."""
    for name, pattern in _EVENT_RE:
        m = pattern.search(fact.folded)
        days = [
            d
            for d in fact.dates
            if m and d.precision == "day" and not d.relative and 0 <= d.start - m.end() <= 50
        ]
        if m and days and days[0].first > fact.passage.date:
            between = fact.folded[m.end() : days[0].end]
            if not _NOT_ITS_DAY.search(between):
                yield Announced(name, days[0].first, fact)


def read_validity(fact: Fact) -> Announced | None:
    """Until when a paper is valid, as a note gives it."""
    m = _PAPER.search(fact.folded)
    days = [d for d in fact.dates if m and d.precision == "day" and 0 <= d.start - m.end() <= 14]
    return Announced(m["paper"].rstrip("s"), days[0].first, fact) if m and days else None


def validity_disagreements(notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """A paper whose end two notes give differently, none of them speaking of a renewal."""
    read = [v for f in notes if f.dates and (v := read_validity(f)) and not _RENEWED.search(f.folded)]
    for one, other in combinations(read, 2):
        apart = abs((one.day - other.day).days)
        if one.event == other.event and one.fact.passage.ref != other.fact.passage.ref and 0 < apart < 1100:
            yield _disagreement(one, other)
            return


def event_disagreements(facts: Notes) -> Iterator[Disagreement]:
    """Two authors, close in time, the same event, two days."""
    events = [e for f in facts.having(HEADS) if f.dates for e in read_events(f)]
    weigher = Weigher(facts) if len(events) > 1 else None
    seen: set[str] = set()
    for one, other in _near_in_time(events):
        if weigher is None or one.fact.passage.ref == other.fact.passage.ref or one.event != other.event:
            continue
        apart = abs((one.day - other.day).days)
        if not (0 < apart <= _FAR and author_of(one.fact) != author_of(other.fact)):
            continue
        if _share_enough(one.fact, other.fact, weigher) and not _share_a_day(one.fact, other.fact):
            key = f"{one.event} {other.fact.passage.ref}"
            if key not in seen:
                seen.add(key)
                yield _disagreement(one, other)


def _near_in_time(events: list[Announced]) -> Iterator[tuple[Announced, Announced]]:
    """Pairs written within a few months of each other."""
    ordered = sorted(events, key=lambda e: e.fact.passage.date)
    for i, one in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if (other.fact.passage.date - one.fact.passage.date).days > _NEAR_IN_TIME:
                break
            yield one, other


def _share_enough(one: Fact, other: Fact, weigher: Weigher) -> bool:
    direct = weigher.weight(one.keys & other.keys)
    return direct >= _DIRECT and direct >= _ENOUGH


def _share_a_day(one: Fact, other: Fact) -> bool:
    return bool({d.first for d in one.dates} & {d.first for d in other.dates})


def _disagreement(one: Announced, other: Announced) -> Disagreement:
    first, second = sorted((one, other), key=lambda e: e.fact.passage.date)
    about = (
        f"Date ({one.event}) : {show_date(first.day)} d'après le {told(first.fact)}, "
        f"{show_date(second.day)} d'après le {told(second.fact)}"
    )
    return Disagreement("event date", about, (fact_source(first.fact), fact_source(second.fact)), 0.8)

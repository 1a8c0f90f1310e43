"""The same event on two days: what a report announces, and what somebody else writes of it.

A day moved on purpose is the ordinary life of a plan; here two people, each looking ahead, give two days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.facts.subjects.statements import Weigher, author_of
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_EVENTS: tuple[tuple[str, str], ...] = (
    ("entrée en formation", r"formations?\b|session|stage|poei|poec|titre pro"),
    ("début de contrat", r"embauch\w+|prise de poste|a pourvoir|demarr\w+|commenc\w+|contrat a partir"),
    ("entretien", r"entretiens?\b|essai|recevr(?:ons|ont|ez)|recevons"),
    ("date limite", r"avant le|au plus tard|dernier delai|date limite|avant midi"),
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
    "emmenage signature signer recevrons recevons recevront pourvoir avant tard limite"
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
_REPLACED = re.compile(r"(?:au lieu|a la place) d\w* (?:le |du |au )?$|\bet non (?:plus )?(?:au |le |du )?$")
_MOVED = re.compile(r"decal\w*|report\w*|avance\w*|au lieu|et non\b|finalement|changement")
_LIMIT = "date limite"
_AROUND = 0.5
_FAR = 45
_NEAR_IN_TIME = 120
_ENOUGH = 1.4
_NAMED_BY_ANOTHER = 0.9  # a firm or a school writes of its own affairs


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
            if m
            and d.precision == "day"
            and not d.relative
            and 0 <= d.start - m.end() <= 60
            and not _REPLACED.search(fact.folded[: d.start])
        ]
        if m and days and days[0].first > fact.passage.date:
            is_limit = name == _LIMIT
            if (is_limit and days[0].start - m.end() <= 12) or (
                not is_limit and not _NOT_ITS_DAY.search(fact.folded[m.start() : days[0].end])
            ):
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
    near = _Surroundings(facts)
    seen: set[str] = set()
    for one, other in _near_in_time(events):
        if weigher is None or one.fact.passage.ref == other.fact.passage.ref or one.event != other.event:
            continue
        apart = abs((one.day - other.day).days)
        if not (0 < apart <= _FAR and author_of(one.fact) != author_of(other.fact)):
            continue
        if _same_matter(one, other, weigher, near) and not _share_a_day(one.fact, other.fact):
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


class _Surroundings:
    """The words of a whole text, with its subject: what a short mail is about."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts
        self._keys: dict[str, frozenset[str]] | None = None

    def of(self, fact: Fact) -> frozenset[str]:
        """The keys of the text where ``fact`` stands."""
        if self._keys is None:
            gathered: dict[str, set[str]] = {}
            for f in self._facts:
                keys = gathered.setdefault(f.passage.pointer, set(content_keys(f.passage.label)))
                keys |= f.keys
            self._keys = {pointer: frozenset(keys) for pointer, keys in gathered.items()}
        return self._keys.get(fact.passage.pointer, frozenset())


def _same_matter(one: Announced, other: Announced, weigher: Weigher, near: _Surroundings) -> bool:
    """Whether two announcements are of one thing: by their own words, or by those of a mail that moves it."""
    direct = weigher.weight(one.fact.keys & other.fact.keys)
    if direct >= (
        _NAMED_BY_ANOTHER if Speaker.THIRD_PARTY in (one.fact.speaker, other.fact.speaker) else _ENOUGH
    ):
        return True
    if one.event == _LIMIT:
        return False
    first, second = sorted((one, other), key=lambda e: e.fact.passage.date)
    if second.fact.passage.kind != "message":
        return False
    around = weigher.weight((near.of(second.fact) & near.of(first.fact)) - (one.fact.keys & other.fact.keys))
    moved = 0.5 if _MOVED.search(second.fact.folded) else 0.0
    return direct + _AROUND * around + moved >= _ENOUGH


def _share_a_day(one: Fact, other: Fact) -> bool:
    return bool(_days_told(one) & _days_told(other))


def _days_told(fact: Fact) -> set[date]:
    return {d.first for d in fact.dates if not _REPLACED.search(fact.folded[: d.start])}


def _disagreement(one: Announced, other: Announced) -> Disagreement:
    first, second = sorted((one, other), key=lambda e: e.fact.passage.date)
    about = (
        f"Date ({one.event}) : {show_date(first.day)} d'après le {told(first.fact)}, "
        f"{show_date(second.day)} d'après le {told(second.fact)}"
    )
    return Disagreement("event date", about, (fact_source(first.fact), fact_source(second.fact)), 0.8)

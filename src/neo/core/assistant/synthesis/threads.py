"""Live threads: the employers, schools and partners that the latest report, démarches and diary still speak
of.

An offer noted two reports ago is current when the last report follows it up: its thread is live.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import find_names

_OPEN_STEPS = ("AC", "EC", "AF")
_SHORTEST = 4
_WORD = re.compile(r"[a-z0-9]{4,}")


def live_names(dossier: Dossier, facts: RecordFacts, today: date) -> frozenset[str]:
    """Folded words of the proper names in the latest report, in open démarches and in what is to come."""
    texts = [f.passage.text for f in facts.reports if f.passage.rank == 0]
    texts += [s.description for s in dossier.steps if s.state in _OPEN_STEPS]
    texts += [f"{a.theme} {a.comment}" for a in dossier.appointments if a.at.date() >= today]
    person, city = dossier.person, dossier.person.address.city if dossier.person.address else ""
    own = set(
        fold(f"{person.last_name} {person.first_name} {person.birth_name} {city}").replace("-", " ").split()
    )
    if dossier.adviser:
        own |= set(fold(dossier.adviser.agent.name).split())
    return frozenset(_names(texts) - own)


def is_live(fact: Fact, live: frozenset[str]) -> bool:
    """Whether a passage names somebody or something that is still in play, capital or not."""
    return bool(live) and any(word in live for word in _WORD.findall(fact.folded))


def _names(texts: Iterable[str]) -> set[str]:
    return {p for text in texts for name in find_names(text) for p in name.parts if len(p) >= _SHORTEST}

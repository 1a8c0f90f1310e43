"""Contradictions: two places of the record that disagree, most telling first, at most twelve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreement.comparison import compared_disagreements
from neo.core.facts.disagreement.ranked_pairs import RANKED, ranked_disagreements
from neo.core.facts.disagreement.statements import read_statements
from neo.core.facts.disagreements import find_disagreements
from neo.core.facts.findings import Contradiction
from neo.core.facts.record import RecordFacts
from neo.core.facts.subjects.disagreement import Disagreement

MOST_SHOWN = 12
_SURE_ENOUGH = 0.6
_MOST_COMPARED = 5
_END_BY_THEMSELVES = ("carer", "equipment")
_FULL = 8  # with as many from the readers, only the surest comparisons are added
_VERY_SURE = 0.8
# Log-odds. On small records by other authors, one in two of those shown above it was expected.
_LIKELY_ENOUGH = -2.7
_MOST_LIKELY = 8
_OUTCOMES = "Désaccord : «"


def find_contradictions(
    dossier: Dossier, facts: RecordFacts, today: date, ranked: Sequence[Disagreement] | None = None
) -> tuple[Contradiction, ...]:
    """What disagrees, with both places; what only ages or may well be an ordinary change is left out.

    ``ranked``: the record's disagreements, when known already.
    """
    known = find_disagreements(dossier, facts, today) if ranked is None else ranked
    sure = [d for d in known if d.weight >= _SURE_ENOUGH and not _merely_over(d)]
    statements = read_statements(dossier, facts.all)
    others = [d for d in compared_disagreements(dossier, statements) if not _already(d, sure)]
    room = max(0, _FULL - len(sure))
    kept = [d for i, d in enumerate(others) if i < room or d.weight >= _VERY_SURE][:_MOST_COMPARED]
    shown = sorted((sure + kept)[:MOST_SHOWN], key=lambda d: -d.weight)
    shown += _likely(ranked_disagreements(dossier, statements), shown)
    told = [Contradiction(d.about, d.sources, _is_sure(d), d.subject == RANKED) for d in shown]
    return tuple(sorted(told, key=lambda c: not c.sure))


def _is_sure(item: Disagreement) -> bool:
    """A reader understood both places. Outcomes told twice (« Désaccord ») are mostly the same matter going
    on: shown to be looked at, they change nothing."""
    return item.subject != RANKED and not item.about.startswith(_OUTCOMES)


def _likely(ranked: Iterable[tuple[float, Disagreement]], sure: Sequence[Disagreement]) -> list[Disagreement]:
    """What no reader understood, the likeliest first, as far as there is room after what is ``sure``."""
    found: list[Disagreement] = []
    room = min(MOST_SHOWN - len(sure), _MOST_LIKELY)
    for score, item in ranked:
        if len(found) >= room or score < _LIKELY_ENOUGH:
            break
        if not _places_known(item, (*sure, *found)):
            found.append(item)
    return found


def _places_known(item: Disagreement, shown: Sequence[Disagreement]) -> bool:
    """Whether ``shown`` sets the same elements against each other; two texts may disagree on two things."""
    places = {s.pointer for s in item.sources}
    alike = sum(len(places & {s.pointer for s in other.sources}) >= 2 for other in shown)
    between_texts = all(s.start is not None for s in item.sources)
    return alike > (1 if between_texts else 0) or _already(item, shown)


def _merely_over(item: Disagreement) -> bool:
    """A difficulty of the diagnosis that has ended: nobody disagrees, it is no longer to be relied on."""
    return item.subject in _END_BY_THEMSELVES and bool(item.outdated)


def _already(item: Disagreement, known: Sequence[Disagreement]) -> bool:
    """Whether two of its places already stand in one of the ``known``."""
    places = {(s.pointer, s.start) for s in item.sources}
    return any(len(places & {(s.pointer, s.start) for s in other.sources}) >= 2 for other in known)

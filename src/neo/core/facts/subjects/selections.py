"""Taken or not: a selection told as won in one text and, soon after, as lost or waiting in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.facts.subjects.statements import Weigher, author_of
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.words import content_keys

HEADS = heads("admis admise retenu retenue liste selection")
_TAKEN = re.compile(r"\badmise?\b|\bretenue?\b(?! (?:a la|de|sur))")
_NOT_TAKEN = re.compile(
    r"liste (?:complementaire|d'attente)|\b(?:pas|non|plus)(?: ete)? (?:retenue?|admise?)\b|\brecalee?\b"
)
_OPEN = re.compile(r"\bsi\b|sous reserve|\bserait\b|\bpour (?:l'entretien|le test)|desistement")
_SOON = 60  # days: later, a second attempt is another story
_ENOUGH = 0.7


def selection_disagreements(facts: Notes) -> Iterator[Disagreement]:
    """One a pair of texts; a place won after a waiting list is the ordinary course of things."""
    said = [
        f for f in facts.having(HEADS) if not _OPEN.search(f.folded) and not speaks_of_a_relative(f.folded)
    ]
    lost = [f for f in said if _NOT_TAKEN.search(f.folded)]
    won = [f for f in said if f not in lost and _TAKEN.search(f.folded)]
    if not won or not lost:
        return
    weigher = Weigher(facts)
    for later in lost:
        near = [f for f in won if 0 <= (later.passage.date - f.passage.date).days <= _SOON]
        same = [f for f in near if _of_one_selection(f, later, facts, weigher)]
        if same:
            about = (
                f"Sélection : la personne est prise d'après le {told(same[-1])}, ne l'est pas d'après le "
                f"{told(later)}"
            )
            yield Disagreement("selection", about, (fact_source(same[-1]), fact_source(later)), 0.75)


def _of_one_selection(one: Fact, other: Fact, facts: Sequence[Fact], weigher: Weigher) -> bool:
    """Two texts by two hands that share the words of one training or one post."""
    if one.passage.ref == other.passage.ref or (author_of(one) == author_of(other) != "service"):
        return False
    if Speaker.PERSON in (one.speaker, other.speaker):
        return False
    return weigher.weight(_words(one, facts) & _words(other, facts)) >= _ENOUGH


def _words(fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    """The words of a whole mail, of a report's passage and the passages next to it, with their subject."""
    whole = fact.passage.kind == "message"
    near = [f for f in facts if f.passage.pointer == fact.passage.pointer]
    at = near.index(fact)
    kept = near if whole else near[max(0, at - 1) : at + 2]
    return frozenset(k for f in kept for k in f.keys) | content_keys(fact.passage.label)

"""Which clauses of a passage are kept when a line must be shortened: details before comments."""

from __future__ import annotations

from neo.core.assistant.synthesis.clauses import Clause
from neo.core.assistant.synthesis.conditions import is_conditional
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_TELLING = re.compile(
    r"\b(?:pas|reserve|avant|jusqu|manque|attente|possible|souhaite|obtenu|valide|refus|accord|signe|depuis|"
    r"a partir|max|minimum)"
)


def is_condition(clause: Clause) -> bool:
    """Whether a clause says what the rest depends on: it goes with the rest or not at all."""
    return is_conditional(clause.text)


def weight(clause: Clause) -> float:
    """What a clause is worth when a line must be shortened: details over comments."""
    folded = fold(clause.text)
    value = 1.0 + 2.0 * bool(re.search(r"\d", folded)) + 1.0 * bool(re.search(r"\b[A-ZÀ-Ý]\w", clause.text))
    dated = 2.0 * bool(re.search(r"\d/\d|\d h\b", folded))
    return value + dated + 6.0 * is_condition(clause) + 1.5 * bool(_TELLING.search(folded))


def within(clauses: list[Clause], limit: int) -> list[Clause]:
    """The clauses that fit in ``limit`` words: the least telling go first; a head that only announces may
    go.
    """
    kept = list(clauses)
    while len(kept) > 1 and sum(c.words for c in kept) > limit:
        announced = kept[1].before in (":", "=")
        droppable = [c for c in (kept if announced else kept[1:]) if not is_condition(c)]
        if not droppable:
            return []
        kept.remove(min(droppable, key=lambda c: weight(c) - 0.15 * c.words))
    return kept if kept and sum(c.words for c in kept) <= limit + 2 else []

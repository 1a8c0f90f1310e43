"""Which clauses of a passage are kept when a line must be shortened: details before comments."""

from __future__ import annotations

from neo.core.assistant.synthesis.clauses import Clause
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_TELLING = re.compile(
    r"\b(?:pas|reserve|avant|jusqu|manque|attente|possible|souhaite|obtenu|valide|refus|accord|signe|depuis|"
    r"a partir|max|minimum)"
)
# What a thing depends on: without it a possibility would be told as settled.
_CONDITION = re.compile(
    r"\b(?:sous reserve|a condition|si (?!besoin)|sauf|pas (?:encore )?(?:signe|sur|confirme|valide|"
    r"certain)|a confirmer|"
    r"rien (?:de|n'est)|apres accord|en attente d|depend d|ne (?:veut|souhaite) pas)"
)


def is_condition(clause: Clause) -> bool:
    """Whether a clause says what the rest depends on: it goes with the rest or not at all."""
    return bool(_CONDITION.search(fold(clause.text)))


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
        droppable = kept if announced else kept[1:]
        kept.remove(min(droppable, key=lambda c: weight(c) - 0.15 * c.words))
    return kept if kept and sum(c.words for c in kept) <= limit + 2 else []

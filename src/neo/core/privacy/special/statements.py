"""Every statement of a special category in a text: whole clauses, those side by side as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neo.core.privacy.findings import SpecialFinding
from neo.core.privacy.kinds import Category
from neo.core.privacy.prepared import prepare
from neo.core.privacy.reading import Reading
from neo.core.privacy.special import (
    criminal,
    disability,
    health,
    origin,
    politics,
    religion,
    sexuality,
    union,
)
from neo.core.privacy.special.clause import Clause, Says, clauses
from neo.core.privacy.special.health import ABOUT_OTHERS
from neo.core.privacy.special.terms import phrases

_JUDGES: tuple[tuple[Category, frozenset[str], Says], ...] = (
    (
        Category.HEALTH,
        frozenset(
            [
                "disease",
                "body",
                "care",
                "care_place",
                "leave",
                "pregnancy",
                "mind",
                "substance",
                "age_loss",
                "trouble",
            ]
        ),
        health.says,
    ),
    (Category.DISABILITY, frozenset(["disability"]), disability.says),
    (Category.UNION, frozenset(["union"]), union.says),
    (Category.RELIGION, frozenset(["religion"]), religion.says),
    (Category.ORIGIN, frozenset(["origin"]), origin.says),
    (Category.POLITICS, frozenset(["politics"]), politics.says),
    (Category.SEXUALITY, frozenset(["sexuality"]), sexuality.says),
    (Category.CRIMINAL, frozenset(["criminal"]), criminal.says),
)
"""A category, the tags of which a sentence has one, and who judges its clauses."""


FALSE_FRIENDS = {
    Category.HEALTH: health.FALSE_FRIENDS,
    Category.DISABILITY: disability.FALSE_FRIENDS,
    Category.UNION: union.FALSE_FRIENDS,
    Category.RELIGION: religion.FALSE_FRIENDS,
    Category.ORIGIN: origin.FALSE_FRIENDS,
    Category.POLITICS: politics.FALSE_FRIENDS,
    Category.SEXUALITY: sexuality.FALSE_FRIENDS,
    Category.CRIMINAL: criminal.FALSE_FRIENDS,
}
_SHORT_SENTENCE = 90
"""Characters up to which a sentence is one statement: « RQTH accordée : du 01/10 au 30/09 »."""


def find_special(text: str) -> tuple[SpecialFinding, ...]:
    """The statements of special categories in ``text``, by place; offsets are characters of ``text``."""
    prepared = prepare(text)
    found = [f for clause in clauses(Reading(prepared.text)) for f in _judged(clause)]
    placed = []
    for f in _joined(found, prepared.text):
        start, end = prepared.span(f.start, f.end)
        placed.append(SpecialFinding(start, end, f.category, f.rule, f.why))
    return tuple(sorted(placed, key=lambda f: (f.start, f.end)))


def _judged(clause: Clause) -> Iterator[SpecialFinding]:
    for category, tags, says in _JUDGES:
        if clause.around & tags or f"{category}_phrase" in clause.around:
            why = says(clause) or _phrase_says(clause, category)
            if why:
                start, end = _bare(clause)
                yield SpecialFinding(start, end, category, str(category), why)


def _phrase_says(clause: Clause, category: Category) -> str:
    """Why, when a phrase of the category stands there and the clause is about somebody."""
    bare = clause.without(FALSE_FRIENDS[category]) if category in FALSE_FRIENDS else clause
    if not phrases(category).search(bare.text) or ABOUT_OTHERS.search(bare.text):
        return ""
    return "un mot ou une tournure le dit"


def _bare(clause: Clause) -> tuple[int, int]:
    """The whole sentence when it is as short as a note's line, else the clause; without the signs around
    it."""
    text, begin = clause.text, clause.start
    if clause.sentence.length <= _SHORT_SENTENCE:
        text, begin = clause.sentence.text, clause.sentence.start
    first = next((i for i, c in enumerate(text) if c.isalnum()), 0)
    last = next((i for i in range(len(text), 0, -1) if text[i - 1].isalnum()), len(text))
    return begin + first, begin + last


def _joined(found: Iterable[SpecialFinding], text: str) -> list[SpecialFinding]:
    """Neighbours of one category in one sentence, as one statement."""
    joined: list[SpecialFinding] = []
    last: dict[Category, int] = {}
    for f in found:
        at = last.get(f.category)
        if at is not None and f.start <= joined[at].end:
            joined[at] = SpecialFinding(
                joined[at].start, max(f.end, joined[at].end), f.category, f.rule, joined[at].why
            )
            continue
        if at is not None and not any(c in "\n.;!?" or c.isalnum() for c in text[joined[at].end : f.start]):
            joined[at] = SpecialFinding(joined[at].start, f.end, f.category, f.rule, joined[at].why)
            continue
        last[f.category] = len(joined)
        joined.append(f)
    return joined

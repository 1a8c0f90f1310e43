"""The same thing with two values: two amounts, two numbers of hours, two sets of days, in two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact
from neo.core.facts.subjects.agreement import (
    ENOUGH,
    ENOUGH_MONEY,
    NAMES,
    how_sure,
    needed_directly,
    needed_in_all,
)
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.statements import Statement, Weigher, read_statements
from neo.core.facts.subjects.values import Value

MOST = 4
_MOST_SHARING = 40
_FEW = 12
_SURE_ENOUGH = 0.6
_OF_ONE_MATTER = ("children", "parity", "hours counted")  # there is but one such thing in a record


def value_disagreements(dossier: Dossier, facts: Sequence[Fact]) -> Iterator[Disagreement]:
    """The surest first, one a pair of elements, four at most."""
    weigher = Weigher(facts)
    by_kind: dict[str, list[tuple[Statement, list[Value]]]] = {}
    for statement in read_statements(dossier, facts):
        for kind in dict.fromkeys(v.kind for v in statement.values):
            by_kind.setdefault(kind, []).append((statement, [v for v in statement.values if v.kind == kind]))
    found = [d for kind, rows in by_kind.items() for d in _of_kind(kind, rows, weigher)]
    found.sort(key=lambda pair: -pair[0])
    yield from _one_a_topic(found)


def _one_a_topic(found: list[tuple[float, Disagreement]]) -> Iterator[Disagreement]:
    seen: set[str] = set()
    shown = 0
    for _, item in found:
        places = {f"{item.subject} {s.ref}" for s in item.sources}
        if shown < MOST and not places & seen:
            seen |= places
            shown += 1
            yield item


def _of_kind(
    kind: str, rows: list[tuple[Statement, list[Value]]], weigher: Weigher
) -> Iterator[tuple[float, Disagreement]]:
    enough = ENOUGH.get(kind, ENOUGH_MONEY)
    for (one, left), (other, right) in _speaking_alike(rows, weigher):
        if one.place == other.place:
            continue
        pair = _differing(kind, left, right)
        if pair is None:
            continue
        shared = weigher.shared(one, other) + _asked_again(kind, pair, one, other) + (kind in _OF_ONE_MATTER)
        needed = needed_in_all(kind, enough, one, other)
        if (
            needed is None
            or shared < needed
            or weigher.weight(one.keys & other.keys) < needed_directly(kind, one, other)
        ):
            continue
        weight = how_sure(kind, one, other, shared / needed)
        if weight >= _SURE_ENOUGH:
            sides = [
                _side(kind, side, value, (one, other), rows, weigher)
                for side, value in zip((one, other), pair, strict=True)
            ]
            yield weight + shared / 1000, _disagreement(kind, sides, pair, weight)


def _asked_again(kind: str, pair: tuple[Value, Value], one: Statement, other: Statement) -> float:
    """1 when the text around one also gives the other's value ("bien 14 h ? il est écrit 13 h 45")."""
    return float((kind, pair[0].amount) in other.beside or (kind, pair[1].amount) in one.beside)


def _side(
    kind: str,
    statement: Statement,
    value: Value,
    pair: tuple[Statement, Statement],
    rows: list[tuple[Statement, list[Value]]],
    weigher: Weigher,
) -> list[Statement]:
    """The statement, and the other one that best confirms its value elsewhere in the record."""
    topic = (pair[0].keys & pair[1].keys) | statement.keys
    same = [
        (weigher.weight(row.keys & topic), row)
        for row, values in rows
        if row.place not in (pair[0].place, pair[1].place) and any(v.amount == value.amount for v in values)
    ]
    best = max(same, key=lambda x: x[0], default=(0.0, statement))
    return [statement, best[1]] if best[0] >= 0.6 else [statement]


_Row = tuple[Statement, list[Value]]


def _speaking_alike(rows: list[_Row], weigher: Weigher) -> Iterator[tuple[_Row, _Row]]:
    """The pairs that share a telling word; such a word stands in few passages: the cost stays linear."""
    at: dict[str, list[int]] = {}
    for i, (statement, _) in enumerate(rows):
        for key in weigher.telling(statement.keys | statement.context):
            at.setdefault(key, []).append(i)
    if len(rows) <= _FEW:
        yield from combinations(rows, 2)
        return
    pairs = {
        pair for places in at.values() if len(places) <= _MOST_SHARING for pair in combinations(places, 2)
    }
    for i, j in sorted(pairs):
        yield rows[i], rows[j]


def _differing(kind: str, left: list[Value], right: list[Value]) -> tuple[Value, Value] | None:
    """The two values to set side by side; nothing when one is common to both, or they are too far apart."""
    if {v.amount for v in left} & {v.amount for v in right}:
        return None
    for a in left:
        for b in right:
            if isinstance(a.amount, frozenset) or isinstance(b.amount, frozenset):
                if kind in ("parity", "contract") or _nested(a, b):
                    return a, b
            elif _of_one_order(kind, a.amount, b.amount):
                return a, b
    return None


def _of_one_order(kind: str, a: float, b: float) -> bool:
    """Whether two numbers may be told of one thing: 90 minutes apart, a factor of 1.7, any days a week."""
    if kind == "clock":
        return abs(a - b) <= 90
    return kind in ("days", "children", "score", "km") or 0.59 <= a / b <= 1.7


def _nested(a: Value, b: Value) -> bool:
    return (
        isinstance(a.amount, frozenset)
        and isinstance(b.amount, frozenset)
        and (a.amount < b.amount or b.amount < a.amount)
    )


def _disagreement(
    kind: str, sides: list[list[Statement]], pair: tuple[Value, Value], weight: float
) -> Disagreement:
    parts = sorted(zip(sides, pair, strict=True), key=lambda x: x[0][0].day.toordinal() if x[0][0].day else 0)
    told_parts = ", ".join(f"{value.shown} {_where(side[0])}" for side, value in parts)
    sources = tuple(statement.source for side, _ in parts for statement in side)
    return Disagreement(kind, f"{NAMES.get(kind, 'Montant')} : {told_parts}", sources, weight)


def _where(statement: Statement) -> str:
    return f"({told(statement.fact)})" if statement.fact else "au dossier"

"""The same thing with two values: two amounts, two numbers of hours, two sets of days, in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.statements import Statement, Weigher, read_statements
from neo.core.facts.subjects.values import Value

MOST = 4
# How much two statements must share before their values are compared: the vaguer the kind, the more.
_ENOUGH = {
    "money:": 2.0,
    "money:wage": 1.4,
    "money/hour": 0.9,
    "money/day": 0.9,
    "money:repayment": 0.7,
    "money:loan": 0.8,
    "money:quote": 1.0,
    "hours a week": 1.2,
    "days": 1.2,
    "clock": 1.2,
    "months": 0.8,
    "money:overpayment": 0.4,
    "money:pension": 0.4,
    "money:remainder": 0.6,
    "score": 0.8,
    "children": 0.1,
    "km": 1.4,
    "contract": 1.4,
    "training hours": 1.2,
    "parity": 0.6,
    "weekdays": 1.6,
}
_ENOUGH_MONEY = 1.0
_WISHED = re.compile(
    r"\bvise\w*|pretention|souhait\w*|accept\w+|pret(?:e|es)? a|minimum|\bmini\b|descend\w*|"
    r"voudrai\w+|espere|budget|"
    r"estim\w+|entre \d"
)
_CORRECTED = re.compile(
    r"\bet non\b|\bet pas\b|\(pas\b|\(non\b|au lieu d|a la place d|contrairement|\bramene\w*|en fait|"
    r"finalement|rectif\w+|erreur|"
    r"il y a ecrit|\bquel est vrai|\bmais (?:vous|on|il|elle|le|la)\b"
)
_EVOLVED = re.compile(
    r"\bdepuis\b|desormais|maintenant|\bpasse (?:a|de)\b|possibles?\b|a partir d|"
    r"prevu|augment\w+|cette fois"
)
# Opening hours compare with opening hours, closing hours with closing hours.
_BOUNDS = (
    re.compile(r"\bouvr\w+|\bouvert\w*|des \d|commence\w*|debut\w*|demarr\w+|a partir de"),
    re.compile(r"\bferm\w+|jusqu'?a|\bfin(?:it|i|ir)?\b|termin\w+"),
)
# Kinds that change in the ordinary course of things: only two different people can disagree on them.
_TWO_VOICES = frozenset(["contract", "km", "score", "children"])
_MOST_SHARING = 40
_FEW = 12
_ONLY = re.compile(r"\bseulement\b|\buniquement\b|\bque le\b")
_BENEFIT = re.compile(r"\b(?:are|ass|aref|rsa|allocation|indemni\w+|chomage)\b")
_SURE_ENOUGH = 0.6
_DIRECT = {
    "days": 0.4,
    "weekdays": 0.4,
    "hours a week": 0.4,
    "parity": 0.3,
    "clock": 0.8,
    "km": 0.8,
    "contract": 1.2,
    "score": 0.5,
}
"""Kinds whose two statements must share words of their own, not only of what stands around them."""
_NAMES = {
    "money/hour": "Taux horaire",
    "money/day": "Montant par jour",
    "money:repayment": "Mensualité",
    "money:loan": "Montant du prêt",
    "money:quote": "Devis ou tarif",
    "money:rent": "Loyer",
    "money:debt": "Somme due",
    "money:wage": "Salaire",
    "hours a week": "Heures par semaine",
    "days": "Nombre de jours",
    "months": "Durée",
    "money:overpayment": "Trop-perçu",
    "money:pension": "Pension",
    "money:remainder": "Reste à charge",
    "score": "Note",
    "children": "Nombre d'enfants",
    "km": "Distance",
    "contract": "Type de contrat",
    "training hours": "Heures de formation",
    "clock": "Heure",
    "parity": "Semaines",
    "weekdays": "Jours",
}


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
    enough = _ENOUGH.get(kind, _ENOUGH_MONEY)
    for (one, left), (other, right) in _speaking_alike(rows, weigher):
        if one.place == other.place:
            continue
        pair = _differing(kind, left, right)
        if pair is None:
            continue
        shared = weigher.shared(one, other) + _asked_again(kind, pair, one, other) + (kind == "children")
        needed = _needed(kind, enough, one, other)
        if (
            needed is None
            or shared < needed
            or weigher.weight(one.keys & other.keys) < _direct(kind, one, other)
        ):
            continue
        weight = _weight(kind, one, other, shared / needed)
        if weight >= _SURE_ENOUGH:
            sides = [
                _side(kind, side, value, (one, other), rows, weigher)
                for side, value in zip((one, other), pair, strict=True)
            ]
            yield weight + shared / 1000, _disagreement(kind, sides, pair, weight)


def _direct(kind: str, one: Statement, other: Statement) -> float:
    """What the two statements themselves must share, apart from their surroundings."""
    if kind == "clock" and (_CORRECTED.search(one.folded) or _CORRECTED.search(other.folded)):
        return 0.0
    return _DIRECT.get(kind, 0.0)


def _needed(kind: str, enough: float, one: Statement, other: Statement) -> float | None:
    """How much the two must share; ``None`` when they cannot be about the same thing."""
    if kind == "clock" and not _same_day(one, other):
        if one.author == other.author:
            return None
        if _CORRECTED.search(one.folded) or _CORRECTED.search(other.folded):
            return 0.4
        same_bound = any(p.search(one.folded) and p.search(other.folded) for p in _BOUNDS)
        return 1.2 if same_bound else None
    if kind in _TWO_VOICES and (one.author == other.author or "profile" in (one.author, other.author)):
        return None
    if kind == "money/day" and _BENEFIT.search(one.folded) and _BENEFIT.search(other.folded):
        return None  # the profile's own amount is compared elsewhere
    return enough


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


def _same_day(one: Statement, other: Statement) -> bool:
    if one.fact is None or other.fact is None:
        return False
    return bool({d.first for d in one.fact.dates} & {d.first for d in other.fact.dates})


def _weight(kind: str, one: Statement, other: Statement, strength: float) -> float:
    """Sure when two people say it, close in time, or when one of them corrects the other on the spot."""
    earlier, later = sorted((one, other), key=lambda s: s.day.toordinal() if s.day else 0)
    corrected = bool(_CORRECTED.search(later.folded) or _CORRECTED.search(earlier.folded))
    wished = bool(_WISHED.search(earlier.folded) or _WISHED.search(later.folded))
    days = abs((later.day - earlier.day).days) if later.day and earlier.day else 60
    weight = 0.5 + 0.1 * min(strength - 1, 2)
    weight += 0.15 if earlier.author != later.author else 0
    weight += 0.1 if days <= 90 else -0.15 if days > 720 else 0
    weight += 0.15 if corrected else 0
    weight += 0.2 if kind == "parity" else 0
    weight += 0.1 if kind in _NAMES and kind.startswith("money") else 0
    evolved = earlier.author == later.author and _EVOLVED.search(later.folded) and not corrected
    # An amount or a custody arrangement that changed without trace elsewhere is worth showing all the same.
    weight -= 0.15 if evolved and not (kind.startswith("money") or kind == "parity") else 0
    weight += 0.1 if kind == "weekdays" and _ONLY.search(f"{one.folded} {other.folded}") else 0
    return min(0.95, weight - (0.2 if wished and not corrected else 0))


def _disagreement(
    kind: str, sides: list[list[Statement]], pair: tuple[Value, Value], weight: float
) -> Disagreement:
    parts = sorted(zip(sides, pair, strict=True), key=lambda x: x[0][0].day.toordinal() if x[0][0].day else 0)
    told_parts = ", ".join(f"{value.shown} {_where(side[0])}" for side, value in parts)
    sources = tuple(statement.source for side, _ in parts for statement in side)
    return Disagreement(kind, f"{_NAMES.get(kind, 'Montant')} : {told_parts}", sources, weight)


def _where(statement: Statement) -> str:
    return f"({told(statement.fact)})" if statement.fact else "au dossier"

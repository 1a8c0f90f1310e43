"""Two claims on one matter that give it two values; and values that a text corrects in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.measures import Measure
from neo.core.facts.disagreement.topics import Topics
from neo.core.french import lazy_re as re

# How much two claims must share before their values are compared: the vaguer the kind, the more.
_ENOUGH = {
    "money": 1.0,
    "money an hour": 0.8,
    "money a day": 0.8,
    "hours": 1.0,
    "clock": 1.6,
    "day": 1.3,
    "kg": 0.7,
    "months": 1.3,
    "minutes": 1.4,
    "km": 1.2,
    "count enfan": 0.3,
    "level": 0.8,
}
_ENOUGH_OTHERWISE = 1.2
_CLOSE = 45
_OWN = {"day": 0.8, "clock": 0.8, "hours": 0.0, "money": 0.25, "money an hour": 0.0}
_RATIO = {"money": 2.5, "money an hour": 1.5, "hours": 3.0}
_CORRECTS = re.compile(
    r"\bet non\b|\bet pas\b|\bau lieu (?:de|du|des)\b|\bau lieu d'|\bplutot que\b|\ba la place d\w*|"
    r"\bpas\b|\bnon\b|contrairement"
)
_OLD = re.compile(
    r"[ ,(]{1,2}(?:(?:le|du|de|au|a|les|la|d'|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche) ?)*(?P<old>\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)"
)
_UPDATED = re.compile(
    r"\bactualis\w+ (?:dans|au|sur)|mis(?:e)? a jour|profil (?:modifie|actualise|relu|mis a jour)|"
    r"\bmaj\b|modifie(?:e)? au"
)
_WISHED = re.compile(
    r"\bvise\w*|pretention|souhait\w*|minimum|\bmini\b|voudrai\w+|espere|budget|estim\w+|environ|objectif"
)
_NAMES = {
    "money": "Montant",
    "money an hour": "Taux horaire",
    "money a day": "Montant par jour",
    "hours": "Nombre d'heures",
    "hours of training": "Heures de formation",
    "clock": "Heure",
    "day": "Date",
    "days": "Nombre de jours",
    "weeks": "Durée",
    "months": "Durée",
    "km": "Distance",
    "kg": "Charge",
    "percent": "Pourcentage",
    "score": "Note",
    "minutes": "Durée",
    "level": "Niveau",
}
_EDGES = {"start": "Date de début", "end": "Date de fin", "at": "Date"}


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both hold. ``strength``: 0 to 1."""

    one: Claim
    other: Claim
    strength: float
    name: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a claim, among all the ``values`` that the claim gives."""

    claim: Claim
    value: Measure
    values: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Common:
    """What two claims share: their ``keys``, and how much stands ``around`` them.

    ``planned``: the days (ordinals) that the plan gives: a day moved and recorded there is settled.
    """

    topics: Topics
    keys: Sequence[str]
    around: float
    planned: frozenset[float]


def value_clashes(
    one: tuple[Claim, Sequence[Measure]],
    other: tuple[Claim, Sequence[Measure]],
    topics: Topics,
    planned: frozenset[float],
) -> Iterator[Clash]:
    """The strongest clash of each kind of value of two claims with their values, the earlier claim first.

    ``planned``: as for ``Common``.
    """
    left, right = one[1], other[1]
    kinds = {v.kind for v in left} & {v.kind for v in right}
    if not kinds:
        return
    _, around, keys = topics.shared(one[0], other[0])
    common = Common(topics, keys, around, planned)
    for kind in sorted(kinds):
        if not _given_by_both(kind, left, right):
            best = _strongest(kind, one, other, common)
            if best:
                yield best


def _strongest(
    kind: str,
    one: tuple[Claim, Sequence[Measure]],
    other: tuple[Claim, Sequence[Measure]],
    common: Common,
) -> Clash | None:
    best: Clash | None = None
    for a, b in product(one[1], other[1]):
        if a.kind != kind or not _comparable(a, b):
            continue
        strength = _matched(Side(one[0], a, one[1]), Side(other[0], b, other[1]), common)
        if strength and (best is None or strength > best.strength):
            best = Clash(one[0], other[0], strength, _name(a), a.shown, b.shown)
    return best


def _matched(first: Side, second: Side, common: Common) -> float:
    """How sure it is that two values are told of one thing; 0 when they are not."""
    kind = first.value.kind
    own = _near(first, second, common)
    near = own + min(common.around, 0.6) + _same_edge(first, second)
    needed = _ENOUGH.get(kind, _ENOUGH_OTHERWISE)
    if near < needed or own < _OWN.get(kind, 0.3):
        return 0.0
    if kind == "day" and not _day_matter(first, second, common):
        return 0.0
    return _strength(first, second, near / needed, common.planned)


def _name(a: Measure) -> str:
    return _EDGES[a.role] if a.kind == "day" else _NAMES.get(a.kind, "Nombre")


def _same_edge(first: Side, second: Side) -> float:
    """Two beginnings, or two ends, told within weeks of each other are often those of one thing."""
    one, other, a, b = first.claim, second.claim, first.value, second.value
    soon = one.day and other.day and abs((other.day - one.day).days) <= 75
    return 0.5 if a.kind == "day" and a.role == b.role != "at" and soon else 0.0


def _comparable(a: Measure, b: Measure) -> bool:
    if a.kind != b.kind or a.amount == b.amount:
        return False
    if a.kind == "day":
        return abs(a.amount - b.amount) <= 120 and a.role == b.role
    if a.kind == "level":
        return True
    if a.role and b.role and a.role != b.role and not {a.role, b.role} <= {"debt", "rent", "loan"}:
        return False
    small, large = sorted((a.amount, b.amount))
    if a.kind == "clock":
        return large - small <= 120
    return small > 0 and (large / small <= _RATIO.get(a.kind, 4.0)) and abs(large - small) > 0.03 * small


def _given_by_both(kind: str, left: Sequence[Measure], right: Sequence[Measure]) -> bool:
    """Whether some value of that kind stands in both: they then agree on it."""
    return bool({v.amount for v in left if v.kind == kind} & {v.amount for v in right if v.kind == kind})


def _day_matter(first: Side, second: Side, common: Common) -> bool:
    """Two days of one event: a telling word stands close to each of them."""
    return first.value.role != "at" or any(
        common.topics.weight(k) >= 0.7
        and abs(first.claim.at[k] - first.value.start) <= _CLOSE
        and abs(second.claim.at[k] - second.value.start) <= _CLOSE
        for k in common.keys
        if not common.topics.is_day(k)
    )


def _near(first: Side, second: Side, common: Common) -> float:
    """The weight of the shared words, less when another value of that kind stands nearer to them."""
    total = 0.0
    for key in common.keys:
        if common.topics.is_day(key):
            continue
        share = _reach(first.claim.at[key], first.value, first.values)
        share *= _reach(second.claim.at[key], second.value, second.values)
        total += common.topics.weight(key) * share
    return total


def _reach(position: int, value: Measure, values: Sequence[Measure]) -> float:
    low, high = sorted((position, value.start))
    between = any(v.kind == value.kind and v is not value and low < v.start < high for v in values)
    return 0.4 if between else 1.0


def _strength(first: Side, second: Side, ratio: float, planned: frozenset[float]) -> float:
    one, other, a, b = first.claim, second.claim, first.value, second.value
    strength = 0.5 + 0.12 * min(ratio - 1, 2)
    strength += 0.12 if one.author != other.author else -0.3 if a.kind == "level" else 0.0
    strength += (
        0.08
        if a.kind.startswith("money") or a.kind in ("day", "level")
        else 0.15
        if a.kind == "count enfan"
        else 0.0
    )
    strength -= 0.1 if a.kind == "day" and a.role == "at" and one.author == other.author else 0.0
    strength += 0.08 if a.role and a.role == b.role and a.role != "at" else 0.0
    strength -= (
        0.1
        if (a.kind.startswith("count") and a.kind != "count enfan") or a.kind in ("clock", "days", "weeks")
        else 0.0
    )
    days = abs((other.day - one.day).days) if one.day and other.day else 60
    strength += 0.08 if days <= 120 else -0.1 if days > 600 else 0.0
    if _UPDATED.search(other.folded) or (b.kind == "day" and b.amount in planned):
        strength -= 0.35
    if _WISHED.search(one.folded) or _WISHED.search(other.folded):
        strength -= 0.15
    return min(0.95, strength)


def corrections(claims: Sequence[tuple[Claim, Sequence[Measure]]], topics: Topics) -> Iterator[Clash]:
    """What a text corrects ("12 h, pas 15"), with the earlier place that gave the corrected value."""
    given: dict[float, list[tuple[Claim, Measure]]] = {}
    for claim, values in claims:
        for v in values:
            given.setdefault(v.amount, []).append((claim, v))
    for claim, values in claims:
        if claim.fact is None:
            continue
        for m in _CORRECTS.finditer(claim.folded):
            old = _OLD.match(claim.folded, m.end())
            new = next(
                (v for v in reversed(values) if v.end <= m.start() and m.start() - v.end < 45), None
            ) or next((v for v in values if old and 0 <= v.start - old.end() < 30), None)
            if old and new:
                clash = _corrected(claim, values, new, old, given, topics)
                if clash:
                    yield clash


def _corrected(
    claim: Claim,
    values: Sequence[Measure],
    new: Measure,
    old: re.Match[str],
    given: dict[float, list[tuple[Claim, Measure]]],
    topics: Topics,
) -> Clash | None:
    number = float(old["old"].replace(" ", "").replace(",", "."))
    mention = next((v for v in values if v.start <= old.start("old") < v.end), None)
    amounts = [mention.amount] if mention else [number]
    if mention is None and new.kind == "day":
        amounts = [a for a in given if a > 600000 and abs(a - new.amount) <= 45 and _day_number(a) == number]
    found = [
        (sum(topics.shared(c, claim)[:2]), c, v)
        for a in amounts
        for c, v in given.get(a, ())
        if c.place != claim.place
        and c.fact is not None
        and (mention is None or v.kind == mention.kind)
        and v.kind == new.kind
    ]
    if not found:
        return None
    score, earlier, value = max(found, key=lambda x: x[0])
    # "46 800 € et pas 42 000": such a number stands nowhere else for anything else.
    unmistakable = value.amount >= 1000 and value.kind.startswith("money") and value.amount % 1000 != 0
    unmistakable = unmistakable or (value.amount >= 5000 and len({c.place for _, c, _ in found}) <= 2)
    if score < 0.3 and new.kind != "day" and not unmistakable:
        return None
    return Clash(earlier, claim, 0.95, _NAMES.get(new.kind, "Nombre"), value.shown, new.shown)


def _day_number(ordinal: float) -> int:
    return date.fromordinal(int(ordinal)).day

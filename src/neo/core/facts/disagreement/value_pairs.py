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


def value_clashes(
    one: Claim,
    left: Sequence[Measure],
    other: Claim,
    right: Sequence[Measure],
    topics: Topics,
    planned: frozenset[float],
) -> Iterator[Clash]:
    """The strongest clash of each kind of value of two claims, the earlier claim first.

    ``planned``: the days (ordinals) that the plan gives: a day moved and recorded there is settled.
    """
    kinds = {v.kind for v in left} & {v.kind for v in right}
    if not kinds:
        return
    _, around, keys = topics.shared(one, other)
    for kind in sorted(kinds):
        if _given_by_both(kind, left, right):
            continue
        best: Clash | None = None
        for a, b in product(left, right):
            if a.kind != kind or not _comparable(a, b):
                continue
            strength = _matched(one, a, left, other, b, right, topics, keys, around, planned)
            if strength and (best is None or strength > best.strength):
                best = Clash(one, other, strength, _name(a), a.shown, b.shown)
        if best:
            yield best


def _matched(
    one: Claim,
    a: Measure,
    left: Sequence[Measure],
    other: Claim,
    b: Measure,
    right: Sequence[Measure],
    topics: Topics,
    keys: Sequence[str],
    around: float,
    planned: frozenset[float],
) -> float:
    """How sure it is that two values are told of one thing; 0 when they are not."""
    own = _near(one, a, left, other, b, right, topics, keys)
    near = own + min(around, 0.6) + _same_edge(one, a, other, b)
    needed = _ENOUGH.get(a.kind, _ENOUGH_OTHERWISE)
    if near < needed or own < _OWN.get(a.kind, 0.3):
        return 0.0
    if a.kind == "day" and not _day_matter(one, a, other, b, topics, keys):
        return 0.0
    return _strength(one, other, a, b, near / needed, planned)


def _name(a: Measure) -> str:
    return _EDGES[a.role] if a.kind == "day" else _NAMES.get(a.kind, "Nombre")


def _same_edge(one: Claim, a: Measure, other: Claim, b: Measure) -> float:
    """Two beginnings, or two ends, told within weeks of each other are often those of one thing."""
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


def _day_matter(
    one: Claim, a: Measure, other: Claim, b: Measure, topics: Topics, keys: Sequence[str]
) -> bool:
    """Two days of one event: a telling word stands close to each of them."""
    return a.role != "at" or any(
        topics.weight(k) >= 0.7
        and abs(one.at[k] - a.start) <= _CLOSE
        and abs(other.at[k] - b.start) <= _CLOSE
        for k in keys
        if not topics.is_day(k)
    )


def _near(
    one: Claim,
    a: Measure,
    left: Sequence[Measure],
    other: Claim,
    b: Measure,
    right: Sequence[Measure],
    topics: Topics,
    keys: Sequence[str],
) -> float:
    """The weight of the shared words, less when another value of that kind stands nearer to them."""
    total = 0.0
    for key in keys:
        if topics.is_day(key):
            continue
        share = _reach(one.at[key], a, left) * _reach(other.at[key], b, right)
        total += topics.weight(key) * share
    return total


def _reach(position: int, value: Measure, values: Sequence[Measure]) -> float:
    low, high = sorted((position, value.start))
    between = any(v.kind == value.kind and v is not value and low < v.start < high for v in values)
    return 0.4 if between else 1.0


def _strength(
    one: Claim, other: Claim, a: Measure, b: Measure, ratio: float, planned: frozenset[float]
) -> float:
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

"""Two passages on one matter: what they share, and what may tell that they disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.measures import Measure
from neo.core.facts.disagreement.statements import Statements
from neo.core.french import lazy_re as re
from neo.core.french.negation import find_negations, is_negated
from neo.core.french.opposites import Side, find_sides

Features = Mapping[str, float]
_CLOSE = 45
_ENOUGH_CONTEXT = 0.7
_MUCH_SHARED = 0.5
_DAYS_UNKNOWN = 60
_CROSSED = ("other author", "third party", "soon", "within a season", "context only")
_DIFFERENCES = ("differs", "opposed", "opposite sides", "denied once", "times against")
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DATED_WEEKDAY = re.compile(r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?=\d)")
_TELLING_CUES = frozenset(
    ["corrects", "denies", "negated", "changed", "never", "own mail", "names the file", "number"]
)
_COMPARED_KINDS = (
    "day",
    "weekday",
    "clock",
    "hours",
    "money",
    "months",
    "days",
    "km",
    "level",
    "weeks",
    "percent",
    "minutes",
)
_TIMES = re.compile(
    r"\b(?:nuits?|week-?ends?|samedis?|dimanches?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|"
    r"matins?|soirs?|"
    r"soirees?|apres-midis?|temps plein|temps partiel|mi-temps|permis|voiture)\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class TextPair:
    """Two passages, the earlier first, and the features of the two."""

    one: Claim
    other: Claim
    features: Features


class PairReader:
    """Reads pairs of passages of one record; what one passage says is read once."""

    def __init__(self, statements: Statements, cues: Mapping[int, frozenset[str]]) -> None:
        self._statements = statements
        self._texts = [c for c in statements.claims if c.fact is not None]
        self._topics = statements.topics
        self._cues = cues
        self._values: dict[int, list[Measure]] = {}
        self._denied: dict[int, frozenset[str]] = {}
        self._sides: dict[int, list[Side]] = {}

    def pairs(self) -> Iterator[TextPair]:
        """Passages that share telling words, then those of which one mail speaks as a whole."""
        met: set[tuple[int, int]] = set()
        for one, other, weight in self._topics.pairs():
            if one.is_text and other.is_text:
                met.add((id(one), id(other)))
                yield TextPair(one, other, self._features(one, other, weight, 0.0))
        for one, other, context in self._in_context():
            if (id(one), id(other)) not in met:
                yield TextPair(one, other, self._features(one, other, 0.0, context))

    def _in_context(self) -> Iterator[tuple[Claim, Claim, float]]:
        """Passages with values of one kind, where a whole message speaks of the matter of the first."""
        mails: dict[str, list[Claim]] = {}
        for c in self._texts:
            if c.fact and c.fact.passage.kind == "message" and self._of(c):
                mails.setdefault(c.place, []).append(c)
        words = self._words_of_mails(mails)
        for c in self._texts:
            kinds = {v.kind for v in self._of(c)}
            for ref, context in self._speaking_of(c, words).items() if kinds else ():
                for m in mails[ref]:
                    if not kinds.isdisjoint(v.kind for v in self._of(m)):
                        yield (c, m, context) if _is_before(c, m) else (m, c, context)

    def _words_of_mails(self, mails: Mapping[str, Sequence[Claim]]) -> dict[str, list[str]]:
        """The mails that hold each telling word, in the passage or around it."""
        found: dict[str, dict[str, None]] = {}
        for c in self._texts:
            if c.place in mails:
                for key in (*c.at, *c.around):
                    if not self._topics.is_day(key) and self._topics.weight(key) > 0:
                        found.setdefault(key, {})[c.place] = None
        return {key: list(refs) for key, refs in found.items()}

    def _speaking_of(self, c: Claim, words: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """The other mails that speak of the matter of a passage, with the weight of the common words."""
        context: dict[str, float] = {}
        for key in c.at:
            for ref in words.get(key, ()):
                if ref != c.place:
                    context[ref] = context.get(ref, 0.0) + self._topics.weight(key)
        return {ref: weight for ref, weight in context.items() if weight >= _ENOUGH_CONTEXT}

    def _features(self, one: Claim, other: Claim, weight: float, context: float) -> dict[str, float]:
        f = self._shared(one, other, weight, context)
        later, earlier = self._cues[id(other)], self._cues[id(one)]
        f |= {f"later {cue}": 1.0 for cue in later} | {f"earlier {cue}": 1.0 for cue in earlier}
        telling = [k for k in one.at if k in other.at and not self._topics.is_day(k)]
        telling = [k for k in telling if self._topics.weight(k) > 0]
        self._add_values(f, one, other, telling)
        self._add_outcomes(f, one, other, telling)
        head = "differs" if f.get("differs") else "alike"
        f |= {f"{head}, later {cue}": 1.0 for cue in later & _TELLING_CUES}
        if f.get("differs"):
            f |= {f"differs, {name}": 1.0 for name in _CROSSED if f[name]}
        if f.get("opposite sides") and f["direct"] >= _MUCH_SHARED:
            f["opposite, close"] = 1.0
        if not any(f.get(name) for name in _DIFFERENCES):
            f |= {"nothing differs": 1.0, "nothing differs, direct": f["direct"]}
        return f

    def _shared(self, one: Claim, other: Claim, weight: float, context: float) -> dict[str, float]:
        """The matter two passages share, who wrote them, and how long after each other."""
        direct, around, keys = self._topics.shared(one, other)
        days = abs((other.day - one.day).days) if one.day and other.day else _DAYS_UNKNOWN
        return {
            "rare": min(weight, 4.0) / 2,
            "direct": min(direct, 5.0) / 2,
            "around": min(around, 3.0) / 2,
            "context": min(context, 3.0) / 2,
            "context only": float(context > 0),
            "shares a name": float(any(self._topics.is_name(k) for k in keys)),
            "shares a day": float(any(self._topics.is_day(k) for k in keys)),
            "other author": float(one.author != other.author),
            "third party": float(not {one.author, other.author} <= {"person", "service"}),
            "soon": float(days <= 30),
            "within a season": float(days <= 120),
            "long after": float(days > 400),
        }

    def _add_values(self, f: dict[str, float], one: Claim, other: Claim, telling: Sequence[str]) -> None:
        left, right = self._of(one), self._of(other)
        for kind in {v.kind for v in left} & {v.kind for v in right}:
            name = kind if kind in _COMPARED_KINDS else "money" if kind.startswith("money") else "count"
            first, second = [v for v in left if v.kind == kind], [v for v in right if v.kind == kind]
            alike = {v.amount for v in first} & {v.amount for v in second}
            if alike:
                f["same value"] = 1.0
                f[f"same {name}"] = 1.0
                if len(first) == len(alike) or len(second) == len(alike):
                    continue
                f[f"differs beside {name}"] = 1.0
            self._add_difference(f, name, first, second, one, other, telling)

    def _add_difference(
        self,
        f: dict[str, float],
        name: str,
        first: list[Measure],
        second: list[Measure],
        one: Claim,
        other: Claim,
        telling: Sequence[str],
    ) -> None:
        f[f"differs {name}"] = 1.0
        f["differs"] = 1.0
        best = 0.0
        for a in first:
            for b in second:
                if a.role and b.role and a.role != b.role:
                    continue
                near = sum(
                    self._topics.weight(k)
                    for k in telling
                    if abs(one.at[k] - a.start) <= _CLOSE and abs(other.at[k] - b.start) <= _CLOSE
                )
                best = max(best, near + (0.3 if a.role and a.role == b.role else 0.0))
        f[f"close {name}"] = max(f.get(f"close {name}", 0.0), min(best, 2.0))
        f["close"] = max(f.get("close", 0.0), min(best, 2.0))
        gap = min(abs(a.amount - b.amount) for a in first for b in second)
        if name == "day":
            f["days near"] = 1.0 if gap <= 31 else 0.0
            f["days very near"] = 1.0 if gap <= 8 else 0.0
            f["days far"] = 1.0 if gap > 100 else 0.0
        elif name == "weekday":
            f["weekday of one day"] = float(f.get("same day", 0.0))
        elif name not in ("clock", "level"):
            base = max(1.0, min(a.amount for a in (*first, *second)))
            f["amounts near"] = 1.0 if gap / base <= 0.5 else 0.0
            f[f"{name} near"] = f["amounts near"]

    def _add_outcomes(self, f: dict[str, float], one: Claim, other: Claim, telling: Sequence[str]) -> None:
        denied, refused = self._denied_of(one), self._denied_of(other)
        crossed = [k for k in telling if (k in denied) != (k in refused)]
        if crossed:
            f["denied once"] = min(2.0, sum(self._topics.weight(k) for k in crossed))
        clash = self._statements.opposed(one, other)
        if clash:
            f |= {"opposed": 1.0, "opposed strength": clash.strength}
        for a in self._sides_of(one):
            for b in self._sides_of(other):
                if a.group == b.group and a.side != b.side:
                    f["opposite sides"] = 1.0
                    f[f"opposite {a.group}"] = 1.0
        if _times(one) & _times(other):
            f["same times"] = 1.0
            signs = (
                {c.sign for c in self._statements.clauses(one)},
                {c.sign for c in self._statements.clauses(other)},
            )
            if -1 in (signs[0] ^ signs[1]):
                f["times against"] = 1.0

    def _of(self, claim: Claim) -> list[Measure]:
        if id(claim) not in self._values:
            self._values[id(claim)] = list(_values(claim, self._statements.measures(claim)))
        return self._values[id(claim)]

    def _denied_of(self, claim: Claim) -> frozenset[str]:
        if id(claim) not in self._denied:
            found = find_negations(claim.folded) if claim.fact and claim.fact.negated else []
            keys = frozenset(k for k, at in claim.at.items() if found and is_negated(found, at))
            self._denied[id(claim)] = keys
        return self._denied[id(claim)]

    def _sides_of(self, claim: Claim) -> list[Side]:
        if id(claim) not in self._sides:
            self._sides[id(claim)] = find_sides(claim.folded)
        return self._sides[id(claim)]


def _times(claim: Claim) -> set[str]:
    return {m.group().rstrip("s") for m in _TIMES.finditer(claim.folded)}


def _is_before(one: Claim, other: Claim) -> bool:
    return not (one.day and other.day) or (one.day, one.place) <= (other.day, other.place)


def _values(claim: Claim, measures: Sequence[Measure]) -> Iterator[Measure]:
    """The values of a passage; every day it names, whatever its part, and the weekday written before one."""
    yield from (v for v in measures if v.kind != "day")
    roles = {v.start: v.role for v in measures if v.kind == "day" and v.role != "at"}
    for d in claim.dates:
        if d.precision == "day":
            yield Measure("day", float(d.first.toordinal()), d.start, d.end, "", roles.get(d.start, ""))
    for m in _DATED_WEEKDAY.finditer(claim.folded):
        weekday = float(_WEEKDAYS.index(m.group(1)))
        yield Measure("weekday", weekday, m.start(), m.end(), m.group(1))

"""Each field against what texts say of its matter: the pairs, and what may tell that they disagree."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.field_claims import FieldClaim
from neo.core.facts.disagreement.field_matters import MATTERS
from neo.core.facts.disagreement.field_values import value_features
from neo.core.facts.model import Tag

Features = Mapping[str, float]
_NEAR_DAYS = 15
_NO_DAY = 999
_MOST_SHARING = 24  # passages: a word in more tells no thing of several from the others
_SIGNED_CUES = ("negated", "ended", "gained", "no longer", "changed", "never")
_UNSETTLING = frozenset(["negated", "never", "no longer", "ended", "corrects", "denies", "doubts", "changed"])
_ONLY_NAMED = ("training", "project", "experience", "language", "licence")
_NAMED_KINDS = (*_ONLY_NAMED, "appointment")


_STATES_NONE = frozenset({"no licence", "education"})
"""Fields that say there is none: a passage that says so too agrees with them."""
_DENIED = frozenset({"not", "never"})
_UNDENIED = frozenset({"gained", "changed", "corrects", "denies", "names the file"})


@dataclass(frozen=True, slots=True, eq=False)
class FieldPair:
    """A field, a passage on its matter, and the features of the two."""

    field: FieldClaim
    claim: Claim
    features: Features


@dataclass(frozen=True, slots=True)
class _Told:
    """A passage on a field's matter: words of the matter, words of the field, and what it gives as value."""

    claim: Claim
    hits: int
    shared: int
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Around:
    """Of all the passages on one field: texts, latest day, first text, texts for and against its value."""

    refs: int
    last: date | None
    first_ref: str
    confirmed: int
    contested: int


def field_pairs(
    fields: Sequence[FieldClaim], texts: Sequence[Claim], cues: Mapping[int, frozenset[str]]
) -> Iterator[FieldPair]:
    """All pairs of a field and a passage on its matter; ``cues`` of each passage by its ``id``."""
    reader = _Passages(texts)
    first_ref = min(((c.day or date.max, c.place) for c in texts), default=(None, ""))[1]
    for field in fields:
        told = list(reader.on(field))
        around = _around(told, first_ref)
        for t in told:
            if _may_disagree(field, t, cues[id(t.claim)]):
                yield FieldPair(field, t.claim, _features(field, t, around, cues[id(t.claim)]))


def _may_disagree(field: FieldClaim, t: _Told, cues: frozenset[str]) -> bool:
    """Whether there is anything to settle: not where the passage plainly gives the field's own value, nor
    where somebody in distress tells of the people around them.
    """
    if t.claim.fact is not None and t.claim.fact.has(Tag.DISTRESS):
        return False
    if field.kind in _STATES_NONE and cues & _DENIED and not cues & _UNDENIED:
        return False  # neither has any
    valued = field.kind not in _ONLY_NAMED and "value not read" not in t.values
    settled = "gives its value" in t.values and "gives both values" not in t.values
    return not (valued and settled and cues.isdisjoint(_UNSETTLING))


class _Passages:
    """The passages of a record, matched once against each matter, filed under their words and days."""

    def __init__(self, texts: Sequence[Claim]) -> None:
        self._texts = texts
        self._hits: dict[str, dict[int, int]] = {}
        self._with: dict[str, dict[int, None]] = defaultdict(dict)
        days = ((d.first, i) for i, c in enumerate(texts) for d in c.dates if d.precision == "day")
        self._dated = sorted(days)
        mails: dict[str, list[int]] = defaultdict(list)
        for i, c in enumerate(texts):
            for key in c.at:
                self._with[key][i] = None
            if c.fact and c.fact.passage.kind == "message":
                mails[c.place].append(i)
        for listed in mails.values():
            for key in {k for i in listed for k in (*texts[i].at, *texts[i].around)}:
                self._with[key] |= dict.fromkeys(listed)
        self._telling = {key for key, found in self._with.items() if len(found) <= _MOST_SHARING}

    def on(self, field: FieldClaim) -> Iterator[_Told]:
        hits = self._matching(field.kind)
        for i in self._of(field):
            if i in hits:
                c = self._texts[i]
                shared = len([k for k in field.keys if k in c.at])
                yield _Told(c, hits[i], shared, dict(value_features(field, c)))

    def _matching(self, kind: str) -> dict[int, int]:
        """The passages on a matter, with how many of its words they hold."""
        matter = MATTERS[kind]
        if matter.pattern not in self._hits:
            counted = ((i, set(matter.findall(c.folded))) for i, c in enumerate(self._texts))
            self._hits[matter.pattern] = {i: len(words) for i, words in counted if words}
        return self._hits[matter.pattern]

    def _of(self, field: FieldClaim) -> list[int]:
        """The passages that may be about this very thing, in order."""
        if field.kind == "appointment":
            return self._near(field.day) if field.day else []
        if field.own:
            return sorted({i for k in field.keys if k in self._telling for i in self._with[k]})
        return list(self._matching(field.kind))

    def _near(self, day: date) -> list[int]:
        """The passages that name a day within two weeks."""
        low = bisect_left(self._dated, (day - timedelta(days=_NEAR_DAYS), 0))
        high = bisect_left(self._dated, (day + timedelta(days=_NEAR_DAYS + 1), 0))
        return sorted({i for _, i in self._dated[low:high]})


def _around(told: Sequence[_Told], first_ref: str) -> _Around:
    return _Around(
        len({t.claim.place for t in told}),
        max((t.claim.day for t in told if t.claim.day), default=None),
        first_ref,
        len({t.claim.place for t in told if "gives its value" in t.values}),
        len({t.claim.place for t in told if "gives another value" in t.values}),
    )


def _features(field: FieldClaim, t: _Told, around: _Around, cues: frozenset[str]) -> dict[str, float]:
    kind, c = field.kind, t.claim
    f = {f"kind {kind}": 1.0, "hits": min(t.hits, 4) / 2, f"{kind} hits": min(t.hits, 4) / 2}
    f |= {f"cue {cue}": 1.0 for cue in cues} | {f"{kind} {cue}": 1.0 for cue in cues}
    f |= {"shared": min(t.shared, 3) / 2, "shared none": 0.0 if t.shared else 1.0}
    f |= {"refs": min(around.refs, 12) / 6, "few refs": 1.0 if around.refs <= 2 else 0.0}
    if kind in _NAMED_KINDS:
        f[f"{kind} shared"] = min(t.shared, 3) / 2
    if c.place == around.first_ref:
        f |= {"first": 1.0, f"{kind} first": 1.0}
    return f | _signed(field, cues) | _timed(field, c, around, cues) | _valued(field, t, around)


def _signed(field: FieldClaim, cues: frozenset[str]) -> dict[str, float]:
    """What the field states, yes or no, with what the passage tells became of it."""
    if not field.sign:
        return {}
    crossed = {f"sign {field.sign} {cue}": 1.0 for cue in _SIGNED_CUES if cue in cues}
    return {f"sign {field.sign}": 1.0} | crossed


def _timed(field: FieldClaim, c: Claim, around: _Around, cues: frozenset[str]) -> dict[str, float]:
    f: dict[str, float] = {}
    if c.day and c.day == around.last:
        f["last"] = 1.0
    if c.day and field.day:
        f["later"] = 1.0 if c.day > field.day else -1.0
        if field.kind == "step" and c.day >= field.day:
            f |= {f"step {field.sign} {cue} later": 1.0 for cue in cues}
    if field.kind == "appointment":
        off = _days_off(field, c)
        f["same day named"] = 1.0 if off == 0 else 0.0
        f["near day named"] = 1.0 if 0 < off <= _NEAR_DAYS else 0.0
        f["written just before"] = 1.0 if c.day and field.day and c.day < field.day else 0.0
    return f


def _valued(field: FieldClaim, t: _Told, around: _Around) -> dict[str, float]:
    """The value the passage gives, and whether any text of the record gives the field's own."""
    f = dict(t.values)
    if "value not read" in f:
        return f
    f["never confirmed"] = float(around.confirmed == 0)
    f["contested share"] = around.contested / max(1, around.confirmed + around.contested)
    if around.confirmed == 0 and "gives another value" in f:
        f |= {"only another value": 1.0, f"{field.kind} only another value": 1.0}
    return f


def _days_off(field: FieldClaim, c: Claim) -> int:
    """How many days the nearest day that a passage names stands from the field's; 999 when it names none."""
    if field.day is None:
        return _NO_DAY
    return min((abs((d.first - field.day).days) for d in c.dates if d.precision == "day"), default=_NO_DAY)

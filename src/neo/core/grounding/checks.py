"""The checks of one sentence, detail by detail: each gives its problems in a few French words.

One rule for all: a detail counts as supported by a passage that says it *of the same thing*. A passage that
says the same thing with another value, and covers the rest of the sentence clearly better, refutes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from neo.core.french.amounts import Quantity
from neo.core.french.dates import WEEKDAYS, DateMention
from neo.core.french.folding import fold
from neo.core.french.names import Name
from neo.core.french.opposites import Side
from neo.core.grounding import derived
from neo.core.grounding.details import Code, Reading, Weekday
from neo.core.grounding.support import Candidate, Readings, Support

_CLEARLY = 0.18  # by how much a refuting passage must cover the rest better
_SLIGHT = 0.02  # the same, when the refuting passage says the very same kind of thing
_OPPOSED_FROM = 0.38  # how much of the sentence a passage must share to contradict it alone
_SURE = 0.5  # a passage that shares this much is about the same thing: no other refutes it
_TOO_FAR = 0.15  # a value found where almost nothing else of the sentence is said proves nothing

CLAUSE = re.compile(r"[;()]|, | : | mais | donc | -> ")
_FIRST_PERSON = re.compile(r"\b(?:[Jj]e |[Jj]['’]|[Mm]['’]engage)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Best passage that has the value, best passage that has another one, with their contexts."""

    having: Candidate | None
    having_context: float
    rival: Candidate | None
    rival_context: float

    @property
    def missing(self) -> bool:
        return self.having is None or (self.having_context < _TOO_FAR and self.rival_context > _TOO_FAR)

    def refuted(self, margin: float) -> bool:
        if self.rival is None or self.having_context >= _SURE:
            return False
        return self.rival_context > self.having_context + margin


@dataclass(frozen=True, slots=True)
class Checker:
    """One sentence against its candidate passages. ``strict``: the sources were given, nothing else counts."""

    support: Support
    readings: Readings
    today: date
    strict: bool = False

    @property
    def claim(self) -> Reading:
        return self.support.claim

    def reading(self, candidate: Candidate) -> Reading:
        return self.readings.of(candidate.passage, self.today)

    def weigh(self, start: int, end: int, judge: Callable[[Reading, Candidate], bool | None]) -> Evidence:
        """Sort candidates by what ``judge`` says: True has the value, False has another, None says nothing."""
        having: Candidate | None = None
        rival: Candidate | None = None
        best = worst = 0.0
        for candidate in self.support.candidates:
            said = judge(self.reading(candidate), candidate)
            if said is None:
                continue
            context = self.support.context(candidate, start, end)
            if said and (having is None or context > best):
                having, best = candidate, context
            if not said and (rival is None or context > worst):
                rival, worst = candidate, context
        return Evidence(having, best, rival, worst)


def check_dates(c: Checker) -> Iterator[str]:
    for d in c.claim.dates:
        evidence = c.weigh(d.start, d.end, lambda r, k, d=d: _says_date(c, d, r))  # type: ignore[misc]
        shown = c.claim.text[d.start : d.end]
        if evidence.missing and not _own_day(c, d):
            yield f"la date « {shown} » ne figure pas dans le passage cité"
        elif not evidence.missing and evidence.refuted(_CLEARLY):
            yield f"la date « {shown} » concerne autre chose dans le dossier"


def _own_day(c: Checker, d: DateMention) -> bool:
    """The day (month, year) on which a good passage was written."""
    enough = 0.4 if d.precision == "day" else 0.3
    for candidate in c.support.candidates[: 3 if d.precision == "day" else 8]:
        day = candidate.passage.date
        if c.strict and day == d.first:
            return True  # the sentence cites this very passage: its own day may be told
        if day and d.first <= day <= d.last and c.support.context(candidate, d.start, d.end) > enough:
            return True
    return False


def _says_date(c: Checker, d: DateMention, r: Reading) -> bool | None:
    if any(m.first <= d.last and d.first <= m.last and _as_precise(d, m) for m in r.dates):
        return True
    claimed = {m.first for m in c.claim.dates}
    others = [m for m in r.dates if m.precision == "day" and m.first not in claimed]
    return False if others and d.precision == "day" else None


def _as_precise(claimed: DateMention, said: DateMention) -> bool:
    """A day is not proved by its month; a month or a year is proved by any of its days."""
    return claimed.precision != "day" or said.precision == "day"


def check_quantities(c: Checker) -> Iterator[str]:
    for q in c.claim.quantities:
        flexible = q.start in c.claim.approximate or derived.is_approximate(c.claim.text, q.start)
        evidence = c.weigh(q.start, q.end, lambda r, k, q=q, f=flexible: _says_quantity(c, q, r, f))  # type: ignore[misc]
        shown = c.claim.text[q.start : q.end].strip()
        if not evidence.missing and not evidence.refuted(_CLEARLY):
            continue
        if derived.explains(c, q):
            continue
        if evidence.missing and q.unit == "count" and q.written and evidence.rival is None and not c.strict:
            continue  # a small number in letters, of something the record never counts
        if evidence.missing:
            yield f"« {shown} » ne figure pas dans le passage cité"
        else:
            yield f"« {shown} » concerne autre chose dans le dossier"


def _says_quantity(c: Checker, q: Quantity, r: Reading, flexible: bool) -> bool | None:
    """What is counted decides first ("2 CDI" against "trois CDI"), then the unit alone."""
    comparable = [m for m in r.quantities if _comparable(q, m)]
    noun = _counted(c.claim, q) if q.unit == "count" else frozenset()
    same = [m for m in comparable if noun & _counted(r, m)] if noun else []
    if any(_equal(q, m, flexible) for m in same or comparable):
        return True
    also = {_plain_value(o) for o in c.claim.quantities}
    rivals = [m for m in (same if q.unit == "count" else comparable) if _plain_value(m) not in also]
    return False if rivals else None


def _equal(q: Quantity, m: Quantity, flexible: bool) -> bool:
    said, claimed = _plain_value(m), _plain_value(q)
    return said == claimed or (flexible and abs(said - claimed) <= claimed * Decimal("0.25"))


def _comparable(q: Quantity, m: Quantity) -> bool:
    """Whether two quantities could be of the same thing: same unit; hours in any notation; bare numbers."""
    if q.unit == "count" and q.ordinal != m.ordinal:
        return False
    same = {q.unit, m.unit}
    return (
        q.unit == m.unit or same == {"hour", "clock"} or ("count" in same and not q.written and not m.written)
    )


def _plain_value(q: Quantity) -> Decimal:
    """Hours for every notation of a time: "20 h" is read as an hour of the day, "20 heures" as a duration."""
    return q.value / 60 if q.unit in ("clock", "minute") else q.value


def _counted(r: Reading, q: Quantity) -> frozenset[str]:
    """The keys of what is counted: the word after the number, or before it ("passage 2")."""
    after = next((t for t in r.terms if t.start >= q.end and t.start - q.end < 6), None)
    return after.concepts if after else frozenset()


def check_codes(c: Checker) -> Iterator[str]:
    for code in c.claim.codes:
        evidence = c.weigh(code.start, code.end, lambda r, k, code=code: _says_code(code, r))  # type: ignore[misc]
        if evidence.missing or evidence.refuted(_SLIGHT):
            yield f"« {c.claim.text[code.start : code.end]} » ne correspond pas à ce que dit le dossier"


def _says_code(code: Code, r: Reading) -> bool | None:
    same = [x for x in r.codes if x.letters == code.letters]
    if not same:
        return None
    return any(x.number == code.number for x in same)


def check_weekdays(c: Checker) -> Iterator[str]:
    dates = [d for d in c.claim.dates if d.precision == "day"]
    for day in c.claim.weekdays:
        if any(d.first.weekday() == day.number for d in dates):
            continue
        evidence = c.weigh(day.start, day.end, lambda r, k, day=day: _says_weekday(day, c, r))  # type: ignore[misc]
        if evidence.rival is not None and (evidence.missing or evidence.refuted(_CLEARLY)):
            if evidence.rival_context > _OPPOSED_FROM:
                yield f"le dossier ne dit pas « {WEEKDAYS[day.number]} » à ce propos"


def _says_weekday(day: Weekday, c: Checker, r: Reading) -> bool | None:
    said = {w.number for w in r.weekdays} | {d.first.weekday() for d in r.dates if d.precision == "day"}
    if day.number in said:
        return True
    claimed = {w.number for w in c.claim.weekdays}
    return False if {w.number for w in r.weekdays} - claimed else None


def check_names(c: Checker) -> Iterator[str]:
    index = c.readings.index
    for name in c.claim.names:
        if all(part in index.own_name for part in name.parts):
            continue
        human = name.kind == "person" or any(part in c.readings.first_names for part in name.parts)
        evidence = c.weigh(name.start, name.end, lambda r, k, n=name, h=human: _says_name(c, n, h, r, k))  # type: ignore[misc]
        if evidence.having is None:
            yield f"le nom « {name.text} » ne figure pas dans le passage cité"
        elif human and evidence.refuted(_SLIGHT if name.kind == "person" else _CLEARLY):
            yield f"à ce propos, le dossier nomme quelqu'un d'autre que « {name.text} »"


def _says_name(c: Checker, name: Name, human: bool, r: Reading, k: Candidate) -> bool | None:
    index, number = c.readings.index, k.passage.number
    wanted = [t for t in c.claim.terms if t.start >= name.start and t.end <= name.end]
    held = [t for t in wanted if not t.concepts.isdisjoint(index.keys[number] | index.around[number])]
    if not wanted or (held and (human or len(held) == len(wanted) or name.kind != "person")):
        return True
    if human and _FIRST_PERSON.search(r.text) and k.passage.author:
        return bool(set(name.parts) & set(fold(k.passage.author).split()))
    if not human:
        return None
    others = [n for n in r.names if n.kind == "person" or any(p in c.readings.first_names for p in n.parts)]
    return False if any(not set(n.parts) <= index.own_name for n in others) else None


def check_sides(c: Checker) -> Iterator[str]:
    for side in c.claim.sides:
        if len({s.side for s in c.claim.sides if s.group == side.group}) > 1:
            continue  # "a échoué avant de réussir": both are said
        evidence = c.weigh(side.start, side.end, lambda r, k, side=side: _takes_side(c, side, r))  # type: ignore[misc]
        if evidence.rival is None or not _opposed(evidence):
            continue
        rival = c.reading(evidence.rival)
        other = next(s for s in rival.sides if s.group == side.group)
        mine, theirs = c.claim.text[side.start : side.end], rival.text[other.start : other.end]
        denied = "ne pas " if other.flipped else ""
        yield f"la phrase dit « {mine} », le dossier dit « {denied}{theirs} »"


def _opposed(evidence: Evidence) -> bool:
    if evidence.missing:
        return evidence.rival_context > _OPPOSED_FROM
    return evidence.refuted(_CLEARLY)


def _takes_side(c: Checker, side: Side, r: Reading) -> bool | None:
    """Whether the passage takes that side; when it takes both, the clause nearest to the sentence decides."""
    sides = [s for s in r.sides if s.group == side.group]
    if not sides:
        return None
    if len({s.side for s in sides}) == 1:
        return sides[0].side == side.side
    nearest = max(sides, key=lambda s: _shared_around(c, side, r, s))
    return nearest.side == side.side


def _shared_around(c: Checker, side: Side, r: Reading, said: Side) -> float:
    """Weight of the sentence's words in the clause where the passage takes a side."""
    begin = max((m.end() for m in CLAUSE.finditer(r.text, 0, said.start)), default=0)
    after = CLAUSE.search(r.text, said.end)
    finish = after.start() if after else len(r.text)
    near = {
        key
        for t in r.terms
        if begin <= t.start < finish
        for key in t.concepts
        if not said.start <= t.start < said.end
    }
    return sum(
        w
        for t, w in zip(c.claim.terms, c.support.weights, strict=True)
        if not t.concepts.isdisjoint(near) and not side.start <= t.start < side.end
    )

"""Slots: to which few words of a note a value belongs ("écrit le 7 mai, oral le 18 mai").

A note sets several values side by side in one line. Each belongs to the words between its separators; pieces
without a value of that sort go with all of them. A sentence that gives a value to one thing is refuted by a
slot that gives that very thing another value, when no slot gives it this one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention
from neo.core.french.terms import Term
from neo.core.grounding.checker import Checker, Judge, Span
from neo.core.grounding.details import Reading

_SEPARATOR = re.compile(
    r"//|[;()=|]|,(?=\s)|:(?=\s)|\s[+/–-]\s|->|→|\bet\b|\bpuis\b|\bmais\b|\bapres\b|\bavant\b|\bdont\b|\.(?=\s)"
)
_RIVAL_FROM = 0.3  # share of the sentence's words that a slot must hold to give the same thing another value
_MARGIN = 0.2
_MEANING = 0.8
_ABOUT = 0.75  # a rival stands in a passage about as close to the sentence as the one that has the value
_END = re.compile(r"\b(?:achev|termin|fini|prend fin|fin |jusqu'|cess|echeance|clotur)\w*")
_START = re.compile(r"\b(?:commenc|debut|demarr|ouvr|entre en|a partir du|des le)\w*")
_RANGE_GOES_ON = re.compile(r" ?(?:au|a|->|→|-) ?\d")
_RANGE_CLOSES = re.compile(r"\d[\w./ ]{0,14} (?:au|a) ?(?:le )?$")


def given_otherwise(c: Checker, claimed: Span, judge: Judge, *, side_by_side: bool = False) -> bool:
    """Whether the record gives another value to the very thing that the sentence gives this one.

    ``judge``: where a passage says the value, and where another one of the same sort. ``side_by_side``:
    only a passage that holds both values tells.
    """
    wanted = _topic(c, claimed)
    if not wanted:
        return False
    right = wrong = 0.0
    near = far = 0.0
    for k in c.support.worth_comparing():
        reading = c.reading(k)
        same, other = judge(reading)
        if not (same and other) and (side_by_side or not (same or other)):
            continue
        context = c.support.context(k, *claimed)
        if not k.passage.free:
            if same:
                right, near = max(right, context), max(near, context)
            continue
        for span, share in _shares(c, wanted, reading, same, other, k.passage.number):
            if span in same:
                right, near = max(right, share), max(near, context)
            elif share > wrong:
                wrong, far = share, context
    return wrong >= _RIVAL_FROM and wrong > right + _MARGIN and far >= _ABOUT * near


def _topic(c: Checker, claimed: Span) -> list[tuple[Term, float]]:
    """The sentence's words around the value, but names of the person and other values."""
    values = c.claim.value_spans()
    return [
        (t, w)
        for t, w in c.support.weighted_around(*claimed)
        if not t.is_number
        and t.key not in c.readings.index.own_name
        and not any(s <= t.start < e for s, e in values)
    ]


def _shares(
    c: Checker,
    wanted: list[tuple[Term, float]],
    r: Reading,
    same: Sequence[Span],
    other: Sequence[Span],
    number: int,
) -> Iterator[tuple[Span, float]]:
    """For each value of the passage, the share of the wanted words that its slot holds."""
    spans = [*same, *other]
    cuts = [m.start() for m in _SEPARATOR.finditer(r.folded) if not any(s <= m.start() < e for s, e in spans)]
    owners = {bisect_right(cuts, s) for s, _ in spans}
    keys: dict[int, set[str]] = {}
    for t in r.terms:
        keys.setdefault(bisect_right(cuts, t.start), set()).update(t.concepts)
    common = {k for piece, held in keys.items() if piece not in owners for k in held}
    common |= c.readings.index.around[number]
    first = keys.get(min(owners), set())
    for span in spans:
        held = common | keys.get(bisect_right(cuts, span[0]), set())
        yield span, _share(c, wanted, held, first)


def _share(c: Checker, wanted: list[tuple[Term, float]], held: set[str], first: set[str]) -> float:
    """Two sigles are two things, whatever they have in common (CPF, AIF).

    ``first``: the words of the line's first slot, which the others may leave out ("examen écrit…, oral…").
    """
    total = sum(w for _, w in wanted) or 1.0
    got = 0.0
    for t, weight in wanted:
        if "=" + t.key in held:
            got += weight
        elif "=" + t.key in first or (not t.concepts.isdisjoint(held) and not _is_sigle(c, t)):
            got += weight * _MEANING
    return got / total


def _is_sigle(c: Checker, t: Term) -> bool:
    return c.claim.text[t.start : t.end].isupper()


def wrong_end(c: Checker, d: DateMention, said: Callable[[DateMention], bool]) -> bool:
    """Whether the sentence ends at a day where every passage only begins a range, or the reverse."""
    before = c.claim.folded[: d.start]
    ends, starts = bool(_END.search(before)), bool(_START.search(before))
    if ends == starts:
        return False
    found = [
        _edge(r, m) for k in c.support.worth_comparing() for r in (c.reading(k),) for m in r.dates if said(m)
    ]
    return bool(found) and all(edge == ("start" if ends else "end") for edge in found)


def _edge(r: Reading, m: DateMention) -> str:
    if _RANGE_GOES_ON.match(r.folded, m.end):
        return "start"
    return "end" if _RANGE_CLOSES.search(r.folded[: m.start]) else ""

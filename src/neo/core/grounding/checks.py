"""The checks of names and of words that have an opposite: each gives its problems in a few French words.

A passage that names another person, or says the opposite, and covers the rest of the sentence clearly
better, refutes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import Name
from neo.core.french.negation import is_negated
from neo.core.french.opposites import Side, flips
from neo.core.french.terms import Term
from neo.core.grounding.checker import Checker, Evidence, Span
from neo.core.grounding.details import Reading
from neo.core.grounding.latest import item_was_obtained, says_obtained
from neo.core.grounding.support import Candidate

_CLEARLY = 0.18  # by how much a refuting passage must cover the rest better
_SLIGHT = 0.02  # the same, when the refuting passage says the very same kind of thing
_OPPOSED_FROM = 0.38  # how much of the sentence a passage must share to contradict it alone
_FIRST_PERSON = re.compile(r"\b(?:[Jj]e |[Jj]['’]|[Mm]['’]engage)")


def check_names(c: Checker) -> Iterator[str]:
    index = c.readings.index
    for name in c.claim.names:
        if all(part in index.own_name for part in name.parts):
            continue
        human = name.kind == "person" or any(part in c.readings.first_names for part in name.parts)
        wanted = [t for t in c.claim.terms if t.start >= name.start and t.end <= name.end]
        evidence = c.weigh(
            name.start,
            name.end,
            lambda r, k, n=name, h=human, w=wanted: _says_name(c, n, h, w, r, k),  # type: ignore[misc]
        )
        if evidence.having is None:
            yield f"le nom « {name.text} » ne figure pas dans le passage cité"
        elif human and evidence.refuted(_SLIGHT if name.kind == "person" else _CLEARLY):
            yield f"à ce propos, le dossier nomme quelqu'un d'autre que « {name.text} »"


def _says_name(
    c: Checker, name: Name, human: bool, wanted: list[Term], r: Reading, k: Candidate
) -> bool | None:
    """``wanted``: the sentence's terms that make the name."""
    index, number = c.readings.index, k.passage.number
    keys, around = index.keys[number], index.around[number]
    held = [t for t in wanted if not (t.concepts.isdisjoint(keys) and t.concepts.isdisjoint(around))]
    if c.strict and held == [] and k.passage.free:
        held = [t for t in wanted if not t.concepts.isdisjoint(c.readings.text_keys(k.passage))]
    if not wanted or (held and (human or len(held) == len(wanted) or name.kind != "person")):
        return True
    wrote = bool(k.passage.author) and bool(set(name.parts) & set(fold(k.passage.author).split()))
    wrote = wrote or c.readings.signs(k.passage, wanted)
    met = wrote and fold(c.claim.text[: name.start]).rstrip(" mlre.").endswith("avec")
    if human and (met or (k.passage.author and _FIRST_PERSON.search(r.text))):
        return wrote
    if not human:
        return None
    others = [n for n in r.names if n.kind == "person" or any(p in c.readings.first_names for p in n.parts)]
    return False if any(not set(n.parts) <= index.own_name for n in others) else None


def check_sides(c: Checker) -> Iterator[str]:
    for side in c.claim.sides:
        if len({s.side for s in c.claim.sides if s.group == side.group}) > 1:
            continue  # "a échoué avant de réussir": both are said
        if not flips(side.group) and is_negated(c.claim.negations, side.start):
            continue  # "rien par écrit" says nothing of the other side
        if c.claim.codes and says_obtained(c.claim.folded[side.start : side.end]) and item_was_obtained(c):
            continue  # the other side is said of another item
        evidence = c.weigh_spans(side.start, side.end, lambda r, side=side: _side_spans(side, r))  # type: ignore[misc]
        if evidence.rival is None or not _opposed(evidence):
            continue
        if side.group == "parenté" and _said_since(evidence):
            continue  # who it is now: the later note counts
        rival = c.reading(evidence.rival)
        other = next(s for s in rival.sides if s.group == side.group and s.side != side.side)
        mine, theirs = c.claim.text[side.start : side.end], rival.text[other.start : other.end]
        denied = "ne pas " if other.flipped else ""
        yield f"la phrase dit « {mine} », le dossier dit « {denied}{theirs} »"


def _said_since(evidence: Evidence) -> bool:
    """Whether the passage that agrees is the later of the two."""
    if evidence.having is None or evidence.rival is None:
        return False
    mine, theirs = evidence.having.passage.date, evidence.rival.passage.date
    return bool(mine and theirs and mine > theirs)


def _opposed(evidence: Evidence) -> bool:
    if evidence.missing:
        return evidence.rival_context > _OPPOSED_FROM
    return evidence.refuted(_CLEARLY)


def _side_spans(side: Side, r: Reading) -> tuple[list[Span], list[Span]]:
    """Where the passage takes that side, and where another one."""
    sides = [s for s in r.sides if s.group == side.group]
    same = [(s.start, s.end) for s in sides if s.side == side.side]
    return same, [(s.start, s.end) for s in sides if s.side != side.side]

"""Two claims on one matter with opposite outcomes, and denials of what an earlier place says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.outcomes import Clause
from neo.core.facts.disagreement.topics import Topics
from neo.core.facts.disagreement.value_pairs import Clash

_DENIES = re.compile(
    r"\bjamais\b|contrairement|\bc'est faux|\bfaux\b|n'importe quoi|\bment\b|dement\w*|\berreur|"
    r"mal (?:compris|note)|\ben fait\b|"
    r"je (?:ne )?(?:comprends|comprend) pas|\bconteste\w*|desaccord|au contraire|\bj'ai bien\b|"
    r"\bje vous (?:ai|avais)\b|\bc'etait a vous\b|"
    r"\bc'est bien\b|\bs'est bien\b|\bje rappelle\b|selon (?:elle|lui|l'|la|le|mme|m\.)|d'apres (?:elle|"
    r"lui|l'|la|le|mme|m\.)|dit-(?:il|elle)|"
    r"n'aurai(?:t|ent)|serait|corriger|rectif\w+|\bpreuve\b|rien (?:recu|envoye|demande)|"
    r"j(?:e n)?'?ai (?:rien|jamais|pas) |je ne suis pas |\bpourtant\b|"
    r"alors que"
)
_OUTRIGHT = re.compile(
    r"n'importe quoi|\bment\b|\bmenteur|c'est faux|est faux|mal (?:compris|note)|pas d'accord avec|"
    r"contrairement a|jamais dit|"
    r"je (?:ne )?comprends? pas|il y a (?:une )?erreur|dement\w*|conteste\w*|pas ce que j'ai dit|"
    r"c'etait a vous|merci de corriger|\ba corriger\b|n'ai jamais|n'a jamais|n'avai[st] jamais"
)
_TIMES = frozenset(["samed", "diman", "mercr", "nuit"])
_ENOUGH_OF_TIME = 0.9
_ENOUGH = 1.3
_OWN = 0.6


def outcome_clash(
    one: Claim, first: Sequence[Clause], other: Claim, second: Sequence[Clause], topics: Topics
) -> Clash | None:
    """The clash of outcomes of two claims, the earlier first; nothing when they may both hold."""
    if not first or not second:
        return None
    direct, around, keys = topics.shared(one, other)
    if direct + around < _ENOUGH:
        return None
    best = 0.0
    pending = False
    for key, a, b in _met(one, first, other, second, keys, topics):
        if a.asks or b.asks or (a.pending and not _DENIES.search(other.folded)):
            continue
        base, shared = _opposed(key, a, b, one, other, keys, topics)
        total = shared + min(0.5 * (direct - shared) + around, 0.6)
        enough = _ENOUGH_OF_TIME if key in _TIMES else _ENOUGH
        if base and total >= enough and base + 0.1 * min(total - enough, 2) > best:
            best, pending = base + 0.1 * min(total - enough, 2), a.pending
    if best == 0.0:
        return None
    return Clash(one, other, _strength(one, other, best, pending), "Désaccord", _quote(one), _quote(other))


def _met(
    one: Claim,
    first: Sequence[Clause],
    other: Claim,
    second: Sequence[Clause],
    keys: Sequence[str],
    topics: Topics,
) -> Iterator[tuple[str, Clause, Clause]]:
    """The shared keys with the clauses that say what became of them."""
    for key in keys:
        a, b = _clause_of(one, first, key), _clause_of(other, second, key)
        if a and b and (not topics.is_day(key) or one.told == "l'agenda"):
            yield key, a, b


def row_clauses(claim: Claim) -> list[Clause]:
    """What the state of a row says of all its words; nothing when its state says neither."""
    keys = frozenset(claim.at)
    return [Clause(0, len(claim.folded) + 1, claim.sign, frozenset(), keys, False)] if claim.sign else []


def denials(claims: Sequence[Claim], topics: Topics) -> Iterator[Clash]:
    """Outright denials with the earlier place, by another hand, that they most likely answer."""
    at: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.fact:
            for key in claim.at:
                if topics.weight(key) >= 0.5:
                    at.setdefault(key, []).append(claim)
    for claim in claims:
        if claim.fact is None or not _OUTRIGHT.search(claim.folded):
            continue
        near = {id(c): c for key in (*claim.at, *claim.around) for c in at.get(key, ())}
        scored = [
            (sum(topics.shared(c, claim)[:2]), c)
            for c in near.values()
            if c.place != claim.place
            and c.day
            and claim.day
            and c.day <= claim.day
            and c.author != claim.author
        ]
        if scored:
            score, best = max(scored, key=lambda x: x[0])
            if score >= _ENOUGH:
                yield Clash(best, claim, 0.78, "Désaccord", _quote(best), _quote(claim))


def _clause_of(claim: Claim, clauses: Sequence[Clause], key: str) -> Clause | None:
    """The clause of a key; what only names a matter ("Anglais : …") hands over to the clause that "
    "follows."""
    position = claim.at[key]
    for i, c in enumerate(clauses):
        if c.start <= position < c.end:
            if c.sign == 0 and i + 1 < len(clauses) and claim.folded[c.end : c.end + 1] in (":", ","):
                return replace(clauses[i + 1], heading=c.said | c.denied)
            return c
    return None


def _opposed(
    key: str, a: Clause, b: Clause, one: Claim, other: Claim, keys: Sequence[str], topics: Topics
) -> tuple[float, float]:
    """How surely two clauses oppose each other, and the weight of the words that show their common matter.

    A word denied here and said there opposes them, whatever else the passages share; opposite outcomes only
    do when the matter stands in the very clauses.
    """
    telling = [k for k in keys if not topics.is_name(k) and (not topics.is_day(k) or one.told == "l'agenda")]
    if key[0] != "~" and ((key in a.denied and key in b.said) or (key in a.said and key in b.denied)):
        shared = sum(topics.weight(k) for k in telling)
        if a.sign * b.sign <= 0 and shared >= _OWN:
            return 0.5 + 0.1 * topics.weight(key), shared
    if a.sign * b.sign < 0:
        shared = sum(topics.weight(k) for k in telling if _in(k, a) and _in(k, b))
        if shared >= _OWN:
            return 0.5, shared
    return 0.0, 0.0


def _in(key: str, clause: Clause) -> bool:
    return key in clause.said or key in clause.denied or key in clause.heading


def _strength(one: Claim, other: Claim, base: float, pending: bool) -> float:
    strength = base
    strength += 0.1 if one.author != other.author else 0.0
    strength += 0.15 if _DENIES.search(other.folded) else 0.0
    strength += 0.05 if _DENIES.search(one.folded) else 0.0
    days = abs((other.day - one.day).days) if one.day and other.day else 60
    strength += 0.05 if days <= 120 else -0.12 if days > 500 else 0.0
    return min(0.92, strength - (0.2 if pending else 0.0))


def _quote(claim: Claim) -> str:
    text = " ".join((claim.source.quote or claim.folded).split())
    return f"« {text[:90].rsplit(' ', 1)[0]}… »" if len(text) > 90 else f"« {text} »"

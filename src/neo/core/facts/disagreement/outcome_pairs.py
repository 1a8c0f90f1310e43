"""Two claims on one matter with opposite outcomes, and what was sent by one and never reached the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.outcomes import Clause, tells_an_outcome
from neo.core.facts.disagreement.topics import Topics
from neo.core.facts.disagreement.value_pairs import Clash
from neo.core.facts.model import Tag
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_DENIES = re.compile(
    r"\bjamais\b|contrairement|\bc'est faux|\bfaux\b|n'importe quoi|\bment\b|dement\w*|\berreur|"
    r"mal (?:compris|note)|\ben fait\b|"
    r"je (?:ne )?(?:comprends|comprend) pas|\bconteste\w*|desaccord|au contraire|\bj'ai bien\b|"
    r"\bje vous (?:ai|avais)\b|\bc'etait a vous\b|"
    r"\bc'est bien\b|\bs'est bien\b|\bje rappelle\b|selon (?:elle|lui|l'|la|le|mme|m\.)|d'apres (?:elle|"
    r"lui|l'|la|le|mme|m\.)|dit-(?:il|elle)|"
    r"n'aurai(?:t|ent)|corriger|rectif\w+|\bpreuve\b|rien (?:recu|envoye|demande)|"
    r"j(?:e n)?'?ai (?:rien|jamais|pas) |je ne suis pas |\bpourtant\b|"
    r"alors que"
)
_PASSING = re.compile(
    r"\bvalid\w+|\bobten\w+|\breuss\w+|\bechou\w+|\bechec|\bdiplome|\bpartiel|\bblocs?\b|\bajourn\w+"
)
_COMPLETED = re.compile(
    r"\bobtenu\w*|\bobtient|\breussi\w*|\btermine\w*|\bfinie?s?\b|\bfaite?s?\b|\bvalidee?s?\b|"
    r"\bdeposee?s?\b|"
    r"\bsignee?s?\b|\bacquise?s?\b|\bachetee?s?\b|\brealisee?s?\b"
)
_APART = frozenset({Tag.DISTRESS, Tag.SENSITIVE, Tag.SMALL_TALK})
_REPLY = re.compile(r"^(?:(?:re|tr|fwd?) ?: ?)+")
_SENT = re.compile(
    r"\b(?:ai|avons|a|ont)(?: (?:bien|deja|deja bien))? (?:envoye|transmis|depose|remis|poste|adresse|"
    r"mis dans)"
)
_NEVER_CAME = re.compile(
    r"\b(?:rien|pas|jamais|toujours pas)(?: encore| bien)? (?:recu|eu|trouve|vu)\b|n'est (?:pas|"
    r"jamais) arrive|aucun\w* \w+ recue?"
)
_TIMES = frozenset(["samed", "diman", "mercr", "nuit"])
_ENOUGH_OF_TIME = 0.9
_ENOUGH = 1.0
_OWN = 1.0
_OWN_AROUND = 0.8
_OWN_WORD = 0.45  # a word denied here and said there
_MOST_CLAUSES = 3


def outcome_clash(
    one: Claim, first: Sequence[Clause], other: Claim, second: Sequence[Clause], topics: Topics
) -> Clash | None:
    """The clash of outcomes of two claims, the earlier first; nothing when they may both hold."""
    if not first or not second:
        return None
    direct, around, keys = topics.shared(one, other)
    if direct + around < _ENOUGH:
        return None
    telling = [k for k in keys if not topics.is_name(k) and not _tells_an_outcome(k, one)]
    telling = [k for k in telling if not topics.is_day(k) or one.told == "l'agenda"]
    best = 0.0
    pending = False
    for key, a, b in _met(one, first, other, second, keys, topics):
        base, shared = _opposed(key, a, b, one, other, telling, topics, around)
        if not base:
            continue
        if a.asks or b.asks or (a.pending and not _DENIES.search(other.folded)):
            continue
        total = shared + min(0.5 * (direct - shared) + around, 0.9)
        enough = _ENOUGH_OF_TIME if key in _TIMES or one.told == "l'agenda" else _ENOUGH
        if total >= enough and base + 0.1 * min(total - enough, 2) > best:
            best, pending = base + 0.1 * min(total - enough, 2), a.pending
    if best == 0.0:
        return None
    return Clash(one, other, _strength(one, other, best, pending), "Désaccord", _quote(one), _quote(other))


def may_meet(one: Claim, other: Claim) -> bool:
    """Whether the state of a row, or a passage, can be opposed to a passage at all."""
    if other.fact is None or other.fact.tags & _APART or (one.fact and one.fact.tags & _APART):
        return False
    if one.told == "le parcours":
        return bool(_PASSING.search(other.folded))
    if one.told == "la démarche":
        later = one.day is None or other.day is None or other.day > one.day
        return later and bool(_COMPLETED.search(other.folded))
    shares_a_day = any(k[0].isdigit() and k in other.at for k in one.at)
    return one.told != "l'agenda" or (one.sign < 0 and shares_a_day)


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
        if topics.is_day(key) and one.told != "l'agenda":
            continue
        for a, b in product(_clauses_of(first, key), _clauses_of(second, key)):
            yield key, a, b


def row_clauses(claim: Claim) -> list[Clause]:
    """What the state of a row says of all its words; nothing when its state says neither."""
    keys = frozenset(claim.at)
    return [Clause(0, len(claim.folded) + 1, claim.sign, frozenset(), keys)] if claim.sign else []


def lost_sendings(claims: Sequence[Claim]) -> Iterator[Clash]:
    """In one thread, what somebody says was sent and somebody else has not received."""
    threads: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.fact and claim.fact.passage.kind == "message" and claim.fact.passage.label:
            subject = _REPLY.sub("", fold(claim.fact.passage.label)).strip()
            threads.setdefault(subject, []).append(claim)
    for thread in threads.values():
        for one, other in combinations(sorted(thread, key=lambda c: c.day or date.min), 2):
            if one.author != other.author and _SENT.search(one.folded) and _NEVER_CAME.search(other.folded):
                yield Clash(one, other, 0.85, "Envoi", _quote(one), _quote(other))


def _clauses_of(clauses: Sequence[Clause], key: str) -> list[Clause]:
    """The clauses of a key; a day stands for every clause that says an outcome."""
    found = [c for c in clauses if not c.names and (key in c.said or key in c.denied or key in c.heading)]
    if not found and key[:1].isdigit():
        found = [c for c in clauses if c.sign]
    return found[:_MOST_CLAUSES]


def _opposed(
    key: str,
    a: Clause,
    b: Clause,
    one: Claim,
    other: Claim,
    telling: Sequence[str],
    topics: Topics,
    around: float,
) -> tuple[float, float]:
    """How surely two clauses oppose each other, and the weight of the words that show their common matter.

    A word denied here and said there opposes them, whatever else the passages share; opposite outcomes only
    do when the matter stands in the very clauses.
    """
    if key[0] != "~" and ((key in a.denied and key in b.said) or (key in a.said and key in b.denied)):
        shared = sum(topics.weight(k) for k in {key, *telling})
        told = bool(a.sign and b.sign) or bool(_DENIES.search(other.folded) or _DENIES.search(one.folded))
        if (
            told
            and (a.sign * b.sign <= 0 or key in _TIMES)
            and shared >= (_OWN_WORD if key in _TIMES or around >= _OWN_AROUND else _OWN)
        ):
            return 0.5 + 0.1 * topics.weight(key), shared
    if a.sign * b.sign < 0:
        shared = sum(topics.weight(k) for k in telling if (_in(k, a) and _in(k, b)) or topics.is_day(k))
        if shared >= _OWN:
            return 0.5, shared
    return 0.0, 0.0


def _tells_an_outcome(key: str, claim: Claim) -> bool:
    """Whether a shared word only says what became of something: it does not tell of what."""
    return key[0] != "~" and tells_an_outcome(claim.folded, claim.at[key])


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

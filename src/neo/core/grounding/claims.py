"""Checks of the sentence as a whole: denied or not, done or only possible, said nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.french.folding import fold
from neo.core.french.modality import UNSURE, asserts, find_modality
from neo.core.french.narrative import is_narrative
from neo.core.french.negation import is_negated
from neo.core.french.terms import Term, read_keys
from neo.core.grounding.checks import CLAUSE, Checker
from neo.core.grounding.support import Candidate

_COMPARES = re.compile(
    r"\bprefer|\bplutot|au lieu de|a la place de|remplac|\bseulement|\bplus que\b|\bque\b.{0,30}\bpartir\b"
)
_THEIR_OWN = re.compile(r"\bpropres?\b(?! a)|elle-meme|lui-meme|personnellement")
_PARTICIPLE = re.compile(
    r"\b(?:a|ont|ai|est|sont|ete|s'est|l'a|m'a)(?: (?:ete|bien|deja|finalement|lui))* (\w{3,})"
)
_WIDE = 0.25
_SAME_THING = 0.6  # from there on the best passage speaks of exactly that
_CUE_WORDS = frozenset({"aucun", "aucune", "sans", "jamais", "rien", "non", "plus", "nul", "nulle"})
_NEGATIVE = re.compile(
    r"\b(?:pas|plus|jamais|aucune?|sans|ni|non|rien|refus\w*|fin\b|termine\w*|restriction\w*|interdi\w+|limit\w+|arret\w*|perd\w*"
    r"|manqu\w+|absen\w+|impossib\w+|abandon\w*|annul\w*|echou\w*|echec|rate\w*|ferm\w+|faute de|tombe\w* a l'eau|renonc\w*)"
)
_DENIED, _NOT_DENIED = 0.6, 0.05
_INVENTED = 0.4  # share of the sentence's substance that the record never mentions
_NEAR_BEST = 0.12
_WELL_COVERED = 0.45


def check_denial(c: Checker) -> Iterator[str]:
    """What the sentence and the best passages share is denied on one side and not on the other."""
    best = _best(c)
    if not best or _COMPARES.search(fold(c.claim.text)):
        return
    no_longer = any(n.cue == "plus" for n in c.claim.negations)
    shares = [_denied_shares(c, k) for k in best]
    if not no_longer and all(said <= _NOT_DENIED and claimed >= _DENIED for claimed, said in shares):
        if not any(_sounds_negative(c.reading(k).text) for k in best):
            yield "la phrase nie ce que le dossier affirme"
    elif all(said >= _DENIED and claimed <= _NOT_DENIED for claimed, said in shares):
        if not _sounds_negative(c.claim.text):
            yield "la phrase affirme ce que le dossier nie"
    else:
        yield from _denied_verb(c)


def _denied_verb(c: Checker) -> Iterator[str]:
    """The sentence's verb, affirmed, in passages that all deny it of the same thing."""
    for m in _PARTICIPLE.finditer(fold(c.claim.text)):
        verb = next((t for t in c.claim.terms if t.start == m.start(1)), None)
        if verb is None or is_negated(c.claim.negations, verb.start) or _sounds_negative(c.claim.text):
            continue
        said = [d for k in _best(c, _WIDE) for d in _denials_of(c, k, verb)]
        if said and all(said):
            yield f"le dossier nie « {c.claim.text[verb.start : verb.end]} »"


def _denials_of(c: Checker, k: Candidate, verb: Term) -> list[bool]:
    reading = c.reading(k)
    return [is_negated(reading.negations, t.start) for t in reading.terms if t.key == verb.key]


def _denied_shares(c: Checker, k: Candidate) -> tuple[float, float]:
    """Of the words both share, the weight denied in the sentence and the weight denied in the passage."""
    reading = c.reading(k)
    said = {t.key: is_negated(reading.negations, t.start) for t in reading.terms}
    total = in_claim = in_passage = 0.0
    for term, weight in zip(c.claim.terms, c.support.weights, strict=True):
        if term.key not in said or term.is_number or term.folded in _CUE_WORDS:
            continue
        total += weight
        in_claim += weight * is_negated(c.claim.negations, term.start)
        in_passage += weight * said[term.key]
    return (in_claim / total, in_passage / total) if total else (0.0, 0.0)


def _sounds_negative(text: str) -> bool:
    return bool(_NEGATIVE.search(fold(text)))


def check_assertion(c: Checker) -> Iterator[str]:
    """Said as done, while the best passages only have it as possible, planned, asked for."""
    if not asserts(c.claim.text):
        return
    best = _best(c)
    if not best or c.support.context(best[0]) < _SAME_THING:
        return
    doubt = _doubt_about(c, best[0])
    if doubt and not any(_states(c, k) for k in best):
        yield f"le dossier dit « {doubt} », la phrase dit que c'est fait"


def _states(c: Checker, k: Candidate) -> bool:
    """Whether a passage gives the sentence's verb as a fact; without a verb of substance, any settled fact."""
    if _doubt_about(c, k):
        return False
    verbs = [
        t for m in _PARTICIPLE.finditer(fold(c.claim.text)) for t in c.claim.terms if t.start == m.start(1)
    ]
    if not verbs:
        return asserts(c.reading(k).text)
    keys = c.readings.index.keys[k.passage.number]
    return any(not t.concepts.isdisjoint(keys) for t in verbs)


def _doubt_about(c: Checker, k: Candidate) -> str:
    """The word of doubt of the clause that shares most with the sentence; empty when it states a fact."""
    text = c.reading(k).text
    if text.rstrip().endswith("?"):
        return "?"
    clause = max(CLAUSE.split(text), key=lambda part: _shared(c, part))
    cue = next((q for q in find_modality(clause) if q.modality in UNSURE), None)
    return cue.words if cue else ""


def _shared(c: Checker, part: str) -> float:
    keys, _ = read_keys(fold(part))
    return sum(
        w for t, w in zip(c.claim.terms, c.support.weights, strict=True) if not t.concepts.isdisjoint(keys)
    )


def check_own(c: Checker) -> Iterator[str]:
    """Something of their own, when the best passage gives it to a relative."""
    if not _THEIR_OWN.search(fold(c.claim.text)) or not c.support.candidates:
        return
    reading = c.reading(c.support.candidates[0])
    other = next((s for s in reading.sides if s.group == "parenté"), None)
    if other and not any(s.group == "parenté" for s in c.claim.sides):
        yield f"le dossier parle d'une autre personne (« {reading.text[other.start : other.end]} »)"


def _best(c: Checker, margin: float = _NEAR_BEST) -> list[Candidate]:
    """The passages about as good as the best one, if it covers the sentence well."""
    ranked = c.support.candidates
    top = c.support.context(ranked[0])
    if top < _WELL_COVERED:
        return []
    return [k for k in ranked if c.support.context(k) >= top - margin]


def check_inventions(c: Checker) -> Iterator[str]:
    """Words of substance that the record never says, in any wording."""
    index = c.readings.index
    names = [(n.start, n.end) for n in c.claim.names]
    values = [(v.start, v.end) for v in (*c.claim.dates, *c.claim.quantities, *c.claim.codes)]
    unknown = [
        t
        for t in c.claim.terms
        if not t.is_number
        and len(t.folded) > 3
        and not is_narrative(t.folded, t.key)
        and not index.knows(t)
        and not any(s <= t.start < e for s, e in (*names, *values))
    ]
    weights = dict(zip(c.claim.terms, c.support.weights, strict=True))
    share = sum(weights[t] for t in unknown) / (sum(c.support.weights) or 1.0)
    if share >= _INVENTED:
        words = ", ".join(f"« {c.claim.text[t.start : t.end]} »" for t in unknown[:3])
        yield f"le dossier ne parle pas de {words}"

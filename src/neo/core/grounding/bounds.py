"""Bounds: a sentence that says "always", "every", "fully", where the record sets a limit to the very thing;
and one that says what will be, where the record only says on what condition.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from neo.core.french import lazy_re as re
from neo.core.french.amounts import Quantity
from neo.core.french.folding import fold
from neo.core.french.negation import is_negated
from neo.core.french.verbs import CONDITIONAL, FUTURE, INFINITIVE, verb_form
from neo.core.grounding.checker import Checker
from neo.core.grounding.details import Reading
from neo.core.grounding.support import Candidate

_EVERY = re.compile(
    r"\b(?:tou(?:s|tes) les|toute? (?:le|la|l')|toujours|chaque|n'importe"
    r"|sans (?:condition|restriction|limite|reserve)"
    r"|entierement|integralement|en totalite|la totalite|totalement|definitivement)\b"
)
_LIMIT = re.compile(
    r"\b(?:uniquement|seulement|sauf|excepte|hors|partiel\w*|en partie|sous reserve|a condition|limite[es]? a"
    r"|maximum|pas (?:tous|toutes|toujours))\b|\bn(?:e |')[a-z' ]{2,24} que\b"
)
_ON_CONDITION = re.compile(
    r"\b(?:si|sous reserve|a condition|pas encore|peut[- ]etre|eventuel\w*|rien (?:d'|de )\w+|sans engagement"
    r"|hesit\w+|en attente|a confirmer)\b|\bs'il"
)
_SURE = re.compile(
    r"\b(?:sure?s?|certaine?s?|acquise?s?|garantie?s?|assuree?s?) (?:d'|de |que |pour )|\best acquise?\b"
)
_MORE_THAN = re.compile(r"\b(?:plus de|plus d'|au-dela de|davantage que) ?$")
_UP_TO = re.compile(
    r"\b(?:jusqu'a|au plus|maximum|maxi?|limite\w* a|pas (?:plus|au-dela)(?: de| d')?"
    r"|(?:plus|aucun|pas)\b.{0,22}\b(?:au-dela|plus) (?:de|d')) ?$"
)
_AT_MOST = re.compile(
    r" ?(?:par jour|par semaine|/ ?j\w*|/ ?sem\w*)? ?"
    r"(?:max(?:i|imum)?\b|au plus\b|tout au plus)"
)
_NEAR = 0.3  # share of the sentence, but the value, that the passage with the limit must hold
_ABOUT = 0.5  # share of the sentence that the limiting passage must hold
_AGREED = re.compile(
    r"\b(?:accord(?:e|ee|es|ees)|confirm\w+|signe\w*|valide\w*|ok|notifi\w+|prevu\w*|prend en charge)\b"
)


def check_bounds(c: Checker) -> Iterator[str]:
    """A limit or a condition that the best passage sets and the sentence leaves out."""
    if not c.strict:
        yield from _beyond(c)
    best = c.support.candidates[0] if c.support.candidates else None
    if best is None or c.strict or not best.passage.free or c.support.context(best) < _ABOUT:
        return
    claim, said = c.claim.folded, fold(best.passage.text)
    limit = _LIMIT.search(said)
    if limit and _EVERY.search(claim) and not _LIMIT.search(claim) and not _EVERY.search(said):
        yield f"le dossier y met une limite : « {best.passage.text.strip()[:90]} »"
    elif _promises(claim) and not _ON_CONDITION.search(claim) and _only_on_condition(c):
        yield f"le dossier ne le dit que sous condition : « {best.passage.text.strip()[:90]} »"


def _beyond(c: Checker) -> Iterator[str]:
    """More than a value that the record gives as the most ("debout 4 h par jour maximum")."""
    for q in c.claim.quantities:
        if not _MORE_THAN.search(c.claim.folded[: q.start]) or is_negated(c.claim.negations, q.start):
            continue
        for k in c.support.candidates:
            r = c.reading(k)
            same = [m for m in r.quantities if _hours(m) == _hours(q)]
            if c.support.context(k, q.start, q.end) >= _NEAR and any(_is_the_most(r, m) for m in same):
                yield f"le dossier en fait une limite : « {k.passage.text.strip()[:90]} »"
                return


def _hours(q: Quantity) -> tuple[str, Decimal]:
    """Unit and value; "4 h" is written as a time of the day and may be meant as a length."""
    return ("hour", q.value / 60) if q.unit == "clock" else (q.unit, q.value)


def _is_the_most(r: Reading, m: Quantity) -> bool:
    before, after = r.folded[max(0, m.start - 32) : m.start], r.folded[m.end : m.end + 24]
    return bool(_UP_TO.search(before) or _AT_MOST.match(after))


def _promises(claim: str) -> bool:
    """Whether the sentence says that a thing will be, or is sure to be."""
    if _SURE.search(claim):
        return True
    forms = (verb_form(word) for word in re.findall(r"[a-z]+", claim))
    return any(f and f.may_be(FUTURE) and not f.may_be(CONDITIONAL | INFINITIVE) for f in forms)


def _only_on_condition(c: Checker) -> bool:
    """Whether every passage on the matter leaves it open."""
    near: list[Candidate] = [k for k in c.support.candidates if c.support.context(k) >= _ABOUT]
    texts = [fold(k.passage.text) for k in near]
    return any(_ON_CONDITION.search(t) for t in texts) and not any(
        _AGREED.search(t) and not _ON_CONDITION.search(t) for t in texts
    )

"""What kind of value a question asks for: a sentence without one is no answer to it, however close."""

from __future__ import annotations

from itertools import pairwise

from neo.core.french import lazy_re as re
from neo.core.french.amounts import find_quantities
from neo.core.french.folding import fold
from neo.core.french.words import read_words, word_key

_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "clock"})
_UNIT_WORDS = {
    "jour": {"day"},
    "mois": {"month"},
    "semaine": {"week"},
    "an": {"year"},
    "annee": {"year"},
    "heure": {"hour", "clock"},
    "kilometre": {"km"},
    "km": {"km"},
    "euro": {"eur"},
    "%": {"percent"},
}
_MONEY = frozenset({"eur", "percent"})
_AMOUNT = re.compile(
    r"^(?:montants?|tarifs?|plafonds?|baremes?|prix|couts?|taux)\b"
    r"|\bquels? (?:\w+ ){0,3}"
    r"(?:montants?|tarifs?|plafonds?|baremes?|sommes?|prix|couts?|taux|pourcentages?)\b"
    r"|\bcombien (?:touche|gagne|percoi|coute|verse|ca coute|d'argent)|\bcombien est-?(?:ce|il|elle)"
    r"|\ba combien s'eleve"
)
_DELAY = re.compile(
    r"^(?:delais?|durees?)\b|\bquel(?:le)?s? (?:\w+ ){0,3}(?:delais?|durees?)\b|\bcombien de temps\b"
    r"|\ben combien de\b|\bpendant combien\b|\btous les combien\b"
)
_HOW_MANY = re.compile(r"\bcombien d(?:e |')(?!temps\b|argent\b)(\w+)")
_AGE = re.compile(r"\bquel age\b|\ba quel age\b|\bjusqu'a quel age\b|\blimite d'age\b")
_WHEN = re.compile(r"\bdepuis quand\b|\ba partir de quand\b|\bquelle date\b|\bquand ?\??$")
_DATE = re.compile(
    r"\b\d{1,2}(?:er)? ?(?:/\d{1,2}/\d{2,4}|[a-z]+ \d{4})|\b\d{4}\b|\b(?:janvier|fevrier|mars|avril"
    r"|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\ble \d{1,2}\b"
)
_DISTANCE = re.compile(r"\bquelle distance\b")

_KINDS = (
    (_DISTANCE, frozenset({"km"})),
    (_AGE, frozenset({"year"})),
    (_WHEN, _TIMES | {"date"}),
    (_DELAY, _TIMES),
    (_AMOUNT, _MONEY),
)
ASKING = re.compile(
    r"\b(?:combien|montants?|taux|pourcentages?|tarifs?|delais?|durees?|quand|age|distance|temps|dates?"
    r"|maxi?|maximum|maximale?s?|mini|minimum|minimale?s?)\b"
)
"""Words that say what kind of value is asked: they need not be in the text."""


def units_wanted(question: str) -> frozenset[str]:
    """Units (of ``french.amounts``), of which one at least must be told; ``date``; empty: any sentence."""
    folded = fold(question).strip()
    counted = _HOW_MANY.search(folded)
    if counted:
        noun = counted[1]
        return frozenset(_UNIT_WORDS.get(noun) or _UNIT_WORDS.get(noun.rstrip("s")) or {"any"})
    for pattern, units in _KINDS:
        if pattern.search(folded):
            return units
    return frozenset()


def counted_noun(question: str) -> str:
    """The key of what is to be counted (« combien de rendez-vous »); empty for a unit or nothing."""
    counted = _HOW_MANY.search(fold(question))
    noun = counted[1] if counted else ""
    return "" if {noun, noun.rstrip("s")} & _UNIT_WORDS.keys() else word_key(noun)


def stated_units(question: str) -> frozenset[str]:
    """Times and distances that the question itself states (« une PMSMP de six semaines »)."""
    told = {q.unit for q in find_quantities(question, letters=True) if not q.ordinal and q.unit != "count"}
    return _TIMES if told & _TIMES else frozenset({"km"}) & told


def is_unit(folded: str) -> bool:
    """Whether a word is a unit of time or distance: it says no subject."""
    return folded in _UNIT_WORDS or folded.rstrip("s") in _UNIT_WORDS


def holds(text: str, units: frozenset[str]) -> bool:
    """Whether ``text`` tells a value of one of ``units``."""
    if not units:
        return True
    if "date" in units and _DATE.search(fold(text)):
        return True
    told = {q.unit for q in find_quantities(text, letters=True) if not q.ordinal}
    told |= _article_units(text)
    return bool(told) if "any" in units else bool(told & units)


_ONE = {"jour": "day", "mois": "month", "an": "year", "semaine": "week", "heure": "hour"}


def _article_units(text: str) -> set[str]:
    """« un mois », « une semaine »: the number is an article."""
    words = [w.folded for w in read_words(text)]
    return {_ONE[noun] for article, noun in pairwise(words) if article in ("un", "une") and noun in _ONE}

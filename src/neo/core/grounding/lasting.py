"""Lasting: what a sentence says still is ("toujours", "est resté", "a gardé") and the record says has ended.

A note that names the thing proves nothing once another says that it was left, sold, closed or ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.french.events import events_of
from neo.core.french.folding import fold
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term
from neo.core.french.verbs import verb_form
from neo.core.grounding.checker import Checker
from neo.core.grounding.said import SaidClause
from neo.core.grounding.standing import Standing

_STILL = re.compile(
    r"\b(?:(?:est|sont|etait|a ete) (?:toujours|encore|restee?s?)|reste(?:nt)?\b|demeure(?:nt)?\b"
    r"|(?:a|ont|avait) (?:toujours |bien )?(?:garde|conserve|maintenu)"
    r"|(?:a|ont|vi(?:t|vent)|habite\w*|log\w+|travaill\w+|per[cç]oi\w+|touche\w*|possed\w+|occup\w+|exerc\w+"
    r"|dor\w+|conduit|tient|exist\w+|dispos\w+|benefici\w+|suit) (?:toujours|encore)\b)"
)
_NOT_YET = re.compile(r"\b(?:pas|jamais|rien|aucune?|plus|sans) (?:\w+ ){0,2}$|\b(?:ne|n') ?\w* ?$")
_LASTS_TOO = re.compile(r"\b(?:toujours|tjrs|tjs|encore|reste\w*|garde\w*|maintenu\w*)\b")
_ENDINGS = frozenset({"sell", "end", "close", "drop", "leave", "cancel", "dismiss", "separate", "resign"})
_SO = (Standing.DONE, Standing.STATED)
_MOST_READ = 24


def check_lasting(c: Checker) -> Iterator[str]:
    """A thing that lasts, of which the record's last word is that it ended."""
    still = None if c.strict else _STILL.search(c.claim.folded)
    if still is None or any(n.start <= still.start() < n.end for n in c.claim.negations):
        return
    matter = [t for t in c.claim.terms if _is_matter(c, t)]
    if not matter or _ended_too(c, matter):
        return
    told = [
        (p.date, p.number, _ends(one), one.text)
        for p in (h.passage for h in c.readings.index.search_terms(matter, _MOST_READ))
        if p.free and p.date
        for one in c.readings.clauses(p, c.today)
        if one.standing in _SO and all(not t.concepts.isdisjoint(one.keys) for t in matter)
    ]
    told = [row for row in told if row[2] or _LASTS_TOO.search(fold(row[3]))]
    last = max(told, default=None)
    if last and last[2]:
        yield f"le dossier dit que cela a pris fin : « {last[3][:90].strip()} »"


def _is_matter(c: Checker, term: Term) -> bool:
    """A word for the thing itself: no verb, no value, no word of the telling, not the person's name."""
    if term.is_number or term.key in c.readings.index.own_name or is_narrative(term.folded, term.key):
        return False
    if any(s <= term.start < e for s, e in c.claim.value_spans()):
        return False
    return verb_form(term.folded) is None or any(n.start <= term.start < n.end for n in c.claim.names)


def _ended_too(c: Checker, matter: list[Term]) -> bool:
    """Whether the sentence itself tells an end ("le contrat s'est arrêté, elle vit toujours là")."""
    return any(events_of(t.folded) & _ENDINGS for t in c.claim.terms if t not in matter)


def _ends(one: SaidClause) -> bool:
    return bool(one.events & _ENDINGS) and not one.clause.negated

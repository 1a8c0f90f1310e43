"""Polarity: a sentence that denies, refuses or fails a thing must find a denial of that very thing.

A record that speaks of a loan and, elsewhere, of a refusal does not say that the loan was refused. What the
sentence is about is looked for first, whatever is said of it; then how far of it is told with a refusal, an
absence or a matter still open.
"""

from __future__ import annotations

from collections.abc import Callable

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.grounding.alignment import Aligned, Alignment
from neo.core.grounding.clauses import Clause
from neo.core.grounding.standing import Standing

_BESIDE = 0.85  # a denial in the clause next to the one that names the thing
_OPEN = 0.9  # what is still to be done is not done
_TURNED_DOWN = re.compile(
    r"(?:refus|rejet|declin|annul|abandon|echou|rate|ajourn|recal|impossib|interdi|ecarte|renonc|defavorable"
    r"|irrecevable|deconseill|suspend)"
)
# "ne change pas", "n'a pas été décalé": that a thing stays as it is needs no denial in the record.
_STAYS = re.compile(
    r"\b(?:chang|modifi|decal|repouss|report|affect|boug|vari|touch|gen|empech|suppos|prolong|renouvel|recondui)\w*"
)
_NO_MORE = re.compile(
    r"\b(?:plus|au-dela|davantage) (?:de |d'|que )(?:\d|\w+ (?:heures?|jours?|kilos?|kg|km|euros?))"
)
_LIMIT = re.compile(r"\b(?:maxi?|maximum|au plus|pas plus|jusqu'a|limite\w*|au-dela|uniquement|seulement)\b")


def says_no(x: Aligned) -> bool:
    """Whether a clause of the record denies, refuses or misses something."""
    clause = x.said.clause
    return x.standing is Standing.DENIED or clause.adverse or clause.of_failure or clause.negated


def unopposed(clause: Clause, a: Alignment) -> float:
    """How much better the record speaks of the thing than of its refusal or failure (0 to 1)."""
    return _excess(a, says_no, 0.0) if _TURNED_DOWN.match(clause.cue) else 0.0


def undenied(folded: str, clause: Clause, a: Alignment) -> float:
    """How much better the record speaks of the thing than of its absence, or of its being still to come."""
    if _STAYS.search(folded, clause.start, clause.end):
        return 0.0
    return _excess(a, says_no, _OPEN)


def sets_a_limit(folded: str, clause: Clause, a: Alignment) -> bool:
    """Whether "no more than" meets a limit of the record ("debout 4 h maximum"), which is no denial."""
    if not _NO_MORE.search(folded, clause.start, clause.end):
        return False
    return any(_LIMIT.search(fold(x.said.text)) for x in a.found)


def _excess(a: Alignment, against: Callable[[Aligned], bool], opened: float) -> float:
    beside = {x.said.passage.number for x in a.found if against(x)}
    most = opposed = 0.0
    for x in a.found:
        most = max(most, x.topic)
        if against(x):
            opposed = max(opposed, x.topic)
        elif x.said.passage.number in beside:
            opposed = max(opposed, x.topic * _BESIDE)
        if x.standing is Standing.OPEN:
            opposed = max(opposed, x.topic * opened)
    return most - opposed

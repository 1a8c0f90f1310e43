"""Does this passage really answer? The kind of thing asked must be there, with the words that tell."""

from __future__ import annotations

import re

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.evidence import TYPED, Evidence, Weigher
from neo.core.assistant.answer.kinds import members_of
from neo.core.assistant.answer.question import Part
from neo.core.french.folding import fold

_NAME_COVERED = 0.4
_NOUN_COVERED = 0.6
_LEAST = {Ask.WHETHER: 0.5, Ask.LIST: 0.4, Ask.WHICH: 0.45, Ask.WHY: 0.5}
_LEAST_TYPED = 0.45
_BARE_NOUNS = frozenset({"montant", "montants", "part", "somme", "budget"})
_NOT_TOLD = re.compile(
    r"\bpas (?:encore )?(?:communique\w*|connue?s?|precise\w*|fixee?s?|arrete\w*|decide\w*|renseigne\w*|notee?s?|indique\w*|chiffre\w*|dit)\b"
    r"|\bne (?:le |la |l')?(?:dit|sait|precise|demande) pas\b|\bne sait pas\b|\bsans (?:date|montant|precision)\b|\ba (?:definir|fixer|preciser)\b"
)


def answers(weigher: Weigher, part: Part, ask: Ask, evidence: Evidence) -> bool:
    """Whether ``evidence`` may be given as the answer to ``ask``."""
    if ask in TYPED and not evidence.values:
        return False
    words = weigher.words(part)
    covered = dict(zip((w.term.start for w in words), evidence.covers, strict=True))
    if any(w.entity and covered[w.term.start] < _NAME_COVERED for w in words):
        return False
    if not _noun_told(weigher, part, ask, evidence):
        return False
    return evidence.coverage >= _LEAST.get(ask, _LEAST_TYPED)


def _noun_told(weigher: Weigher, part: Part, ask: Ask, evidence: Evidence) -> bool:
    """The noun asked for is said, or one of the things it names."""
    if not part.noun or part.noun in _BARE_NOUNS:
        return True
    members = members_of(part.noun)
    if members is not None and members.search(fold(evidence.passage.text)):
        return True
    words = weigher.words(part)
    last = part.noun.split()[0]
    return any(
        c >= _NOUN_COVERED for w, c in zip(words, evidence.covers, strict=True) if w.term.folded == last
    )

"""Having something or not, as notes tell it: a car bought, sold, a licence held, taken away.

The latest text that says either is the one that counts. All patterns run on folded text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.matching import Matched, in_window, meanings_of
from neo.core.assistant.answer.stance import is_open, is_pending
from neo.core.assistant.answer.whose import KIN
from neo.core.french import lazy_re as re
from neo.core.grounding.passages import Passage

_STRETCH = re.compile(r"[.;!?()]|, ")
_WORD = re.compile(r"\w+")
_SAME_THING = frozenset({"~car", "~licence_driving"})  # a Clio is a car: the meaning is the thing itself
_MEANT = 0.8
_WRITTEN = frozenset({"report", "message", "correction"})
_WITHOUT = re.compile(
    r"\b(?:pas|plus|aucune?|sans|ni|jamais eu)(?: (?:encore|de|d'|du|son|sa|le|la|un|une|permis))* ?$"
)
_LOST = re.compile(
    r"\b(?:vendue?s?|perdue?s?|suspendue?s?|retiree?s?|annulee?s?|perimee?s?|cassee?s?|volee?s?|invalide|"
    r"hs)\b"
)
_TILL = "caisse"  # a car in a mouth, a fund or a till in a note
_OWNED = re.compile(
    r"\b(?:obtenue?s?|(?:il|elle) a (?:le|la|un|une|son|sa|ses)|achete\w*|possede|dispose|titulaire|"
    r"a (?:elle|lui)|perso|"
    r"valides?|rendu|restitue|recupere|ok)\b"
)
_OTHERS = re.compile(rf"\b(?:prete\w*|emprunt\w*|loue\w*|{KIN})\b|\?")


def latest_holding(reader: PartReader, ranked: Sequence[Evidence], main: Evidence) -> Evidence | None:
    """Asked whether the person has a thing: the latest text that says so or not, when later than ``main``."""
    thing = reader.head
    if reader.asks != (Ask.WHETHER,) or not reader.question.owns or thing is None:
        return None
    told = [e for e in ranked if e.passage.kind in _WRITTEN and not reader.is_strange(e.passage)]
    told = [e for e in told if not e.features["request"] and side_of(reader.texts.folded(e.passage), thing)]
    latest = max(told, key=lambda e: (e.passage.date or date.min, e.score), default=None)
    return latest if latest and is_older(main.passage, latest.passage) else None


def is_older(one: Passage, other: Passage) -> bool:
    """Whether ``one`` was written before ``other``; what has no date is older than what has one."""
    return bool(other.date and (one.date is None or one.date < other.date))


def side_of(folded: str, thing: Matched) -> str:
    """What one passage says of having ``thing``; empty when it is open, or said of somebody else."""
    least = _MEANT if meanings_of(thing.word.term) & _SAME_THING else 1.0
    for stretch in _STRETCH.split(folded):
        words = [m for m in _WORD.finditer(stretch) if m[0] != _TILL and in_window(thing, m[0]) >= least]
        if not words:
            continue
        if is_open(stretch) or is_pending(stretch) or _OTHERS.search(stretch):
            return ""
        if _LOST.search(stretch) or any(_WITHOUT.search(stretch[: m.start()]) for m in words):
            return "Non"
        if _OWNED.search(stretch):
            return "Oui"
    return ""

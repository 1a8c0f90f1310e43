"""Shares: so many of so many ("2 des 4 séances", "une semaine sur quatre").

A record that counts a part does not say it of the whole, and another share of the same thing is another fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from neo.core.french import lazy_re as re
from neo.core.french.amounts import number_in_letters
from neo.core.french.words import word_key
from neo.core.grounding.checker import Checker

_NUMBER = (
    r"\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingt"
)
_SHARE = re.compile(
    rf"\b(?P<part>{_NUMBER}) ?(?:(?P<before>[a-z-]{{2,}}) )?(?:[a-z-]{{3,}} )?(?:sur|des|parmi les|sur les)"
    rf" (?:ses |les )?(?P<whole>{_NUMBER})\b(?! ?[/h€%])"
    r"(?: (?:dernieres? |premieres? )?(?P<after>[a-z-]{2,}))?"
    r"|\b(?P<few>\d{1,2}) ?/ ?(?P<all>\d{1,2}) (?P<things>[a-z]{4,}s)\b"
)
_SHORT = {"sem": "semaine", "we": "week-end", "j": "jour", "w-e": "week-end"}
_ABOUT = 0.4  # share of the sentence that a passage must hold to count what it counts


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` of ``whole`` things; ``things``: the keys of the words that may name them."""

    part: int
    whole: int
    things: frozenset[str]


def check_shares(c: Checker) -> Iterator[str]:
    """Another share of the same thing, or the whole where the record counts a part of it."""
    if c.strict:
        return
    claimed = find_shares(c.claim.folded)
    counts = [q for q in c.claim.quantities if q.unit in ("count", "hour")]
    if not claimed and not counts:
        return
    told = [
        share
        for k in c.support.candidates
        if c.support.context(k) >= _ABOUT
        for share in find_shares(c.reading(k).folded)
    ]
    for share in claimed:
        same = [t for t in told if t.things & share.things]
        if same and not any((t.part, t.whole) == (share.part, share.whole) for t in same):
            yield f"le dossier dit {same[0].part} sur {same[0].whole}, non {share.part} sur {share.whole}"
    for q in counts if told and not claimed else ():
        counted = word_key(_word_after(c.claim.folded, q.end))
        parts = [t for t in told if t.whole == q.value and counted in t.things and t.part < t.whole]
        if parts and not _told_whole(c, int(q.value), counted):
            yield f"le dossier n'en compte que {parts[0].part} sur {parts[0].whole}"


@lru_cache(maxsize=4096)
def find_shares(folded: str) -> tuple[Share, ...]:
    """The shares of a folded text, those of more than the whole left out (a time, a mark)."""
    found = []
    for m in _SHARE.finditer(folded) if "/" in folded or " sur " in folded or " des " in folded else ():
        part, whole = _value(m["part"] or m["few"]), _value(m["whole"] or m["all"])
        words = [w for w in (m["before"], m["after"], m["things"]) if w]
        if part and whole and part < whole and words:
            found.append(Share(part, whole, frozenset(word_key(_SHORT.get(w, w)) for w in words)))
    return tuple(found)


def _value(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 1 if written in ("un", "une") else int(number_in_letters(written) or 0)


def _word_after(folded: str, end: int) -> str:
    found = re.compile(r"[ 'a-z]{0,3}?\b([a-z-]{3,})").match(folded, end)
    return found[1] if found else ""


def _told_whole(c: Checker, value: int, counted: str) -> bool:
    """Whether some passage near counts the whole without a part of it ("a suivi les 4 séances")."""
    for k in c.support.candidates:
        reading = c.reading(k)
        if c.support.context(k) < _ABOUT or find_shares(reading.folded):
            continue
        if any(
            q.value == value and word_key(_word_after(reading.folded, q.end)) == counted
            for q in reading.quantities
        ):
            return True
    return False

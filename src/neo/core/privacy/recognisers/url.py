"""Links: a page of one's own, a file in a cloud, a form with a file number in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import before
from neo.core.privacy.scene import Example, Scene

_ENDINGS = "fr|com|net|org|eu|re|be|ch|lu|io|me|info|pro|bzh|co|dev|app|site|online|tv|ly|gl|example|test"
_FULL = re.compile(r"(?:h(?:tt|xx)ps?|ftp) ?: ?//[^\s<>\"|\\^{}]{2,2000}|www\.[^\s<>\"|\\^{}]{3,2000}")
_BARE = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,5}}(?:{_ENDINGS})(?![\w@-])(?!\.\w)(?:/[^\s<>\"|\\^{{}}]{{0,2000}})?"
)
_ENDED = re.compile(rf"\.(?:{_ENDINGS})(?!\w)")
_OWN = re.compile(
    r"(?:\bsite\b|\bportfolio\b|\bblog\b|\bbook\b|\bpage\b|\bcv en ligne\b|\blinkedin\b)[^.]{0,20}$"
)
_CLOSING = ".,;:!?'\"*_»"


def find(scene: Scene) -> Iterator[Finding]:
    """Links with their protocol or their path; a bare domain when it is said to be somebody's own."""
    folded = scene.reading.folded
    if "//" in folded or "www." in folded:
        for match in _FULL.finditer(folded):
            yield _finding(match.start(), _end(match))
    if not _ENDED.search(folded):
        return
    for match in _BARE.finditer(folded):
        path = "/" in match.group() and not match.group().endswith("/")
        if path or _OWN.search(before(folded, match.start())):
            yield _finding(match.start(), _end(match))


def _end(match: re.Match[str]) -> int:
    """Where the link ends: the sentence's own signs and a closing bracket it did not open are left out."""
    link = match.group()
    while link[-1] in _CLOSING or _closes_nothing(link):
        link = link[:-1]
    return match.start() + len(link)


def _closes_nothing(link: str) -> bool:
    opening = {")": "(", "]": "["}.get(link[-1])
    return opening is not None and link.count(link[-1]) > link.count(opening)


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Kind.URL, "url", "c’est un lien qui peut mener à quelqu’un", 0.996)


EXAMPLES: tuple[Example, ...] = (
    ("voir https://example.com/in/ingrid-st.", ("https://example.com/in/ingrid-st",)),
    ("![logo](https://example.com/p.png?d=X) ici", ("https://example.com/p.png?d=X",)),
    ("www.solange-petit.example", ("www.solange-petit.example",)),
    ("linkedin.com/in/solange-petit, merci", ("linkedin.com/in/solange-petit",)),
    ("(https://fr.example.org/wiki/A_(b))", ("https://fr.example.org/wiki/A_(b)",)),
    ("mon portfolio : solange.example.com", ("solange.example.com",)),
    ("s'actualiser sur francetravail.fr", ()),
    ("solange@example.fr", ()),
    ("rdv demain.Merci à vous.", ()),
    ("24/7 et CDI/CDD.", ()),
)

"""The record's people by their initials: « F. Al-Nouri », « JEAN NOEL K. », « I. S.-R. », « Kati J-N »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.evidence import is_alone_on_line
from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.kinds import Kind
from neo.core.privacy.names_index import NamesIndex, names_index
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_LETTER = r"[A-ZÀ-Þ](?:[a-z]{1,2}(?=\.))?"
_RUN = re.compile(
    rf"(?<![\w.]){_LETTER}(?:\. ?-?|-| )(?:(?:d[’'])?{_LETTER}(?:\. ?-?|-| )){{0,4}}"
    rf"(?:d[’'])?{_LETTER}(?![\w’'])\.?"
)
"""Two to six capitals (« Ph. » is one) with full stops, hyphens or spaces between."""
_BEFORE = re.compile(rf"(?<![\w.’'-])({_LETTER}(?:\.? ?-? ?{_LETTER})?)(?:\.[ -]?| |-)$")
_AFTER = re.compile(r"[ \u00a0-]([A-Za-zÀ-Þ](?:[.-]{1,2}[A-ZÀ-Þ])?\b\.?)(?![\w’'])")


def find(scene: Scene) -> Iterator[Finding]:
    """Initials alone, then initials that stand against a name of the record found before."""
    index = names_index(scene.identity)
    for match in _RUN.finditer(scene.reading.text):
        key = _key_of_run(index, match.group())
        if key and _is_shown(scene.reading, match):
            yield _finding(*match.span(), key)
    for name in scene.of_kind(Kind.PERSON):
        if name.person:
            yield from _beside(scene.reading.text, name, index)


def _beside(text: str, name: Finding, index: NamesIndex) -> Iterator[Finding]:
    letters = "".join(index.initials[name.person])
    before = _BEFORE.search(text, max(0, name.start - 8), name.start)
    if before and _letters(before[1]) <= set(letters) and not _is_civility(before[1], name.person, index):
        yield _finding(before.start(1), name.end, name.person)
    after = _AFTER.match(text, name.end)
    if after and _letters(after[1]) <= set(letters) and _closes(text, after):
        yield _finding(name.start, after.end(1), name.person)


def _is_civility(initial: str, key: str, index: NamesIndex) -> bool:
    """« M. Moreau » for somebody whose first name has another initial."""
    given = index.families[key][:1]
    return initial == "M" and not any(words[:1] and words[0].startswith("m") for words in given)


def _closes(text: str, after: re.Match[str]) -> bool:
    """An initial after a name has its full stop, or ends the line: « Solange A rappelé » is none."""
    following = text[after.end() : after.end() + 2].lstrip(" ")
    return after[1].endswith(".") or "-" in after[1] or not following or following[0] in "\n,;:)"


def _key_of_run(index: NamesIndex, run: str) -> str:
    """Whose initials these are; empty when nobody's."""
    letters = "".join(re.findall(r"[A-ZÀ-Þ]", run)).casefold()
    return next((key for key, initials in index.initials.items() if letters in initials), "")


def _is_shown(reading: Reading, match: re.Match[str]) -> bool:
    """Full stops make initials; without them they must be all there is on the line."""
    if "." in match.group():
        return True
    first, last = reading.index_at(match.start()), reading.index_at(match.end() - 1)
    return is_alone_on_line(reading, first, last)


def _letters(text: str) -> set[str]:
    return set("".join(re.findall(r"[A-ZÀ-Þ]|\b[a-z]\b", text)).casefold())


def _finding(start: int, end: int, key: str) -> Finding:
    why = "ce sont les initiales de quelqu’un du dossier"
    return Finding(start, end, Kind.PERSON, "record_initials", why, 0.995, key)


EXAMPLES_IDENTITY = Identity(
    (
        KnownPerson("person", "person", ("Ingrid",), ("STEINBACH-ROUSSEL",)),
        KnownPerson("agent:1", "agent", ("Firas",), ("AL NOURI",)),
        KnownPerson("agent:2", "agent", ("Denis",), ("MOREAU",)),
    )
)
EXAMPLES: tuple[Example, ...] = (
    ("Bien à vous, I. S.-R.", ("I. S.-R.",)),
    ("vu F. Al-Nouri hier", ("F. Al-Nouri",)),
    ("STEINBACH I. absente", ("STEINBACH I.",)),
    ("cordialement\nI S R\n", ("I S R",)),
    ("merci\ningrid s.\n", ("ingrid s.",)),
    ("MME I. STEINBACH ABSENTE CE JOUR", ("I. STEINBACH",)),
    ("M. Moreau et D. Moreau", ("D. Moreau",)),
    ("permis C. E. en cours", ()),
    ("Steinbach A. B.", ()),
)

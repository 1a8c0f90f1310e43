"""Cutting a note or a mail into segments: a sentence, a bullet, or a telegraphic item between separators.

Made for adviser notes: a line is always a boundary; bullets, arrows and numbered items open a segment; a
full stop ends one only when it is not part of an abbreviation, a number, an address or a date ("3 nov.").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_ABBREVIATIONS = frozenset(
    [
        "m",
        "doss",
        "inscr",
        "insc",
        "reu",
        "certif",
        "attest",
        "renouv",
        "rens",
        "rech",
        "mm",
        "mr",
        "mme",
        "mlle",
        "dr",
        "me",
        "pr",
        "st",
        "ste",
        "env",
        "tel",
        "tél",
        "ref",
        "réf",
        "cf",
        "ex",
        "etc",
        "max",
        "min",
        "hebdo",
        "mens",
        "av",
        "bd",
        "appt",
        "apt",
        "bat",
        "n",
        "no",
        "art",
        "p",
        "pp",
        "resp",
        "ent",
        "entr",
        "rdv",
        "janv",
        "fev",
        "fevr",
        "mars",
        "avr",
        "juil",
        "sept",
        "oct",
        "nov",
        "dec",
        "dep",
        "dir",
        "ass",
        "soc",
        "adm",
        "gal",
        "bcp",
        "h/sem",
        "form",
        "cand",
        "num",
        "st",
        "nvo",
        "nvle",
        "prof",
        "exp",
        "trav",
        "ts",
        "tjs",
        "tjrs",
        "stag",
        "qq",
        "qqn",
        "min",
        "sem",
        "ass",
        "app",
        "comp",
        "cat",
        "suiv",
        "prec",
        "cie",
        "ets",
        "sté",
    ]
)
_BULLET = re.compile(
    r"[ \t]*(?:[-*•·+>]+[ \t]+|[-=]+>[ \t]*|\d{1,2}[ \t]*[).\/](?=\s|[a-zà-ÿ])[ \t]*|/!\\[ \t]*)"
)
# An arrow between two figures is a range or a change of value ("05/01 -> 30/04"), not a boundary.
_ARROW = re.compile(r"[ \t]*(?:[-=]+>|→|/!\\)[ \t]*")
_VALUE = re.compile(r"\d ?[€%hk]?$")
_STOP = re.compile(r"[.!?…]+[\"»')\]]*(?=\s|$)|;(?=\s|$)")
# A single letter that is a category, not an initial ("permis B.", "niveau B et C.").
_LETTERED = re.compile(
    r"\b(?:permis|categories?|niveaux?|plans?|vitamines?|classes?|groupes?|batiments?|blocs?|series?|options?"
    r"|sections?|lots?|zones?|salles?|escaliers?|portes?|bac|lettres?|annexes?)"
    r" (?:[a-z]\d?(?:, ?| et | ou | ?[/+] ?))*[a-z]$"
)
# Words that open a sentence and no surname, so that the letter before them ends another one.
_OPENING = re.compile(
    r"(?:(?:Mme|Mlle|Madame|Monsieur|Ils?|Elles?|On|Je|Nous|Vous|Ce|Cette|Son|Sa|Ses|Leurs?)\b"
    r"|MM?\. |J['’]|C['’]est\b)"
)
LONGEST = 2000
"""Characters of the longest segment. Nobody writes such a sentence; a text pasted without a full stop is cut
at a space, all of it being read, so that its cost stays in proportion to its length."""
_LONGEST_LINE = 20_000
_LONGEST_WORD = 40
_QUOTED_MAIL = re.compile(r"[ \t]*>")


@dataclass(frozen=True, slots=True)
class Segment:
    """A span of the text as given (code points, end excluded). ``quoted``: a line of another mail."""

    start: int
    end: int
    quoted: bool = False

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def split_segments(text: str) -> list[Segment]:
    """The segments of ``text``, in order, none blank, none over ``LONGEST``; offsets into ``text``."""
    found: list[Segment] = []
    for start, end in _lines(text):
        quoted = bool(_QUOTED_MAIL.match(text, start, end))
        for first, last in _pieces(text, start, end, _LONGEST_LINE):
            for item in _items(text, first, last):
                for s, e in _pieces(text, *item, LONGEST):
                    trimmed = _trim(text, s, e)
                    if trimmed:
                        found.append(Segment(*trimmed, quoted))
    return found


def _pieces(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """``start``..``end``, cut at spaces when it is longer than ``longest``."""
    while end - start > longest:
        space = text.rfind(" ", start + longest // 2, start + longest)
        cut = space if space > 0 else start + longest
        yield start, cut
        start = cut
    yield start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.splitlines(keepends=True):
        yield position, position + len(line.rstrip("\r\n"))
        position += len(line)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of one line: after its bullet, between arrows, between full stops."""
    bullet = _BULLET.match(text, start, end)
    begin = bullet.end() if bullet and bullet.end() < end else start
    for s, e in _between_arrows(text, begin, end):
        yield from _sentences(text, s, e)


def _between_arrows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    arrows = _ARROW.finditer(text, start, end) if _may_hold_an_arrow(text, start, end) else ()
    for arrow in arrows:
        if _VALUE.search(text[start : arrow.start()]) and text[arrow.end() : arrow.end() + 1].isdigit():
            continue
        if arrow.start() > position:
            yield position, arrow.start()
        position = arrow.end()
    yield position, end


def _may_hold_an_arrow(text: str, start: int, end: int) -> bool:
    return any(text.find(sign, start, end) >= 0 for sign in (">", "→", "/!"))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for stop in _STOP.finditer(text, start, end):
        if _is_boundary(text, position, stop, end):
            yield position, stop.end()
            position = stop.end()
    yield position, end


def _is_boundary(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    mark = stop.group()[0]
    if mark != "." or len(stop.group()) > 1:
        return not _inside_parentheses(text, start, stop.start())
    word = re.search(r"[\w/'’-]*$", text[max(start, stop.start() - _LONGEST_WORD) : stop.start()])
    last = fold(word.group()) if word else ""
    following = text[stop.end() : end].lstrip()[:1]
    if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()) or re.fullmatch(r"[a-z]-[a-z]", last):
        # "3 nov. Le CV…" ends a sentence; "M. Petit", "15 sept. 2026" do not.
        rest = text[stop.end() : end].lstrip()
        if len(last) == 1 and _ends_on_a_letter(text, start, stop.start(), rest):
            return True
        return _ends_after_abbreviation(last, rest)
    return not following.islower() or last.isdigit() is False


def _ends_on_a_letter(text: str, start: int, stop: int, following: str) -> bool:
    """Whether the single letter before ``stop`` ends its sentence, and is not the initial of a name."""
    if not following[:1].isupper():
        return False
    before = fold(text[max(start, stop - _LONGEST_WORD) : stop])
    return bool(_LETTERED.search(before) or (before[-1:] != "m" and _OPENING.match(following)))


def _ends_after_abbreviation(last: str, following: str) -> bool:
    if last in {"m", "mm", "mr", "mme", "mlle", "dr", "me", "pr", "st", "ste"} or len(last) == 1:
        return False
    return not following or (following[0].isupper() and not following[:2].isupper() and len(following) > 12)


def _inside_parentheses(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in "-–•*·>=;,"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";,-–"):
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None

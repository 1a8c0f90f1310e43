"""Dates of birth: said to be one, the record's own in any writing, or a full date of long ago beside a name.

A date without a cue is an appointment or a contract; masking it would take the sense out of a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.french.dates import MONTHS
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import before, matches
from neo.core.privacy.scene import Example, Scene

_MONTH = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|janv|jan|fevr|fev|mar|avr|juil|juill|sept|sep|oct|nov|dec"
)
_DATE = re.compile(
    r"(?<![\w/.,-])(?:(?P<d>0?[1-9]|[12]\d|3[01])(?: ?[/.\-] ?| )(?P<m>0?[1-9]|1[0-2])"
    r"(?: ?[/.\-] ?| )(?P<y>(?:19|20)\d\d|\d\d)"
    rf"|(?P<d2>0?[1-9]|[12]\d|3[01])(?:er)?[ -]?(?P<m2>{_MONTH})\b\.?(?:[ -](?P<y2>(?:19|20)\d\d|'?\d\d))?"
    r"|(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>0[1-9]|1[0-2])[-/.](?P<d3>0[1-9]|[12]\d|3[01])"
    r"|(?P<d4>0[1-9]|[12]\d|3[01])(?P<m4>0[1-9]|1[0-2])(?P<y4>(?:19|20)\d\d|\d\d))(?![\w/])(?![.,]\d)"
)
_CUE = re.compile(
    r"(?:\bne(?:e|\(e\)|e?s)?(?![\w(-])|\bnaissance\b|\bddn\b|\bdn\b|\bd\. ?n\.|\bnaiss\b)"
    r"(?: ?:|,| ?=| est| etait| c'est| le| du| au| en| (?:a|au|aux) [^\d,;]{2,28}?,?| pour "
    r"verification| \([^)\d]{1,20}\)| l[ae]"
    r"| [a-z'-]{2,24}){0,3}[ :(]*$"
)
_BARE = re.compile(r"\bne (?:le|en|(?:a|au) [a-z-]{2,24},? le) ?:? ?$")
_EVENT = re.compile(
    r"(?:\b(?:du|au|depuis|le|en|des|entre|et|de|a|jusqu'au|fin|debut|avant|apres|vers|ou)|[-/>]"
    r"|d'|-+)\s*$"
)
_NAME_BEFORE = re.compile(r"[^\W\d_]{2,}[,)(]? ?\(?$")
_LAST_BIRTH_YEAR = 2009
"""A full date up to this year, beside a name and out of any sentence, is that of a birth."""


def find(scene: Scene) -> Iterator[Finding]:
    """Each date that is one of birth."""
    folded = scene.reading.folded
    own = _own_dates(scene)
    for match in matches(_DATE, folded, scene.reading.number_windows, 1):
        parts = _parts(match)
        if parts[2] and _is_announced(scene, match.start()):
            yield _finding(match, "une naissance est annoncée juste avant", 0.93)
        elif parts in own or (parts[0], parts[1], parts[2] % 100) in own:
            yield _finding(match, "c’est la date de naissance du dossier", 0.97)
        elif _is_of_long_ago(scene, match, parts[2]):
            yield _finding(match, "cette date complète suit un nom et remonte loin", 0.8)


def _is_announced(scene: Scene, start: int) -> bool:
    """Whether a birth is said just before; « ne » without its accent is mostly a negation."""
    line = before(scene.reading.folded, start)
    cue = _CUE.search(line)
    if cue is None:
        return False
    place = start - len(line) + cue.start()
    is_bare = scene.reading.text[place : place + 2].casefold() == "ne"
    return (
        not is_bare
        or scene.reading.text[place : place + 3].casefold() != "ne "
        or _BARE.search(line) is not None
    )


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Day, month and year as written (two digits or four, 0 without)."""
    groups = {name[0]: value for name, value in match.groupdict().items() if value}
    month = groups["m"]
    number = int(month) if month.isdigit() else _month_number(month)
    return int(groups["d"]), number, int(groups.get("y", "0").lstrip("'"))


def _month_number(word: str) -> int:
    return next(
        i for i, name in enumerate(MONTHS, 1) if name.startswith(word[: 4 if word[:3] == "jui" else 3])
    )


def _own_dates(scene: Scene) -> set[tuple[int, int, int]]:
    """The record's dates of birth, with the year in full and in two digits; 00 is no year given."""
    own = set()
    for value in scene.identity.values:
        if value.kind is Kind.BIRTH_DATE:
            year, month, day = (int(part) for part in value.text.split("-"))
            own |= {(day, month, year), (day, month, year % 100 or year)}
    return own


def _is_of_long_ago(scene: Scene, match: re.Match[str], year: int) -> bool:
    if not 1900 <= year <= _LAST_BIRTH_YEAR:
        return False
    reading, line = scene.reading, before(scene.reading.folded, match.start())
    if _EVENT.search(line) or not _NAME_BEFORE.search(line):
        return False
    word = reading.index_at(match.start())
    return word >= 0 and (reading.capital_says(word) or reading.is_shouted(word))


def _finding(match: re.Match[str], why: str, confidence: float) -> Finding:
    return Finding(*match.span(), Kind.BIRTH_DATE, "birth_date", why, confidence)


EXAMPLES: tuple[Example, ...] = (
    ("née le 18/04/1967, demeurant", ("18/04/1967",)),
    ("né le 23.11.98", ("23.11.98",)),
    ("née le 8 octobre 1971", ("8 octobre 1971",)),
    ("Né(e) le : 1er mai 1980", ("1er mai 1980",)),
    ("Date de naissance pour vérification : 15/01/1982.", ("15/01/1982",)),
    ("DDN 18041967", ("18041967",)),
    ("née à Alep le 02/09/1990", ("02/09/1990",)),
    ("née Boulanger le 18 avril 1967", ("18 avril 1967",)),
    ("Mme Doucet, 08/10/1971", ("08/10/1971",)),
    ("ne le 18/04/1967", ("18/04/1967",)),
    ("né en France le 02/09/1990", ("02/09/1990",)),
    ("PETIT Solange 18/04/1967", ("18/04/1967",)),
    ("il ne vient pas le 12/03/2026", ()),
    ("né le 3 mars", ()),
    ("CDI du 01/09/1998 au 30/06/2005", ()),
    ("embauchée le 12/03/2003", ()),
    ("rdv le 18/04/2025 à 10 h", ()),
    ("permis obtenu 12/03/2003", ()),
)

"""Identifiers of the employment service: seven digits and a letter, eleven digits, ten when announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import is_announced, matches
from neo.core.privacy.scene import Example, Scene

_LETTERED = re.compile(r"(?<![\w+])\d{7}[ -]?[a-z](?!\w)(?!')")
_ELEVEN = re.compile(r"(?<![\w+])\d{11}(?!\w)(?![.,]\d)")
_ANNOUNCED = re.compile(r"(?<![\w+])\d(?:[ .\-]{0,2}\d){5,10}(?:[ .\-]{0,2}[a-z])?(?!\w)(?![.,/]\d)")
_CUE = re.compile(
    r"(?:\bidentifiants?\b|\bident\b|\bid(?:e| ft| pe)?\b|\bfrance ?travail\b|\bpole ?emploi\b|\bft\b|\bpe\b"
    r"|\bde mon compte\b|\bde demandeur\b|\b(?:numero|n°) de\b|\bassuree?\b|\bdossier ft\b"
    r"|\binscription\b|\binscrite?\b)"
    r"(?:[ :=,.°(]|n°|\bno?\b|\bnumero\b|\bnum\b|\best\b|\ble\b|\bc'est\b|\bsous\b|\bau\b|\bchez "
    r"vous\b){0,8}$"
)
_ACTIVITY = re.compile(r"(?:\bactivite\b|\bnda\b|\borganisme de formation\b)[^\d]{0,30}$")


def find(scene: Scene) -> Iterator[Finding]:
    """Identifiers by shape; spaced or of another length when the text says what they are."""
    text, folded, windows = scene.reading.text, scene.reading.folded, scene.reading.number_windows
    for match in matches(_LETTERED, folded, windows, 7):
        if match.end() - match.start() == 8 or text[match.end() - 1].isupper():
            yield _finding(match)
    for match in matches(_ELEVEN, folded, windows, 11):
        if not is_announced(folded, match.start(), _ACTIVITY):
            yield _finding(match)
    for match in matches(_ANNOUNCED, folded, windows, 7):
        if is_announced(folded, match.start(), _CUE) and _is_identifier(match.group()):
            yield _finding(match, 0.955)


def _is_identifier(surface: str) -> bool:
    digits = sum(c.isdigit() for c in surface)
    return digits in (10, 11) or (digits in (7, 8) and surface[-1].isalpha())


def _finding(match: re.Match[str], confidence: float = 0.96) -> Finding:
    why = "c’est un identifiant France Travail"
    return Finding(*match.span(), Kind.FRANCE_TRAVAIL_ID, "france_travail_id", why, confidence)


EXAMPLES: tuple[Example, ...] = (
    ("mon identifiant 4471823K", ("4471823K",)),
    ("n° 4471823 k? non : 4471823 K", ("4471823 K",)),
    ("dossier 0614482t", ("0614482t",)),
    ("Bailleux Ludovic - 62018440917", ("62018440917",)),
    ("identifiant : 447 1823 K", ("447 1823 K",)),
    ("identifiant France Travail n° 62 018 440 917", ("62 018 440 917",)),
    ("son identifiant pôle emploi est le 4471823012", ("4471823012",)),
    ("offre 204WXYZ", ()),
    ("déclaration d'activité 11756543275", ()),
    ("un salaire de 1234567 € par an", ()),
    ("SIRET 99903417600028", ()),
    ("RNCP37098", ()),
)

"""SIRET and SIREN: the employer's number points at a small employer, or at somebody self-employed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import digits_of, is_announced, matches
from neo.core.privacy.scene import Example, Scene

_SIGN = r"[ .\-]{0,2}"
_SIRET = re.compile(
    rf"(?<![\w+)])(?<!\+\d\d[ .\-])(?<!00\d\d[ .\-])(?<!\) "
    rf")\d{{3}}{_SIGN}\d{{3}}{_SIGN}\d{{3}}{_SIGN}\d{{5}}(?!\w)"
)
_CUT = re.compile(
    rf"(?<![\w+)])(?<!\d[ .\-])(?<!\) "
    rf")\d{{3}}{_SIGN}\d{{3}}{_SIGN}\d{{3}}{_SIGN}\d{{2,3}}{_SIGN}\d{{2,3}}(?!\w)"
)
_ANNOUNCED = re.compile(r"(?<![\w+])\d(?:[ .\-]{0,3}\d){7,14}(?!\w)")
_CUE = re.compile(r"(?:\bsire[tn]s?\b|\brcs\b|\brne\b|\bimmatriculee? au\b|\btva\b)[^\d]{0,24}$")
_MOMENT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d")


def find(scene: Scene) -> Iterator[Finding]:
    """Fourteen digits, whole or cut as they are; eight to fifteen when announced."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    for pattern in (_SIRET, _CUT):
        for match in matches(pattern, folded, windows, 13):
            if len(digits_of(match.group())) == 14 and not _MOMENT.fullmatch(match.group()):
                yield _finding(match, 0.96)
    for match in matches(_ANNOUNCED, folded, windows, 8):
        if is_announced(folded, match.start(), _CUE):
            yield _finding(match, 0.95)


def _finding(match: re.Match[str], confidence: float) -> Finding:
    return Finding(*match.span(), Kind.SIRET, "siret", "c’est un numéro SIRET ou SIREN", confidence)


EXAMPLES: tuple[Example, ...] = (
    ("SIRET 99903417600028.", ("99903417600028",)),
    ("siret de l'auberge 000 418 227 00019", ("000 418 227 00019",)),
    ("000.418.227.00019", ("000.418.227.00019",)),
    ("SIREN : 999 034 176", ("999 034 176",)),
    ("RCS Thiers 999034176", ("999034176",)),
    ("un budget de 100 200 300 euros", ()),
    ("reçu le 20260512103000", ()),
    ("tél. 06 39 98 12 34", ()),
)

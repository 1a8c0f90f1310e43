"""Bank accounts: IBAN of any country, and French account numbers when announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import is_announced, matches
from neo.core.privacy.scene import Example, Scene

_TABLE = (
    "ad24 at20 be16 bg22 ch21 cy28 cz24 de22 dk18 dz26 ee20 es24 fi18 fr27 gb22 gr27 hr21 hu28 ie22 "
    "it27 li21 "
    "lt20 lu20 lv21 ma28 mc27 mt31 nl18 no15 pl28 pt25 ro24 rs22 se24 si19 sk24 sm27 tn24 tr26 ua29 "
    "mr27 sn28 "
    "ci28 cm27 ml28 bj28 bf28 mg27 ge22 al28 ba20 mk19 md24 me22 xk20 by28 br29 lb28 il23 jo30 sa24 ae23 eg29"
)
LENGTHS = {entry[:2]: int(entry[2:]) for entry in _TABLE.split()}
"""Characters of an IBAN, by country (folded)."""
_START = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(LENGTHS)}) ?\d\d(?=[ .\-]{{0,2}}[a-z0-9]{{2}})")
_GROUP = re.compile(r"[ .\-]{0,2}\n?([a-z0-9]{1,34})(?![a-z0-9])")
_ACCOUNT = re.compile(r"(?<!\w)\d{5}[ .\-]{0,2}\d{5}[ .\-]{0,2}[a-z0-9]{11}[ .\-]{0,2}\d\d(?!\w)")
_ANNOUNCED = re.compile(r"(?<!\w)\d(?:[ .\-]{0,2}\d){9,26}(?!\w)")
_CUE = re.compile(
    r"(?:\brib\b|\biban\b|\bcompte (?:bancaire|courant)\b|\bnumero de compte\b|\bcoordonnees "
    r"bancaires\b)[^\d]{0,16}$"
)


def find(scene: Scene) -> Iterator[Finding]:
    """IBANs, one character short or one too many included: a wrong one is still somebody's."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    for match in matches(_START, folded, windows, 8):
        end = _end(folded, match)
        if end:
            yield _finding(match.start(), end)
    for match in matches(_ACCOUNT, folded, windows, 12):
        yield _finding(*match.span())
    for match in matches(_ANNOUNCED, folded, windows, 10):
        if is_announced(folded, match.start(), _CUE):
            yield _finding(*match.span())


def _end(folded: str, start: re.Match[str]) -> int:
    """Where the IBAN ends, 0 when it is none: groups that hold digits, as many as its country writes."""
    wanted = LENGTHS[start.group()[:2]]
    length, end = 4, start.end()
    while length < wanted:
        group = _GROUP.match(folded, end)
        if group is None or (length != 4 and not any(c.isdigit() for c in group[1])):
            break
        length += len(group[1])
        end = group.end()
    body = folded[start.start() : end]
    many = sum(c.isdigit() for c in body) * 2 >= length
    return end if many and wanted - 3 <= length <= wanted + 2 else 0


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Kind.IBAN, "iban", "c’est un numéro de compte bancaire", 0.98)


EXAMPLES: tuple[Example, ...] = (
    ("mon rib FR76 9999 9009 9900 0123 4567 874\nSolange", ("FR76 9999 9009 9900 0123 4567 874",)),
    ("fr7699999009990001234567874", ("fr7699999009990001234567874",)),
    ("FR 76-9999-9009-9900-0123-4567-874, merci", ("FR 76-9999-9009-9900-0123-4567-874",)),
    ("FR76 9999 9009 9900 0123 4567 874 06 39 98 12 34", ("FR76 9999 9009 9900 0123 4567 874",)),
    ("IBAN BE99 9999 0000 1234", ("BE99 9999 0000 1234",)),
    ("RIB : 99999 00999 00012345678 74", ("99999 00999 00012345678 74",)),
    ("le 12 mars 2024 à 10 h, de 14 mars 2025", ()),
    ("de 12 000 à 15 000 euros en 2024", ()),
)

"""Social security numbers. A wrong key or an impossible month is a typing error, never a reason to let it
go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import is_announced, matches
from neo.core.privacy.scene import Example, Scene

_SIGN = r"[ .\-/_]{0,3}"
_NIR = re.compile(
    rf"(?<![\w+])[1-478](?:{_SIGN}\d){{4}}{_SIGN}(?:\d{_SIGN}\d|2{_SIGN}[ab])(?:{_SIGN}\d){{6}}"
    rf"(?:(?: ?cle ?:? ?|{_SIGN})\d{_SIGN}\d)?(?!\d)"
)
_ANNOUNCED = re.compile(rf"(?<![\w+])\d(?:{_SIGN}\d|(?<=2)[ab]){{6,15}}(?!\w)")
_CUE = re.compile(
    r"(?:\bsecu\b|\bsecurite sociale\b|\bnir\b|\bnss\b|\binsee\b|\bcarte vitale\b|\bss\b)"
    r"(?:[ :=,.°(]|n°|\bno?\b|\bnumero\b|\bnum\b|\best\b|\ble\b|\bc'est\b){0,8}$"
)
_RUNS = re.compile(r"[\dab]+")
_BREAKS = (frozenset([1, 3, 5, 7, 10, 13, 15]), frozenset([1, 3, 5, 8, 10, 13, 15]))
"""Where a written number may be cut: at the ends of its parts; overseas departments have three digits."""


def find(scene: Scene) -> Iterator[Finding]:
    """Thirteen or fifteen digits cut where these numbers are; any number said to be one."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    for match in matches(_NIR, folded, windows, 12):
        surface = match.group().replace("cle", "")
        if _is_cut_right(surface):
            yield _finding(match, 0.975 if has_right_key(surface) else 0.97)
    for match in matches(_ANNOUNCED, folded, windows, 7):
        if is_announced(folded, match.start(), _CUE) and sum(c.isdigit() for c in match.group()) >= 7:
            yield _finding(match, 0.965)


def _is_cut_right(surface: str) -> bool:
    ends = set(accumulate(len(run) for run in _RUNS.findall(surface)))
    if 1 not in ends and ends - {13, 15}:
        return False
    return has_right_key(surface) or any(ends <= breaks for breaks in _BREAKS)


def has_right_key(surface: str) -> bool:
    """Whether the last two digits are the key of the thirteen others (Corsica's letters count as digits)."""
    number = "".join(c for c in surface if c.isalnum())
    if len(number) != 15:
        return False
    corsican = 1_000_000 if number[6] == "a" else 2_000_000 if number[6] == "b" else 0
    body = int(number[:13].replace("a", "0").replace("b", "0")) - corsican
    return 97 - body % 97 == int(number[13:])


def _finding(match: re.Match[str], confidence: float) -> Finding:
    return Finding(*match.span(), Kind.NIR, "nir", "c’est un numéro de sécurité sociale", confidence)


EXAMPLES: tuple[Example, ...] = (
    ("num de secu 2 67 33 63 430 012 89", ("2 67 33 63 430 012 89",)),
    ("NIR 267336343001289", ("267336343001289",)),
    ("2 90 38 97 414 055 21", ("2 90 38 97 414 055 21",)),
    ("2 90 38 974 14 055 21", ("2 90 38 974 14 055 21",)),
    ("1.85.35.2A.004.118 clé 06", ("1.85.35.2A.004.118 clé 06",)),
    ("185352b00411806", ("185352b00411806",)),
    ("2673363430012", ("2673363430012",)),
    ("sécu : 267 336 343 001 28", ("267 336 343 001 28",)),
    ("1 500 2 000 2 500 3 000 3 500", ()),
    ("2019 2020 2021 2022", ()),
    ("SIRET 99903417600028", ()),
)

"""Telephone numbers in words, as somebody dictates them: « zéro six trente-neuf quatre-vingt-dix-huit… »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.scene import Example, Scene

_UNITS_WORDS = "zero un une deux trois quatre cinq six sept huit neuf"
_UNITS = _UNITS_WORDS.split()
_TEENS_WORDS = "dix onze douze treize quatorze quinze seize"
_TEENS = _TEENS_WORDS.split()
_TENS_WORDS = "vingt vingts trente quarante cinquante soixante septante huitante octante nonante"
_TENS = _TENS_WORDS.split()
_NUMBER = rf"(?:{'|'.join([*_UNITS, *_TEENS, *_TENS])}|\d{{1,2}})"
_SPOKEN = re.compile(
    rf"(?<![\w-])(?:plus trente[- ]trois|zero|0\d?)(?:(?:[ ,.-]{{1,3}}|[ -]et[ -]){_NUMBER}(?!\w)){{4,24}}"
)
_TOKEN = re.compile(r"[a-z]+|\d+")
_TEN_OR_MORE = frozenset([*_TEENS, "dix"])
_FEWEST, _MOST = 9, 12


def find(scene: Scene) -> Iterator[Finding]:
    """Runs of number words that make about ten digits, the first one zero or the country's code."""
    folded = scene.reading.folded
    if not any(
        word in folded for word in ("zero", "trente", "vingt", "soixante", "quarante", "douze", "dix")
    ):
        return
    for match in _SPOKEN.finditer(folded):
        tokens = _TOKEN.findall(match.group())
        if any(t.isalpha() for t in tokens[1:]) and _FEWEST <= _digits(tokens) <= _MOST:
            why = "c’est un numéro de téléphone dicté en lettres"
            yield Finding(*match.span(), Kind.PHONE, "spelled_numbers", why, 0.93)


def _digits(tokens: list[str]) -> int:
    """How many digits the words write: « quatre-vingt-dix-huit » two, « sept » one."""
    count, open_tens = 0, False
    for before, token in zip(["", *tokens], tokens, strict=False):
        if token.isdigit():
            count, open_tens = count + len(token), False
        elif token in ("vingt", "vingts") and before == "quatre":
            count, open_tens = count + 1, True
        elif token in _TENS:
            count, open_tens = count + 2, True
        elif token in _TEN_OR_MORE:
            count, open_tens = count + (0 if open_tens else 2), token == "dix"
        elif token in _UNITS:
            count, open_tens = count + (0 if open_tens and token != "zero" else 1), False
    return count


EXAMPLES: tuple[Example, ...] = (
    (
        "c'est le zéro six trente-neuf quatre-vingt-dix-huit quarante et un zéro sept, le soir",
        ("zéro six trente-neuf quatre-vingt-dix-huit quarante et un zéro sept",),
    ),
    ("tel 06 trente neuf 98 quarante et un 07", ("06 trente neuf 98 quarante et un 07",)),
    (
        "zero six trois neuf neuf huit quatre un zero sept",
        ("zero six trois neuf neuf huit quatre un zero sept",),
    ),
    ("zéro absence en trois mois", ()),
    ("repartir de zéro à quarante ans", ()),
)

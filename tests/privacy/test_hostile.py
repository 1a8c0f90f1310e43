"""Whatever the text, masking raises nothing, keeps its promises, and takes time in proportion.

Time itself is the bench's (``python -m bench --only masking``); here a text of one megabyte must only
come back.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.detection import detect
from neo.core.privacy.identity import Identity, KnownPerson, KnownValue
from neo.core.privacy.kinds import Kind
from neo.core.privacy.leak_check import leak_check
from neo.core.privacy.masking import Exchange, mask
from neo.core.privacy.special.statements import find_special
from neo.core.privacy.unmasking import restore, unmask

RECORD = Identity(
    (KnownPerson("person", "person", ("Anne-Lise",), ("de Courcy", "Petit")),),
    (KnownValue(Kind.PHONE, "06 39 98 41 07", "person"),),
)
_ANY = st.text(st.characters(), max_size=400)  # lone surrogates too: a text of the web may hold some
_MEGABYTE = 1_000_000


@given(_ANY)
def test_any_text_is_masked_and_comes_back(text: str) -> None:
    exchange = Exchange(RECORD)
    masked = mask(text, exchange)
    assert unmask(masked.text, exchange.table).text == text
    assert all(0 <= f.start < f.end <= len(text) for f in detect(text, RECORD))
    leak_check(text, RECORD, exchange.table)
    restore(text, exchange.table)


def _random_unicode(size: int) -> str:
    draw = random.Random(20261125)
    return "".join(chr(draw.randrange(0x110000)) for _ in range(size))


@pytest.mark.parametrize(
    "piece",
    [
        "[PERSONNE_",
        "=?utf-8?b?",
        "&#1234;",
        "06 39 ",
        "M. de ",
        "a\u200b",
        "Anne-",
        "Zm9v",
        "12/04/19",
        "@a.",
        "née ",
    ],
)
def test_a_piece_repeated_to_a_hundred_thousand_characters_is_read(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    exchange = Exchange(RECORD)
    assert unmask(mask(text, exchange).text, exchange.table).text == text
    leak_check(text, RECORD)


def test_a_megabyte_of_random_unicode_is_read() -> None:
    text = _random_unicode(_MEGABYTE)
    exchange = Exchange(RECORD)
    assert unmask(mask(text, exchange).text, exchange.table).text == text
    assert leak_check(text, RECORD) == ()
    find_special(text)

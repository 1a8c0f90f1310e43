"""What the record identifies, under every disguise a text may put on it: nothing of it leaves."""

from __future__ import annotations

import base64
import html
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

import pytest

from neo.core.privacy.identity import Identity, KnownPerson, KnownValue
from neo.core.privacy.kinds import Kind
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.masking import Exchange
from neo.core.privacy.policy import PREVIEW
from neo.core.privacy.unmasking import unmask

RECORD = Identity(
    (
        KnownPerson("person", "person", ("Hélène",), ("Quillevère", "Strauß")),
        KnownPerson("agent:1", "adviser", ("Łukasz",), ("Đorđević",)),
    ),
    (
        KnownValue(Kind.PHONE, "06 39 98 41 07", "person"),
        KnownValue(Kind.EMAIL, "helene.q@example.fr", "person"),
        KnownValue(Kind.ADDRESS, "14 rue des Rémouleurs", "person"),
        KnownValue(Kind.CITY_POSTCODE, "63300 Thiers", "person"),
    ),
)
NAMES = ("Hélène Quillevère", "Quillevère", "Đorđević")
VALUES = ("06 39 98 41 07", "helene.q@example.fr", "14 rue des Rémouleurs", "63300 Thiers")


def _shifted(first: int, digits: int) -> Callable[[str], str]:
    """Plain letters and digits moved to another block of Unicode."""

    def move(c: str) -> str:
        if c.isascii() and c.isdigit():
            return chr(digits + int(c)) if digits else c
        return chr(first + ord(c.lower()) - 97) if c.isascii() and c.isalpha() else c

    return lambda value: "".join(map(move, value))


def _base64(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


def _wrapped(value: str) -> str:
    return base64.encodebytes(f"{'Bonjour, ' * 9}{value}{' merci' * 20}".encode()).decode().strip()


DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "no accent": lambda v: "".join(
        c for c in unicodedata.normalize("NFD", v) if not unicodedata.combining(c)
    ),
    "accents apart": lambda v: unicodedata.normalize("NFD", v),
    "zero width": "\u200b".join,
    "tag characters": lambda v: v[:2] + "\U000e0041" + v[2:],
    "struck out": lambda v: "".join(c + "\u0336" for c in v),
    "bidirectional": lambda v: f"\u202e{v}\u202c",
    "no-break spaces": lambda v: v.replace(" ", "\u00a0"),
    "wide spaces": lambda v: v.replace(" ", "   "),
    "one word a line": lambda v: v.replace(" ", "\n"),
    "underlined": lambda v: v.replace(" ", "_") + "_v2.pdf",
    "mathematical": _shifted(0x1D41A, 0x1D7CE),
    "circled": _shifted(0x24D0, 0),
    "full width": _shifted(0xFF41, 0xFF10),
    "white on black": _shifted(0x1F170, 0),
    "entities": lambda v: html.escape(v).encode("ascii", "xmlcharrefreplace").decode(),
    "entities, all": lambda v: "".join(f"&#x{ord(c):x};" for c in v),
    "in an address": lambda v: f"https://example.org/?q={quote(v)}",
    "quoted twice": lambda v: quote(quote(v)),
    "escapes": lambda v: "".join(f"\\u{ord(c):04x}" for c in v),
    "quoted-printable": lambda v: "".join(
        c if c.isascii() else "".join(f"={b:02X}" for b in c.encode()) for c in v
    ),
    "a mail's header": lambda v: f"=?UTF-8?B?{_base64(v)}?=",
    "base64": lambda v: _base64(f"Bonjour {v} merci"),
    "base64 twice": lambda v: _base64(_base64(f"Bonjour {v} merci")),
    "base64, alone": _base64,
    "base64 over lines": _wrapped,
    "hexadecimal": lambda v: v.encode().hex(),
    "half bold": lambda v: f"**{v[:2]}**{v[2:]}",
    "half coloured": lambda v: f'{v[:2]}<span style="color:red">{v[2:]}</span>',
}
TEMPLATES = ("{}", "vu avec {} ce jour", "rappeler {}.\nMerci")


def _masked(text: str) -> str:
    exchange = Exchange(RECORD)
    masked = mask_for_sending(text, exchange, PREVIEW).text
    assert unmask(masked, exchange.table).text == text
    return masked


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("value", (*NAMES, *VALUES))
@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_value_of_the_record_leaves_in_no_disguise(disguise: str, value: str, template: str) -> None:
    """Of each run of four signs or more of the disguised value, none is left as it stood."""
    disguised = DISGUISES[disguise](value)
    masked = _masked(template.format(disguised))
    assert disguised not in masked
    assert not [w for w in disguised.split() if len(w) > 3 and w in masked and not w.startswith("[")]


@pytest.mark.parametrize(
    "written", ["STRAUSS", "strauss", "Strauß", "Lukasz", "ŁUKASZ", "dordevic", "DORĐEVIĆ"]
)
def test_letters_that_no_decomposition_folds(written: str) -> None:
    assert written not in _masked(f"vu {written} hier")


@pytest.mark.parametrize("written", ["Qu1ll3v3r3", "H3l3n3", "D0rd3v1c"])
def test_figures_in_place_of_letters(written: str) -> None:
    assert written not in _masked(f"vu {written} hier")


def test_a_blob_of_any_size_is_opened_and_masked_whole() -> None:
    blob = _base64("x" * 300_000 + " Hélène Quillevère ")
    assert len(_masked(f"pièce : {blob}")) < 40


def test_four_encodings_inside_one_another_are_opened() -> None:
    text = "Bonjour, ici Hélène Quillevère"
    for _ in range(4):
        text = _base64(text)
    assert text not in _masked(text)


@pytest.mark.parametrize(
    "text",
    ["a*b*c, 5*3, salarié*e", "code=41, niveau=C1, x=E9", "un <b>poste</b> vu<br>hier", "100 %25 et 5%2C"],
)
def test_signs_that_disguise_nothing_are_left(text: str) -> None:
    assert _masked(text) == text


def test_the_street_name_alone_is_a_word() -> None:
    """Without its number or its way, « les rémouleurs » is a trade."""
    assert _masked("les rémouleurs du village") == "les rémouleurs du village"

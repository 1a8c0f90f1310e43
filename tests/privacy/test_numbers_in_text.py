"""Numbers in any notation, among other digits: found exactly, and masked whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.detection import detect
from neo.core.privacy.identity import Identity, KnownValue
from neo.core.privacy.kinds import Kind

BEFORE = st.sampled_from(
    ["", "Rappeler le ", "en 2024, ", "63300 ", "le 12/03/2026 : ", "RNCP 37098 – ", "1 500 € ", "\n"]
)
AFTER = st.sampled_from(["", ".", " 63300 Thiers", " le 12/03/2026", ", 2 enfants", "\n2025", " (soir)"])
SIGNS = st.sampled_from(["", " ", ".", "-", "/", "  ", "\u00a0", "\u202f", " - ", "·"])
PREFIXES = st.sampled_from(["0", "+33", "+33 ", "0033 ", "(+33) ", "+33(0)", "+33 (0)", "+33 (0) "])
RANGES = st.sampled_from(["1", "2", "4", "5", "6", "7", "9", "639", "690", "692", "693", "694", "696", "262"])


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


@st.composite
def phones(draw: st.DrawFn) -> str:
    """A French number, from any range, written in pairs with one sign between them."""
    start = draw(RANGES)
    number = start + draw(digits(9 - len(start)))
    sign = draw(SIGNS)
    pairs = [number[0], *(number[i : i + 2] for i in range(1, 9, 2))]
    return draw(PREFIXES) + sign.join(pairs)


@st.composite
def social_security_numbers(draw: st.DrawFn) -> str:
    """Its parts with one sign between them; the month may not exist, the key may be wrong."""
    department = draw(st.sampled_from(["63", "2A", "2B", "97"]))
    parts = [draw(st.sampled_from("12")), draw(digits(2)), str(draw(st.integers(20, 42))), department]
    parts += [draw(digits(3)), draw(digits(3)), *([draw(digits(2))] if draw(st.booleans()) else [])]
    return draw(st.sampled_from(["", " ", ".", "-", "\u00a0"])).join(parts)


@st.composite
def accounts(draw: st.DrawFn) -> str:
    """A French IBAN, whole, in fours, in either case."""
    number = "FR76" + draw(digits(23))
    sign = draw(st.sampled_from(["", " ", "-", "\u00a0"]))
    written = sign.join(number[i : i + 4] for i in range(0, 27, 4))
    return draw(st.sampled_from([written, written.lower()]))


@st.composite
def establishments(draw: st.DrawFn) -> str:
    sign = draw(st.sampled_from(["", " ", ".", "\u00a0"]))
    return sign.join(["999", draw(digits(3)), draw(digits(3)), draw(digits(5))])


def found(text: str, kind: Kind) -> list[str]:
    return [text[f.start : f.end] for f in detect(text) if f.kind is kind]


@given(BEFORE, phones(), AFTER)
def test_a_telephone_is_found_whole_and_alone(before: str, phone: str, after: str) -> None:
    assert found(f"{before}{phone}{after}", Kind.PHONE) == [phone]


@given(BEFORE, social_security_numbers(), AFTER)
def test_a_social_security_number_is_found_whatever_its_key(before: str, number: str, after: str) -> None:
    assert found(f"{before}{number}{after}", Kind.NIR) == [number]


@given(BEFORE, accounts(), AFTER)
def test_an_account_is_found_whole(before: str, number: str, after: str) -> None:
    assert found(f"{before}{number}{after}", Kind.IBAN) == [number]


@given(BEFORE, establishments(), AFTER)
def test_an_establishment_is_found_whole(before: str, number: str, after: str) -> None:
    assert found(f"{before}{number}{after}", Kind.SIRET) == [number]


@given(BEFORE, digits(7), st.sampled_from("ABCKTZ"), AFTER)
def test_an_identifier_of_the_service_is_found(before: str, number: str, letter: str, after: str) -> None:
    assert found(f"{before}{number}{letter}{after}", Kind.FRANCE_TRAVAIL_ID) == [number + letter]


@given(st.integers(1, 28), st.integers(1, 12), st.integers(2000, 2030), st.sampled_from("/.-"), AFTER)
def test_a_date_is_no_telephone(day: int, month: int, year: int, sign: str, after: str) -> None:
    text = f"du {day:02}{sign}{month:02}{sign}{year} au {month:02}{sign}{day:02}{sign}{year}{after}"
    assert found(text, Kind.PHONE) == []


@given(st.sampled_from(["", " ", ".", "-", " / ", "\u00a0"]))
def test_the_records_own_number_is_found_however_it_is_cut(sign: str) -> None:
    identity = Identity((), (KnownValue(Kind.FRANCE_TRAVAIL_ID, "62018440917", "person"),))
    text = f"dossier {sign.join(['620', '18', '440', '917'])}, 2 enfants"
    spans = [f for f in detect(text, identity) if f.kind is Kind.FRANCE_TRAVAIL_ID]
    assert [text[f.start : f.end] for f in spans] == [text[8 : text.index(", 2")]]


def test_hostile_texts_are_read_without_error() -> None:
    """Long runs of one thing: what they cost is drawn by ``bench.detection_curve``."""
    for unit in ("7", "@", " ", "a", "0 ", "1.", "a@", "06 ", "rue ", "https://", "né le ", "12/03/", "(at)"):
        assert isinstance(detect(unit * (60_000 // len(unit))), tuple)

"""The JSON of records: read strictly, every refusal named and placed, nothing else ever raised."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.dossier.json_text import NumberOutOfRange, decode, members, offset_of
from neo.core.dossier.json_walk import MAX_DEPTH, JsonFault, find_fault

_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
_TEXTS = st.text(_CHARACTERS, max_size=20)
_NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_VALUES = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(_TEXTS, inner, max_size=5),
    max_leaves=30,
)


@given(_VALUES, st.booleans(), st.sampled_from([None, 0, 1, "\t"]))
def test_a_json_value_is_read_as_it_was_written(value: Any, ascii_only: bool, indent: Any) -> None:
    assert decode(json.dumps(value, ensure_ascii=ascii_only, indent=indent)) == value


@given(st.text(max_size=60))
def test_any_text_is_a_value_or_a_fault(text: str) -> None:
    found = decode(text)
    if isinstance(found, JsonFault):
        assert 0 <= found.offset <= len(text) and found.problem


_PIECES = st.sampled_from(
    [*'{}[]:,"\\', "1", "-", "1e5", "0", "true", "nul", "NaN", '"a"', "\\u", "d800", " ", "\n", "\x00", "é"]
)


@given(st.lists(_PIECES, max_size=25).map("".join))
def test_what_strict_json_refuses_is_a_fault(text: str) -> None:
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError:
        assert isinstance(decode(text), JsonFault)


@given(st.lists(_PIECES, max_size=25).map("".join))
def test_the_slow_reading_agrees_with_the_fast_one(text: str) -> None:
    assert (find_fault(text) is not None) == isinstance(decode(text), JsonFault)


def _refuse(literal: str) -> Any:
    raise ValueError(literal)


@pytest.mark.parametrize(
    ("text", "pointer", "words"),
    [
        ("", "", "s’arrête avant la fin"),
        ('{"a": NaN}', "/a", "NaN n’est pas un nombre"),
        ('{"a": [1, -Infinity]}', "/a/1", "-Infinity"),
        ('{"a": 1, "a": 2}', "/a", "écrite deux fois"),
        ('{"a": "\\u0000"}', "/a", "U+0000"),
        ('{"a": "x\x00"}', "/a", "U+0000"),
        ('{"a": ["\\ud800"]}', "/a/0", "moitié isolée"),
        ('{"a": "\\udc00\\ud800"}', "/a", "moitié isolée"),
        ('{"a~/b": [tru]}', "/a~0~1b/0", "valeur JSON attendue"),
        ('{"a": 1,}', "/a", "nom de clé attendu"),
        ("[1] 2", "", "suit la fin"),
        ('{"a": "x', "/a", "sans guillemet fermant"),
        ("[" * 10_000, "/0" * (MAX_DEPTH), "niveaux"),
        ('{"a": ' + "9" * 5_000 + "}", "/a", "caractères"),
    ],
)
def test_a_fault_is_named_and_placed(text: str, pointer: str, words: str) -> None:
    found = decode(text)
    assert isinstance(found, JsonFault)
    assert found.pointer == pointer and words in found.problem


def test_an_escaped_backslash_is_no_half_of_a_character() -> None:
    assert decode('"\\\\ud800"') == "\\ud800"
    assert decode('"\\ud83d\\ude00"') == "😀"


def test_numbers_beyond_a_double_are_not_numbers_for_the_schema() -> None:
    assert isinstance(decode("1e400"), NumberOutOfRange)
    assert isinstance(decode("9" * 400), NumberOutOfRange)
    assert decode("9" * 300) == int("9" * 300)
    assert math.copysign(1, decode("-0.0")) == -1


@given(st.dictionaries(_TEXTS, st.lists(_VALUES, max_size=3), max_size=4), st.sampled_from([None, 2]))
def test_the_place_of_a_value_is_found_from_its_pointer(document: dict[str, Any], indent: Any) -> None:
    text = json.dumps(document, indent=indent)
    for key, values in document.items():
        step = key.replace("~", "~0").replace("/", "~1")
        for index, value in enumerate(values):
            at = offset_of(text, f"/{step}/{index}")
            assert json.JSONDecoder().raw_decode(text, at)[0] == value
    assert [m.step for m in members(text)] == list(document)

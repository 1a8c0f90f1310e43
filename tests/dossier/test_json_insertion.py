"""An item added to an array of a record's text: the rest is left as it was written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.dossier.json_insertion import with_item

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)
_OBJECTS = st.dictionaries(st.text().filter(lambda k: k != "rows"), _VALUES, max_size=5)


@given(_OBJECTS, st.none() | st.lists(_OBJECTS, max_size=3), _OBJECTS, st.none() | st.integers(0, 4))
def test_only_the_item_is_added(
    document: dict[str, Any], rows: list[dict[str, Any]] | None, item: dict[str, Any], indent: int | None
) -> None:
    if rows is not None:
        document = {"rows": rows, **document}
    text = json.dumps(document, indent=indent, ensure_ascii=False)
    assert json.loads(with_item(text, "rows", item)) == {**document, "rows": [*(rows or []), item]}


@pytest.mark.parametrize("number", ["1e400", "48.10", "1.0E+2", "12345678901234567890"])
def test_what_was_there_keeps_its_very_characters(number: str) -> None:
    text = f'{{"a" : {number},\n "rows":[ {{"x":1}} ] , "z":"é\\u00e9"}}  '
    told = with_item(text, "rows", {"x": 2})
    assert told == f'{{"a" : {number},\n "rows":[ {{"x":1}}, {{"x": 2}} ] , "z":"é\\u00e9"}}  '

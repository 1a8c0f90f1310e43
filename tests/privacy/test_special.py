"""Special categories: statements about somebody are flagged; sectors, trades and workplaces are not."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.kinds import Category
from neo.core.privacy.special.statements import find_special

TABLES = [
    (category, example)
    for category in Category
    for example in importlib.import_module(f"neo.core.privacy.special.{category}").EXAMPLES
]


@pytest.mark.parametrize(("category", "example"), TABLES)
def test_each_category_keeps_to_its_examples(
    category: Category, example: tuple[str, tuple[str, ...]]
) -> None:
    text, expected = example
    found = [text[f.start : f.end] for f in find_special(text) if f.category == category]
    assert bool(found) == bool(expected)
    assert all(any(e in f or f in e for f in found) for e in expected)


@pytest.mark.parametrize("category", list(Category))
def test_each_category_has_good_and_bad_examples(category: Category) -> None:
    table = importlib.import_module(f"neo.core.privacy.special.{category}").EXAMPLES
    assert any(expected for _, expected in table) and any(not expected for _, expected in table)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= f.start < f.end <= len(text) for f in find_special(text))

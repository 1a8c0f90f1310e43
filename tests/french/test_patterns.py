"""Many patterns looked up at once, and folding: the same as one by one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.folding import fold
from neo.core.french.patterns import PatternTable, any_of

_WORDS = st.lists(st.text(alphabet="abc", min_size=1, max_size=5), min_size=1, max_size=12)
_TEXTS = st.text(alphabet="abc ", max_size=40)


@given(_WORDS, _TEXTS)
def test_any_of_matches_the_longest_of_its_words(words: list[str], text: str) -> None:
    found = re.match(any_of(words), text)
    assert (found[0] if found else None) == max(filter(text.startswith, words), key=len, default=None)


@given(_WORDS, _TEXTS)
def test_a_table_finds_what_its_alternatives_find_at_the_start_of_a_word(words: list[str], text: str) -> None:
    table = PatternTable({word: (word,) for word in words})
    starts = {word: m.start() for word in words if (m := re.search(rf"(?<![a-z0-9]){word}", text))}
    assert table.find(text) == set(starts)
    first = table.first(text)
    assert (None if first is None else starts[first]) == min(starts.values(), default=None)


@given(st.text(max_size=30))
def test_folding_a_text_is_folding_each_of_its_characters(text: str) -> None:
    assert fold(text) == "".join(fold(character) for character in text)
    assert fold("’" + text) == "'" + fold(text)

"""Word lists: what is a French word, what is a first name. Folded, lower case.

The lists and where they come from: ``docs/decisions/0009-word-lists.md``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def common_words() -> frozenset[str]:
    """Forms of the French language and of the trade: a capital alone does not make a name of one of them."""
    return _read("common_words.txt")


@cache
def first_names() -> frozenset[str]:
    """First names of many origins; some are also common words."""
    return _read("first_names.txt")


def is_common(word: str) -> bool:
    """Whether ``word`` (folded) is a word of the language."""
    return word in common_words()


def _read(name: str) -> frozenset[str]:
    text = files("neo.core.privacy").joinpath("word_lists", name).read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")

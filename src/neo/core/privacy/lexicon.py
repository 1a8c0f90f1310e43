"""Word lists: what is a French word, what is a first name, what names a place. Folded, lower case.

The lists and where they come from: ``docs/decisions/0009-word-lists.md``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def common_words() -> frozenset[str]:
    """Forms of the French language and of the trade: a capital alone does not make a name of one of them."""
    return _read("neo.core.privacy", "word_lists", "common_words.txt")


@cache
def first_names() -> frozenset[str]:
    """First names of many origins; some are also common words."""
    return _read("neo.core.privacy", "word_lists", "first_names.txt")


@cache
def plain_first_names() -> frozenset[str]:
    """First names that are nothing else: they name somebody in lower case too (« avec julie »)."""
    return _read("neo.core.privacy", "word_lists", "plain_first_names.txt")


@cache
def commune_words() -> frozenset[str]:
    """Words of the names of French communes that are no word of the language."""
    return _read("neo.core.reference", "", "commune_words.txt")


def is_common(word: str) -> bool:
    """Whether ``word`` (folded) is a word of the language."""
    return word in common_words()


def is_place(word: str) -> bool:
    """Whether ``word`` (folded) is, or is a part of, the name of a commune, and no ordinary word."""
    return word in commune_words()


def _read(package: str, folder: str, name: str) -> frozenset[str]:
    text = files(package).joinpath(folder, name).read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")

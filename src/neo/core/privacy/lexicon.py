"""Word lists: what is a French word, what is a first name, what names a place. Folded, lower case.

The lists and where they come from: ``docs/decisions/0009-word-lists.md``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_LETTERS = "abcdefghijklmnopqrstuvwxyzç"


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


def is_near_common(word: str) -> bool:
    """Whether ``word`` (folded) is a word of the language with one letter wrong, missing or swapped."""
    common = common_words()
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    if any(a + b[1:] in common or a + b[1:2] + b[:1] + b[2:] in common for a, b in halves if b):
        return True
    return any(a + c + b in common or a + c + b[1:] in common for a, b in halves for c in _LETTERS)


def is_place(word: str) -> bool:
    """Whether ``word`` (folded) is, or is a part of, the name of a commune, and no ordinary word."""
    return word in commune_words()


def _read(package: str, folder: str, name: str) -> frozenset[str]:
    text = files(package).joinpath(folder, name).read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and line[0] != "#")

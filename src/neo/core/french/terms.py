"""Terms: what a text is looked up by. One word (or expression) with every key another wording may share.

A key is a word's own stem, the stems of an abbreviation's full form, or a concept (``~car``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from neo.core.french.abbreviations import expand
from neo.core.french.amounts import number_in_letters
from neo.core.french.thesaurus import concepts_of_key, expressions, expressions_of
from neo.core.french.words import STOP_WORDS, Word, bare_words, read_words, word_key

# Verbs too common to be proof of anything, though they are no stop words for the rest of the language room.
_LIGHT = frozenset(
    {"faire", "fait", "faite", "avoir", "etre", "aller", "mettre", "falloir", "lors", "selon", "afin"}
)

# Words whose stem another word shares: "boit" is no "boîte".
_NOT_MEANT = {"boit": frozenset({"~employer"})}


class Term(NamedTuple):
    """``key`` is the word's own stem; ``concepts`` are weaker, shared meanings."""

    start: int
    end: int
    folded: str
    key: str
    concepts: frozenset[str]

    @property
    def is_number(self) -> bool:
        return self.folded[0].isdigit()


def read_terms(text: str, words: list[Word] | None = None) -> list[Term]:
    """The terms of ``text`` in order: content words, numbers, expressions of several words.

    ``words``: those of ``text``, when they are already read.
    """
    words = read_words(text) if words is None else words
    wide: dict[int, frozenset[str]] = {}
    for first, last, names in expressions(words):
        for i in range(first, last + 1):
            wide[i] = wide.get(i, frozenset()) | names
    found = []
    for i, word in enumerate(words):
        if word.is_stop or word.folded in _LIGHT:
            continue
        key, names = _meanings(word.folded)
        found.append(Term(word.start, word.end, word.folded, key, names | wide.get(i, frozenset())))
    return found


@lru_cache(maxsize=65536)
def _meanings(folded: str) -> tuple[str, frozenset[str]]:
    """The key of a word and its concepts, through its full form when it is an abbreviation."""
    key = word_key(folded)
    names: set[str] = set(concepts_of_key(key))
    for full in expand(folded):
        if full not in STOP_WORDS:
            full_key = word_key(full)
            names |= concepts_of_key(full_key)
            names.add("=" + full_key)
    names.add("=" + key)
    names -= _NOT_MEANT.get(folded, frozenset())
    number = number_in_letters(folded)
    if number is not None and number > 1:
        names.add(f"={number}")
    return key, frozenset(names)


def read_keys(folded: str) -> tuple[frozenset[str], list[str]]:
    """Every key of a folded text, and its content words: ``read_terms`` without positions, for indexing."""
    words = list(bare_words(folded))
    keys: set[str] = set()
    content: list[str] = []
    stems: list[str] = []
    for word in words:
        if word in STOP_WORDS or word in _LIGHT or (len(word) == 1 and not word.isdigit()):
            stems.append(word_key(word))
            continue
        key, names = _meanings(word)
        stems.append(key)
        keys |= names
        content.append(word)
    keys.update(expressions_of(stems))
    return frozenset(keys), content

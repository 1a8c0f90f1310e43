"""Concepts: groups of words that mean the same, so that a reworded sentence finds what it was drawn from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from neo.core.french import thesaurus_life, thesaurus_work
from neo.core.french.folding import fold
from neo.core.french.words import STOP_WORDS, Word, bare_words, read_words, word_key

_LONGEST = 4  # words in the longest expression


def _read_groups() -> tuple[dict[str, frozenset[str]], dict[tuple[str, ...], frozenset[str]]]:
    """Concepts by word key, and by sequence of word keys."""
    single: dict[str, set[str]] = {}
    several: dict[tuple[str, ...], set[str]] = {}
    for row in (thesaurus_work.GROUPS + thesaurus_life.GROUPS).strip().splitlines():
        name, _, forms = row.partition(":")
        for form in forms.split(","):
            folded = fold(form.strip())
            keys = tuple(map(word_key, bare_words(folded)))
            if len(keys) == 1 and folded not in STOP_WORDS:
                single.setdefault(keys[0], set()).add("~" + name)
            elif len(keys) > 1:
                several.setdefault(keys, set()).add("~" + name)
    return (
        {key: frozenset(names) for key, names in single.items()},
        {keys: frozenset(names) for keys, names in several.items()},
    )


_SINGLE, _SEVERAL = _read_groups()
_FIRST_KEYS = frozenset(keys[0] for keys in _SEVERAL)
_NOTHING: frozenset[str] = frozenset()


def concepts_of_key(key: str) -> frozenset[str]:
    """The concepts one word key belongs to (ids start with ``~``)."""
    return _SINGLE.get(key, _NOTHING)


def expressions(words: list[Word]) -> list[tuple[int, int, frozenset[str]]]:
    """Expressions of several words: first and last index in ``words``, and their concepts."""
    found = []
    for i, word in enumerate(words):
        if word.key not in _FIRST_KEYS:
            continue
        for length in range(min(_LONGEST, len(words) - i), 1, -1):
            names = _SEVERAL.get(tuple(w.key for w in words[i : i + length]))
            if names:
                found.append((i, i + length - 1, names))
                break
    return found


def expressions_of(keys: list[str]) -> Iterator[str]:
    """The concepts of the expressions in a sequence of word keys."""
    for i, key in enumerate(keys):
        if key not in _FIRST_KEYS:
            continue
        for length in range(2, _LONGEST + 1):
            yield from _SEVERAL.get(tuple(keys[i : i + length]), _NOTHING)


@lru_cache(maxsize=4096)
def concepts(text: str) -> frozenset[str]:
    """The concepts ``text`` speaks of."""
    words = read_words(text)
    found: set[str] = set()
    for word in words:
        if not word.is_stop:
            found |= concepts_of_key(word.key)
    for _, _, names in expressions(words):
        found |= names
    return frozenset(found)

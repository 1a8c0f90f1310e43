"""Claim by claim: the two writers' words for the same planned line, and in what they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from neo.core.evaluation.comparison.outcome import Line, Outcome, Told
from neo.core.evaluation.comparison.texts import Text
from neo.core.evaluation.written_forms import Day, read_forms
from neo.core.french.folding import fold

_WORD = re.compile(r"[^\W_]+")
_DENIALS = frozenset(["ne", "n", "pas", "plus", "jamais", "aucun", "aucune", "sans", "ni", "non"])
_NO_VALUE = ("word", "break")


class Difference(StrEnum):
    """In what two tellings of one line differ, the gravest first."""

    ONE_LEFT_OUT = "one_left_out"
    """The model of one side told it, that of the other did not (forgotten, or replaced)."""
    VALUES = "values"
    """A date, a number or a denial is in one telling and not in the other."""
    WORDS = "words"
    """Other words, the same values."""
    NONE = "none"
    """The same words, or the embedded writer's on both sides."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One planned line on both sides. ``values``: what only one telling has, French."""

    text: Text
    first: Line
    second: Line
    difference: Difference
    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] = ()


def claims_of(text: Text, first: Outcome, second: Outcome) -> Iterator[Claim]:
    """The lines of one text, paired by their place in the plan: code made it, the same for both sides."""
    for one, other in zip(first.lines, second.lines, strict=True):
        yield _claim(text, one, other)


def counted(claims: Sequence[Claim]) -> dict[Difference, int]:
    """How many of each, in the order of gravity."""
    found = Counter(claim.difference for claim in claims)
    return {difference: found[difference] for difference in Difference}


def _claim(text: Text, one: Line, other: Line) -> Claim:
    if one.told.is_model != other.told.is_model:
        return Claim(text, one, other, Difference.ONE_LEFT_OUT)
    if fold(one.text) == fold(other.text) or Told.WITH_ANOTHER in (one.told, other.told):
        return Claim(text, one, other, Difference.NONE)
    here, there = _values(one.text), _values(other.text)
    only_first = tuple(words for item, words in here if not any(_same(item, o) for o, _ in there))
    only_second = tuple(words for item, words in there if not any(_same(item, o) for o, _ in here))
    difference = Difference.VALUES if only_first or only_second else Difference.WORDS
    return Claim(text, one, other, difference, only_first, only_second)


def _values(words: str) -> list[tuple[object, str]]:
    """The dates, numbers, amounts and hours of ``words`` however written, and whether something is denied,
    each with its words."""
    reading = read_forms(words)
    found: dict[object, str] = {}
    for item in reading.longest():
        if item.kind not in _NO_VALUE:
            found.setdefault(item.value, reading.text[item.start : item.end].strip())
    if _DENIALS & set(_WORD.findall(fold(words))):
        found["denial"] = "une négation"
    return list(found.items())


def _same(one: object, other: object) -> bool:
    """A day written without its year stands for that day of any year."""
    if isinstance(one, Day) and isinstance(other, Day):
        same_year = one.year == other.year or not (one.year and other.year)
        return (one.month, one.day) == (other.month, other.day) and same_year
    return one == other

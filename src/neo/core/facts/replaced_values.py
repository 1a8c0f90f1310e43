"""Values that a later note replaces by name: "le 12/10 au lieu du 05/10", "décalé du 3 au 17".

The day given up must not be told as if it still held, wherever else it stands about the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.facts.model import Fact, Passage
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention

_GIVEN_UP_AFTER = re.compile(
    r"\b(?:au lieu d[ue]|et non(?: pas)?(?: l[ea]| d?u)?|et pas(?: l[ea]| d?u)?|"
    r"initialement(?: prevue?s?)?(?: l[ea]| au)?|"
    r"prevue?s? (?:initialement|d'abord|au depart)(?: l[ea]| au)?)\s*$"
)
_MOVED = re.compile(
    r"\b(?:passe(?:nt)?|decale\w*|repousse\w*|reporte\w*|avance\w*|glisse\w*|"
    r"recule\w*)(?: [a-z']+){0,2} d(?:u|e)\s*$"
)
_TO = re.compile(r"\s*(?:au|a|vers le|->|=>)\s*(?:le )?$")
_LEAST_KEY = 4


@dataclass(frozen=True, slots=True)
class _GivenUp:
    """A day no longer kept, since ``since``, for what ``keys`` name."""

    day: date
    since: date
    keys: frozenset[str]


def passages_on_days_given_up(facts: Sequence[Fact], reports: Iterable[Fact]) -> frozenset[Passage]:
    """The passages among ``facts`` that still give a day which a later report names as replaced."""
    given_up = [g for report in reports for g in _given_up(report)]
    return frozenset(
        fact.passage
        for fact in facts
        if any(
            g.since > fact.passage.date
            and g.keys & fact.keys
            and any(_is_the_day(d, g.day) for d in fact.dates)
            for g in given_up
        )
    )


def _given_up(fact: Fact) -> Iterable[_GivenUp]:
    for index, mention in enumerate(fact.dates):
        before = fact.folded[max(0, mention.start - 40) : mention.start]
        following = fact.dates[index + 1] if index + 1 < len(fact.dates) else None
        moved = (
            following is not None
            and _MOVED.search(before)
            and _TO.fullmatch(fact.folded[mention.end : following.start])
        )
        if mention.precision == "day" and (moved or _GIVEN_UP_AFTER.search(before)):
            yield _GivenUp(mention.first, fact.passage.date, _names(fact))


def _names(fact: Fact) -> frozenset[str]:
    return frozenset(key for key in fact.keys if len(key) >= _LEAST_KEY and key.isalpha())


def _is_the_day(mention: DateMention, day: date) -> bool:
    return mention.precision == "day" and mention.first == day

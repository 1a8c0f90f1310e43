"""A weekday and a date that do not go together ("vendredi 17" when the 17th is a Thursday).

One of the two is wrong, and somebody will come on the wrong day. The other place is the text that gives the
same event its right weekday, or else the one that gives the same date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.appointments import appointment_source
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS, DateMention, show_date

_NAMED = re.compile(rf"\b(?P<name>{'|'.join(WEEKDAYS)}) (?:le )?$")
_NEAR = 150  # days: further, the year of the date is a guess, and so its weekday
_LONGEST_NAME = 12


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A date told with the name of its weekday; ``weekday``: 0 for Monday."""

    day: date
    weekday: int
    fact: Fact

    @property
    def agrees(self) -> bool:
        return self.day.weekday() == self.weekday


def read_named_days(fact: Fact) -> Iterator[NamedDay]:
    """The dates of a note that come with a weekday, when they are near enough for their year to be sure."""
    for d in fact.dates:
        day = _nearest(d, fact) if d.precision == "day" and not d.relative else None
        if day is None:
            continue
        start = fact.folded[max(0, d.start - _LONGEST_NAME) : d.start]
        named = _NAMED.search(start) or re.match(rf"(?P<name>{'|'.join(WEEKDAYS)})\b", fact.folded[d.start :])
        if named:
            yield NamedDay(day, WEEKDAYS.index(named["name"]), fact)


def _nearest(mention: DateMention, fact: Fact) -> date | None:
    """The day meant: with no year written, the nearest one, whatever weekday the text gives it."""
    written = fact.folded[mention.start : mention.end]
    here = fact.passage.date
    days = [mention.first]
    if not re.search(r"\b20\d\d\b|\d/\d\d?/\d\d\b", written) and (mention.first.month, mention.first.day) != (
        2,
        29,
    ):
        days = [mention.first.replace(year=here.year + n) for n in (-1, 0, 1)]
    day = min(days, key=lambda d: abs((d - here).days))
    return day if abs((day - here).days) <= _NEAR else None


def weekday_disagreements(dossier: Dossier, facts: Sequence[Fact]) -> Iterator[Disagreement]:
    """One a wrong pair of weekday and date, when the agenda or another text speaks of that date."""
    named = [n for f in facts if f.dates for n in read_named_days(f)]
    seen: set[date] = set()
    for wrong in named:
        if wrong.agrees or wrong.day in seen:
            continue
        other = _other_place(wrong, dossier, named, facts)
        if other:
            seen.add(wrong.day)
            right = WEEKDAYS[wrong.day.weekday()]
            about = (
                f"Date : « {WEEKDAYS[wrong.weekday]} {wrong.day.day} » d'après le {told(wrong.fact)}, "
                f"mais le "
                f"{show_date(wrong.day)} est un {right}"
            )
            yield Disagreement("weekday", about, (fact_source(wrong.fact), *other), 0.85)


def _other_place(
    wrong: NamedDay, dossier: Dossier, named: Sequence[NamedDay], facts: Sequence[Fact]
) -> list[Source]:
    """Our own appointment that day, else the text that names that date rightly, else one that shares it."""
    agenda = [a for a in dossier.appointments if a.at.date() == wrong.day]
    if agenda:
        return [appointment_source(agenda[0])]
    elsewhere = [n.fact for n in named if n.agrees and n.day == wrong.day]
    elsewhere += [f for f in facts if any(d.precision == "day" and d.first == wrong.day for d in f.dates)]
    return [fact_source(f) for f in elsewhere if f.passage.ref != wrong.fact.passage.ref][:1]

"""The year of a date written without it, when the words around it tell more than nearness to the note.

"mardi 10 mars", far from the note, is a year whose 10 March is a Tuesday; "du 16/06 au 15/12" ends after it
begins; "depuis le 02/11" is behind the note, "jusqu'au 15/12" ahead of it. Otherwise the nearest year stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from neo.core.french import lazy_re as re

if TYPE_CHECKING:
    from neo.core.french.dates import DateMention

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NEAR = 24  # characters before a date in which its cue stands
_STILL_DUE = timedelta(days=60)  # a day looked ahead to may be that late and still be meant
# So near the note, a day is the one meant though its weekday be another year's: a slip of the pen.
_SURELY_MEANT = timedelta(days=60)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\s(?:le\s)?$")
_TO = re.compile(
    r"^\s?(?:\(?inclus\)?\s?)?(?:au|a|jusqu'au|jusqu'a|et\sle|->|→|-|–)\s?(?:le\s)?(?:[a-z]+di\s)?$"
)
_BEHIND = re.compile(r"\bdepuis\s(?:le\s|debut\s|fin\s|mi-)?$")
_AHEAD = re.compile(
    r"\b(?:jusqu'(?:au|a|en)|avant\s(?:le|fin)|d'ici\s(?:le|au|a|fin)|au\splus\stard\s(?:le\s)?|a\spartir\sdu"
    r"|a\scompter\sdu|valable\s(?:jusqu'au\s)?|prevue?s?\s(?:le|en|pour)|echeance|prochaine?\s\w+|\bfin(?:\sde\sdroits?)?"
    r"(?:\s(?:le|au|prevue?))?|se\stermine(?:nt)?|s'arrete(?:nt)?|expire(?:nt)?|s'acheve(?:nt)?)\s?(?:le\s)?$"
)


def settle_years(folded: str, mentions: list[DateMention], anchor: date) -> list[DateMention]:
    """``mentions`` (in order) with the year of those that give none settled by their own words."""
    settled: list[DateMention] = []
    for mention in mentions:
        before = folded[max(0, mention.start - _NEAR) : mention.start]
        settled.append(mention if _fixed(mention) else _by_cue(mention, before, anchor))
    return _by_range(folded, settled)


def _fixed(mention: DateMention) -> bool:
    return mention.year_given or mention.relative or mention.precision == "year"


def _by_cue(mention: DateMention, before: str, anchor: date) -> DateMention:
    weekday = _WEEKDAY.search(before)
    if weekday and mention.precision == "day":
        if abs(mention.first - anchor) <= _SURELY_MEANT:
            return mention
        number = WEEKDAYS.index(weekday[1])
        return _nearest(mention, anchor, lambda d: d.first.weekday() == number)
    if _BEHIND.search(before):
        return _nearest(mention, anchor, lambda d: d.first <= anchor)
    if _AHEAD.search(before):
        return _nearest(mention, anchor, lambda d: d.last >= anchor - _STILL_DUE)
    return mention


def _by_range(folded: str, mentions: list[DateMention]) -> list[DateMention]:
    """The two ends of a range: the one without a year follows, or comes before, the other."""
    for i in range(len(mentions) - 1):
        first, second = mentions[i], mentions[i + 1]
        if not _TO.match(folded[first.end : second.start]) or first.relative or second.relative:
            continue
        if not _fixed(second):
            mentions[i + 1] = _nearest(second, first.first, lambda d, start=first.first: d.last >= start)  # type: ignore[misc]
        elif not _fixed(first):
            mentions[i] = _nearest(first, second.last, lambda d, end=second.last: d.first <= end)  # type: ignore[misc]
    return mentions


def _nearest(mention: DateMention, anchor: date, fits: Callable[[DateMention], bool]) -> DateMention:
    """The year nearest to ``anchor`` that ``fits``; the mention as it was when none does."""
    found = [d for d in _other_years(mention, anchor) if fits(d)]
    return min(found, key=lambda d: abs((d.first - anchor).days), default=mention)


def _other_years(mention: DateMention, anchor: date) -> Iterable[DateMention]:
    for year in range(anchor.year - 2, anchor.year + 3):
        try:
            first, last = mention.first.replace(year=year), mention.last.replace(year=year)
        except ValueError:
            continue  # 29 February of a year that has none
        yield replace(mention, first=first, last=last)

"""« Effets sur le métier »: what each part of the page shows, of one trade and one region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.governance.answers import PublishedAnswer
from neo.core.governance.decisions import Decision
from neo.core.governance.indicators import EVERYWHERE, KINDS, Published, week_of
from neo.core.governance.questions import (
    CHANGES,
    EASE,
    EASE_BY_USE,
    FUNCTIONS,
    HELPED,
    IRRITANT,
    MISSING,
    SURVEY,
    USED,
    Question,
    function_title,
    helped,
    missing,
)
from neo.core.governance.rollout import Rollout
from neo.core.governance.telling import author
from neo.wiring import indicators
from neo.wiring.clock import this_day
from neo.wiring.effects import published_answers
from neo.wiring.likeness import Likeness, computed

from .effects_plots import NOT_SHOWN, Bar, Lines, added, bars, lines

WEEKS = 26
"""Shown in the plots: half a year."""
WEEKS_ADDED = 12
"""Added up in the bars: a quarter."""
_CHANGE_NAMES = {
    "whole": "Tel quel",
    "mostly": "Aux deux tiers au moins",
    "half": "Un à deux tiers",
    "little": "Moins d’un tiers",
}
_LOSS_NAMES = {
    "asked": "Textes demandés",
    "failed": "Échecs",
    "withheld": "Phrases retenues",
    "slow": "Attentes de plus de 5 s",
}
"""Short enough to stand at the end of a line."""
_PERCENT = "\N{NO-BREAK SPACE}%"


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of the texts of one function."""

    title: str
    helped: tuple[Bar, ...]
    missing: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A comment on an effect, and the answers to it."""

    number: int
    day: date
    author: str
    text: str
    answers: tuple[Said, ...] = ()


class Shown:
    """The published values of one trade and one region (empty: the country)."""

    def __init__(self, trade: str, region: str) -> None:
        self.trade, self.region = trade, region
        since = week_of(this_day()) - timedelta(weeks=WEEKS)
        regions = (region, EVERYWHERE) if region else (EVERYWHERE,)
        self._answers = _by_place(published_answers(trade, regions, since))
        self.weeks = sorted({week for week, *_ in self._answers})
        self._events = [p for p in indicators.published() if p.cell.trade == trade and p.cell.week >= since]

    def has_answers(self) -> bool:
        return bool(self._answers)

    def likeness(self) -> Lines | None:
        """The three quantiles, week by week; none before the first week computed."""
        rows = computed(self.trade, self.region)[-WEEKS:]
        return _likeness_lines(rows) if rows else None

    def changes(self) -> Lines | None:
        """What was left of drafts, week by week."""
        if not self.weeks:
            return None
        series = [(name, self._series(CHANGES, code)) for code, name in _CHANGE_NAMES.items()]
        return lines(self.weeks, series)

    def losses(self) -> Lines | None:
        """Texts asked for, beside what failed, was held back or waited for, all functions together."""
        weeks = sorted({p.cell.week for p in self._events})
        if not weeks:
            return None
        series = [(_LOSS_NAMES[kind], self._events_of(weeks, kind)) for kind in KINDS]
        return lines(weeks, series)

    def feedback(self) -> Iterator[Judged]:
        """Each function, over the last weeks."""
        for function in FUNCTIONS:
            yes = self._bars(helped(function), HELPED, by_region=True)
            lacking = self._bars(missing(function), MISSING, by_region=True)
            yield Judged(function_title(function), yes, lacking)

    def irritants(self) -> tuple[Bar, ...]:
        """The most often said first; of the country."""
        found = [(words, self._added(IRRITANT.code, code, False)) for code, words in IRRITANT.choices.items()]
        return bars(sorted(found, key=lambda row: -(row[1] or 0)))

    def survey(self) -> tuple[tuple[str, tuple[Bar, ...]], ...]:
        """Each question with its answers; of the country."""
        if not any(question == SURVEY[0].code for _, _, question, _ in self._answers):
            return ()
        return tuple((q.words, self._bars(q.code, q.choices, by_region=False)) for q in SURVEY)

    def ease_by_use(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The crossing: a row a declared use, a column an ease."""
        rows = []
        for used, words in USED.items():
            values = [self._added(EASE_BY_USE.code, f"{used}.{ease}", False) for ease in EASE]
            rows.append((words, tuple(NOT_SHOWN if v is None else str(v) for v in values)))
        return tuple(rows)

    def _bars(self, question: str, choices: Mapping[str, str], *, by_region: bool) -> tuple[Bar, ...]:
        return bars((words, self._added(question, code, by_region)) for code, words in choices.items())

    def _added(self, question: str, answer: str, by_region: bool) -> int | None:
        region = self.region if by_region else EVERYWHERE
        recent = self.weeks[-WEEKS_ADDED:]
        return added(self._answers.get((week, region, question, answer)) for week in recent)

    def _series(self, question: Question, answer: str) -> list[int | None]:
        region = self.region if question.by_region else EVERYWHERE
        return [self._answers.get((week, region, question.code, answer)) for week in self.weeks]

    def _events_of(self, weeks: Sequence[date], kind: str) -> list[int | None]:
        own = [p for p in self._events if p.cell.kind == kind and p.cell.region == self.region]
        return [_whole([p for p in own if p.cell.week == week]) for week in weeks]


def talks(rollout: Rollout) -> dict[str, tuple[Said, ...]]:
    """The comments on each effect, the latest first, with their answers."""
    found: dict[str, list[Said]] = {}
    for decision in reversed(rollout.decisions):
        if decision.kind == "effect_comment":
            answers = (d for d in rollout.decisions if d.kind == "answer")
            own = tuple(_said(d) for d in answers if d.number_of("on") == decision.number)
            found.setdefault(decision.word("topic"), []).append(_said(decision, own))
    return {topic: tuple(said) for topic, said in found.items()}


def _said(decision: Decision, answers: tuple[Said, ...] = ()) -> Said:
    return Said(decision.number, decision.day, author(decision), decision.word("text"), answers)


def _whole(found: Sequence[Published]) -> int | None:
    """All functions together, where every one of them is shown."""
    values = [p.value for p in found]
    return None if not values or None in values else sum(v for v in values if v is not None)


def _likeness_lines(rows: Sequence[Likeness]) -> Lines:
    series = [
        ("9 paires sur 10", [row.found.high for row in rows]),
        ("La moitié", [row.found.middle for row in rows]),
        ("Un quart", [row.found.low for row in rows]),
    ]
    return lines([row.week for row in rows], series, _PERCENT, most=100)


def _by_place(
    found: Sequence[PublishedAnswer],
) -> dict[tuple[date, str, str, str], int | None]:
    return {(a.cell.week, a.cell.region, a.cell.question, a.cell.answer): a.value for a in found}

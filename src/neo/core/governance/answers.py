"""Counts of chosen answers by week, region and trade: the floors, the noise and the budget of the indicators.

No sheet is kept: the answers of one sheet are added to sums, each on its own. The protected unit is the
answer, as the event is elsewhere; somebody who answers twice weighs twice, and nothing here can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from .indicators import EPSILON, EVERYWHERE, MOST_A_BATCH, shown_regions, total_is_shown
from .questions import ALWAYS, IN_A_SURVEY, MOST_IRRITANTS, Question

BUDGET_OF_A_FEEDBACK = 2 * 2 * EPSILON
"""Two answers, each in its region and in the total."""
BUDGET_OF_AN_IRRITANT_REPORT = MOST_IRRITANTS * EPSILON
BUDGET_OF_A_SURVEY_SHEET = len(IN_A_SURVEY) * EPSILON
MOST_WEEKS_AT_ONCE = 12
"""Weeks published in one go at most, the latest: a server switched off for a year has no year to tell."""


@dataclass(frozen=True, slots=True, order=True)
class AnswerCell:
    """``week``: its Monday; ``region``: a code, empty for the country."""

    week: date
    region: str
    trade: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class PublishedAnswer:
    """``value``: with its noise, never below zero; ``None`` where it is not shown."""

    cell: AnswerCell
    value: int | None


def clamped_answers(batch: Mapping[AnswerCell, int]) -> dict[AnswerCell, int]:
    """A batch, each cell cut as those of events are."""
    return {cell: min(count, MOST_A_BATCH) for cell, count in batch.items() if count > 0}


def weeks_between(first: date, before: date) -> tuple[date, ...]:
    """The Mondays from ``first`` to the one before ``before``, quiet weeks too: an absence would tell."""
    count = max(0, (before - first).days // 7)
    weeks = [first + timedelta(weeks=i) for i in range(count)]
    return tuple(weeks[-MOST_WEEKS_AT_ONCE:])


def questions_of(survey_was_open: bool) -> tuple[Question, ...]:
    """What a week publishes: a decision says it, never whether somebody answered."""
    return (*ALWAYS, *IN_A_SURVEY) if survey_was_open else ALWAYS


def answers_to_publish(
    week: date,
    counts: Mapping[AnswerCell, int],
    entitled: Mapping[tuple[str, str], int],
    questions: Iterable[Question],
) -> list[tuple[AnswerCell, int | None]]:
    """Every cell of ``week`` with its true count, ``None`` for one that is not shown."""
    asked, found = tuple(questions), []
    for trade in sorted({trade for _, trade in entitled}):
        regions = sorted({region for region, t in entitled if t == trade})
        for question in asked:
            found += _rows(week, regions, trade, question, counts, entitled)
    return found


def _rows(
    week: date,
    regions: list[str],
    trade: str,
    question: Question,
    counts: Mapping[AnswerCell, int],
    entitled: Mapping[tuple[str, str], int],
) -> list[tuple[AnswerCell, int | None]]:
    def true(region: str, answer: str) -> int:
        return counts.get(AnswerCell(week, region, trade, question.code, answer), 0)

    places = [*regions, EVERYWHERE] if not question.by_region else regions
    sums = {region: sum(true(region, answer) for answer in question.choices) for region in regions}
    shown = shown_regions(regions, trade, entitled, sums) if question.by_region else set()
    whole = total_is_shown(regions, trade, entitled)
    rows: list[tuple[AnswerCell, int | None]] = []
    for answer in question.choices:
        if question.by_region:
            rows += [
                (_cell(week, r, trade, question, answer), true(r, answer) if r in shown else None)
                for r in regions
            ]
        total = sum(true(region, answer) for region in places) if whole else None
        rows.append((_cell(week, EVERYWHERE, trade, question, answer), total))
    return rows


def _cell(week: date, region: str, trade: str, question: Question, answer: str) -> AnswerCell:
    return AnswerCell(week, region, trade, question.code, answer)

"""What is counted of one text on one side, before any statistic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from neo.core.evaluation.comparison.leaks import Leaks
from neo.core.evaluation.comparison.outcome import Outcome, Told
from neo.core.evaluation.comparison.statistics import Ratio, Values
from neo.core.language_models.footprint import Footprint, Range


@dataclass(frozen=True, slots=True)
class Side:
    """One text by one writer, with what left for it."""

    outcome: Outcome
    leaks: Leaks


Count = Callable[[Side], Ratio]
Take = Callable[[Side], Values]


def supported(side: Side) -> Ratio:
    """Sentences of the model that the verifier supports, of those it wrote."""
    told = side.outcome.making.told
    return told, told + len(side.outcome.held_back)


def lines_told(*ways: Told) -> Count:
    """Planned lines told in one of ``ways``, of those planned, where a model wrote."""

    def count(side: Side) -> Ratio:
        if not side.outcome.by_model:
            return 0, 0
        lines = side.outcome.lines
        return sum(line.told in ways for line in lines), len(lines)

    return count


def held_back(side: Side) -> Ratio:
    """Sentences held back, by text that a model wrote."""
    return len(side.outcome.held_back), side.outcome.by_model


def failed(side: Side) -> Ratio:
    """Texts for which the provider gave no answer, of those it was asked."""
    return side.outcome.unanswered, side.outcome.unanswered or side.outcome.by_model


def kept_home(side: Side) -> Ratio:
    """Texts that a rule kept from leaving, of those that were to leave."""
    return side.outcome.kept_home, side.outcome.kept_home or len(side.outcome.sent) > 0


def looked(side: Side) -> Ratio:
    return side.leaks.looked, 1


def plain(side: Side) -> Ratio:
    return len(side.leaks.plain), 1


def third_parties(side: Side) -> Ratio:
    return side.leaks.third_parties, 1


def characters_sent(side: Side) -> Ratio:
    return side.leaks.characters, side.outcome.by_model


def first_seconds(side: Side) -> Values:
    seconds = side.outcome.first_seconds
    return () if seconds is None else (seconds,)


def whole_seconds(side: Side) -> Values:
    seconds = side.outcome.whole_seconds
    return () if seconds is None else (seconds,)


def prompt_tokens(side: Side) -> Ratio:
    return side.outcome.making.prompt_tokens, side.outcome.by_model


def answer_tokens(side: Side) -> Ratio:
    return side.outcome.making.answer_tokens, side.outcome.by_model


def cents(side: Side) -> Ratio:
    """Hundredths of a euro, of the texts whose price is known."""
    cost = side.outcome.making.cost_euros
    if not side.outcome.by_model or cost is None:
        return 0, 0
    return 100 * cost, 1


def most(part: Callable[[Footprint], Range]) -> Count:
    """The high end of one part of the footprint, of the texts for which it is estimated."""

    def count(side: Side) -> Ratio:
        footprint = side.outcome.footprint
        return (part(footprint).high, 1) if footprint and side.outcome.by_model else (0, 0)

    return count


def least(part: Callable[[Footprint], Range]) -> Count:
    """The low end of the same."""

    def count(side: Side) -> Ratio:
        footprint = side.outcome.footprint
        return (part(footprint).low, 1) if footprint and side.outcome.by_model else (0, 0)

    return count

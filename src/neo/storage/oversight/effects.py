"""Adding answers by batches, publishing a week of them once, and what advisers said of the other tools."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F, Max, Min

from neo.core.governance.answers import AnswerCell, PublishedAnswer
from neo.core.governance.uniformity import Distribution
from neo.storage.failures import database_failures

from .consumption import give_back
from .effects_models import AnswerCount, IrritantText, PublishedAnswerCount, PublishedLikeness


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the texts of one week, region and trade are."""

    week: date
    region: str
    trade: str
    found: Distribution


@dataclass(frozen=True, slots=True)
class SaidOfTools:
    """What an adviser approved, with nothing of who."""

    week: date
    trade: str
    text: str


def add_answers(batch: Mapping[AnswerCell, int]) -> None:
    """Add a batch, whole or not at all. Raises ``StoreUnusable`` or ``StoreNotPrepared``."""
    try:
        with database_failures("default"), transaction.atomic():
            for cell, count in batch.items():
                row, _ = AnswerCount.objects.get_or_create(**_place(cell))
                AnswerCount.objects.filter(pk=row.pk).update(count=F("count") + count)
    finally:
        give_back()


def answers_of(week: date) -> dict[AnswerCell, int]:
    """The true counts of one week: for what publishes, and for nothing else."""
    with database_failures("default"):
        return {_cell(row): row.count for row in AnswerCount.objects.filter(week=week)}


def first_week_to_publish() -> date | None:
    """The week after the last one published, else the first one counted, else none."""
    with database_failures("default"):
        last = PublishedAnswerCount.objects.aggregate(last=Max("week"))["last"]
        if last is not None:
            return date.fromordinal(last.toordinal() + 7)
        first: date | None = AnswerCount.objects.aggregate(first=Min("week"))["first"]
        return first


def publish_answers(
    week: date,
    rows: Iterable[tuple[AnswerCell, int | None]],
    epsilon: float,
    noisy: Callable[[int], int],
) -> bool:
    """Draw and keep the values of ``week`` and forget its true counts; false when it was published before."""
    drawn = [
        PublishedAnswerCount(
            **_place(cell), value=None if count is None else max(0, noisy(count)), epsilon=epsilon
        )
        for cell, count in rows
    ]
    try:
        with database_failures("default"), transaction.atomic():
            PublishedAnswerCount.objects.bulk_create(drawn)
            AnswerCount.objects.filter(week__lte=week).delete()
    except IntegrityError:
        return False
    return True


def published_answers(
    trade: str = "", regions: Iterable[str] = (), since: date | None = None
) -> list[PublishedAnswer]:
    """What was published, oldest week first: of one trade, of some regions, from a week on, when given."""
    rows = PublishedAnswerCount.objects.order_by("week", "region", "trade", "question", "answer")
    wanted = tuple(regions)
    if trade:
        rows = rows.filter(trade=trade)
    if wanted:
        rows = rows.filter(region__in=wanted)
    if since is not None:
        rows = rows.filter(week__gte=since)
    with database_failures("default"):
        return [PublishedAnswer(_cell(row), row.value) for row in rows]


def keep_likeness(rows: Iterable[Likeness], epsilon: float) -> bool:
    """Keep one week's quantiles, once; false when it was there."""
    made = [
        PublishedLikeness(
            week=row.week,
            region=row.region,
            trade=row.trade,
            low=row.found.low,
            middle=row.found.middle,
            high=row.found.high,
            epsilon=epsilon,
        )
        for row in rows
    ]
    try:
        with database_failures("default"), transaction.atomic():
            PublishedLikeness.objects.bulk_create(made)
    except IntegrityError:
        return False
    return True


def likeness_is_kept(week: date) -> bool:
    """Whether this week was computed."""
    with database_failures("default"):
        return PublishedLikeness.objects.filter(week=week).exists()


def published_likeness(trade: str = "", region: str | None = None) -> list[Likeness]:
    """What was computed, oldest week first: of one trade and one region, when given."""
    rows = PublishedLikeness.objects.order_by("week", "region", "trade")
    if trade:
        rows = rows.filter(trade=trade)
    if region is not None:
        rows = rows.filter(region=region)
    with database_failures("default"):
        return [
            Likeness(row.week, row.region, row.trade, Distribution(row.low, row.middle, row.high))
            for row in rows
        ]


def keep_text(week: date, trade: str, text: str) -> None:
    """Keep an approved sentence."""
    with database_failures("default"):
        IrritantText.objects.create(week=week, trade=trade, text=text)


def purge_texts(before: date) -> int:
    """Delete the sentences of the weeks that began before a day; how many."""
    with database_failures("default"):
        return int(IrritantText.objects.filter(week__lt=before).delete()[0])


def texts_before(week: date) -> list[SaidOfTools]:
    """The sentences of the weeks that are over, latest first, in no other order."""
    with database_failures("default"):
        rows = IrritantText.objects.filter(week__lt=week).order_by("-week", "trade", "id")
        return [SaidOfTools(row.week, row.trade, row.text) for row in rows]


def _place(cell: AnswerCell) -> dict[str, object]:
    return {
        "week": cell.week,
        "region": cell.region,
        "trade": cell.trade,
        "question": cell.question,
        "answer": cell.answer,
    }


def _cell(row: AnswerCount | PublishedAnswerCount) -> AnswerCell:
    return AnswerCell(row.week, row.region, row.trade, row.question, row.answer)

"""Losses are counted beside the gains, with the same care: failures, sentences withheld, waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client

from neo.core.assistant.events import HeldBack
from neo.core.governance.indicators import week_of
from neo.storage.oversight.models import PublishedCount
from neo.wiring import indicators, tallies
from neo.wiring.clock import this_day
from neo.wiring.gate import Asker
from neo.wiring.tallies import Tally

from .conftest import ELECTED
from .governing import words

HERE = Asker("emploi", "32")


@pytest.fixture(autouse=True)
def nothing_waits() -> Iterator[None]:
    indicators._batch.clear()
    yield
    indicators._batch.clear()


def _counted() -> dict[str, int]:
    return {cell.kind: count for cell, count in indicators._batch.items()}


async def test_a_text_that_goes_well_is_asked_and_no_more() -> None:
    async with Tally("synthesis", HERE):
        pass
    assert _counted() == {"asked": 1}


async def test_a_failure_and_the_sentences_withheld_are_counted() -> None:
    with pytest.raises(ValueError, match="cut"):
        async with Tally("synthesis", HERE) as tally:
            tally.see(HeldBack(3, "", "Non prouvée."))
            tally.see(HeldBack(4, "", "Non prouvée."))
            raise ValueError("cut")
    assert _counted() == {"asked": 1, "failed": 1, "withheld": 2}


async def test_a_long_wait_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 60.0, 60.0, 60.0, 60.0, 60.0, 60.0, 60.0])
    monkeypatch.setattr(tallies.time, "monotonic", lambda: next(times, 60.0))
    async with Tally("answer", HERE):
        pass
    assert _counted()["slow"] == 1


async def test_a_reader_who_leaves_is_no_failure() -> None:
    with pytest.raises(GeneratorExit):
        async with Tally("synthesis", HERE) as tally:
            tally.see(HeldBack(3, "", "Non prouvée."))
            raise GeneratorExit
    assert _counted() == {"asked": 1}


def test_they_are_shown_beside_what_was_asked(signed_in: Callable[[str], Client]) -> None:
    for weeks in (3, 2):
        week = week_of(this_day() - timedelta(weeks=weeks))
        for kind, value in (("asked", 4321), ("failed", 87), ("withheld", 654), ("slow", 32)):
            PublishedCount.objects.create(
                week=week,
                region="",
                trade="emploi",
                function="synthesis",
                kind=kind,
                value=value,
                epsilon=0.1,
            )
    page = words(signed_in(ELECTED).get("/effets/", {"metier": "emploi"}))
    for told in ("Échecs", "Phrases retenues", "Attentes de plus de 5 s", "Textes demandés"):
        assert told in page
    for value in ("4 321", "87", "654"):
        assert value in page

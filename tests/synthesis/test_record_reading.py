"""The reading kept of a record: the same results as a first reading, and never those of another record."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from neo.core.assistant.pipeline import ask, verify
from neo.core.assistant.record_reading import reading_of
from neo.core.dossier.exchange import read_dossier
from neo.wiring.desk import last_result

from .records import record, samples, synthesis

_QUESTION = "Quel est son projet ?"


@pytest.mark.parametrize("name", sorted(samples()))
def test_a_kept_reading_gives_what_a_first_one_gives(name: str) -> None:
    document = samples()[name]
    dossier = read_dossier(document)
    reading_of.cache_clear()
    first_answer = asyncio.run(last_result(ask(dossier, _QUESTION, dossier.today)))
    reading_of.cache_clear()
    first = synthesis(document)
    text = " ".join(s.text for s in first.sentences)
    checked = asyncio.run(last_result(verify(dossier, text, dossier.today)))
    assert synthesis(document).as_json() == first.as_json()
    assert (
        asyncio.run(last_result(ask(dossier, _QUESTION, dossier.today))).as_json() == first_answer.as_json()
    )
    reading_of.cache_clear()
    assert asyncio.run(last_result(verify(dossier, text, dossier.today))).as_json() == checked.as_json()


def test_a_record_that_changed_is_read_anew() -> None:
    before = read_dossier(record(("2026-05-04", "Projet : devenir fleuriste à Lannion.")))
    after = read_dossier(record(("2026-05-04", "Projet : devenir cuisinière à Lannion.")))
    assert reading_of(before, before.today) is reading_of(before, before.today)
    assert reading_of(after, after.today) is not reading_of(before, before.today)
    told = [s.text for s in synthesis(record(("2026-05-04", "Projet : devenir cuisinière."))).sentences]
    assert not any("fleuriste" in text for text in told)


def test_the_day_is_part_of_what_is_read() -> None:
    dossier = read_dossier(record(("2026-05-04", "Doit envoyer son CV avant le 15 mai.")))
    later: date = dossier.today + timedelta(days=60)
    assert reading_of(dossier, later) is not reading_of(dossier, dossier.today)

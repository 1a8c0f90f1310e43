"""How the person is: their own words, the gravest first; never silence, never an older reassuring note."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import pytest

from neo.core.assistant.answer import answer_question
from neo.core.dossier.exchange import read_dossier

TODAY = date(2026, 6, 15)


def _sample(number: int) -> dict[str, object]:
    found = next(f for f in files("neo.samples").iterdir() if f.name.startswith(f"sample_{number:02}"))
    document: dict[str, object] = json.loads(found.read_text("utf-8"))
    return document


@pytest.mark.parametrize(
    "question",
    [
        "A-t-il des idées suicidaires ?",
        "idees noires ?",
        "Y a-t-il des signes de détresse ?",
        "Est-ce qu'il va bien ?",
        "comment va le moral",
        "il va bien ?",
    ],
)
def test_words_of_alarm_come_first(question: str) -> None:
    answer = answer_question(read_dossier(_sample(4)), question, TODAY)
    assert answer.answer and answer.sentences
    assert "plus tranquille sans moi" in answer.sentences[0].text
    assert all(s.sources and s.sources[0].quote for s in answer.sentences)
    assert "sans plus" not in answer.answer


def test_a_record_without_distress_is_answered_as_any_other() -> None:
    answer = answer_question(read_dossier(_sample(5)), "Est-ce qu'elle va bien ?", TODAY)
    assert answer.abstained

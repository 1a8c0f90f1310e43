"""Every sentence is cited exactly, whatever is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neo.core.assistant.answer.shorthand import in_full
from neo.core.assistant.results import Answer, Verdict
from tests.answer.records import ask, document

_WORDS = st.sampled_from(
    ["quand", "pourquoi", "combien", "qui", "où", "permis", "entre", "et", "ou", "2026", "le 31", "?", "AIF"]
)  # fmt: skip


def _text_at(pointer: str) -> Any:
    value: Any = document()
    for key in pointer.split("/")[1:]:
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def _assert_cited(answer: Answer) -> None:
    for sentence in (*answer.sentences, *answer.nearest):
        assert sentence.sources, sentence.text
        for source in sentence.sources:
            if source.start is not None:
                assert _text_at(source.pointer)[source.start : source.end] == source.quote


@pytest.mark.parametrize(
    "question",
    (
        "Où habite-t-il ?",
        "Qui devait envoyer la convention ?",
        "Combien d'heures par semaine ?",
        "Pourquoi ?",
    ),
)
def test_sources_are_where_they_say(question: str) -> None:
    _assert_cited(ask(question))


def test_a_quotation_is_supported_and_an_absence_is_not_checked() -> None:
    answer = ask("Qui devait envoyer la convention à la menuiserie ?")
    verdicts = {s.verdict for s in answer.sentences if s.text.startswith("Compte rendu")}
    assert verdicts == {Verdict.SUPPORTED}


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=12).map(" ".join)))
def test_any_text_is_a_question(question: str) -> None:
    answer = ask(question)
    _assert_cited(answer)
    assert (answer.answer is None) == (answer.reason is not None)
    assert answer.answer is None or answer.sentences


def test_the_day_in_the_name_of_a_file_stays_a_part_of_it() -> None:
    day = date(2026, 6, 8)
    assert in_full("Pièce jointe : attestation_dubois_21mai.pdf", day).endswith(
        "attestation_dubois_21mai.pdf"
    )
    assert in_full("relevé 21-05.pdf reçu le 21 mai", day) == "relevé 21-05.pdf reçu le 21/05/2026"

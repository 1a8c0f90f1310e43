"""Questions typed in a hurry are answered as the same questions in full French."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.question import read_question
from neo.core.assistant.answer.spoken import written
from tests.answer.records import TODAY, ask


@pytest.mark.parametrize(
    ("hurried", "full"),
    (
        ("pk il a arreté boulanger", "Pourquoi a-t-il arrêté la boulangerie ?"),
        ("il habite ou", "Où habite-t-il ?"),
        ("il commence qd a la menuiserie", "Quand commence-t-il à la menuiserie ?"),
        ("montant du microcredit accordé", "Quel montant de microcrédit a été accordé ?"),
        ("il a eu son caces ?", "A-t-il eu son CACES ?"),
    ),
)
def test_a_hurried_question_is_answered_as_a_full_one(hurried: str, full: str) -> None:
    told, expected = ask(hurried), ask(full)
    assert expected.answer is not None
    assert told.answer is not None
    assert {s.ref for x in told.sentences for s in x.sources} & {
        s.ref for x in expected.sentences for s in x.sources
    }


@pytest.mark.parametrize(
    ("typed", "read"),
    (
        ("qu est ce qu il doit envoyer", "qu'est-ce qu'il doit envoyer"),
        ("combien d heures pdt le stage", "combien d'heures pendant le stage"),
        ("l avis du medecin", "l'avis du medecin"),
        ("a t il le permis", "a-t-il le permis"),
        ("combien touche t elle", "combien touche-t-elle"),
        ("il a le permis d obtenu", "il a le permis d obtenu"),
    ),
)
def test_lost_apostrophes_and_shorthand_are_put_back(typed: str, read: str) -> None:
    assert written(typed) == read


@given(st.text(max_size=80))
def test_any_text_can_be_rewritten_twice_without_change(text: str) -> None:
    once = written(text)
    assert written(written(once)) == written(once)


def test_a_plan_of_the_person_is_no_sign_that_it_was_done() -> None:
    answer = ask("il a envoyé son rib ?")
    assert answer.abstained
    assert any("RIB" in sentence.text for sentence in answer.nearest)


@pytest.mark.parametrize(
    ("typed", "told"),
    (
        ("copie du permis à fournir avant", "05/06"),
        ("dates et loyer du studio", "390"),
        ("jours ou il est dispo", "mardi"),
        ("a t il le permis", "12/11/2025"),
    ),
)
def test_a_question_of_a_few_nouns_gets_the_value_it_names(typed: str, told: str) -> None:
    answer = ask(typed)
    assert answer.answer is not None
    assert told in answer.answer


def test_two_nouns_asked_together_are_two_things_asked() -> None:
    question = read_question("montant et durée du prêt", TODAY)
    assert question.asks(Ask.AMOUNT)
    assert question.asks(Ask.DURATION)

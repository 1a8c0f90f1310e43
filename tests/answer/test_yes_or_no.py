"""Whether the person has something: the answer opens with Oui or Non where the record is clear."""

from __future__ import annotations

import pytest

from tests.answer.test_short_questions import ask_with, told


@pytest.mark.parametrize(
    ("question", "note", "word"),
    (
        ("a-t-il une voiture ?", "Il a acheté une 206, roule depuis janvier.", "Oui"),
        ("il a encore sa voiture", "Voiture vendue le 02/06 faute de pouvoir l'assurer.", "Non"),
        ("A-t-il encore une voiture ?", "Plus de voiture depuis le 19/05 (CT refusé).", "Non"),
        ("il a le permis B ?", "Permis B obtenu le 02/06/2026.", "Oui"),
    ),
)
def test_having_something_is_answered_by_one_word_first(question: str, note: str, word: str) -> None:
    assert told(ask_with(question, ("2026-06-05", note))).startswith(f"{word} : ")


@pytest.mark.parametrize(
    ("question", "note"),
    (
        ("a-t-il un ordinateur ?", "Sa sœur a un ordinateur, elle le prête le samedi."),
        ("a-t-il une voiture ?", "Voiture repérée, il voudrait l'acheter si le microcrédit passe."),
        ("n'a-t-il pas de voiture ?", "Il a acheté une 206."),
    ),
)
def test_neither_word_is_said_where_it_is_open_or_somebody_else_s(question: str, note: str) -> None:
    answer = ask_with(question, ("2026-06-05", note)).answer or ""
    assert not answer.startswith(("Oui", "Non"))

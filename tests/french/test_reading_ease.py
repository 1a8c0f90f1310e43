"""Reading ease is told in words, and goes down with long words and long sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.reading_ease import count_syllables, reading_ease

EASY = "Le rendez-vous est mardi. Venez à dix heures. Prenez votre carte."
HARD = (
    "Conformément aux dispositions réglementaires relatives à l'indemnisation, l'administration compétente "
    "procédera à l'instruction circonstanciée de la réclamation susmentionnée dans les meilleurs délais."
)


def test_short_words_read_easier() -> None:
    assert reading_ease(EASY).score > reading_ease(HARD).score
    assert reading_ease(EASY).in_words.startswith("Facile à lire")
    assert reading_ease(HARD).in_words.startswith("Difficile")


def test_a_long_sentence_is_pointed_at() -> None:
    assert "une idée par phrase" in reading_ease("mot " * 30 + ".").in_words


def test_sigles_are_pointed_at() -> None:
    assert "PMSMP" in reading_ease("La PMSMP commence lundi.").in_words


def test_mute_endings_are_not_counted() -> None:
    assert [count_syllables(w) for w in ("porte", "portes", "parlent", "café", "y")] == [1, 1, 1, 2, 1]


@given(st.text(max_size=300))
def test_any_text_has_a_level(text: str) -> None:
    ease = reading_ease(text)
    assert 0 <= ease.score <= 100
    assert ease.in_words


def test_a_signature_in_capitals_is_no_sigle() -> None:
    told = reading_ease("Votre CPF est à jour.\n\nCordialement,\nLise MARCHETTI").in_words
    assert "CPF" in told and "MARCHETTI" not in told

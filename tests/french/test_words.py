"""Folding, the forms of a word, names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.abbreviations import expand
from neo.core.french.folding import fold
from neo.core.french.names import find_first_names, find_names
from neo.core.french.terms import read_terms
from neo.core.french.words import content_keys, read_words, word_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("emploi", "emplois"),
        ("travail", "travaux"),
        ("conseiller", "conseillère"),
        ("vendeur", "vendeuse"),
        ("signé", "signée"),
        ("formation", "formations"),
        ("repassé", "repassage"),
        ("atelier", "ateliers"),
        ("français", "française"),
    ],
)
def test_the_forms_of_a_word_share_a_key(one: str, other: str) -> None:
    assert word_key(fold(one)) == word_key(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("droit", "droite"),
        ("offre", "offrir"),
        ("permis", "permission"),
        ("poste", "postuler"),
        ("mer", "mère"),
    ],
)
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert word_key(fold(one)) != word_key(fold(other))


def test_elisions_and_ligatures() -> None:
    assert [w.folded for w in read_words("L'œuvre d’aujourd'hui")] == ["oeuvre", "aujourd", "hui"]


def test_an_abbreviation_is_found_by_its_full_form() -> None:
    assert expand("rdv") == ("rendez", "vous")
    assert "=" + word_key("formation") in read_terms("forma prévue")[0].concepts


def test_a_number_in_letters_is_found_by_its_digits() -> None:
    assert "=9" in read_terms("neuf ans")[0].concepts


def test_words_of_meaning() -> None:
    assert content_keys("Il a le permis B et une voiture") == {"permis", word_key("voiture")}


def test_names() -> None:
    found = find_names("Vu avec M. Karim Rose et Mme d'Aubremont, DRH de Mécanique du Lomont.")
    assert [(n.text, n.kind) for n in found][:2] == [("Karim Rose", "person"), ("Aubremont", "person")]
    assert ("DRH", "sigle") in [(n.text, n.kind) for n in found]


def test_a_name_typed_without_capitals() -> None:
    assert [n.parts for n in find_names("sa grand mère mme casta chez qui il vit")] == [("casta",)]
    assert find_names("madame est venue") == []


def test_first_names_of_relatives() -> None:
    assert find_first_names("2 enfants : Lina (4 ans), son fils Hugo au lycée") == {"lina", "hugo"}


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_words_are_where_they_say(text: str) -> None:
    for word in read_words(text):
        assert 0 <= word.start < word.end <= len(text)
        assert fold(text[word.start : word.end]).replace("œ", "oe").replace("æ", "ae") == word.folded


@given(st.text(max_size=200))
def test_names_are_where_they_say(text: str) -> None:
    assert all(text[n.start : n.end] == n.text for n in find_names(text))

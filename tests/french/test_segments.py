"""Cutting notes and mails into segments, with exact offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.segments import LONGEST, split_segments


def _cut(text: str) -> list[str]:
    return [s.of(text) for s in split_segments(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("CV refait. Permis à passer.", ["CV refait.", "Permis à passer."]),
        ("Vu M. Petit ce jour. Rien à signaler.", ["Vu M. Petit ce jour.", "Rien à signaler."]),
        ("Elle a le permis B. Mme Roy vient.", ["Elle a le permis B.", "Mme Roy vient."]),
        ("Permis B et C. Deux offres.", ["Permis B et C.", "Deux offres."]),
        ("Prend de la vitamine D. Le médecin suit.", ["Prend de la vitamine D.", "Le médecin suit."]),
        ("Classé Z. Elle attend.", ["Classé Z.", "Elle attend."]),
        ("Vu M. A. Martin et J. Dupont hier.", ["Vu M. A. Martin et J. Dupont hier."]),
        ("Reçue par Mme B. Le Gall.", ["Reçue par Mme B. Le Gall."]),
        ("RDV le 15 sept. 2026 à 9 h.", ["RDV le 15 sept. 2026 à 9 h."]),
        ("Visite le 3 nov. Le CV est à refaire.", ["Visite le 3 nov.", "Le CV est à refaire."]),
        ("- CV refait\n- permis à passer", ["CV refait", "permis à passer"]),
        ("1) CV\n2) permis", ["CV", "permis"]),
        ("bilan positif -> à revoir en mars", ["bilan positif", "à revoir en mars"]),
        ("session 29/06 -> 18/09, 399 h", ["session 29/06 -> 18/09, 399 h"]),
        ("devis 4 850 € -> 5 200 €", ["devis 4 850 € -> 5 200 €"]),
        ("Est-ce maintenu ? Merci.", ["Est-ce maintenu ?", "Merci."]),
    ],
)
def test_segments(text: str, parts: list[str]) -> None:
    assert _cut(text) == parts


def test_a_line_quoted_from_another_mail_says_so() -> None:
    found = split_segments("Merci.\n> Votre rendez-vous est maintenu.")
    assert [s.quoted for s in found] == [False, True]


@given(st.text(max_size=200))
def test_segments_are_in_order_inside_the_text_and_not_blank(text: str) -> None:
    found = split_segments(text)
    assert all(0 <= s.start < s.end <= len(text) and s.of(text).strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(st.text("abcé éàç0123456789,'’ ", min_size=1, max_size=30), max_size=6))
def test_every_letter_of_a_note_is_in_a_segment(lines: list[str]) -> None:
    text = "\n".join(lines)
    inside = {i for s in split_segments(text) for i in range(s.start, s.end)}
    assert all(i in inside for i, character in enumerate(text) if character.isalpha())


@given(st.text(alphabet="aé .M\n", max_size=60), st.integers(min_value=1, max_value=400))
def test_a_text_pasted_without_a_full_stop_is_cut_but_wholly_read(unit: str, times: int) -> None:
    text = unit * times
    segments = split_segments(text)
    assert all(s.end - s.start <= LONGEST for s in segments)
    assert all(a.end <= b.start for a, b in pairwise(segments))
    read = "".join(s.of(text) for s in segments)
    assert sum(map(str.isalnum, read)) == sum(map(str.isalnum, text))

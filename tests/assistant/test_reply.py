"""A model's answer is read as it streams: cut anywhere, it gives the same sentences as whole."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from neo.core.assistant.with_model.reply import MOST_CHARACTERS, Claim, ReplyReader


def read(*pieces: str, cut: bool = False) -> list[Claim]:
    reader = ReplyReader()
    return [claim for piece in pieces for claim in reader.feed(piece)] + list(reader.close(cut=cut))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Elle vise un CAP [3].", [("Elle vise un CAP.", (3,))]),
        (
            "Elle vise un CAP. [3]\nPermis obtenu [4][5]",
            [("Elle vise un CAP.", (3,)), ("Permis obtenu.", (4, 5))],
        ),
        (
            "Elle vise un CAP [1]. Elle a le permis [2].",
            [("Elle vise un CAP.", (1,)), ("Elle a le permis.", (2,))],
        ),
        (
            "- **Projet** : un CAP [1, 2]\n- Permis [3 ; 4]",
            [("Projet : un CAP.", (1, 2)), ("Permis.", (3, 4))],
        ),
        ("## Situation\nInscrite depuis 2021 【1】.", [("Inscrite depuis 2021.", (1,))]),
        ("Voici la synthèse :\n1. Inscrite [pièce 1]", [("Inscrite.", (1,))]),
        ("CAP visé ; rentrée en septembre [2-4].", [("CAP visé ; rentrée en septembre.", (2, 3, 4))]),
        (
            "Un CAP. Rentrée le 3 nov. prochain [2].",
            [("Un CAP.", (2,)), ("Rentrée le 3 nov. prochain.", (2,))],
        ),
        ("Elle vise [1] un CAP [2].", [("Elle vise un CAP.", (1, 2))]),
        ("Rien de prouvé.", [("Rien de prouvé.", ())]),
        ("M. [PERSONNE_9] l’a dit [1].", [("M. [PERSONNE_9] l’a dit.", (1,))]),
        ("", []),
        ("[1]\n[2]", []),
    ],
)
def test_sentences_and_their_marks(written: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(claim.text, claim.numbers) for claim in read(written)] == expected


def test_a_sentence_is_given_as_soon_as_its_end_is_sure() -> None:
    reader = ReplyReader()
    assert list(reader.feed("Elle vise un CAP [1]")) == [], "a second mark may follow"
    assert [c.text for c in reader.feed(". E")] == ["Elle vise un CAP."]


def test_an_answer_cut_at_its_limit_loses_its_last_half_sentence() -> None:
    assert [c.text for c in read("Elle vise un CAP [1].\nElle a le per", cut=True)] == ["Elle vise un CAP."]


def test_what_has_no_end_is_given_up_and_the_next_line_is_read() -> None:
    claims = read("mot " * MOST_CHARACTERS, "\nElle vise un CAP [1].")
    assert [c.endless for c in claims] == [True, False]
    assert claims[1].numbers == (1,)


_WRITTEN = st.lists(
    st.sampled_from(
        ["Elle vise un CAP", "Permis obtenu le 3 nov. 2025", "«\u00a0oui\u00a0»", " [1]",
         "[2, 3]", "[4][5]", ".", " ", "\n",
         "- ",
         "M. ", "[PERSONNE_1]", "**", "?", " ; ", "【6】", "[999]", "["]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(_WRITTEN, st.integers(1, 9))
@example("«\xa0oui\xa0» [1]\n [1]Elle vise un CAP", 1)
def test_in_pieces_or_whole_it_says_the_same(written: str, size: int) -> None:
    pieces = [written[i : i + size] for i in range(0, len(written), size)]
    assert read(*pieces) == read(written)


@given(st.text(max_size=2000))
def test_any_text_is_read(written: str) -> None:
    for claim in read(written):
        assert claim.text and len(claim.text) <= MOST_CHARACTERS + 1

"""A text word by word: what is taken away is gone, nothing is added, what is kept can be read back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.incidents.words import (
    LEFT_OUT,
    PASSAGE,
    SENTENCE,
    TITLES,
    Part,
    assembled,
    lines_of,
    part_of,
    proof_of,
)

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=120)


def _parts(sentence: str, passage: str) -> tuple[Part, ...]:
    first = part_of(SENTENCE, sentence, (), 0)
    return first, part_of(PASSAGE, passage, (), len(first.words))


@given(TEXTS, TEXTS, st.sets(st.integers(0, 80)))
def test_nothing_is_added_and_what_is_removed_is_gone(sentence: str, passage: str, gone: set[int]) -> None:
    parts = _parts(sentence, passage)
    kept = [w.text for part in parts for w in part.words if w.rank not in gone]
    text = assembled(parts, frozenset(gone))
    for title in TITLES.values():
        text = text.replace(f"{title} : ", "", 1)
    assert [word for word in text.split() if word != LEFT_OUT] == [w for w in kept if w != LEFT_OUT]


@given(TEXTS, TEXTS)
def test_a_kept_text_is_read_back_in_its_parts(sentence: str, passage: str) -> None:
    parts = lines_of(assembled(_parts(sentence, passage), frozenset()))
    assert parts[SENTENCE] == ([" ".join(sentence.split())] if sentence.split() else [])
    assert parts[PASSAGE] == ([" ".join(passage.split())] if passage.split() else [])


def test_a_run_of_removed_words_is_one_mark() -> None:
    part = part_of(SENTENCE, "Le permis de [PERSONNE_1] date de 2019.", (), 0)
    assert assembled([part], frozenset({3, 4, 5})) == "La phrase : Le permis de […] 2019."
    assert [w.text for w in part.words if w.masked] == ["[PERSONNE_1]"]


def test_words_of_a_sensitive_statement_are_known() -> None:
    text = "Elle cherche un poste assis, suivie pour son dos."
    start = text.index("suivie")
    part = part_of(SENTENCE, text, [(start, len(text))], 0)
    assert [w.text for w in part.words if w.sensitive] == ["suivie", "pour", "son", "dos."]


def test_two_texts_have_two_proofs() -> None:
    assert proof_of("a") != proof_of("b") and re.fullmatch("[0-9a-f]{64}", proof_of("a\ud800"))

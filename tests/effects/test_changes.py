"""How much of a draft is left at its hand-over: a class, and nothing that could be read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.changes import MOST_MARKS, kept_of, marks_of
from neo.core.governance.questions import KEPT

DRAFT = """Situation
- Madame cherche un poste de soudeuse à Orléans.
- Elle a suivi la formation jusqu’en mars 2026.
Suites
- Elle enverra son CV avant le 12 juin.
"""


def test_a_draft_handed_over_as_it_is() -> None:
    assert kept_of(marks_of(DRAFT), DRAFT) == "whole"
    assert kept_of(marks_of(DRAFT), DRAFT.upper().replace("\n- ", "\n")) == "whole", "its form does not count"


def test_the_share_that_is_left_makes_the_class() -> None:
    marks = marks_of(DRAFT)
    assert kept_of(marks, DRAFT.replace("avant le 12 juin", "demain")) == "mostly"
    assert kept_of(marks, "Elle enverra son CV avant le 12 juin.") == "half"
    assert kept_of(marks, "J’ai tout réécrit avec mes mots à moi.") == "little"
    assert kept_of(marks, DRAFT + "\n- J’ajoute une phrase de ma main.") == "whole"


def test_a_text_written_without_neo_is_not_counted() -> None:
    assert kept_of("", DRAFT) == "" and marks_of("") == "" and marks_of("Situation") == ""


def test_marks_hold_no_word_of_the_draft() -> None:
    marks = marks_of(DRAFT)
    assert "soudeuse" not in marks and len(marks.split("-")) == 3


@given(st.text(), st.text())
def test_whatever_comes_back_is_a_class_or_nothing(marks: str, text: str) -> None:
    assert kept_of(marks, text) in {"", *KEPT}


@given(st.text(max_size=2000))
def test_marks_of_any_text_come_back_whole(draft: str) -> None:
    marks = marks_of(draft)
    assert kept_of(marks, draft) == ("whole" if marks else "")


def test_a_long_draft_carries_a_bounded_field() -> None:
    long = "\n".join(f"- Ligne numéro {i} du projet de conclusion." for i in range(500))
    assert len(marks_of(long).split("-")) == MOST_MARKS and kept_of(marks_of(long), long) == "whole"

"""Words of distress by how grave they are."""

from __future__ import annotations

import pytest

from neo.core.french.distress import ALARM, MARKED, NONE, distress_grade
from neo.core.french.folding import fold


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("des fois je me dis que tout le monde serait plus tranquille sans moi", ALARM),
        ("je pense que ma famille serait mieux sans moi", ALARM),
        ("ce serait plus simple si je n'étais plus là pour personne", ALARM),
        ("qu'il vaudrait mieux que tout s'arrête", ALARM),
        ("j'ai envie d'en finir", ALARM),
        ("je ne suis plus bon à grand chose", MARKED),
        ("je suis à bout", MARKED),
        ("j'en peux plus", MARKED),
        ("le contrat va finir en juin", NONE),
        ("elle viendra sans moi au forum", NONE),
        ("tout va bien, merci", NONE),
    ],
)
def test_the_grade_of_words(text: str, grade: int) -> None:
    assert distress_grade(fold(text)) == grade

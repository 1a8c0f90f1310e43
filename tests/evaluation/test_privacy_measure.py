"""The masking measures: a leak counts, a mask for nothing counts, marking everything is a failure."""

from __future__ import annotations

from typing import Any

from neo.core.evaluation.cases import Identifier, SpecialRow
from neo.core.evaluation.measures.privacy import BodyText, measure_masking, measure_special
from neo.core.evaluation.scores import Point, score

TEXT = "Mme Petit a un petit projet. Tél 06 39 98 12 34. RQTH demandée."
BODY = BodyText(
    "CE-1",
    TEXT,
    (Identifier("CE-1", "Petit", "PERSON", False), Identifier("CE-1", "06 39 98 12 34", "PHONE", False)),
    (SpecialRow("CE-1", "RQTH demandée", "disability"),),
)


def _masked(*stretches: str, **special: str) -> dict[str, Any]:
    places = [(TEXT.index(s), TEXT.index(s) + len(s)) for s in stretches]
    flagged = [(TEXT.index(s), TEXT.index(s) + len(s), c) for c, s in special.items()]
    return {
        "spans": [{"start": a, "end": b} for a, b in places],
        "special": [{"start": a, "end": b, "category": c} for a, b, c in flagged],
    }


def _values(points: list[Point]) -> dict[str, float]:
    return {name: score(p for p in points if p.measure == name).value for name in {p.measure for p in points}}


def test_everything_masked_and_nothing_else() -> None:
    found = _values(list(measure_masking(BODY, _masked("Petit", "06 39 98 12 34"))))
    assert set(found.values()) == {1.0}


def test_a_half_masked_number_is_a_leak() -> None:
    found = _values(list(measure_masking(BODY, _masked("Petit", "06 39 98"))))
    assert found["pii_phone"] == 0 and found["texts_without_leak"] == 0 and found["pii_direct"] == 0.5


def test_marking_everything_is_a_failure() -> None:
    words = {"spans": [{"start": i, "end": i + 1} for i in range(len(TEXT))], "special": []}
    found = _values(list(measure_masking(BODY, words)))
    assert found["pii_direct"] == 1 and found["characters_left"] < 0.5 and found["words_left"] < 0.5


def test_an_ordinary_word_masked_counts_against() -> None:
    found = _values(list(measure_masking(BODY, _masked("Petit", "06 39 98 12 34", "projet"))))
    assert found["words_left"] < 1 and found["characters_left"] < 1


def test_special_statements_need_their_category() -> None:
    assert _values(list(measure_special(BODY, _masked(disability="RQTH demandée"))))["special_found"] == 1
    wrong = _values(list(measure_special(BODY, _masked(health="RQTH demandée"))))
    assert wrong["special_found"] == 0 and wrong["special_precision"] == 0

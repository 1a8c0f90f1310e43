"""What is written in the register stays for ever: each key has its type, and a strange one opens nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from neo.core.errors import DecisionRefused
from neo.wiring import register

from .story import CLAUSES, CONDITIONS, OPENING, Story
from .test_rollout import SYNTHESIS

WRONG: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("administrator", "agreement", {"clauses": CLAUSES, "from": "2026-01-01", "until": 20261231}, "until"),
    ("dpo", "impact_assessment", {"functions": ["mail"], "state": "validated", "until": 20200101}, "until"),
    ("dpo", "impact_assessment", {"functions": ["mail"], "state": ["validated"]}, "state"),
    ("elected", "suspension", {"functions": ["mail"], "reason": 7}, "reason"),
    ("elected", "suspension", {"functions": "mail", "reason": "x"}, "functions"),
    ("elected", "suspension", {"functions": [["mail"]], "reason": "x"}, "functions"),
    ("elected", "suspension", {"functions": ["mail"], "region": ["24"], "reason": "x"}, "region"),
    ("elected", "agreement_signed", {"agreement": "6"}, "agreement"),
    ("administrator", "opening", OPENING | {"from": "20260120"}, "from"),
    ("ethics_internal", "criteria", {"functions": ["mail"], "measures": {"answers": 0}}, "seuil"),
    ("administrator", "foundation", {"stages": []}, "neo governance init"),
)


@pytest.mark.parametrize(("role", "kind", "what", "said"), WRONG)
def test_a_value_of_another_type_is_refused_with_its_key(
    role: str, kind: str, what: dict[str, Any], said: str
) -> None:
    assert said in Story().refused(role, kind, what)


def test_an_agreement_whose_end_nobody_can_read_opens_nothing() -> None:
    story = Story()
    story.meet_conditions(but="agreement")
    what = {"clauses": CLAUSES, "from": "2026-01-01", "until": 20991231}
    number = story.put("administrator", "agreement", what).number
    story.put("elected", "agreement_signed", {"agreement": number})
    story.put("administrator", "opening", OPENING)
    assert not story.rollout.verdict(SYNTHESIS, date(2026, 3, 1)).is_open


def test_an_opening_whose_beginning_nobody_can_read_opens_nothing() -> None:
    story = Story()
    story.meet_conditions()
    story.put("administrator", "opening", OPENING | {"from": 20260120})
    assert not story.rollout.verdict(SYNTHESIS, date(2026, 3, 1)).is_open


def test_a_register_is_founded_once() -> None:
    story = Story()
    story.record("administrator", "foundation", {"public_key": "00"})
    assert "déjà fondé" in story.refused("administrator", "foundation", {"public_key": "00"})


@pytest.mark.django_db
def test_a_measure_nobody_knows_is_no_criterion() -> None:
    register._held.clear()
    what = {"functions": ["mail"], "measures": {"nimporte": 0.5}}
    with pytest.raises(DecisionRefused) as refused:
        register.record("ethics_internal", "", "criteria", what)
    assert "nimporte" in refused.value.sentence
    assert "Seul peut inscrire" in Story().refused("administrator", "criteria", dict(CONDITIONS[3][3]))
    register._held.clear()

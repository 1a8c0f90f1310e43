"""What has to be decided next, stage by stage, and each decision in plain French."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.governance.authority import KINDS
from neo.core.governance.coming import coming, progress
from neo.core.governance.decisions import Decision
from neo.core.governance.stages import DEFAULT_PLAN
from neo.core.governance.telling import amount, author, told

from .story import OPENING, Story

DAY = date(2026, 3, 1)


def _texts(story: Story, day: date = DAY) -> list[tuple[date | None, str]]:
    return [(item.day, item.text) for item in coming(story.rollout, day)]


def _opened(**more: str) -> Story:
    story = Story()
    story.meet_conditions()
    story.record("administrator", "opening", OPENING | more)
    return story


def test_an_empty_register_waits_for_every_condition_of_its_first_stage() -> None:
    found = _texts(Story())
    assert all(day is None for day, _ in found)
    assert [text for _, text in found if "consultation du CSE, à tenir" in text]
    assert [text for _, text in found if "analyse d’impact (AIPD), à valider" in text]


def test_the_end_of_a_pilot_and_of_the_agreement_come_by_date() -> None:
    found = _texts(_opened(until="2026-06-30"))
    assert found[0][0] == date(2026, 6, 30) and "Fin d’un pilote" in found[0][1]
    assert found[1][0] == date(2026, 12, 31) and "L’accord prend fin" in found[1][1]
    assert "Fin d’un pilote" not in str(_texts(_opened(until="2026-06-30"), date(2026, 7, 1)))


def test_an_opening_is_announced_until_its_day() -> None:
    assert "Ouverture annoncée" in str(_texts(_opened(), date(2026, 1, 15)))
    assert "Ouverture annoncée" not in str(_texts(_opened(), date(2026, 1, 20)))


def test_a_condition_that_was_lost_is_to_be_met_again() -> None:
    story = _opened()
    assert "« Version minimale" not in str(_texts(story))
    story.record("dpo", "impact_assessment", {"functions": ["mail"], "state": "withdrawn"})
    lost = next(text for _, text in _texts(story) if "« Version minimale" in text)
    assert "AIPD" in lost and "(brouillon de courriel)" in lost


def test_an_unsigned_agreement_an_unlifted_suspension_and_an_unanswered_comment_wait() -> None:
    story = _opened()
    what = {"clauses": {}, "from": "2027-01-01", "until": "2027-12-31"}
    agreement = story.put("administrator", "agreement", what).number
    story.record("elected", "suspension", {"functions": ["mail"], "region": "", "reason": "Attendre."})
    comment = story.record("elected", "comment", {"on": 1, "text": "Pourquoi ?"}).number
    told_of = str(_texts(story))
    for words in (f"Accord n° {agreement}", "Suspension à lever", f"commentaire n° {comment}"):
        assert words in told_of
    story.record("administrator", "answer", {"on": comment, "text": "Parce que."})
    assert f"commentaire n° {comment}" not in str(_texts(story))


def test_a_stage_is_ahead_then_current_then_passed() -> None:
    story = _opened()
    assert [p.state for p in progress(story.rollout, date(2026, 1, 10))] == ["ahead"] * 3
    assert [p.state for p in progress(story.rollout, DAY)] == ["current", "ahead", "ahead"]
    answers = dict.fromkeys(DEFAULT_PLAN[0].exit_criteria, True)
    number = story.record("administrator", "review", {"stage": "minimal", "criteria": answers}).number
    first = progress(story.rollout, DAY)[0]
    assert (first.state, first.review) == ("passed", number)
    assert all(met is True for _, met in first.criteria)


def test_each_kind_has_words_for_what_it_says() -> None:
    story = _opened()
    for decision in story.decisions:
        assert told(decision) and "{" not in told(decision)
    assert "au moins 85 %" in told(story.decisions[3]) and "90 %" in told(story.decisions[4])
    assert "Plafond de 50 €" in told(story.decisions[5])


@pytest.mark.parametrize("kind", KINDS)
def test_a_decision_written_beside_the_rule_is_still_told(kind: str) -> None:
    for what in ({}, {"text": "mots"}, {"functions": "x", "measures": 3, "criteria": [], "stages": "y"}):
        decision = Decision(1, Story().put("dpo", "comment", {}).at, "elected", "53", kind, what, "", "")
        assert isinstance(told(decision), str)
    assert author(decision) == "élus du personnel (CSE, Bretagne)"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.85, "85 %"), (0.925, "92,5 %"), (1, "100 %"), (12.5, "12,5"), ("x", "x"), (True, "True")],
)
def test_a_share_is_a_percentage(value: object, words: str) -> None:
    assert amount(value) == words

"""A pilot is a deployment: the same conditions, whatever it is called and however short it is."""

from __future__ import annotations

import pytest

from .story import CONDITIONS, OPENING, Story

ONE_WEEK = OPENING | {"until": "2026-01-27", "regions": ["24"]}


@pytest.mark.parametrize("missing", [kind for _, _, kind, _ in CONDITIONS])
def test_a_pilot_of_one_week_waits_for_every_condition(missing: str) -> None:
    story = Story()
    story.meet_conditions(but=missing)
    assert "il manque" in story.refused("administrator", "opening", ONE_WEEK)


def test_the_same_pilot_is_taken_once_they_are_met() -> None:
    story = Story()
    story.meet_conditions()
    assert story.refused("administrator", "opening", ONE_WEEK) == ""

"""The fictitious story: whole, marked, in a laboratory only, worth nothing in a deployment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from neo.core.errors import NotAllowed
from neo.core.governance.rollout import rollout_of
from neo.core.governance.telling import FICTITIOUS as MARK
from neo.doors.cli.main import app
from neo.wiring import register
from neo.wiring.clock import this_day
from neo.wiring.laboratory import DEPLOYMENT_MARK
from neo.wiring.rehearsal import rehearse
from neo.wiring.settings import read_settings

from .story import Story

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_register() -> Iterator[None]:
    register._held.clear()
    yield
    register._held.clear()


def test_each_decision_is_marked_in_its_order_and_the_chain_is_whole() -> None:
    made = rehearse(read_settings().data_dir)
    assert register.verify()[0] == len(made) and register.verify()[2] is None
    assert all(d.what[MARK] is True for d in made)
    assert [d.day for d in made] == sorted(d.day for d in made)


def test_the_story_shows_every_state_a_use_can_have() -> None:
    rehearse(read_settings().data_dir)
    from neo.wiring.uses import lines

    states = {state.verdict.state for line in lines() for state in line.states}
    assert states == {"open", "pilot", "suspended", "announced"}


def test_a_register_that_holds_something_takes_no_story() -> None:
    rehearse(read_settings().data_dir)
    with pytest.raises(NotAllowed):
        rehearse(read_settings().data_dir)


def test_a_deployment_takes_no_story() -> None:
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    mark.write_text("", encoding="ascii")
    try:
        with pytest.raises(NotAllowed):
            rehearse(read_settings().data_dir)
    finally:
        mark.unlink()


def test_nothing_of_the_story_opens_anything_once_the_laboratory_is_a_deployment() -> None:
    story = Story()
    story.decisions = list(rehearse(read_settings().data_dir))
    story.day = this_day()
    story.put("administrator", "foundation", {})
    assert rollout_of(story.decisions).openings() == ()


def test_the_command_records_the_story_and_lists_each_decision_with_what_it_says() -> None:
    done = CliRunner().invoke(app, ["governance", "rehearse"])
    assert done.exit_code == 0 and "décisions fictives inscrites" in done.stdout
    listed = CliRunner().invoke(app, ["governance", "decisions"]).stdout
    assert listed.count("(fictive)") == len(register.current_rollout().decisions)
    assert "élus du personnel (CSE central) : Suspension (fictive)" in listed
    assert "    Brouillon de courriel, La Réunion. Motif : Le nom d’un tiers" in listed
    assert CliRunner().invoke(app, ["governance", "rehearse"]).exit_code != 0

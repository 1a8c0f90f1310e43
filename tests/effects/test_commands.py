"""``neo effects`` as a person runs it: a week computed once, a refusal in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import require_or_skip
from tests.running import Neo


@pytest.fixture
def neo(tmp_path: Path) -> Neo:
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")
    return Neo(tmp_path / "data")


def test_a_laboratory_shows_fictitious_weeks_after_its_story(neo: Neo) -> None:
    refused = neo("effects", "rehearse")
    assert refused.code == 3 and "aucun effectif habilité" in refused.err
    assert neo("governance", "rehearse").code == 0
    assert len(neo("effects", "rehearse", "--json").json["weeks"]) == 10
    shown = neo("effects", "show", "--json").json
    assert len(shown["likeness"]) == 10 and {"week", "region", "question", "value"} <= set(
        shown["answers"][0]
    )
    again = neo("effects", "compute", "--json")
    assert again.code == 0 and again.json["computed"] is False


def test_a_week_without_texts_is_computed_and_shows_nothing(neo: Neo) -> None:
    assert neo("governance", "rehearse").code == 0
    done = neo("effects", "compute", "--week", "2026-04-06", "--json")
    assert done.code == 0 and done.json["computed"] is True
    assert {row["middle"] for row in done.json["likeness"]} == {None}


@pytest.mark.parametrize("week", ["2026-04-07", "2999-01-07", "avril"])
def test_a_week_that_is_no_past_monday_is_a_wrong_use(week: str, neo: Neo) -> None:
    done = neo("effects", "compute", "--week", week)
    assert done.code == 2 and len(done.sentences) == 1

"""Fictitious effects: published under the real rules, in a laboratory, once."""

from __future__ import annotations

import pytest

from neo.core.errors import NotAllowed
from neo.core.governance.questions import QUESTIONS
from neo.samples.effects import LIKENESS, SUMS, WEEKS
from neo.storage.oversight.effects_models import AnswerCount, PublishedAnswerCount
from neo.wiring.effects_rehearsal import rehearse_effects
from neo.wiring.irritants import names_in, said
from neo.wiring.likeness import computed
from neo.wiring.rehearsal import rehearse
from neo.wiring.settings import read_settings
from tests.conftest import require_or_skip

pytestmark = pytest.mark.django_db


def test_weeks_are_published_once_and_only_where_somebody_is_entitled() -> None:
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")
    folder = read_settings().data_dir
    with pytest.raises(NotAllowed, match="effectif"):
        rehearse_effects(folder)
    rehearse(folder)
    assert len(rehearse_effects(folder)) == WEEKS == len(LIKENESS) == len(computed("emploi"))
    assert PublishedAnswerCount.objects.exists() and not AnswerCount.objects.exists()
    assert len(said()) == 3 and not any(names_in(one.text) for one in said())
    with pytest.raises(NotAllowed, match="déjà publiées"):
        rehearse_effects(folder)


def test_every_fictitious_answer_is_one_that_can_be_given() -> None:
    assert all(s.answer in QUESTIONS[s.question].choices for s in SUMS)
    assert all(bool(s.region) == QUESTIONS[s.question].by_region for s in SUMS)
    assert len({(s.region, s.question, s.answer) for s in SUMS}) == len(SUMS)

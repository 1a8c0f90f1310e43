"""The public register: without an account, without a person, and as the decisions leave it."""

from __future__ import annotations

import pytest
from django.test import Client

from neo.core.governance.uses import TASKS
from neo.storage.accounts.models import Account

from .governing import fresh_register, story, words

__all__ = ["fresh_register", "story"]


def _page() -> str:
    return words(Client(HTTP_HOST="127.0.0.1").get("/registre/"))


def test_every_use_is_there_before_any_decision() -> None:
    page = _page()
    for task in TASKS.values():
        assert task.title in page and task.purpose in page and task.why.split(" ;")[0] in page
    assert "à faire" in page and "Fermé partout" in page


@pytest.mark.usefixtures("story")
def test_states_assessments_and_opinions_are_told_with_their_dates() -> None:
    page = _page()
    assert "Pilote" in page and "Suspendu" in page and "Annoncé" in page
    assert "validée le" in page and "valable jusqu’au" in page
    assert "avis défavorable le" in page and "avis avec réserves le" in page
    assert "R. 311-3-1-2" in page and "CADA" in page


@pytest.mark.usefixtures("story")
def test_nobody_is_named_and_no_word_of_an_opinion_is_published() -> None:
    page = _page()
    assert [a.login for a in Account.objects.all() if a.display_name in page] == []
    assert "droit de suspendre" not in page, "the text of an opinion stays with those concerned"
    assert "/gouvernance/" not in page, "a page without an account leads to none that needs one"

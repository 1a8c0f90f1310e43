"""The register as a process holds it: written under its rule, proved whole, closed when it breaks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from django.db import connection

from neo.core.errors import DecisionRefused, RegisterBroken, UseClosed
from neo.core.language_models.card import ModelCard
from neo.core.language_models.fallback import Route
from neo.storage.rollout.models import StoredDecision
from neo.wiring import register
from neo.wiring.clock import clock_at
from neo.wiring.features import verdict
from neo.wiring.gate import Asker, check, require, without_closed_models
from neo.wiring.laboratory import DEPLOYMENT_MARK
from neo.wiring.settings import read_settings

from .opened import open_everything
from .story import CONDITIONS, OPENING
from .test_rollout import SYNTHESIS

pytestmark = pytest.mark.django_db

ADVISER = Asker("emploi", "24")


@pytest.fixture(autouse=True)
def _fresh_register() -> Iterator[None]:
    register._held.clear()
    yield
    register._held.clear()


@pytest.fixture
def deployment() -> Iterator[None]:
    """The data folder of the tests as a deployment, for the time of one test."""
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    mark.write_text("", encoding="ascii")
    yield
    mark.unlink()


def _open_the_pilot() -> None:
    with clock_at(datetime(2026, 1, 5, 9, tzinfo=UTC)):
        for role, region, kind, what in CONDITIONS:
            register.record(role, region, kind, what)
        register.record("administrator", "", "opening", OPENING)


def test_a_laboratory_is_open_and_says_so() -> None:
    assert "Laboratoire" in check("synthesis", ADVISER).sentence


@pytest.mark.usefixtures("deployment")
def test_a_deployment_opens_what_its_register_opened() -> None:
    _open_the_pilot()
    with clock_at(datetime(2026, 2, 1, 9, tzinfo=UTC)):
        assert check("synthesis", ADVISER).is_open
        assert not check("synthesis", Asker("emploi", "53")).is_open
        assert not check("synthesis", Asker("", "")).is_open
        assert not check("danse", ADVISER).is_open
        assert not check("synthesis", ADVISER, "outside").is_open
        with pytest.raises(UseClosed):
            require("conclusion", ADVISER)


@pytest.mark.usefixtures("deployment")
def test_a_suspension_written_by_another_process_closes_within_the_time_of_a_look() -> None:
    _open_the_pilot()
    with clock_at(datetime(2026, 2, 1, 9, tzinfo=UTC)):
        assert check("synthesis", ADVISER).is_open
        other = dict(register._held)
        register._held.clear()
        what = {"functions": ["synthesis"], "region": "24", "reason": "Nom d’un tiers visible."}
        register.record("elected", "24", "suspension", what)
        register._held.clear()
        register._held.update(other)  # what this process held before
        register.forget()  # the time of a look has passed
        assert check("synthesis", ADVISER).state == "suspended"


def test_a_refused_decision_leaves_the_register_as_it_was() -> None:
    with pytest.raises(DecisionRefused):
        register.record("administrator", "", "suspension", {"functions": ["mail"], "reason": "x"})
    assert register.verify()[0] == 0


def test_the_register_proves_itself_whole() -> None:
    _open_the_pilot()
    count, head, fault = register.verify()
    assert (count, fault) == (len(CONDITIONS) + 1, None) and len(head) == 64


@pytest.mark.usefixtures("deployment")
def test_one_byte_changed_in_the_database_is_located_and_closes_everything() -> None:
    _open_the_pilot()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE rollout_storeddecision SET text = replace(text, '0.9', '0.8') WHERE number = 5"
        )
    fault = register.verify()[2]
    assert fault is not None and fault.number == 5
    register._held.clear()
    with pytest.raises(RegisterBroken):
        register.current_rollout()
    with clock_at(datetime(2026, 2, 1, 9, tzinfo=UTC)):
        assert not verdict(SYNTHESIS).is_open


def test_a_byte_that_is_no_letter_is_located() -> None:
    _open_the_pilot()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollout_storeddecision SET text = CAST(x'7bff7d' AS TEXT) WHERE number = 4")
    fault = register.verify()[2]
    assert fault is not None and fault.number == 4


def test_decisions_that_went_are_noticed_by_a_running_process() -> None:
    _open_the_pilot()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM rollout_storeddecision WHERE number > 6")
    register.forget()
    with pytest.raises(RegisterBroken):
        register.current_rollout()


def test_nothing_of_the_product_changes_or_deletes_a_decision() -> None:
    _open_the_pilot()
    first = StoredDecision.objects.get(number=1)
    for attempt in (
        StoredDecision.objects.all().delete,
        first.delete,
        lambda: StoredDecision.objects.update(text=""),
    ):
        with pytest.raises(TypeError):
            attempt()


class _Model:
    """A model as a route holds it: the gate reads its card alone."""

    def __init__(self, name: str, own_ground: bool) -> None:
        self.card = ModelCard("openai", name, "un opérateur fictif", "ailleurs", own_ground=own_ground)


def _routed(*models: _Model) -> Route:
    return asyncio.run(without_closed_models(Route(cast(Any, models)), "synthesis", Asker("emploi", "32")))


@pytest.mark.usefixtures("deployment")
@pytest.mark.django_db(transaction=True)
def test_a_model_writes_only_where_its_kind_is_open_and_once_it_was_evaluated() -> None:
    open_everything(engine_kinds=("embedded", "own_ground"))
    known, other, outside = _Model("petit-7b", True), _Model("autre-7b", True), _Model("petit-7b", False)
    assert _routed(known, outside).models == ()
    about = {"functions": ["synthesis"], "criteria": 5, "models": ["petit-7b"]}
    register.record("administrator", "", "evaluation", about | {"results": {"false_caught": 0.7}})
    assert _routed(known).models == (), "it was evaluated, and missed its threshold"
    register.record("administrator", "", "evaluation", about | {"results": {"false_caught": 0.9}})
    route = _routed(known, other, outside)
    assert route.models == (known,)
    assert any("autre-7b" in notice for notice in route.notices)
    assert any("pas ouvert" in notice for notice in route.notices)

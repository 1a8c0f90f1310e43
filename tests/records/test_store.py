"""The record store as the doors ask it: lists by name, days in order, nobody else's records."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from neo.core.errors import RecordExists, RecordNotFound
from neo.storage.records.store import RecordStore
from tests.running import record

pytestmark = pytest.mark.django_db(databases=["default", "records"])


def _keep(identifier: str, adviser: str = "X-1", agency: str = "59001", **more: Any) -> None:
    held = {"id": adviser, "nom": "DURAND", "prenom": "Anne", "structure": {"codeSafir": agency}}
    document = record(identifier, referent=held, **more)
    RecordStore().save(json.dumps(document), document, replace=False)


def _named(name: str, first_name: str) -> dict[str, Any]:
    return {"nom": name, "prenom": first_name}


def test_a_portfolio_is_its_adviser_s_by_name() -> None:
    _keep("B", identite=_named("ÉTIENNE", "Zoé"))
    _keep("A", identite=_named("ZOLA", "Émile"))
    _keep("C", adviser="X-2")
    assert [line.id for line in RecordStore().portfolio("X-1")] == ["B", "A"]
    assert [line.id for line in RecordStore().agency_records("59001")] == ["B", "C", "A"]
    assert RecordStore().portfolio("") == [] == RecordStore().agency_records("")


@pytest.mark.parametrize("search", ["etienne", "ÉTIENNE zoe", "  zoé ", "étie", "b"])
def test_a_search_folds_accents_and_case_and_asks_for_every_word(search: str) -> None:
    _keep("B", identite=_named("ÉTIENNE", "Zoé"))
    _keep("A", identite=_named("ZOLA", "Émile"))
    assert [line.id for line in RecordStore().portfolio("X-1", search)] == ["B"]


@pytest.mark.parametrize("search", ["etienne emile", "%", "_", "'; drop table", "\\"])
def test_a_search_that_finds_nothing(search: str) -> None:
    _keep("B", identite=_named("ÉTIENNE", "Zoé"))
    assert RecordStore().portfolio("X-1", search) == []


def test_a_day_has_the_appointments_written_for_it_in_order() -> None:
    agent = {"id": "X-1", "nom": "DURAND", "prenom": "Anne"}
    times = ("2026-06-15T23:30:00+02:00", "2026-06-15T09:00:00+02:00", "2026-06-16T00:15:00+02:00")
    _keep("B", rendezVous=[{"id": f"R{i}", "date": at, "agent": agent} for i, at in enumerate(times)])
    day = date(2026, 6, 15)
    assert [a.time for a in RecordStore().appointments_of_adviser("X-1", day, day)] == ["09:00", "23:30"]
    assert [
        a.appointment_id for a in RecordStore().appointments_of_agency("59001", day, date(2026, 6, 16))
    ] == [
        "R1",
        "R0",
        "R2",
    ]
    assert RecordStore().appointments_of_adviser("X-2", day, day) == []


def test_a_replaced_record_leaves_nothing_of_the_old_one() -> None:
    agent = {"id": "X-1", "nom": "DURAND", "prenom": "Anne"}
    _keep("B", rendezVous=[{"id": "OLD", "date": "2026-06-15T09:00:00+02:00", "agent": agent}])
    document = record("B", identite=_named("NEUF", "Paul"))
    store, day = RecordStore(), date(2026, 6, 15)
    with pytest.raises(RecordExists):
        store.save(json.dumps(document), document, replace=False)
    assert store.save(json.dumps(document), document, replace=True) is True
    assert store.appointments_of_adviser("X-1", day, day) == []
    assert [line.last_name for line in store.list_records()] == ["NEUF"]
    assert store.count() == 1


@pytest.mark.parametrize("identifier", ["nope", "", "\x00", "\udcff", "x" * 5000, "B' or '1'='1"])
def test_an_id_nobody_has_is_not_found(identifier: str) -> None:
    _keep("B")
    assert RecordStore().find(identifier) is None
    for read in (RecordStore().load, RecordStore().export_document):
        with pytest.raises(RecordNotFound):
            read(identifier)

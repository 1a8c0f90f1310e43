"""The sample portfolio and accounts, in the databases of the tests, for this folder only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connections
from django.template import engines
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from neo.storage.accounts.models import Account
from neo.storage.accounts.samples import create_sample_accounts
from neo.storage.knowledge.models import TextVersion
from neo.storage.records.models import StoredRecord
from neo.storage.records.store import RecordStore
from neo.wiring.knowledge import import_texts
from neo.wiring.records import files_to_import, import_files

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1] / "src" / "neo" / "samples"
ADVISER, OTHER_ADVISER = "lise.marchetti", "karim.ousmane"
MANAGER, ADMINISTRATOR = "responsable.nord", "administration"
ELECTED, REGIONAL_ELECTED = "elue.csec", "elu.cse"
ETHICS_INTERNAL, ETHICS_EXTERNAL = "ethique.interne", "ethique.externe"
DPO, SECURITY, EDITOR = "dpo", "securite", "redaction"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Both databases for every test of this folder. Said before the run: test databases are made for it."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.django_db(databases=["default", "records"]))


@pytest.fixture(scope="package")
def samples(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The samples of `make run`, taken away again for the other folders of tests."""
    with django_db_blocker.unblock():
        for connection in connections.all():
            assert "memory" in str(connection.settings_dict["NAME"]), "never a real data folder"
        create_sample_accounts()
        import_files(RecordStore(), files_to_import([SAMPLES]), replace=True, advance=lambda size: None)
        import_texts(SAMPLES / "knowledge", date(2026, 6, 15))
    yield
    with django_db_blocker.unblock():
        TextVersion.objects.all().delete()
        StoredRecord.objects.all().delete()
        Account.objects.all().delete()


@pytest.fixture(autouse=True)
def ready(samples: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has the samples and the day of the demonstration."""
    monkeypatch.setenv("NEO_TODAY", "2026-06-15")


class _Undefined(str):
    """What a template shows for a name it does not know: an error of the test."""

    def __contains__(self, part: object) -> bool:
        return part == "%s"

    def __mod__(self, name: object) -> str:
        raise AssertionError(f"a template uses {name}, which the view does not give")


@pytest.fixture(autouse=True)
def strict_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that the view forgot fails the test; Django would show nothing in its place."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", _Undefined("%s"))


@pytest.fixture
def signed_in() -> Callable[[str], Client]:
    """A browser signed in under this login."""

    def sign(login: str) -> Client:
        client = Client(HTTP_HOST="127.0.0.1")
        client.force_login(Account.objects.get(login=login))
        return client

    return sign

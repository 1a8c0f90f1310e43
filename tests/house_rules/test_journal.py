"""The journal watches nobody: no relation, name or hour in its tables; and nobody reads a record past it."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db import models

from .tree import python_files, shown

_IN_CLEAR = {
    "JournalEntry": {"number", "month", "kind"},
    "JournalTip": {"number", "day"},
    "JournalHead": {"day", "number"},
    "SealedMonthKey": {"name", "month"},
    "SealedAlert": {"month"},
    "OpeningNotice": {"month"},
    "JournalOpening": {"day", "holders", "about", "reason"},
}
"""What each table holds that can be read without a key."""
_PERSON = re.compile(r"login|account|adviser|user|person|record|dossier|conseiller", re.IGNORECASE)
_READS = re.compile(r"\.load\(|\.export_document\(|\bload_record\(")
_MAY_READ = {
    "src/neo/doors/web/opening.py": "writes in the journal first",
    "src/neo/doors/web/record_lists.py": "the lines of an adviser's own lists, under the access rule",
    "src/neo/doors/web/mailbox.py": "the name of a person the adviser supports, beside their mail",
    "src/neo/doors/cli/opening.py": "writes in the journal first",
    "src/neo/doors/cli/records.py": "export: `open_as` writes first",
}
_OPENS = (
    "src/neo/doors/cli/adding_report.py",
    "src/neo/doors/cli/mail.py",
    "src/neo/doors/cli/mask.py",
    "src/neo/doors/cli/tasks.py",
    "src/neo/doors/cli/writings.py",
)
"""Commands: they call `load_record`, which writes first."""


@pytest.mark.parametrize(
    "model", list(apps.get_app_config("oversight").get_models()), ids=lambda m: m.__name__
)
def test_oversight_has_no_relation_to_anybody(model: type[models.Model]) -> None:
    fields = model._meta.get_fields()
    assert [f.name for f in fields if f.is_relation] == []
    assert [f.name for f in fields if _PERSON.search(f.name)] == []
    assert [f.name for f in fields if isinstance(f, models.DateTimeField | models.TimeField)] == []


@pytest.mark.parametrize("name", _IN_CLEAR)
def test_what_the_journal_says_in_clear(name: str) -> None:
    model = apps.get_model("oversight", name)
    clear = {
        f.name for f in model._meta.get_fields() if not isinstance(f, models.BinaryField) and f.name != "id"
    }
    assert clear == _IN_CLEAR[name]


def test_every_door_to_a_record_writes_first() -> None:
    readers = {shown(f) for f in python_files("src/neo/doors") if _READS.search(f.read_text("utf-8"))}
    assert readers == {*_MAY_READ, *_OPENS}

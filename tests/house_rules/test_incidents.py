"""A report watches nobody: what its tables hold is closed lists, days, a version and a digest."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

_HELD = {
    "IncidentReport": {
        "number", "year", "rank", "day", "kind", "gravity", "function", "engine", "version", "secret",
    },
    "IncidentStep": {"id", "number", "day", "state", "answer", "by"},
    "IncidentText": {"number", "until", "sealed"},
}  # fmt: skip


@pytest.mark.parametrize("name", _HELD)
def test_what_the_tables_of_reports_hold(name: str) -> None:
    fields = apps.get_model("oversight", name)._meta.get_fields()
    assert {field.name for field in fields} == _HELD[name]
    assert not [f.name for f in fields if isinstance(f, models.TextField | models.JSONField)]

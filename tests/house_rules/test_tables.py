"""No table ties what happened to a person: what governs and what counts know nobody, and hold no content."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db import models

GOVERNING = ("rollout", "oversight")
OURS = {"accounts", "knowledge", "records", *GOVERNING}
"""Every application of ``neo.storage``: a new one is given its place in these rules first."""
_PERSON = re.compile(
    r"login|account|adviser|user|person|people|record|dossier|conseiller|author|agent|owner|e_?mail|phone|"
    r"(?<!file_)name$|address|session|device|^ip$|birth|gender",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"question|answer|prompt|query|sentence|body|content|quote|note|message|title|document")
_NAMED_ONLY = {
    "oversight.Consumption.prompt_tokens": "a sum of tokens",
    "oversight.Consumption.answer_tokens": "a sum of tokens",
    "oversight.AnswerCount.question": "a name of a closed list",
    "oversight.AnswerCount.answer": "a name of a closed list",
    "oversight.PublishedAnswerCount.question": "a name of a closed list",
    "oversight.PublishedAnswerCount.answer": "a name of a closed list",
    "oversight.IncidentStep.answer": "to a report, by a role",
    "oversight.SealedMonthKey.name": "of a key",
}
"""Columns whose name alone sounds like a person or a content."""
_WORDS = {
    "rollout.StoredDecision.text": "a decision letter for letter: role, region, kind, what; never a name",
    "rollout.StoredDecision.signature": "of that text",
    "oversight.Consumption.region": "a code",
    "oversight.Consumption.task": "a name of a task",
    "oversight.Consumption.engine": "a name of a writer",
    "oversight.EventCount.region": "a code",
    "oversight.EventCount.trade": "a code",
    "oversight.EventCount.function": "a name of a task",
    "oversight.EventCount.kind": "a name of an event",
    "oversight.PublishedCount.region": "a code",
    "oversight.PublishedCount.trade": "a code",
    "oversight.PublishedCount.function": "a name of a task",
    "oversight.PublishedCount.kind": "a name of an event",
    "oversight.AnswerCount.region": "a code",
    "oversight.AnswerCount.trade": "a code",
    "oversight.AnswerCount.question": "a name of a question of the survey",
    "oversight.AnswerCount.answer": "a name of one of its answers",
    "oversight.PublishedAnswerCount.region": "a code",
    "oversight.PublishedAnswerCount.trade": "a code",
    "oversight.PublishedAnswerCount.question": "a name of a question of the survey",
    "oversight.PublishedAnswerCount.answer": "a name of one of its answers",
    "oversight.PublishedLikeness.region": "a code",
    "oversight.PublishedLikeness.trade": "a code",
    "oversight.IrritantText.trade": "a code",
    "oversight.IrritantText.text": "a sentence on other tools, approved word by word by who wrote it",
    "oversight.IncidentReport.number": "of a report: a year and a rank",
    "oversight.IncidentReport.kind": "a name of a closed list",
    "oversight.IncidentReport.gravity": "a name of a closed list",
    "oversight.IncidentReport.function": "a name of a task",
    "oversight.IncidentReport.engine": "a name of a writer",
    "oversight.IncidentReport.version": "of NÉO",
    "oversight.IncidentReport.secret": "a digest: only who holds the secret finds the report",
    "oversight.IncidentStep.number": "of a report",
    "oversight.IncidentStep.state": "a name of a closed list",
    "oversight.IncidentStep.answer": "of those who follow it up, shown to all concerned",
    "oversight.IncidentStep.by": "a role",
    "oversight.IncidentText.number": "of a report",
    "oversight.IncidentText.until": "a month",
    "oversight.JournalEntry.month": "a month",
    "oversight.JournalEntry.kind": "a name of a kind of entry",
    "oversight.SealedMonthKey.name": "of a key: its month and its holders",
    "oversight.SealedMonthKey.month": "a month",
    "oversight.SealedAlert.month": "a month",
    "oversight.OpeningNotice.month": "a month",
    "oversight.JournalOpening.holders": "the two roles that opened",
    "oversight.JournalOpening.about": "what was looked for: a kind, never whom",
    "oversight.JournalOpening.reason": "stated by the DPO for those concerned",
}
"""Every column of words of the governing tables, with what it may hold. Any other fails the rule below."""
_SEALED = {
    "oversight.IncidentText": {"sealed"},
    "oversight.JournalEntry": {"holders", "digest", "marks", "sealed"},
    "oversight.JournalTip": {"digest"},
    "oversight.JournalHead": {"digest"},
    "oversight.SealedMonthKey": {"sealed"},
    "oversight.SealedAlert": {"sealed"},
    "oversight.OpeningNotice": {"mark", "sealed"},
}
"""Octets that nobody reads without keys, or digests of them."""


def governing() -> list[type[models.Model]]:
    """Every model of the applications that govern and count."""
    return [model for label in GOVERNING for model in apps.get_app_config(label).get_models()]


def every() -> list[type[models.Model]]:
    """Every model of this project."""
    return [model for label in sorted(OURS) for model in apps.get_app_config(label).get_models()]


def _label(model: type[models.Model], field: str) -> str:
    return f"{model._meta.label}.{field}"


def test_every_application_has_its_place_in_these_rules() -> None:
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("neo.storage.")}
    assert ours == OURS


@pytest.mark.parametrize("model", governing(), ids=lambda m: m.__name__)
def test_what_governs_has_no_relation_to_anything(model: type[models.Model]) -> None:
    assert [f.name for f in model._meta.get_fields() if f.is_relation] == []


@pytest.mark.parametrize("model", governing(), ids=lambda m: m.__name__)
def test_what_governs_has_no_column_for_a_person_or_for_content(model: type[models.Model]) -> None:
    names = {f.name for f in model._meta.get_fields() if _label(model, f.name) not in _NAMED_ONLY}
    assert {n for n in names if _PERSON.search(n) or _CONTENT.search(n)} == set()


@pytest.mark.parametrize("model", governing(), ids=lambda m: m.__name__)
def test_every_column_of_words_is_known_and_every_sealed_one(model: type[models.Model]) -> None:
    fields = list(model._meta.get_fields())
    # A JSON column holds anything, so it is refused with the unknown columns of words.
    words = [f for f in fields if isinstance(f, models.CharField | models.TextField | models.JSONField)]
    assert [f.name for f in words if _label(model, f.name) not in _WORDS] == []
    octets = {f.name for f in fields if isinstance(f, models.BinaryField)}
    assert octets == _SEALED.get(model._meta.label, set())


@pytest.mark.parametrize("model", governing(), ids=lambda m: m.__name__)
def test_what_governs_knows_no_hour(model: type[models.Model]) -> None:
    """An hour beside a work schedule is a name."""
    fields = model._meta.get_fields()
    assert [f.name for f in fields if isinstance(f, models.DateTimeField | models.TimeField)] == []


def test_no_table_points_to_an_account() -> None:
    pointing = [
        _label(model, f.name)
        for model in apps.get_models()
        for f in model._meta.get_fields()
        if f.is_relation and f.related_model is apps.get_model("accounts", "Account")
    ]
    assert pointing == []


def test_the_only_relation_is_inside_the_record_store() -> None:
    found = {
        _label(model, f.name)
        for model in every()
        for f in model._meta.get_fields()
        if f.is_relation and not f.auto_created
    }
    assert found == {"records.StoredAppointment.record"}


def test_an_account_keeps_no_trace_of_its_use() -> None:
    """No date at all, no counter but the one its owner moves by signing out everywhere."""
    fields = apps.get_model("accounts", "Account")._meta.get_fields()
    assert [f.name for f in fields if isinstance(f, models.DateField | models.TimeField)] == []
    numbers = [f.name for f in fields if isinstance(f, models.IntegerField | models.FloatField)]
    assert [n for n in numbers if n != "id"] == ["epoch"]


def test_there_is_no_log_of_administration_and_no_session_in_a_table() -> None:
    installed = {config.label for config in apps.get_app_configs()}
    assert installed & {"admin", "sessions", "sites", "messages"} == set()

"""What a provider's refusal means, whatever its shape; its own words are never shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.language_models import failures
from neo.adapters.language_models.failures import Where, refusal, retry_after, where
from neo.core.errors import (
    ModelBusy,
    ModelError,
    ModelFrozen,
    ModelRefused,
    ModelUnreachable,
    RequestTooLong,
)

AT = Where("essai", "modele.exemple.fr")


def _refusal(status: int, body: Any = "") -> ModelError:
    return refusal(AT, status, body, {})


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (401, {"message": "Unauthorized"}, failures.WRONG_KEY),
        (403, "", failures.NO_RIGHT),
        (402, "", failures.OUT_OF_QUOTA),
        (404, {"code": "DeploymentNotFound"}, failures.UNKNOWN_MODEL),
        (429, {"code": "insufficient_quota"}, failures.OUT_OF_QUOTA),
        (400, {"code": "content_filter"}, failures.FILTERED),
        (400, {"innererror": {"code": "ResponsibleAIPolicyViolation"}}, failures.FILTERED),
        (400, {"code": "unsupported_parameter"}, failures.UNKNOWN_PARAMETER),
        (422, {"detail": [{"type": "extra_forbidden"}]}, failures.UNKNOWN_PARAMETER),
    ],
)
def test_a_refusal_says_why_in_our_words(status: int, body: Any, problem: str) -> None:
    error = _refusal(status, body)
    assert isinstance(error, ModelRefused) and error.data["problem"] == problem


@pytest.mark.parametrize(
    "body",
    [
        {"code": "context_length_exceeded"},
        {"message": "This model's maximum context length is 8192 tokens."},
        {"message": "Prompt contains 40000 tokens, too large for model with 32768 maximum context length"},
        {"type": "exceed_context_size_error", "n_ctx": 4096},
        "the request exceeds the available context size",
    ],
)
def test_too_long_in_the_words_of_each_server(body: Any) -> None:
    assert isinstance(_refusal(400, body), RequestTooLong)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, ModelUnreachable),
        (408, ModelFrozen),
        (413, RequestTooLong),
        (429, ModelBusy),
        (500, ModelUnreachable),
        (502, ModelUnreachable),
        (503, ModelBusy),
        (529, ModelBusy),
    ],
)
def test_statuses(status: int, kind: type[ModelError]) -> None:
    assert type(_refusal(status)) is kind


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
)


@given(st.integers(300, 599), _JSON)
def test_any_refusal_is_one_sentence_that_quotes_nothing(status: int, body: Any) -> None:
    sentence = refusal(AT, status, {"message": "SECRET-QUOTED", "more": body}, {}).sentence
    assert "SECRET-QUOTED" not in sentence and "\n" not in sentence


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": "9", "retry-after-ms": "1500"}, 1.5),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "bientôt"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_retry_after_a_date() -> None:
    then = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    told = retry_after({"retry-after": then})
    assert told is not None and 3000 < told <= 3600


def test_the_host_is_told_without_user_password_or_path() -> None:
    assert where("x", "https://nom:motdepasse@modele.exemple.fr:8443/v1?k=3").host == "modele.exemple.fr:8443"

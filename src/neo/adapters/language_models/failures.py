"""What a provider's refusal means: one of NÉO's errors, in words of our own.

The provider's own message is looked at and never shown: it may quote what was asked, or the key.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from neo.core.errors import (
    ModelBusy,
    ModelError,
    ModelFrozen,
    ModelRefused,
    ModelUnreachable,
    RequestTooLong,
)

_FILTERED = re.compile(r"content_?filter|ResponsibleAIPolicy|content management policy", re.IGNORECASE)
_TOO_LONG = re.compile(
    r"""context_length_exceeded | exceed_context_size | string_above_max_length
      | (?:context|prompt) .{0,80} length | context\ (?:size|window)
      | too\ (?:many\ tokens|large\ for\ model) | prompt\ is\ too\ long""",
    re.IGNORECASE | re.VERBOSE,
)
_OUT_OF_QUOTA = re.compile(
    r"insufficient_quota|quota_exceeded|exceeded your current quota|billing_(?:hard_limit|not_active)",
    re.IGNORECASE,
)
_UNKNOWN_PARAMETER = re.compile(
    r"unsupported_(?:parameter|value)|unknown_parameter|extra_forbidden", re.IGNORECASE
)

FILTERED = "son filtre de contenu l’a écartée"
OUT_OF_QUOTA = "le crédit ou le quota est épuisé"
WRONG_KEY = "la clé n’est pas acceptée"
NO_RIGHT = "cette clé n’a pas droit à ce modèle"
UNKNOWN_MODEL = "ce modèle ou ce déploiement y est inconnu"
UNKNOWN_PARAMETER = "un paramètre n’y est pas accepté ; vérifiez le nom du modèle dans les réglages"


@dataclass(frozen=True, slots=True)
class Where:
    """``provider``: its name in the settings. ``host``: its machine, without user, password or path."""

    provider: str
    host: str


def where(provider: str, url: str) -> Where:
    """The provider and the host of an address."""
    parts = urlsplit(url)
    host = parts.hostname or "?"
    return Where(provider, f"{host}:{parts.port}" if parts.port else host)


def refusal(at: Where, status: int, body: object, headers: Mapping[str, str]) -> ModelError:
    """The error for an HTTP answer of ``status`` (300 to 599) whose JSON or text is ``body``."""
    words = _words(body)
    if status == 429:
        if _OUT_OF_QUOTA.search(words):
            return ModelRefused(provider=at.provider, problem=OUT_OF_QUOTA)
        return ModelBusy(provider=at.provider, retry_after=retry_after(headers))
    if status in (503, 529):
        return ModelBusy(provider=at.provider, retry_after=retry_after(headers))
    if status == 408:
        return ModelFrozen(provider=at.provider)
    if status < 400 or status >= 500:
        return ModelUnreachable(provider=at.provider, host=f"{at.host}, réponse {status}")
    if status == 413 or (status in (400, 422) and _TOO_LONG.search(words)):
        return RequestTooLong(provider=at.provider)
    problem = _problem(status, words)
    return ModelRefused(provider=at.provider, problem=problem, filtered=problem is FILTERED)


def _problem(status: int, words: str) -> str:
    if _FILTERED.search(words):
        return FILTERED
    if _UNKNOWN_PARAMETER.search(words):
        return UNKNOWN_PARAMETER
    by_status = {401: WRONG_KEY, 402: OUT_OF_QUOTA, 403: NO_RIGHT, 404: UNKNOWN_MODEL}
    return by_status.get(status, f"demande non acceptée (réponse {status})")


def _words(body: object) -> str:
    """The codes and the message of an error, wherever the provider puts them, on one line."""
    if isinstance(body, str):
        return body[:5000]
    if isinstance(body, Mapping):
        return " ".join(_words(value) for value in body.values())
    if isinstance(body, list):
        return " ".join(_words(value) for value in body)
    return str(body) if isinstance(body, int) else ""


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from ``retry-after-ms`` or ``retry-after`` (seconds or an HTTP date), or none."""
    thousandths = _seconds(headers.get("retry-after-ms"))
    if thousandths is not None:
        return thousandths / 1000
    value = headers.get("retry-after")
    seconds = _seconds(value)
    return seconds if seconds is not None or value is None else _until(value)


def _seconds(value: str | None) -> float | None:
    try:
        seconds = float(value or "")
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _until(date: str) -> float | None:
    try:
        then = parsedate_to_datetime(date)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())


def error_of(chunk: Mapping[str, Any]) -> object | None:
    """The error a chunk of a stream carries instead of a piece of the answer, else ``None``."""
    if chunk.get("error"):
        found: object = chunk["error"]
        return found
    return chunk if chunk.get("object") == "error" else None


def status_of(error: object) -> int | None:
    """The HTTP status that an error inside a stream tells, when it does."""
    code = error.get("code") if isinstance(error, Mapping) else None
    if isinstance(code, str) and code.isdecimal():
        code = int(code)
    return code if isinstance(code, int) and 400 <= code < 600 else None


def is_filtered(error: object) -> bool:
    """Whether an error inside a stream is the provider's content filter."""
    return bool(_FILTERED.search(_words(error)))

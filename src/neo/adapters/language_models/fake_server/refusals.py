"""What each provider answers instead of an answer, in its own shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from neo.adapters.language_models.fake_server.http import Answering
from neo.adapters.language_models.fake_server.scenario import Asked, Fault, Scenario, Wire

_JSON = {"content-type": "application/json"}


async def answer_json(answering: Answering, status: int, document: Any, **headers: str) -> None:
    """One JSON document. Underscores in the names of ``headers`` are hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    await answering.whole(status, json.dumps(document).encode(), {**_JSON, **named})


def error(wire: Wire, code: str, message: str, kind: str = "invalid_request_error") -> dict[str, Any]:
    """An error as ``wire`` writes it: Mistral's has no envelope."""
    told = {"message": message, "type": kind, "param": None, "code": code}
    return {"object": "error", **told} if wire is Wire.MISTRAL else {"error": told}


_FILTERED: Mapping[str, Any] = {
    "message": "The prompt triggered Azure OpenAI's content management policy.",
    "type": None,
    "param": "prompt",
    "code": "content_filter",
    "status": 400,
    "innererror": {
        "code": "ResponsibleAIPolicyViolation",
        "content_filter_result": {"hate": {"filtered": True}},
    },
}

_TOO_LONG = {
    Wire.OPENAI: (400, "context_length_exceeded", "This model's maximum context length is 8192 tokens."),
    Wire.AZURE: (400, "context_length_exceeded", "This model's maximum context length is 8192 tokens."),
    Wire.MISTRAL: (
        400,
        "3051",
        "Prompt contains 40000 tokens, too large for model with 32768 maximum context length",
    ),
}


async def refuse(answering: Answering, asked: Asked, scenario: Scenario) -> bool:
    """Answer the fault of ``scenario`` when it comes instead of an answer; whether it did."""
    wire, fault = asked.wire, scenario.fault
    if fault is Fault.BUSY:
        document = error(wire, "rate_limit_exceeded", "Rate limit reached.", "requests")
        await answer_json(answering, 429, document, retry_after=scenario.retry_after)
    elif fault is Fault.FILTERED:
        await answer_json(answering, 400, _FILTERED if wire is Wire.MISTRAL else {"error": _FILTERED})
    elif fault is Fault.TOO_LONG:
        status, code, message = _TOO_LONG[wire]
        await answer_json(answering, status, error(wire, code, message))
    elif fault is Fault.REDIRECTED:
        await answering.whole(302, b"", {"location": "/somewhere-else/v1/chat/completions"})
    elif fault is Fault.PAGE:
        await answering.whole(200, b"<html>Portail captif</html>", {"content-type": "text/html"})
    elif fault is Fault.NO_STREAM:
        said = {"role": "assistant", "content": "entier"}
        choice = {"index": 0, "message": said, "finish_reason": "stop"}
        await answer_json(answering, 200, {"id": "1", "object": "chat.completion", "choices": [choice]})
    elif fault in _PLAIN:
        status, code, message = _PLAIN[fault]
        await answer_json(answering, status, error(wire, code, message))
    else:
        return False
    return True


_PLAIN = {
    Fault.QUOTA: (429, "insufficient_quota", "You exceeded your current quota."),
    Fault.FORBIDDEN: (403, "forbidden", "This key may not use this model."),
    Fault.SERVER_ERROR: (500, "internal_error", "Internal error."),
    Fault.OVERLOADED: (503, "overloaded", "Overloaded."),
    Fault.UNKNOWN_PARAMETER: (400, "unsupported_parameter", "Unsupported parameter: 'max_tokens'."),
}

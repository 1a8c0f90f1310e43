"""The gates as feature flags (OpenFeature), with a provider of ours: the register decides, nothing else.

A flag is a task's name; the context says ``trade``, ``region`` and ``engine_kind``. Whatever fails in the
provider gives ``False``: closed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from openfeature import api
from openfeature.client import OpenFeatureClient
from openfeature.evaluation_context import EvaluationContext
from openfeature.exception import ErrorCode
from openfeature.flag_evaluation import FlagResolutionDetails, FlagValueType, Reason
from openfeature.provider import AbstractProvider, Metadata

from neo.core.governance.conditions import Place
from neo.core.governance.rollout import Verdict
from neo.wiring.clock import this_day
from neo.wiring.register import current_rollout

_DOMAIN = "neo"


class RegisterProvider(AbstractProvider):
    """Answers from the register of decisions; only yes-or-no flags exist."""

    def get_metadata(self) -> Metadata:
        return Metadata(name="register of decisions")

    def resolve_boolean_details(
        self, flag_key: str, default_value: bool, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[bool]:
        said = (evaluation_context.attributes if evaluation_context else None) or {}
        place = Place(flag_key, str(said["trade"]), str(said["region"]), str(said["engine_kind"]))
        verdict = current_rollout().verdict(place, this_day())
        return FlagResolutionDetails(
            value=verdict.is_open,
            reason=Reason.TARGETING_MATCH,
            variant=verdict.state,
            flag_metadata={"sentence": verdict.sentence, "decision": max(verdict.numbers, default=0)},
        )

    def resolve_string_details(
        self, flag_key: str, default_value: str, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[str]:
        return _no_such_flag(default_value)

    def resolve_integer_details(
        self, flag_key: str, default_value: int, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[int]:
        return _no_such_flag(default_value)

    def resolve_float_details(
        self, flag_key: str, default_value: float, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[float]:
        return _no_such_flag(default_value)

    def resolve_object_details(
        self,
        flag_key: str,
        default_value: Sequence[FlagValueType] | Mapping[str, FlagValueType],
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[Sequence[FlagValueType] | Mapping[str, FlagValueType]]:
        return _no_such_flag(default_value)


def _no_such_flag(default_value: Any) -> FlagResolutionDetails[Any]:
    return FlagResolutionDetails(value=default_value, reason=Reason.ERROR, error_code=ErrorCode.TYPE_MISMATCH)


@cache
def client() -> OpenFeatureClient:
    """The client of this process, with our provider in its place."""
    api.set_provider(RegisterProvider(), _DOMAIN)
    return api.get_client(_DOMAIN)


def verdict(place: Place) -> Verdict:
    """The verdict on ``place`` today, through the flag."""
    context = EvaluationContext(
        attributes={"trade": place.trade, "region": place.region, "engine_kind": place.engine_kind}
    )
    details = client().get_boolean_details(place.function, False, context)
    if details.error_code is not None:
        return Verdict("closed", UNREADABLE)
    said = details.flag_metadata
    number = int(said.get("decision", 0) or 0)
    return Verdict(details.variant or "closed", str(said.get("sentence", "")), (number,) if number else ())


UNREADABLE = "Le registre des décisions ne se lit pas : tout usage est fermé tant qu’il n’est pas rétabli."

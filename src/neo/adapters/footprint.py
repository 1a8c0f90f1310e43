"""The footprint of one call, by the library that knows the models' energy: an optional extra, no network.

Orders of magnitude, so ranges: the library's own where it gives one.
"""

from __future__ import annotations

import logging
from functools import cache
from importlib.util import find_spec
from typing import Any

from neo.core.language_models.card import ModelCard
from neo.core.language_models.footprint import Footprint, Range
from neo.core.language_models.messages import Usage

_LIBRARY = "ecologits"
_LEAST_SECONDS = 0.01


def is_installed() -> bool:
    """Whether an estimate can be made at all."""
    return find_spec(_LIBRARY) is not None


def estimate(card: ModelCard, usage: Usage, seconds: float) -> Footprint | None:
    """Energy, greenhouse gases and water of one answer; ``None`` for a model that the library does not know,
    or without the library. ``seconds``: from the request to the last word.
    """
    if card.footprint is None or not is_installed() or usage.answer_tokens <= 0:
        return None
    known = card.footprint
    found = _impacts()(
        known.provider, known.model, usage.answer_tokens, max(seconds, _LEAST_SECONDS), known.zone
    )
    if found.energy is None or found.gwp is None or found.wcf is None:
        return None
    return Footprint(
        _range(found.energy, 1000), _range(found.gwp, 1000), _range(found.wcf, 1), zone=known.zone
    )


@cache
def _impacts() -> Any:
    from ecologits.tracers.utils import llm_impacts

    # A warning a call on how precise it is: the ranges say it already. Named after the import: the library
    # makes a logger of its own kind under this name, and calls what only that kind has.
    logging.getLogger(_LIBRARY).setLevel(logging.CRITICAL)
    return llm_impacts


def _range(impact: Any, factor: float) -> Range:
    """A value of the library, one figure or two, times ``factor``."""
    value = impact.value
    low, high = (value.min, value.max) if hasattr(value, "min") else (value, value)
    return Range(float(low) * factor, float(high) * factor)

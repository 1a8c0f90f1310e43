"""Which model is asked next, and which one is let alone for a while because it has just failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from neo.core.errors import ModelBusy, ModelError, ModelRefused, RequestTooLong
from neo.core.language_models.card import ModelCard
from neo.core.language_models.footprint import Footprint
from neo.core.language_models.messages import Usage
from neo.core.language_models.port import LanguageModel, TimeLimits

FIRST_REST, LONGEST_REST = 15.0, 300.0
"""Seconds a provider is let alone after a failure: doubled at each further one."""
_REFUSED_REST = 120.0


@dataclass(frozen=True, slots=True)
class State:
    """Of one provider in this process. ``until``: on the clock given. ``last``: its last error’s code."""

    failures: int = 0
    until: float = 0.0
    last: str = ""


def stopped_clock() -> float:
    """No time passes: for one request, or a test."""
    return 0.0


class Health:
    """What this process knows of each provider. Nothing of what was asked is kept: counts and codes.

    ``clock``: seconds that never go back, given by who wires the process.
    """

    def __init__(self, clock: Callable[[], float] = stopped_clock) -> None:
        self._clock = clock
        self._states: dict[str, State] = {}

    def state(self, provider: str) -> State:
        """The state of ``provider``; a new one has never failed."""
        return self._states.get(provider, State())

    def seconds_of_rest(self, provider: str) -> float:
        """How long it is still let alone; 0 when it may be asked."""
        return max(0.0, self.state(provider).until - self._clock())

    def may_ask(self, provider: str) -> bool:
        """Whether it is not being let alone."""
        return self.seconds_of_rest(provider) == 0

    def succeeded(self, provider: str) -> None:
        """It gave an answer: its failures are forgotten."""
        self._states.pop(provider, None)

    def failed(self, provider: str, error: ModelError) -> None:
        """Let it alone for a time that suits ``error``: not at all when the request itself was at fault."""
        before = self.state(provider)
        rest = _rest(error, before.failures)
        if rest is None:
            return
        self._states[provider] = State(before.failures + 1, self._clock() + rest, error.code)

    def in_order(self, models: Sequence[LanguageModel]) -> Iterator[LanguageModel]:
        """``models`` in their order, without those that are let alone."""
        return (model for model in models if self.may_ask(model.card.provider))


def _rest(error: ModelError, failures: int) -> float | None:
    if isinstance(error, RequestTooLong):
        return None
    if isinstance(error, ModelRefused):
        return None if error.data.get("filtered") else _REFUSED_REST
    doubled = min(LONGEST_REST, FIRST_REST * 2.0 ** min(failures, 8))
    if isinstance(error, ModelBusy):
        asked = error.data.get("retry_after")
        return min(LONGEST_REST, float(asked)) if asked is not None else doubled
    return doubled


Estimate = Callable[[ModelCard, Usage, float], Footprint | None]
"""Of one call that lasted so many seconds; ``None`` for a model it does not know."""


def not_estimated(_card: ModelCard, _usage: Usage, _seconds: float) -> None:
    """No estimate: the optional library is not installed."""
    return


@dataclass(frozen=True, slots=True)
class Route:
    """The models that one task may be written with, the first one first; none: the embedded writer alone.

    ``notices``: why a model that is set is not among them (its key is missing, a ceiling is reached…),
    French.
    """

    models: tuple[LanguageModel, ...] = ()
    limits: TimeLimits = field(default_factory=TimeLimits)
    health: Health = field(default_factory=Health)
    estimate: Estimate = not_estimated
    notices: tuple[str, ...] = ()


EMBEDDED_ONLY = Route()
"""No model, no network."""

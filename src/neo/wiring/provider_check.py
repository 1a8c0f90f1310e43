"""The state of each provider, in one sentence, by asking it for one word. No record is read."""

from __future__ import annotations

import os
from dataclasses import dataclass

from neo.adapters.language_models.recorded import RecordedModel
from neo.core.errors import ModelError, NeoError
from neo.core.language_models.messages import Message, ModelRequest, Role
from neo.core.language_models.port import TimeLimits, within
from neo.wiring.providers import Environment, Provider

_QUESTION = ModelRequest((Message(Role.USER, "Répondez par le seul mot : oui"),), max_tokens=5)
LIMITS = TimeLimits(first=15.0, silence=10.0, whole=30.0)


@dataclass(frozen=True, slots=True)
class ProviderState:
    """``asked``: false when nothing was sent, for want of settings. ``sentence``: French."""

    name: str
    ready: bool
    asked: bool
    sentence: str
    error: str = ""

    def as_json(self) -> dict[str, object]:
        """For ``--json``."""
        return {
            "provider": self.name,
            "ready": self.ready,
            "asked": self.asked,
            "error": self.error or None,
            "sentence": self.sentence,
        }


async def check(
    provider: Provider, environment: Environment = os.environ, limits: TimeLimits = LIMITS
) -> ProviderState:
    """Ask ``provider`` for one word, within ``limits``. It costs a few tokens. Raises no ``NeoError``."""
    missing = provider.missing(environment)
    if missing:
        return ProviderState(provider.name, False, False, _missing(missing), "setting_missing")
    fault = provider.fault(environment)
    if fault is not None:
        return _not_ready(provider, fault, asked=False)
    model = provider.open(environment)
    if isinstance(model, RecordedModel):
        return _replay(provider, model)
    try:
        async for _ in within(limits, model, _QUESTION):
            pass
    except ModelError as error:
        return _not_ready(provider, error, asked=True)
    finally:
        await model.aclose()
    card = model.card
    return ProviderState(provider.name, True, True, f"Prêt : {card.model}, {card.operator} ({card.place}).")


def _replay(provider: Provider, model: RecordedModel) -> ProviderState:
    """A recording answers only what it was asked: nothing else is to be tried."""
    count, card = len(model.exchanges), model.card
    sentence = f"Prêt : {count} échanges enregistrés de {card.model}, rejoués sans rien demander."
    return ProviderState(provider.name, True, False, sentence)


def _missing(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return f"Il manque le réglage {names[0]}."
    return f"Il manque les réglages {', '.join(names[:-1])} et {names[-1]}."


def _not_ready(provider: Provider, error: NeoError, *, asked: bool) -> ProviderState:
    return ProviderState(provider.name, False, asked, error.sentence, error.code)

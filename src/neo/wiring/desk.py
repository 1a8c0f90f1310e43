"""The desk: the only place that knows who plays whom. Doors ask it; tasks never see it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from datetime import date
from typing import TYPE_CHECKING

from neo.core.assistant import pipeline
from neo.core.assistant.events import Done, Event, Result
from neo.core.dossier.model import Dossier
from neo.core.language_models.fallback import EMBEDDED_ONLY

if TYPE_CHECKING:
    from neo.core.language_models.fallback import Route

EMBEDDED = "embedded"
_PROVIDER = "NEO_PROVIDER"


class Desk:
    """One entry a task; each gives the pipeline's events, the last of which is ``Done``.

    ``provider``: the writer asked for by name; ``None``: the order of the settings.
    """

    def __init__(self, provider: str | None = None) -> None:
        self._provider = provider

    def synthesize(
        self, dossier: Dossier, *, today: date, since: date | None = None
    ) -> AsyncGenerator[Event]:
        """The synthesis before an interview."""
        return pipeline.synthesize(dossier, today, since, self._route("synthesis"))

    def ask(self, dossier: Dossier, question: str, *, today: date) -> AsyncGenerator[Event]:
        """A cited answer from this record only, or an abstention."""
        return pipeline.ask(dossier, question, today, self._route("answer"))

    def verify(self, dossier: Dossier, text: str, *, today: date) -> AsyncIterator[Event]:
        """Each sentence of ``text`` against this record."""
        return pipeline.verify(dossier, text, today)

    def _route(self, task: str) -> Route:
        if self._provider == EMBEDDED or (self._provider is None and not _names_a_provider()):
            return EMBEDDED_ONLY
        # Imported when a model is set: the embedded writer does not wait for the adapters.
        from neo.wiring.routes import route_for

        return route_for(task, only=self._provider)


def _names_a_provider() -> bool:
    import os

    return any(name.startswith(_PROVIDER) and value.strip() for name, value in os.environ.items())


def open_desk(provider: str | None = None) -> Desk:
    """The desk of this process. Without a setting that names a provider: the embedded writer, no network."""
    return Desk(provider)


async def last_result(events: AsyncIterator[Event]) -> Result:
    """The whole result, for a door that does not show the sentences as they come."""
    result: Result | None = None
    async for event in events:
        if isinstance(event, Done):
            result = event.result
    if result is None:
        raise RuntimeError("the pipeline ended without a result")
    return result

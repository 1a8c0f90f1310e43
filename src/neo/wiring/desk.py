"""The desk: the only place that knows who plays whom. Doors ask it; tasks never see it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

from neo.core.assistant import pipeline
from neo.core.assistant.events import Done, Event, Result
from neo.core.dossier.model import Dossier


class Desk:
    """One entry a task; each gives the pipeline's events, the last of which is ``Done``."""

    def synthesize(self, dossier: Dossier, *, today: date, since: date | None = None) -> AsyncIterator[Event]:
        """The synthesis before an interview."""
        return pipeline.synthesize(dossier, today, since)

    def ask(self, dossier: Dossier, question: str, *, today: date) -> AsyncIterator[Event]:
        """A cited answer from this record only, or an abstention."""
        return pipeline.ask(dossier, question, today)

    def verify(self, dossier: Dossier, text: str, *, today: date) -> AsyncIterator[Event]:
        """Each sentence of ``text`` against this record."""
        return pipeline.verify(dossier, text, today)


def open_desk() -> Desk:
    """The desk of this process: the embedded writer, no network."""
    return Desk()


async def last_result(events: AsyncIterator[Event]) -> Result:
    """The whole result, for a door that does not show the sentences as they come."""
    result: Result | None = None
    async for event in events:
        if isinstance(event, Done):
            result = event.result
    if result is None:
        raise RuntimeError("the pipeline ended without a result")
    return result

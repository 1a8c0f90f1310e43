"""The desk: the only place that knows who plays whom. Doors ask it; tasks never see it."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from neo.core.assistant import pipeline
from neo.core.assistant.events import Done, Event, Result
from neo.core.assistant.results import Answer, Synthesis
from neo.core.assistant.writings import Conclusion, DraftReply
from neo.core.dossier.model import Dossier
from neo.core.language_models.fallback import EMBEDDED_ONLY
from neo.wiring.gate import Asker, passed, without_closed_models

if TYPE_CHECKING:
    from neo.core.knowledge.texts import DatedText
    from neo.core.language_models.fallback import Route
    from neo.core.reference.job_offers import JobOffers
    from neo.core.reference.local_help import LocalHelpList

EMBEDDED = "embedded"
_PROVIDER = "NEO_PROVIDER"


class Desk:
    """One entry a task; each gives the pipeline's events, the last of which is ``Done``.

    ``provider``: the writer asked for by name; ``None``: the order of the settings. ``counted``: the text is
    added to the month's sums, and the ceilings hold: for the screens, which have NÉO's own database.
    ``routes``: the models of a task by its name, in the place of the settings. ``asker``: the trade and the
    region a text is asked for; in a deployment a use that is not open for them raises ``UseClosed``.
    ``no_record``: the texts come from cases in memory, never from the record store: an evaluation needs no
    opening, it is what an opening waits for.
    """

    def __init__(
        self,
        provider: str | None = None,
        *,
        counted: bool = False,
        routes: Callable[[str], Route] | None = None,
        asker: Asker | None = None,
        no_record: bool = False,
    ) -> None:
        self._provider = provider
        self._counted = counted
        self._routes = routes
        self._asker = asker or Asker("", "")
        self._no_record = no_record

    async def synthesize(
        self, dossier: Dossier, *, today: date, since: date | None = None
    ) -> AsyncGenerator[Event]:
        """The synthesis before an interview."""
        await self._enter("synthesis")
        events = pipeline.synthesize(dossier, today, since, await self._route("synthesis"))
        async with aclosing(self._count("synthesis", events)) as counted:
            async for event in counted:
                yield event

    async def ask(self, dossier: Dossier, question: str, *, today: date) -> AsyncGenerator[Event]:
        """A cited answer from this record only, or an abstention."""
        await self._enter("answer")
        events = pipeline.ask(dossier, question, today, await self._route("answer"))
        async with aclosing(self._count("answer", events)) as counted:
            async for event in counted:
                yield event

    async def draft(
        self,
        dossier: Dossier,
        message_id: str,
        *,
        today: date,
        tone: str | None = None,
        texts: Iterable[DatedText] = (),
    ) -> AsyncGenerator[Event]:
        """A draft reply to one received message; ``texts``: dated texts to tell general rules from."""
        await self._enter("mail")
        route = await self._route("mail")
        events = pipeline.draft(dossier, message_id, today, route, tone=tone, texts=texts)
        async with aclosing(self._count("mail", events)) as counted:
            async for event in counted:
                yield event

    async def conclude(self, dossier: Dossier, notes: str, *, today: date) -> AsyncGenerator[Event]:
        """A draft conclusion of typed notes."""
        await self._enter("conclusion")
        events = pipeline.conclude(dossier, notes, today, await self._route("conclusion"))
        async with aclosing(self._count("conclusion", events)) as counted:
            async for event in counted:
                yield event

    async def suggest(
        self,
        dossier: Dossier,
        *,
        today: date,
        known: LocalHelpList | None = None,
        listed: JobOffers | None = None,
    ) -> AsyncGenerator[Event]:
        """Next steps, each with its reason; ``known``: local services, ``listed``: job offers to choose
        from."""
        await self._enter("suggestions")
        events = pipeline.suggest(dossier, today, known, listed)
        async with aclosing(self._count("suggestions", events)) as counted:
            async for event in counted:
                yield event

    async def verify(self, dossier: Dossier, text: str, *, today: date) -> AsyncGenerator[Event]:
        """Each sentence of ``text`` against this record."""
        await self._enter("verification")
        async with aclosing(self._count("verification", pipeline.verify(dossier, text, today))) as counted:
            async for event in counted:
                yield event

    async def _enter(self, task: str) -> None:
        """The gate. Raises ``UseClosed``."""
        if not self._no_record:
            await passed(task, self._asker)

    async def _count(self, task: str, events: AsyncGenerator[Event]) -> AsyncGenerator[Event]:
        """The same events. For the screens, how it went and what a model took is counted: never who asked."""
        if not self._counted:
            async with aclosing(events):
                async for event in events:
                    yield event
            return
        from neo.wiring.tallies import Tally

        async with aclosing(events), Tally(task, self._asker) as tally:
            async for event in events:
                tally.see(event)
                if isinstance(event, Done) and self._may_ask_a_model():
                    await _count(task, event.result)
                yield event

    def _may_ask_a_model(self) -> bool:
        if self._provider is not None:
            return self._provider != EMBEDDED
        return a_model_is_set()

    async def _route(self, task: str) -> Route:
        if self._routes is not None:
            return self._routes(task)
        if not self._may_ask_a_model():
            return EMBEDDED_ONLY
        # Imported when a model is set: the embedded writer does not wait for the adapters.
        from neo.wiring.counting import ceiling_reached
        from neo.wiring.routes import route_for

        route = route_for(task, only=self._provider)
        if not self._no_record:
            route = await without_closed_models(route, task, self._asker)
        reached = await ceiling_reached(os.environ) if self._counted else ""
        return replace(route, models=(), notices=(*route.notices, reached)) if reached else route


async def _count(task: str, result: Result) -> None:
    from neo.wiring.counting import count

    if isinstance(result, Synthesis | Answer | DraftReply | Conclusion):
        await count(task, result.making)


def a_model_is_set() -> bool:
    """Whether the settings name a provider: a task may then ask a language model, with a masked text."""
    return any(name.startswith(_PROVIDER) and value.strip() for name, value in os.environ.items())


def open_desk(
    provider: str | None = None,
    *,
    counted: bool = False,
    asker: Asker | None = None,
    no_record: bool = False,
) -> Desk:
    """The desk of this process. Without a setting that names a provider: the embedded writer, no network."""
    return Desk(provider, counted=counted, asker=asker, no_record=no_record)


async def last_result(events: AsyncIterator[Event]) -> Result:
    """The whole result, for a door that does not show the sentences as they come."""
    result: Result | None = None
    async for event in events:
        if isinstance(event, Done):
            result = event.result
    if result is None:
        raise RuntimeError("the pipeline ended without a result")
    return result

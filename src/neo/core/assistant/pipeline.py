"""The way of a request: allowed? → plan → mask → last look → ask → unmask → verify → done.

One async generator a task, and the only caller of a language model. Facts are chosen and proved by code
before any model is asked; a model gives words. When it fails, what it wrote is withdrawn and the next one of
the route begins anew under the same pseudonyms; the embedded writer is the last. Pure computations run in a
worker thread, so that a stream never blocks the others; closing the generator ends the call.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from neo.core.assistant.events import Done, Event, Planned, PlannedLine, Withdrawn, Written
from neo.core.assistant.making import EMBEDDED, EMBEDDED_MAKING
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence, Source, Verdict, Verification
from neo.core.assistant.synthesis.drafted import prepare_synthesis
from neo.core.assistant.with_model.composition import Composition
from neo.core.assistant.with_model.prepared import Prepared
from neo.core.assistant.with_model.prepared import Written as AllWritten
from neo.core.dossier.model import Dossier
from neo.core.errors import LeakFound, ModelError, StaysOnOwnGround
from neo.core.grounding.courtesy import claims_nothing
from neo.core.grounding.verification import Checked, verify_text
from neo.core.language_models.fallback import EMBEDDED_ONLY, Route
from neo.core.reference.job_offers import JobOffers
from neo.core.reference.local_help import LocalHelpList

if TYPE_CHECKING:
    from neo.core.knowledge.texts import DatedText

ENGINE = EMBEDDED

__all__ = ["ENGINE", "Source", "ask", "conclude", "draft", "suggest", "synthesize", "verify"]


async def synthesize(
    dossier: Dossier, today: date, since: date | None, route: Route = EMBEDDED_ONLY
) -> AsyncGenerator[Event, None]:
    """The lines planned, each sentence once verified, then the whole with what is beside it."""
    prepared = await asyncio.to_thread(prepare_synthesis, dossier, today, since)
    async with aclosing(_written(dossier, prepared, route)) as events:
        async for event in events:
            yield event


async def ask(
    dossier: Dossier, question: str, today: date, route: Route = EMBEDDED_ONLY
) -> AsyncGenerator[Event, None]:
    """A cited answer, its sentences verified, or the reason why there is none."""
    prepared = await asyncio.to_thread(_prepare_answer, dossier, question, today)
    async with aclosing(_written(dossier, prepared, route)) as events:
        async for event in events:
            yield event


def _prepare_answer(dossier: Dossier, question: str, today: date) -> Prepared:
    # Imported with the first question: a synthesis as a whole process does not wait for what it never uses.
    from neo.core.assistant.answer.prepared import prepare_answer

    return prepare_answer(dossier, question, today)


async def _written(dossier: Dossier, prepared: Prepared, route: Route) -> AsyncGenerator[Event, None]:
    """The text by the first writer that can: the models of the route in order, then the embedded writer."""
    yield Planned(tuple(PlannedLine(i, line.section) for i, line in enumerate(prepared.lines)))
    failures = [] if prepared.solved else list(route.notices)
    if route.models and not prepared.solved:
        async with aclosing(_by_models(dossier, prepared, route, failures)) as events:
            async for event in events:
                yield event
                if isinstance(event, Done):
                    return
    composition = Composition(prepared)
    for event in composition.complete():
        yield event
    shown = tuple(replace(sentence, by="") for sentence in composition.sentences)
    unasked = prepared.solved if route.models else ""
    making = replace(EMBEDDED_MAKING, withdrawn=tuple(failures), unasked=unasked)
    yield Done(await asyncio.to_thread(prepared.finish, AllWritten(shown, (), making)))


async def _by_models(
    dossier: Dossier, prepared: Prepared, route: Route, failures: list[str]
) -> AsyncGenerator[Event, None]:
    """The text by the first model that gives one, up to its ``Done``; ``failures`` says why others did not.

    One exchange, so one table of pseudonyms, whatever the number of models asked.
    """
    from neo.core.assistant.asking import Attempt
    from neo.core.privacy.conversation import identity_in_conversation
    from neo.core.privacy.masking import Exchange

    exchange = Exchange(await asyncio.to_thread(identity_in_conversation, dossier))
    for model in route.health.in_order(route.models):
        attempt = Attempt(prepared, model, route, exchange)
        failure: ModelError | LeakFound | StaysOnOwnGround | None = None
        try:
            async with aclosing(attempt.events()) as events:
                async for event in events:
                    yield event
        except (ModelError, LeakFound, StaysOnOwnGround) as error:
            failure = error
        if failure is None:
            route.health.succeeded(model.card.provider)
            yield Done(await asyncio.to_thread(attempt.result, tuple(failures)))
            return
        if isinstance(failure, ModelError):
            route.health.failed(model.card.provider, failure)
        failures.append(failure.sentence)
        if attempt.has_shown:
            yield Withdrawn(failure.sentence)
        if isinstance(failure, LeakFound):
            return  # what one model may not read, no other may


async def draft(
    dossier: Dossier,
    message_id: str,
    today: date,
    route: Route = EMBEDDED_ONLY,
    *,
    tone: str | None = None,
    texts: Iterable[DatedText] = (),
) -> AsyncGenerator[Event, None]:
    """A draft reply to one received message. ``tone``: the adviser's, else the mail's own; ``texts``: the
    dated texts for what the record does not answer. Raises ``MessageNotFound``."""
    if not route.models and not route.notices:
        from neo.core.assistant.mail_draft.drafting import draft_reply

        yield Done(await asyncio.to_thread(draft_reply, dossier, message_id, today, tone, texts))
        return
    from neo.core.assistant.mail_draft.prepared import prepare_reply

    prepared = await asyncio.to_thread(prepare_reply, dossier, message_id, today, tone, texts)
    async with aclosing(_written(dossier, prepared, route)) as events:
        async for event in events:
            yield event


async def conclude(
    dossier: Dossier, notes: str, today: date, route: Route = EMBEDDED_ONLY
) -> AsyncGenerator[Event, None]:
    """A draft conclusion of typed notes, and the démarches they imply."""
    if not route.models and not route.notices:
        from neo.core.assistant.conclusion.concluding import conclude as conclude_notes

        yield Done(await asyncio.to_thread(conclude_notes, dossier, notes, today))
        return
    from neo.core.assistant.conclusion.prepared import prepare_conclusion, with_notes

    prepared = await asyncio.to_thread(prepare_conclusion, dossier, notes, today)
    async with aclosing(_written(with_notes(dossier, notes, today), prepared, route)) as events:
        async for event in events:
            yield event


async def suggest(
    dossier: Dossier, today: date, known: LocalHelpList | None = None, listed: JobOffers | None = None
) -> AsyncGenerator[Event, None]:
    """Next steps, each with its reason and its sources; ``known``: local services, ``listed``: job
    offers to choose from."""
    from neo.core.assistant.suggestions.suggesting import suggest as suggest_steps

    yield Done(await asyncio.to_thread(suggest_steps, dossier, today, known, listed))


async def verify(dossier: Dossier, text: str, today: date) -> AsyncGenerator[Event]:
    """Any text, sentence by sentence, against the record."""
    sentences = await asyncio.to_thread(_verify_all, dossier, text, today)
    yield Planned(tuple(PlannedLine(i, "") for i, _ in enumerate(sentences)))
    for number, sentence in enumerate(sentences):
        yield Written(number, sentence)
    yield Done(Verification(dossier.id, sentences))


def _verify_all(dossier: Dossier, text: str, today: date) -> tuple[Sentence, ...]:
    """Formulas of politeness and the signature claim nothing: they are not checked, and have no problem."""
    index = reading_of(dossier, today).index
    checked = verify_text(index, text, today=today)
    empty = claims_nothing([c.text for c in checked])
    return tuple(_verified(text, c, claims=not e) for c, e in zip(checked, empty, strict=True))


def _verified(text: str, c: Checked, *, claims: bool) -> Sentence:
    if not claims:
        return Sentence(text[c.start : c.end], start=c.start, end=c.end)
    verdict = Verdict.SUPPORTED if c.supported else Verdict.UNSUPPORTED
    return Sentence(text[c.start : c.end], "", tuple(c.sources), verdict, tuple(c.problems), c.start, c.end)

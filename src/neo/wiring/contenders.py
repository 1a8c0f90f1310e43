"""One writer of an evaluation, wired: embedded, a provider whose exchanges are kept, or a recording."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from neo.adapters.language_models.exchanges import Exchanges
from neo.adapters.language_models.recorded import KeptModel, RecordedModel
from neo.core.assistant.instructions import instructions_for
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.dossier.schema import violations
from neo.core.errors import DossierInvalid, ModelBusy, WorkFailed
from neo.core.evaluation.cases import Case
from neo.core.evaluation.comparison.comparison import Contender
from neo.core.evaluation.comparison.outcome import Outcome, observe
from neo.core.language_models.card import EMBEDDED, ModelCard
from neo.core.language_models.fallback import Health, Route
from neo.core.language_models.footprint import Footprint
from neo.core.language_models.messages import Usage
from neo.wiring.desk import Desk
from neo.wiring.routes import TASKS, route_for

Asked = KeptModel | RecordedModel
PATIENCE = (2.0, 10.0, 30.0)
"""Seconds before a busy provider is asked again, where it does not say how many itself."""
LONGEST_WAIT = 120.0


class ProviderNotReady(WorkFailed):
    """A provider that can write no task. Data: ``name``, ``problem`` (a French sentence)."""

    code = "provider_not_ready"
    template = "« {name} » ne peut pas être évalué. {problem}"


class Contending:
    """A contender at work; ``model`` is ``None`` for the embedded writer."""

    def __init__(
        self, contender: Contender, desk: Desk, today: date | None = None, model: Asked | None = None
    ) -> None:
        self.contender, self.model = contender, model
        self._desk, self._today = desk, today
        self._read: tuple[Case, Dossier] | None = None

    @property
    def exchanges(self) -> Exchanges | None:
        """What it has answered."""
        return self.model.exchanges if self.model else None

    @property
    def asked(self) -> int:
        """Requests that really left."""
        return self.model.watch.asked if self.model else 0

    @property
    def known(self) -> int:
        """Exchanges of a provider that will not be asked again; none for a replay, which asks nothing."""
        return len(self.exchanges) if self.exchanges is not None and not self.contender.replayed else 0

    async def write(self, case: Case, question: str = "") -> Outcome:
        """The answer to ``question``, or the synthesis; a provider that is busy is waited for.

        Raises ``ExchangeNotRecorded`` in a replay.
        """
        outcome = await self._write_once(case, question)
        for seconds in PATIENCE:
            failure = self.model.watch.failure if self.model else None
            if not isinstance(failure, ModelBusy):
                break
            asked = failure.data.get("retry_after")
            await asyncio.sleep(min(LONGEST_WAIT, seconds if asked is None else float(asked)))
            outcome = await self._write_once(case, question)
        return outcome

    async def _write_once(self, case: Case, question: str) -> Outcome:
        dossier, today = self._dossier(case), self._today or case.today
        ask, synthesize = self._desk.ask, self._desk.synthesize
        events = ask(dossier, question, today=today) if question else synthesize(dossier, today=today)
        if self.model is None:
            return (await observe(events, lambda: 0.0))[0]
        watch = self.model.watch
        watch.begin()
        outcome, first = await observe(events, lambda: watch.elapsed)
        if watch.missing is not None:
            raise watch.missing
        own = instructions_for("answer" if question else "synthesis").text
        sent = tuple(m.text for request in watch.requests for m in request.messages if m.text != own)
        if not outcome.by_model:
            return replace(outcome, sent=sent)
        return replace(outcome, sent=sent, first_seconds=first, whole_seconds=watch.elapsed)

    async def aclose(self) -> None:
        """Close its connections."""
        if self.model is not None:
            await self.model.aclose()

    def _dossier(self, case: Case) -> Dossier:
        """The record of ``case``, read once; a case is worked through before the next."""
        if self._read is None or self._read[0] is not case:
            broken = violations(case.document)
            if broken:
                raise DossierInvalid(tuple((v.pointer, v.problem) for v in broken))
            self._read = case, read_dossier(case.document)
        return self._read[1]


def open_contender(name: str, folder: Path, today: date | None = None) -> Contending:
    """The writer ``name``; the exchanges of a provider are kept in ``folder``, which is not made yet.

    Raises ``SettingInvalid`` for an unknown name, ``ProviderNotReady``, and ``FileUnreadable`` for a folder
    that holds no recording.
    """
    if name == EMBEDDED.provider:
        return Contending(Contender(name, EMBEDDED), Desk(name, no_record=True), today)
    routes = {task: route_for(task, only=name) for task in TASKS}
    model = _model(name, routes, folder)
    notices = [notice for route in routes.values() for notice in route.notices]
    replayed = isinstance(model, RecordedModel)
    notices += [model.exchanges.note] if replayed and model.exchanges.note else []
    contender = Contender(name, model.card, replayed, tuple(dict.fromkeys(notices)))
    desk = Desk(name, routes=lambda task: _route(routes[task], model), no_record=True)
    return Contending(contender, desk, today, model)


def _model(name: str, routes: Mapping[str, Route], folder: Path) -> Asked:
    """The first model of the routes, asked through what keeps its exchanges."""
    models = [model for route in routes.values() for model in route.models]
    if not models:
        notices = [notice for route in routes.values() for notice in route.notices]
        raise ProviderNotReady(name=name, problem=notices[0] if notices else "Aucun modèle n’est réglé.")
    model = models[0]
    return model if isinstance(model, RecordedModel) else KeptModel(model, Exchanges(folder))


def _route(route: Route, model: Asked) -> Route:
    """``route`` with its model watched; each text begins in good health, so that each is really asked. The
    footprint is that of the answer as it came, not of its replay."""
    watched = (model,) if route.models else ()

    def estimate(card: ModelCard, usage: Usage, _seconds: float) -> Footprint | None:
        return route.estimate(card, usage, model.watch.elapsed)

    return replace(route, models=watched, health=Health(), estimate=estimate)

"""The evaluation, wired: which writer a provider name means: the baseline, the embedded one, or a model.

The desk is imported when it is first asked: the baseline needs none of the product's engine.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.dossier.schema import violations
from neo.core.errors import DossierInvalid, WrongUsage
from neo.core.evaluation.baseline import BaselineWriter
from neo.core.evaluation.cases import Case
from neo.core.evaluation.writers import SYNTHESIS, Speak, Wanted, Writer

if TYPE_CHECKING:
    from neo.core.assistant.events import Event
    from neo.core.language_models.messages import ModelRequest
    from neo.wiring.contenders import Contending
    from neo.wiring.desk import Desk

EMBEDDED = "embedded"
BASELINE = "baseline"


class DeskWriter:
    """The product's own tasks, on each case in memory: the record store is never opened.

    ``today`` replaces the day each record was handed over.
    """

    def __init__(self, today: date | None = None) -> None:
        self.name = EMBEDDED
        self._today = today
        self._open: tuple[Case, Dossier] | None = None

    @cached_property
    def _desk(self) -> Desk:
        from neo.wiring.desk import open_desk

        return open_desk(EMBEDDED, no_record=True)

    async def synthesize(self, case: Case) -> Mapping[str, Any]:
        events = self._desk.synthesize(self._dossier(case), today=self._day(case))
        return await _result(events)

    async def ask(self, case: Case, question: str) -> Mapping[str, Any]:
        events = self._desk.ask(self._dossier(case), question, today=self._day(case))
        return await _result(events)

    async def verify(self, case: Case, text: str) -> Mapping[str, Any]:
        events = self._desk.verify(self._dossier(case), text, today=self._day(case))
        return await _result(events)

    async def draft(self, case: Case, message: str) -> Mapping[str, Any]:
        return await _result(self._desk.draft(self._dossier(case), message, today=self._day(case)))

    async def conclude(self, case: Case, notes: str) -> Mapping[str, Any]:
        return await _result(self._desk.conclude(self._dossier(case), notes, today=self._day(case)))

    async def suggest(self, case: Case) -> Mapping[str, Any]:
        return await _result(self._desk.suggest(self._dossier(case), today=self._day(case)))

    async def mask(self, case: Case, text: str, *, organisations: bool = False) -> Mapping[str, Any]:
        from neo.core.privacy.policy import EVERYTHING, PREVIEW
        from neo.core.privacy.preview import preview

        return preview(text, self._dossier(case), EVERYTHING if organisations else PREVIEW).as_json()

    async def write_with(self, case: Case, speak: Speak, wanted: Wanted = SYNTHESIS) -> Mapping[str, Any]:
        """The way of a request, as with any provider, to a model that says ``speak``'s words."""
        from neo.core.assistant import pipeline
        from neo.core.language_models.fallback import Route
        from neo.core.language_models.scripted import ScriptedModel

        def reply(request: ModelRequest) -> str:
            return speak(request.messages[-1].text, request.messages[0].text)

        route = Route((ScriptedModel((reply,), chunk=200),))
        dossier, day = self._dossier(case), self._day(case)
        if wanted.message:
            return await _result(pipeline.draft(dossier, wanted.message, day, route))
        if wanted.notes:
            return await _result(pipeline.conclude(dossier, wanted.notes, day, route))
        if wanted.question:
            return await _result(pipeline.ask(dossier, wanted.question, day, route))
        return await _result(pipeline.synthesize(dossier, day, None, route))

    def _day(self, case: Case) -> date:
        return self._today or case.today

    def _dossier(self, case: Case) -> Dossier:
        """The record of ``case``, read once; a case is worked through before the next."""
        if self._open is None or self._open[0] is not case:
            broken = violations(case.document)
            if broken:
                raise DossierInvalid(tuple((v.pointer, v.problem) for v in broken))
            self._open = case, read_dossier(case.document)
        return self._open[1]


async def _result(events: AsyncIterator[Event]) -> Mapping[str, Any]:
    from neo.wiring.desk import last_result

    result: Any = await last_result(events)
    shape: Mapping[str, Any] = result.as_json()
    return shape


class ModelWriter(DeskWriter):
    """The product's tasks with a provider's words; what no model writes (verification, masking) as ever."""

    def __init__(self, contending: Contending, today: date | None = None) -> None:
        super().__init__(today)
        self._contending = contending
        self.name = contending.contender.name
        self.known = contending.known

    async def synthesize(self, case: Case) -> Mapping[str, Any]:
        return (await self._contending.write(case)).result

    async def ask(self, case: Case, question: str) -> Mapping[str, Any]:
        return (await self._contending.write(case, question)).result


def open_writer(
    provider: str,
    today: date | None,
    cases: Sequence[Case] = (),
    tasks: Sequence[str] = (),
    *,
    record: Path | None = None,
    restart: bool = False,
) -> Writer:
    """The writer of that name, for ``tasks`` on ``cases``; ``record`` and ``restart`` as in a comparison.

    Raises ``SettingInvalid`` for an unknown name, and what opening a provider does.
    """
    if provider in (EMBEDDED, BASELINE):
        if record is not None:
            raise WrongUsage(problem="--record garde les échanges d’un fournisseur : aucun n’est demandé.")
        return DeskWriter(today) if provider == EMBEDDED else BaselineWriter()
    from neo.core.evaluation.comparison.texts import texts_of
    from neo.wiring.comparison import open_contenders

    texts = texts_of(cases, tasks)
    [contending] = open_contenders([provider], texts, record=record, today=today, restart=restart)
    return ModelWriter(contending, today)

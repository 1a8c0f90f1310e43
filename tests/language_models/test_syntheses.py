"""One record through each wire: every sentence carries verified sources, whatever goes wrong on the way."""

from __future__ import annotations

import pytest

from neo.adapters.language_models.fake_server import FakeServer
from neo.adapters.language_models.fake_server.scenario import Fault, Scenario
from neo.adapters.language_models.fake_server.words import SPEAKERS, faithful
from neo.core.assistant.events import Done
from neo.core.assistant.pipeline import synthesize
from neo.core.assistant.results import Synthesis, Verdict
from neo.core.language_models.fallback import Route
from neo.core.language_models.port import TimeLimits
from tests.assistant.records import dossier

from .conftest import WIRES, model_on

SHORT = TimeLimits(first=0.6, silence=0.6, whole=3.0)


async def _synthesis(server: FakeServer, wire: str) -> Synthesis:
    model = model_on(server, wire)
    of, last = dossier(), None
    async for event in synthesize(of, of.today, None, Route(models=(model,), limits=SHORT)):
        last = event
    await model.aclose()
    assert isinstance(last, Done) and isinstance(last.result, Synthesis)
    return last.result


def _is_proved(told: Synthesis) -> bool:
    return bool(told.sentences) and all(
        s.verdict is Verdict.SUPPORTED and s.sources and not s.problems for s in told.sentences
    )


@pytest.mark.parametrize("wire", WIRES)
async def test_each_wire_gives_a_synthesis_whose_sentences_are_proved(server: FakeServer, wire: str) -> None:
    server.scenario = Scenario(words=faithful)
    told = await _synthesis(server, wire)
    assert told.engine == wire and told.making.told > 0 and _is_proved(told)


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize("fault", list(Fault))
async def test_every_fault_ends_in_a_complete_text(server: FakeServer, wire: str, fault: Fault) -> None:
    server.scenario = Scenario(words=faithful, fault=fault)
    told = await _synthesis(server, wire)
    assert _is_proved(told)
    assert told.engine == wire or len(told.making.withdrawn) == 1, "who gave up is told in one sentence"


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize("speaker", sorted(SPEAKERS))
async def test_whatever_is_answered_what_is_shown_is_proved(
    server: FakeServer, wire: str, speaker: str
) -> None:
    server.scenario = Scenario(words=SPEAKERS[speaker], chunk=3 if speaker != "huge" else 4000)
    assert _is_proved(await _synthesis(server, wire))

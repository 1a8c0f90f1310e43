"""`neo providers`: one sentence a provider, whatever its state; never a key, never a trace."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from neo.adapters.language_models.fake_server import FAKE_KEY, FakeServer, Fault, Scenario
from neo.adapters.language_models.fake_server.server import UNKNOWN
from neo.core.language_models.port import TimeLimits
from neo.wiring.provider_check import check
from neo.wiring.providers import named
from tests.running import Done, Neo

from .conftest import need_libraries

_SETTINGS = ("NEO_", "AZURE_OPENAI_", "MISTRAL_", "OPENAI_")


@pytest.fixture
def neo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Neo:
    """``neo`` with no provider set, whatever the developer's own environment says."""
    for name in list(os.environ):
        if name.startswith(_SETTINGS) and name != "NEO_REQUIRE_ALL":
            monkeypatch.delenv(name)
    return Neo(tmp_path / "data")


def _settings(server: FakeServer) -> dict[str, str]:
    return {
        "MISTRAL_API_KEY": FAKE_KEY,
        "NEO_MISTRAL_URL": server.mistral_url,
        "AZURE_OPENAI_ENDPOINT": server.root,
        "AZURE_OPENAI_API_KEY": FAKE_KEY,
        "AZURE_OPENAI_DEPLOYMENT": "synthese",
        "NEO_OPENAI_BASE_URL": server.openai_url,
        "NEO_OPENAI_API_KEY": FAKE_KEY,
        "NEO_OPENAI_MODEL": "essai",
    }


async def _run(neo: Neo, *arguments: str, env: dict[str, str]) -> Done:
    done = await asyncio.to_thread(lambda: neo("providers", *arguments, env=env))
    assert FAKE_KEY not in done.out + done.err
    return done


async def test_every_provider_that_is_set_is_asked(neo: Neo, server: FakeServer) -> None:
    done = await _run(neo, "check", env=_settings(server))
    assert done.code == 0 and len(server.asked) == 3
    states = [line.split(" : ", 1) for line in done.out.splitlines()]
    assert [name for name, _ in states] == ["mistral", "azure", "openai", "embedded"]
    assert all("rêt" in sentence for _, sentence in states)


async def test_a_wrong_deployment_and_a_wrong_key(neo: Neo, server: FakeServer) -> None:
    wrong = {"AZURE_OPENAI_DEPLOYMENT": UNKNOWN, "MISTRAL_API_KEY": "une-autre"}
    done = await _run(neo, "check", "--json", env=_settings(server) | wrong)
    states = {state["provider"]: state for state in done.json["providers"]}
    assert done.code == 1 and states["openai"]["ready"]
    assert "déploiement" in states["azure"]["sentence"] and not states["azure"]["ready"]
    assert "clé" in states["mistral"]["sentence"] and states["mistral"]["error"] == "model_refused"
    assert "une-autre" not in done.out + done.err


async def test_an_unreachable_host(neo: Neo, server: FakeServer) -> None:
    settings = _settings(server)
    await server.__aexit__()
    done = await _run(neo, "check", "azure", env=settings)
    assert done.code == 1
    assert re.search(r"^azure : Le modèle « azure » est injoignable \(127\.0\.0\.1:\d+\)\.$", done.out, re.M)


def test_nothing_set_is_no_fault_and_sends_nothing(neo: Neo) -> None:
    done = neo("providers", "check")
    assert done.code == 0 and done.out == "embedded : Rédacteur embarqué : toujours prêt, sans réseau.\n"
    shown = neo("providers", "list")
    assert shown.code == 0 and shown.out.startswith("* embedded") and shown.out.count("non réglé") == 3


def test_the_provider_chosen_is_checked_even_when_a_setting_is_missing(neo: Neo) -> None:
    done = neo("providers", "check", env={"NEO_PROVIDER": "mistral"})
    assert done.code == 1 and done.out.startswith("mistral : Il manque le réglage MISTRAL_API_KEY.\n")
    done = neo("providers", "check", "azure")
    assert (
        done.code == 1
        and "AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY et AZURE_OPENAI_DEPLOYMENT" in done.out
    )


def test_a_name_that_is_unknown(neo: Neo) -> None:
    done = neo("providers", "check", "gpt")
    assert done.code == 2 and done.err.count("\n") == 1 and "« gpt »" in done.err


def test_the_list_tells_the_card_of_what_is_set(neo: Neo) -> None:
    need_libraries()
    done = neo("providers", "list", "--json", env={"NEO_PROVIDER": "mistral", "MISTRAL_API_KEY": FAKE_KEY})
    [mistral] = [p for p in done.json["providers"] if p["provider"] == "mistral"]
    assert done.json["chosen"] == "mistral" and mistral["configured"] and mistral["price_in"] is None
    assert mistral["operator"] == "Mistral AI" and not mistral["own_ground"] and FAKE_KEY not in done.out


@pytest.mark.parametrize("name", ["mistral", "azure", "openai"])
async def test_any_fault_of_a_provider_is_one_sentence(server: FakeServer, name: str) -> None:
    limits = TimeLimits(first=0.4, silence=0.4, whole=5)
    for fault in Fault:
        if fault is Fault.FROZEN_AFTER_END:
            continue
        server.scenario = Scenario(words="oui oui oui oui", chunk=2, fault=fault)
        state = await check(named(name), _settings(server), limits)
        assert not state.ready and state.asked and state.error.startswith(("model_", "answer_", "request_"))
        assert state.sentence.endswith(".") and "\n" not in state.sentence and FAKE_KEY not in repr(state)


async def test_the_fake_server_runs_by_hand(tmp_path: Path) -> None:
    """It prints settings that work as they are."""
    need_libraries()
    command = [sys.executable, "-u", "-m", "neo.adapters.language_models.fake_server", "--port", "0"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(30):
            printed = (await process.stdout.readuntil(b"NEO_OPENAI_MODEL=demonstration\n")).decode()
        settings: dict[str, Any] = dict(re.findall(r"\b((?:NEO|AZURE|MISTRAL)_[A-Z_]+)=(\S+)", printed))
        for name in ("mistral", "azure", "openai"):
            state = await check(named(name), settings)
            assert state.ready, state.sentence
    finally:
        process.terminate()
        await process.wait()

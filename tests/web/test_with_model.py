"""The screens with a language model set: a fake Mistral on this machine, its faults, its lies, its price."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connections
from django.test import AsyncClient, Client

from neo.adapters.language_models.fake_server import FAKE_KEY, FakeServer
from neo.adapters.language_models.fake_server.scenario import Fault, Scenario
from neo.adapters.language_models.fake_server.words import faithful, lying_citations
from neo.core.language_models.fallback import Health
from neo.storage.accounts.models import Account
from neo.storage.oversight import consumption
from neo.storage.oversight.models import Consumption
from neo.wiring import routes
from tests.conftest import require_or_skip

from .conftest import ADMINISTRATOR, ADVISER
from .events import read_events

SYNTHESIS = "/dossiers/DEMO-01/synthese/flux/"
QUESTION = "/dossiers/DEMO-01/question/flux/"


def _settings(server: FakeServer) -> dict[str, str]:
    return {
        "NEO_PROVIDER": "mistral",
        "MISTRAL_API_KEY": FAKE_KEY,
        "NEO_MISTRAL_URL": server.mistral_url,
        "NEO_MISTRAL_PRICES": "1/3",
    }


def _need_libraries() -> None:
    for library in ("mistralai", "httpx2"):
        if find_spec(library) is None:
            require_or_skip(f"the library {library} (requirements/dev.txt)")


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeServer]:
    """A server that plays Mistral, named by the settings; no provider is being let alone."""
    _need_libraries()
    monkeypatch.setattr(routes, "HEALTH", Health())
    async with FakeServer(Scenario(words=faithful)) as server:
        for name, value in _settings(server).items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def aside(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    """The same in a thread of its own, for a browser that is not asynchronous."""
    _need_libraries()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = FakeServer(Scenario(words=faithful))
    asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result(10)
    monkeypatch.setattr(routes, "HEALTH", Health())
    for name, value in _settings(server).items():
        monkeypatch.setenv(name, value)
    yield server
    asyncio.run_coroutine_threadsafe(server.__aexit__(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


@pytest.fixture
async def browser() -> AsyncClient:
    client = AsyncClient(HTTP_HOST="127.0.0.1")
    await client.aforce_login(await Account.objects.aget(login=ADVISER))
    return client


async def _synthesis(browser: AsyncClient) -> list[tuple[str, dict[str, Any]]]:
    return await read_events(await browser.get(SYNTHESIS))


async def test_the_page_says_who_wrote_and_what_left(browser: AsyncClient, fake: FakeServer) -> None:
    events = await _synthesis(browser)
    engine = events[-1][1]["engine"]
    assert "mistral-small-latest (Mistral AI, Union européenne)" in engine
    assert re.search(r"\d\u202f\d{3} caractères pseudonymisés envoyés", engine)
    assert "Aucun modèle" not in engine
    assert "Delannoy" not in fake.asked[0].text() and "DELANNOY" not in fake.asked[0].text()


async def test_lies_are_listed_apart_and_never_in_the_text(browser: AsyncClient, fake: FakeServer) -> None:
    fake.scenario = Scenario(words=lying_citations)
    events = await _synthesis(browser)
    assert "Non retenu (" in events[-1][1]["blocks"]
    assert all("Il est faux" not in value["html"] for name, value in events if name == "line")


async def test_an_answer_that_breaks_begins_anew_with_the_embedded_writer(
    browser: AsyncClient, fake: FakeServer
) -> None:
    fake.scenario = Scenario(words=faithful, fault=Fault.CUT, at=80)
    events = await _synthesis(browser)
    plans = [value for name, value in events if name == "plan"]
    assert len(plans) == 2 and "a été coupée" in plans[1]["notice"] and "data-written" not in plans[1]["html"]
    assert "Rédacteur embarqué" in events[-1][1]["engine"] and "a été coupée" in events[-1][1]["engine"]


@pytest.mark.parametrize("fault", list(Fault))
async def test_every_fault_ends_in_a_whole_text(
    browser: AsyncClient, fake: FakeServer, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    monkeypatch.setenv("NEO_MODEL_SECONDS", "0.6/0.6/3")
    fake.scenario = Scenario(words=faithful, fault=fault)
    events = await _synthesis(browser)
    assert events[-1][0] == "done"
    last: dict[int, str] = {}
    for name, value in events:
        if name == "plan":
            last = {}
        if name == "line":
            last[value["index"]] = value["html"]
    assert last and not any('class="later"' in html for html in last.values())
    assert "data-cited" in "".join(last.values())


async def test_a_missing_key_is_one_sentence_and_the_text_comes(
    browser: AsyncClient, fake: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MISTRAL_API_KEY")
    engine = (await _synthesis(browser))[-1][1]["engine"]
    assert "Rédacteur embarqué" in engine and "MISTRAL_API_KEY" in engine


async def test_no_database_connection_is_held_while_the_model_speaks(
    browser: AsyncClient, fake: FakeServer
) -> None:
    response = await browser.get(SYNTHESIS)
    held: list[str] = []
    async for _ in response:
        held += [
            c.alias
            for c in await sync_to_async(lambda: list(connections.all(initialized_only=True)))()
            if c.connection is not None and not c.in_atomic_block and c.vendor == "postgresql"
        ]
    assert held == []


def _written(client: Client) -> str:
    """The engine's line of a synthesis, on the page that is written whole."""
    page = client.get("/dossiers/DEMO-01/synthese/?ecrire=1").content.decode()
    return page.split("data-engine>")[1].split("</p>")[0]


def test_what_it_took_is_summed_by_month_and_nobody_is_in_it(
    aside: FakeServer, signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_REGION", "La Réunion")
    client = signed_in(ADVISER)
    _written(client)
    _written(client)
    client.post("/dossiers/DEMO-01/question/", {"q": "Est-ce qu'on peut le radier ?"})
    rows = consumption.by_month()
    told = {(row.task, row.engine, row.region): row.texts for row in rows}
    assert told == {("synthesis", "mistral", "La Réunion"): 2, ("answer", "embedded", "La Réunion"): 1}
    row = next(r for r in rows if r.engine == "mistral")
    assert row.prompt_tokens > 500 and row.cost > 0
    columns = {field.name for field in Consumption._meta.get_fields()}
    assert not columns & {"account", "adviser", "login", "person", "record", "dossier", "agency"}
    page = signed_in(ADMINISTRATOR).get("/modeles/").content.decode()
    assert "La Réunion" in page and "Mistral, puis rédacteur embarqué" in page


def test_past_its_ceiling_the_month_goes_on_with_the_embedded_writer(
    aside: FakeServer, signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_CEILING_EUROS", "0.001")
    client = signed_in(ADVISER)
    _written(client)
    assert "Le plafond de coût du mois (0,001\u00a0€) est atteint" in _written(client)
    assert len(aside.asked) == 1


def test_ceilings_look_at_their_own_month_and_region(ready: None) -> None:
    consumption.add(date(2026, 5, 1), "A", "synthesis", "m", {"cost": 2_000_000, "energy_high": 3000})
    assert consumption.spent(date(2026, 5, 1), "A") == consumption.Spent(2.0, 3.0)
    assert consumption.spent(date(2026, 6, 1), "A") == consumption.Spent(0.0, 0.0)
    assert consumption.spent(date(2026, 5, 1), "B") == consumption.Spent(0.0, 0.0)


def test_the_administrator_sees_each_provider_and_no_key(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISTRAL_API_KEY", "cle-tres-secrete")
    page = signed_in(ADMINISTRATOR).get("/modeles/").content.decode()
    assert "Il manque AZURE_OPENAI_ENDPOINT" in page and "mistral-small-latest" in page
    assert "cle-tres-secrete" not in page and "aucun plafond" in page


def test_a_wrong_setting_is_said_on_the_page(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_CEILING_WH", "beaucoup")
    page = signed_in(ADMINISTRATOR).get("/modeles/").content.decode()
    assert "Le réglage NEO_CEILING_WH ne convient pas" in page


async def test_a_provider_is_tried_with_one_word(fake: FakeServer) -> None:
    client = AsyncClient(HTTP_HOST="127.0.0.1")
    await client.aforce_login(await Account.objects.aget(login=ADMINISTRATOR))
    page = (await client.post("/modeles/essai/", {"fournisseur": "mistral"})).content.decode()
    assert "Prêt : mistral-small-latest" in page.replace("\u00a0", " ")
    fake.scenario = Scenario(fault=Fault.FORBIDDEN)
    page = (await client.post("/modeles/essai/", {"fournisseur": "mistral"})).content.decode()
    assert "refuse la demande" in page
    assert (await client.post("/modeles/essai/", {"fournisseur": "autre"})).status_code == 400


def test_the_instructions_are_files_with_a_version() -> None:
    folder = Path(routes.__file__).parents[1] / "core" / "assistant" / "instructions"
    for task in routes.TASKS:
        assert (folder / f"{task}.md").read_text("utf-8").startswith("<!-- version: ")

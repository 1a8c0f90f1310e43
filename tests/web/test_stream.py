"""The streams: a plan, each sentence at its place, the end; and what happens when it is cut or breaks."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from datetime import date
from typing import Any

import pytest
from django.test import AsyncClient

from neo.core.assistant.events import HeldBack, Planned, PlannedLine, Written
from neo.core.assistant.results import Sentence, Verdict
from neo.core.errors import RecordNotFound
from neo.doors.web import event_stream, questions, syntheses
from neo.storage.accounts.models import Account
from neo.storage.records.store import RecordStore
from neo.wiring.desk import Desk
from neo.wiring.gate import Asker

from .conftest import ADVISER
from .events import parsed, read_events

SYNTHESIS = "/dossiers/DEMO-01/synthese/flux/"
QUESTION = "/dossiers/DEMO-01/question/flux/"
TODAY = date(2026, 6, 15)


@pytest.fixture
async def browser() -> AsyncClient:
    client = AsyncClient(HTTP_HOST="127.0.0.1")
    await client.aforce_login(await Account.objects.aget(login=ADVISER))
    return client


async def test_a_synthesis_arrives_line_by_line_at_planned_places(browser: AsyncClient) -> None:
    response = await browser.get(SYNTHESIS)
    assert response["Content-Type"] == "text/event-stream; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    events = await read_events(response)
    names = [name for name, _ in events]
    lines = [value for name, value in events if name == "line"]
    assert names[0] == "plan" and names[-1] == "done" and set(names[1:-1]) == {"line"}
    assert [line["index"] for line in lines] == list(range(len(lines)))
    assert all(f'data-line="{line["index"]}"' in events[0][1]["html"] for line in lines)
    assert "Rédacteur embarqué" in events[-1][1]["engine"]


async def test_each_mark_leads_to_a_place_already_sent(browser: AsyncClient) -> None:
    """A passage comes with the first line that cites it: a mark never leads nowhere."""
    sent = ""
    for _, value in await read_events(await browser.get(SYNTHESIS)):
        sent += "".join(passage["html"] for passage in value.get("passages", ()))
        for part in value.get("html", "").split('class="src" href="#')[1:]:
            assert f'id="{part.split(chr(34))[0]}"' in sent


async def test_an_answer_arrives_with_its_passages(browser: AsyncClient) -> None:
    events = await read_events(
        await browser.post(QUESTION, {"q": "Quand finissent ses droits ?", "suite": "q2"})
    )
    assert [name for name, _ in events] == ["done"]
    assert "Quand finissent ses droits ?" in events[0][1]["html"]
    assert all(passage["id"].startswith("q2-") for passage in events[0][1]["passages"])


async def test_an_abstention_says_so(browser: AsyncClient) -> None:
    body = {"q": "Quelle est la pointure de ses chaussures ?", "suite": "q3"}
    value = (await read_events(await browser.post(QUESTION, body)))[0][1]
    assert "dossier ne le dit pas" in value["html"].lower()


@pytest.mark.parametrize("run", ("", "q", "q1234", "s", 'q1"><b>', "Q1"))
async def test_a_run_that_is_no_number_of_the_page_is_refused(browser: AsyncClient, run: str) -> None:
    assert (await browser.post(QUESTION, {"q": "permis", "suite": run})).status_code == 404


async def test_nothing_is_written_while_the_assistant_is_off(browser: AsyncClient) -> None:
    await browser.post("/assistant/", {"etat": "off"})
    assert (await browser.get(SYNTHESIS)).status_code == 404
    assert (await browser.post(QUESTION, {"q": "permis", "suite": "q1"})).status_code == 404


class _Scripted(Desk):
    """A desk whose events are given; `closed` tells that its generator was closed before its end."""

    def __init__(self, *events: object) -> None:
        self.events, self.closed = events, False

    async def synthesize(self, dossier: Any, *, today: date, since: Any = None) -> AsyncGenerator[Any]:
        try:
            for happened in self.events:
                if isinstance(happened, Exception):
                    raise happened
                yield happened
        except GeneratorExit:
            self.closed = True
            raise


def _line(index: int) -> Written:
    return Written(index, Sentence(f"Phrase {index}.", "Situation", (), Verdict.SUPPORTED))


PLAN = Planned((PlannedLine(0, "Situation"), PlannedLine(1, "Situation")))


def test_closing_a_stream_stops_the_work_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = _Scripted(PLAN, _line(0), _line(1))
    monkeypatch.setattr(syntheses, "open_desk", lambda **_: desk)
    dossier = RecordStore().load("DEMO-05")

    async def cut() -> list[str]:
        stream = event_stream.stream_response(
            syntheses._events(dossier, TODAY, Asker("emploi", "32"))
        ).streaming_content
        seen = [parsed((await anext(stream)).decode()[:-2])[0] for _ in range(2)]
        await stream.aclose()
        return seen

    import asyncio

    assert asyncio.run(cut()) == ["plan", "line"]
    assert desk.closed


async def test_a_known_error_is_told_by_its_sentence(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _Scripted(PLAN, _line(0), RecordNotFound(id="DEMO-01"))
    monkeypatch.setattr(syntheses, "open_desk", lambda **_: desk)
    events = await read_events(await browser.get(SYNTHESIS))
    assert [name for name, _ in events] == ["plan", "line", "failed"]
    assert "Aucun dossier" in events[-1][1]["html"] and "rien n’a été enregistré" in events[-1][1]["html"]


async def test_an_unexpected_error_is_told_and_logged_without_its_text(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = _Scripted(PLAN, ValueError("M. DELANNOY habite 27 rue des Ourdisseurs"))
    monkeypatch.setattr(syntheses, "open_desk", lambda **_: desk)
    with caplog.at_level(logging.DEBUG):
        events = await read_events(await browser.get(SYNTHESIS))
    assert [name for name, _ in events] == ["plan", "failed"]
    assert "ValueError" in caplog.text
    assert "DELANNOY" not in caplog.text and "DELANNOY" not in events[-1][1]["html"]


async def test_a_sentence_held_back_leaves_its_reason(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _Scripted(PLAN, HeldBack(0, "Situation", "la date n'est pas au dossier"), _line(1))
    monkeypatch.setattr(syntheses, "open_desk", lambda **_: desk)
    held = (await read_events(await browser.get(SYNTHESIS)))[1][1]["html"]
    assert "Une phrase retenue" in held and "la date n’est pas au dossier" in held
    assert "data-written" not in held


async def test_a_question_that_breaks_is_told_too(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Desk:
        raise RuntimeError("words of a question")

    monkeypatch.setattr(questions, "open_desk", broken)
    events = await read_events(await browser.post(QUESTION, {"q": "permis", "suite": "q1"}))
    assert [name for name, _ in events] == ["failed"]
    assert "words of a question" not in str(events)

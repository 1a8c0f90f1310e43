"""« Comment ce texte a été fait » under everything NÉO writes or reads again, and in every JSON."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from django.core import signing
from django.test import Client

import neo
from neo.core.assistant.contribution import ENDING, PARTS, making_as_json, mention
from neo.core.assistant.making import EMBEDDED_MAKING, Making
from neo.doors.web.made_carried import carried
from neo.doors.web.written import made_of
from neo.storage.records.store import RecordStore
from neo.wiring.desk import Desk, last_result, open_desk

from .conftest import ADVISER

SignedIn = Callable[[str], Client]
RECORD = "/dossiers/DEMO-01/"
REPLY = f"{RECORD}courriels/M-15/"
TODAY = date(2026, 6, 15)
MODEL = Making("mistral", "mistral-small", "Mistral AI", "Union européenne", own_ground=False)
OUTPUTS: dict[str, tuple[str, str, dict[str, str]]] = {
    "synthesis": ("get", f"{RECORD}synthese/?ecrire=1", {}),
    "answer": ("post", f"{RECORD}question/", {"q": "quand finissent ses droits ?"}),
    "mail": ("post", REPLY, {"acte": "preparer"}),
    "verification": ("post", REPLY, {"acte": "verifier", "p0": "Bonjour, vous avez le permis B."}),
    "conclusion": ("post", f"{RECORD}conclusion/", {"notes": "relance Delcambre avant le 25/06"}),
    "suggestions": ("post", f"{RECORD}suites/", {}),
}


def _plain(text: str) -> str:
    return unescape(text).replace("\u00a0", " ").replace("\u202f", " ")


def _mentions(page: str) -> list[str]:
    return [_plain(m) for m in re.findall(r"data-mention>([^<]+)<", page)]


@pytest.mark.parametrize("task", OUTPUTS)
def test_every_output_says_how_it_was_made(task: str, signed_in: SignedIn) -> None:
    method, address, sent = OUTPUTS[task]
    page = getattr(signed_in(ADVISER), method)(address, sent).content.decode()
    assert _mentions(page) == [mention(task, EMBEDDED_MAKING)]
    for told in ("Comment ce texte a été fait", PARTS[task].sources, PARTS[task].degree, neo.__version__):
        assert told in _plain(page)


def test_an_abstention_says_it_too(signed_in: SignedIn) -> None:
    page = signed_in(ADVISER).post(f"{RECORD}question/", {"q": "quelle est sa pointure ?"}).content.decode()
    assert _mentions(page) == [mention("answer", EMBEDDED_MAKING)]


def test_a_draft_taken_up_and_checked_still_names_its_writer(signed_in: SignedIn) -> None:
    """The signed origin comes back with the text; another's signature, or none, claims nothing."""
    origin = carried(MODEL, made_of(MODEL, "mail"))
    sent = {"acte": "verifier", "p0": "Bonjour,", "fait": origin}
    client = signed_in(ADVISER)
    page = client.post(REPLY, sent).content.decode()
    assert _mentions(page) == [mention("mail_checked", MODEL)] and "mistral-small" in page
    assert f'name="fait" value="{origin}"' in page, "a second check still knows"
    forged = signing.dumps({"writer": ["x", "<b>", "", "", True], "lines": []}, salt="another")
    page = client.post(REPLY, sent | {"fait": forged}).content.decode()
    assert _mentions(page) == [mention("verification", EMBEDDED_MAKING)] and "<b>&lt;b&gt;" not in page


def test_the_draft_of_the_page_carries_its_origin(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    page = client.post(REPLY, {"acte": "preparer"}).content.decode()
    origin = unescape(re.findall(r'name="fait" value="([^"]+)"', page)[0])
    checked = client.post(REPLY, {"acte": "verifier", "p0": "Bonjour,", "fait": origin}).content.decode()
    assert _mentions(checked) == [mention("mail_checked", EMBEDDED_MAKING)]


@pytest.mark.parametrize("task", PARTS)
@pytest.mark.parametrize("making", [EMBEDDED_MAKING, MODEL])
def test_the_mention_is_one_line_with_the_degree_the_version_and_the_engine(
    task: str, making: Making
) -> None:
    line = mention(task, making)
    assert "\n" not in line and line.endswith(ENDING) and PARTS[task].degree in line
    assert f"NÉO {neo.__version__}" in line
    assert ("sans modèle de langue" in line) is (making is EMBEDDED_MAKING)
    assert ("mistral-small (Mistral AI, Union européenne)" in line) is (making is MODEL)


_DESK: dict[str, Callable[[Desk], object]] = {
    "synthesis": lambda d: d.synthesize(RecordStore().load("DEMO-01"), today=TODAY),
    "answer": lambda d: d.ask(RecordStore().load("DEMO-01"), "A-t-il le permis ?", today=TODAY),
    "mail": lambda d: d.draft(RecordStore().load("DEMO-01"), "M-15", today=TODAY),
    "conclusion": lambda d: d.conclude(RecordStore().load("DEMO-01"), "CV avant le 25/06", today=TODAY),
    "suggestions": lambda d: d.suggest(RecordStore().load("DEMO-01"), today=TODAY),
    "verification": lambda d: d.verify(RecordStore().load("DEMO-01"), "Il a le permis B.", today=TODAY),
}


@pytest.mark.parametrize("task", _DESK)
def test_every_json_says_it_in_the_same_words(task: str) -> None:
    import asyncio

    shape = asyncio.run(last_result(_DESK[task](open_desk()))).as_json()  # type: ignore[arg-type]
    assert shape["making"] == making_as_json(task) and shape["engine"] == "embedded"
    assert shape["making"]["mention"] == mention(task, EMBEDDED_MAKING)

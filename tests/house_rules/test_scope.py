"""What NÉO is not: a door for job seekers, a judge of a person, a recorder, a meter of time."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

import pytest
from django.urls import get_resolver

from neo.core.dossier.exchange import read_dossier
from neo.doors.web import urls
from neo.storage.accounts.models import Role
from neo.wiring.desk import Desk, last_result, open_desk

from .tree import SOURCE, shown

TODAY = date(2026, 6, 15)
PUBLIC = {
    "sign_in": "the sign-in page",
    "sign_out": "ends a session",
    "choose_theme": "light or dark, in a cookie of the device",
    "public_register": "the register of uses, for everybody",
    "register_csv": "the same as a table",
}
"""The addresses without an account. One more is a decision to be seen here."""
_WRITES = re.compile(r"open_desk|pipeline|RecordStore|open_record")
_OF_A_PERSON = re.compile(
    r"scor|rank|probab|predict|employab|suspicio|risk|likel|priorit|distance|eligib|entitle|sanction|radiat",
    re.IGNORECASE,
)
_VERDICTS = re.compile(
    r"vous avez droit à|n’avez pas droit|est éligible|n’est pas éligible|"
    r"(?:doit|devrait) être radiée?\b|je propose une sanction|score d|probabilité d|"
    r"employabilité (?:faible|forte|moyenne)|éloignée? de l’emploi\b",
    re.IGNORECASE,
)
_SOUND = re.compile(r"getUserMedia|MediaRecorder|SpeechRecognition|AudioContext|<audio|accept=\"audio", re.I)
_TIME_GAINED = re.compile(
    r"temps gagné|minutes gagnées|gain de temps|time_?saved|time_?gained|productivité|\bquotas?\b",
    re.IGNORECASE,
)
_SAYS_IT_IS_NOT = re.compile(r"n’est pas mesuré|n’est jamais|ne se mesurerait")


def test_the_addresses_without_an_account_are_these_and_write_nothing() -> None:
    public = {p.name: p.callback for p in urls.urlpatterns if "anyone" in p.callback.audience}
    assert set(public) == set(PUBLIC)
    modules = {view.__module__ for view in public.values()}
    read = {
        m: (SOURCE / (m.removeprefix("neo.").replace(".", "/") + ".py")).read_text("utf-8") for m in modules
    }
    assert {m for m, text in read.items() if _WRITES.search(text)} == set()


def test_no_role_is_a_job_seekers() -> None:
    doors = {role for p in get_resolver().url_patterns for role in _audiences(p)}
    assert doors <= {*Role.values, "anyone"}
    assert not re.search(r"seeker|person|public|citizen|usager|demandeur", " ".join(Role.values))


def _audiences(pattern: Any) -> Iterator[str]:
    for inner in getattr(pattern, "url_patterns", ()):
        yield from _audiences(inner)
    yield from getattr(getattr(pattern, "callback", None), "audience", ())


def _results(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The JSON of every task on one record."""
    dossier = read_dossier(record)
    mails = [m.ref for m in dossier.messages if m.incoming][:4]
    desk = open_desk()
    asked = [
        desk.synthesize(dossier, today=TODAY),
        desk.suggest(dossier, today=TODAY),
        desk.conclude(dossier, "pas motivé, à radier ; a-t-il droit à l'ARE ?", today=TODAY),
        *(desk.ask(dossier, q, today=TODAY) for q in _QUESTIONS),
        *(desk.draft(dossier, ref, today=TODAY) for ref in mails),
    ]
    for events in asked:
        yield asyncio.run(last_result(events)).as_json()


_QUESTIONS = ("A-t-il droit à l'allocation ?", "Faut-il le radier ?", "Va-t-il retrouver un emploi ?")


def _keys(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _keys(child)


def _own_words(shape: dict[str, Any]) -> Iterator[str]:
    """What NÉO says itself: quotations of the record are the record's."""
    yield shape.get("body", "")
    yield shape.get("message", "")
    for suggestion in shape.get("suggestions", ()):
        yield suggestion["title"]


@pytest.mark.parametrize("file", sorted((SOURCE / "samples").glob("sample_0*.json")), ids=lambda f: f.stem)
def test_no_result_holds_a_score_a_rank_or_a_verdict_on_a_person(file: Any) -> None:
    results = list(_results(json.loads(file.read_text("utf-8"))))
    assert len(results) >= 6
    assert {key for shape in results for key in _keys(shape) if _OF_A_PERSON.search(key)} == set()
    said = [words for shape in results for words in _own_words(shape)]
    assert [words for words in said if _VERDICTS.search(words)] == []


def test_nothing_records_a_voice() -> None:
    files = [f for kind in ("*.js", "*.html") for f in SOURCE.rglob(kind)]
    assert files
    assert [shown(f) for f in files if _SOUND.search(f.read_text("utf-8"))] == []
    headers = import_module("neo.site.protection")
    assert "microphone=()" in str(vars(headers))


def test_nothing_counts_the_time_gained() -> None:
    """No page, paper, table or indicator does; only the sentences that say it is not done."""
    rooms = ("doors/web", "doors/documents", "core/governance", "storage")
    files = [f for room in rooms for kind in ("*.py", "*.html") for f in (SOURCE / room).rglob(kind)]
    assert len(files) > 100
    found = []
    for file in files:
        text = " ".join(file.read_text("utf-8").split())
        around = [text[max(0, m.start() - 40) : m.end() + 60] for m in _TIME_GAINED.finditer(text)]
        found += [(shown(file), words) for words in around if not _SAYS_IT_IS_NOT.search(words)]
    assert found == []


def test_the_desk_has_no_task_beyond_these() -> None:
    """A task is a decision: a matching, a ranking or a conversation would be one more name here."""
    tasks = {name for name in vars(Desk) if not name.startswith("_")}
    assert tasks == {"synthesize", "ask", "draft", "conclude", "suggest", "verify"}

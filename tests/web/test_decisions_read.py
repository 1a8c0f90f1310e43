"""The decisions as they are read: told, commented, turned page by page, taken away and verified elsewhere."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable

import pytest
from django.test import Client

from neo.core.governance.stages import DEFAULT_PLAN, as_json
from neo.wiring import register

from .conftest import ADMINISTRATOR, DPO, ELECTED, SECURITY
from .governing import DECISIONS as READ
from .governing import decisions, form_of, fresh_register, last, numbers, story, words

__all__ = ["fresh_register", "story"]

SignedIn = Callable[[str], Client]


@pytest.mark.usefixtures("story")
def test_a_comment_and_its_answer_stand_under_what_they_are_on(signed_in: SignedIn) -> None:
    number = last("suspension").number
    asked = words(signed_in(ELECTED).get(form_of("comment"), {"sur": number}))
    assert (
        f"Sur la décision n° {number}, Suspension" in asked and f'<option value="{number}" selected>' in asked
    )
    sent = {"on": str(number), "text": "Et les prénoms ? <b>"}
    assert signed_in(ELECTED).post(form_of("comment"), sent).status_code == 302
    comment = last("comment")
    assert "Répondre" in words(signed_in(ADMINISTRATOR).get(READ))
    reply = {"on": str(comment.number), "text": "Le contrôle les prend."}
    assert signed_in(ADMINISTRATOR).post(form_of("answer"), reply).status_code == 302
    raw = signed_in(DPO).get(READ).content.decode()
    under = raw.split(f'id="d{number}"')[1].split("<li id=")[0]
    assert "&lt;b&gt;" in under and "Le contrôle les prend." in under
    wrong = signed_in(ADMINISTRATOR).post(form_of("answer"), {"on": str(number), "text": "Non."})
    assert wrong.status_code == 409, "an answer is on a comment"


@pytest.mark.usefixtures("story")
def test_the_decisions_are_told_with_who_when_and_their_digest(signed_in: SignedIn) -> None:
    page = words(signed_in(SECURITY).get(READ))
    for decision in decisions():
        assert f'id="d{decision.number}"' in page and decision.digest in page
    assert "élus du personnel (CSE central)" in page and "Avis défavorable, séance du" in page
    assert "affirmations fausses repérées au moins 90 %" in page
    assert "étape « Quatre régions, dossier et courriels en entier »" in page and "four_regions" not in page
    only = words(signed_in(SECURITY).get(READ, {"nature": "opening"}))
    assert only.count("<li id=") == len(numbers("opening"))


@pytest.mark.usefixtures("story")
def test_pages_of_decisions_are_turned_and_a_number_finds_its_page(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("neo.doors.web.governance_decisions.A_PAGE", 5)
    client = signed_in(ELECTED)
    assert 'id="d2"' not in words(client.get(READ)) and 'id="d2"' in words(client.get(READ, {"numero": 2}))
    assert 'id="d1"' in words(client.get(READ, {"page": 999}))


@pytest.mark.usefixtures("story")
def test_the_chain_is_verified_elsewhere_from_its_file(signed_in: SignedIn) -> None:
    answer = signed_in(ELECTED).get("/gouvernance/decisions.jsonl")
    assert "attachment" in answer["Content-Disposition"]
    previous = "0" * 64
    for line in answer.content.decode().splitlines():
        text = json.loads(line)["text"]
        assert json.loads(text)["previous"] == previous
        previous = hashlib.sha256(text.encode()).hexdigest()
    shown = words(signed_in(ELECTED).get(READ)).split('head-to-note"><code>')[1].split("<")[0]
    assert shown.replace(" ", "") == previous


def _rows(client: Client, place: str) -> list[list[str]]:
    text = client.get(place).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


@pytest.mark.usefixtures("story")
def test_csv_files_hold_each_line_and_no_formula(signed_in: SignedIn) -> None:
    client = signed_in(ELECTED)
    client.post(form_of("comment"), {"on": "1", "text": "=CMD()"})
    rows = _rows(client, "/gouvernance/decisions.csv")
    assert len(rows) == len(decisions()) + 1
    assert [row[5] for row in rows[1:]].count("fictive") == len(decisions()) - 1, "all but the comment"
    table = _rows(client, "/registre/usages.csv")
    suspended = [row for row in table if "Suspendu" in row]
    assert [row[7] for row in suspended] == ["La Réunion"]
    assert not any(cell.startswith(("=", "+", "@")) for row in (*rows, *table) for cell in row)


@pytest.mark.usefixtures("story")
def test_what_a_laboratory_tried_is_told_apart_once_it_is_a_deployment(signed_in: SignedIn) -> None:
    tried = len(decisions())
    register.record("administrator", "", "foundation", {"public_key": "00", "stages": as_json(DEFAULT_PLAN)})
    page = words(signed_in(ELECTED).get(READ))
    assert f"{tried} décisions d’essai précèdent la mise en service" in page
    assert page.count("<li id=") == 1 and "devient un déploiement" in page

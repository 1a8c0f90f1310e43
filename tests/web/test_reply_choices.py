"""The tone and the opening of a reply: one button each, the adviser's own words kept, nothing remembered."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from .conftest import ADVISER

REPLY = "/dossiers/DEMO-01/courriels/M-15/"


@pytest.fixture
def adviser(signed_in: Callable[[str], Client]) -> Client:
    return signed_in(ADVISER)


def _posted(client: Client, **sent: str) -> str:
    answer = client.post(REPLY, sent)
    assert answer.status_code == 200
    return answer.content.decode()


def _fields(page: str) -> dict[str, str]:
    """What a browser would send back of the page's form."""
    areas = re.findall(r'<textarea[^>]* name="(p\d+)"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    hidden = re.findall(r'type="hidden" name="(ton)" value="(\w*)"', page)
    return {name: html.unescape(value).strip() for name, value in (*areas, *hidden)}


def _pressed(page: str) -> list[str]:
    return re.findall(r'value="([\w-]+)" aria-pressed="true"', page)


def test_a_tone_may_be_chosen_before_the_draft_is_written(adviser: Client) -> None:
    before = adviser.get(REPLY).content.decode()
    assert 'type="radio" name="ton" value="soutenu"' in before and "Comme le courriel" in before
    page = _posted(adviser, acte="preparer", ton="soutenu")
    assert "mes salutations les meilleures" in _fields(page)[max(_areas(page), key=lambda n: int(n[1:]))]
    assert "ton-soutenu" in _pressed(page) and _fields(page)["ton"] == "soutenu"


def _areas(page: str) -> list[str]:
    return [name for name in _fields(page) if name != "ton"]


def test_a_tone_changes_the_draft_and_keeps_what_the_adviser_wrote(adviser: Client) -> None:
    sent = _fields(_posted(adviser, acte="preparer")) | {"p3": "Je vous rappelle jeudi matin."}
    page = _posted(adviser, **sent | {"acte": "ton-soutenu"})
    told = _fields(page)
    assert told["p3"] == "Je vous rappelle jeudi matin." and len(told) == len(sent)
    assert told["p0"].startswith("Monsieur") and "avec attention" in told["p1"]
    back = _fields(_posted(adviser, **told | {"acte": "ton-simple"}))
    assert back["p0"].startswith("Bonsoir") and back["p1"] == "Merci pour votre message."
    assert back["p3"] == "Je vous rappelle jeudi matin."


def test_an_opening_is_chosen_with_one_button_and_chosen_back(adviser: Client) -> None:
    first = _posted(adviser, acte="preparer")
    sent = _fields(first) | {"p3": "Je vous rappelle jeudi matin."}
    assert "ouverture-0" in _pressed(first)
    second = _posted(adviser, **sent | {"acte": "ouverture-1"})
    told = _fields(second)
    assert "ouverture-1" in _pressed(second) and told["p1"] != sent["p1"]
    assert {k: v for k, v in told.items() if k != "p1"} == {k: v for k, v in sent.items() if k != "p1"}
    assert _fields(_posted(adviser, **told | {"acte": "ouverture-0"}))["p1"] == sent["p1"]


def test_an_opening_of_ones_own_is_never_replaced(adviser: Client) -> None:
    sent = _fields(_posted(adviser, acte="preparer")) | {"p1": "Comme promis, je vous écris."}
    for act in ("verifier", "ouverture-1", "ton-soutenu"):
        page = _posted(adviser, **sent | {"acte": act})
        assert _fields(page)["p1"] == "Comme promis, je vous écris."
        assert 'value="ouverture-' not in page


@pytest.mark.parametrize("act", ["ouverture-7", "ouverture-x", "ton-agressif"])
def test_a_choice_that_is_not_offered_changes_nothing(adviser: Client, act: str) -> None:
    sent = _fields(_posted(adviser, acte="preparer"))
    assert _fields(_posted(adviser, **sent | {"acte": act})) == sent


def test_a_choice_leaves_no_trace(adviser: Client) -> None:
    answer = adviser.post(REPLY, {"acte": "preparer", "ton": "soutenu"})
    assert set(answer.cookies) <= {"csrftoken"}
    assert "mes salutations les meilleures" not in _posted(adviser, acte="preparer")


def test_reading_ease_and_its_advice_are_those_of_the_text_shown(adviser: Client) -> None:
    long = "Je vous écris pour vous dire que " + "le dossier avance et que " * 12 + "tout va bien."
    page = _posted(adviser, acte="verifier", p0=long)
    assert "Lecture" in page and "FALC" in page and "Une phrase est longue" in page
    assert "FALC" not in _posted(adviser, acte="verifier", p0="Bonjour. Je vous écris.")


def test_a_mailbox_that_answers_no_more_gives_the_advisers_text_back(
    adviser: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = {
        "NEO_MAIL_SOURCE": "folder",
        "NEO_MAIL_FOLDER": str(tmp_path / "gone"),
        "NEO_MAIL_LOGIN": ADVISER,
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    answer = adviser.post("/courriels/a~2Eeml/", {"acte": "deposer", "p0": "Oui, à <lundi> 9 h."})
    assert answer.status_code == 502
    page = html.unescape(answer.content.decode())
    assert "Oui, à <lundi> 9 h." in page and "Il n’a pas été déposé" in page

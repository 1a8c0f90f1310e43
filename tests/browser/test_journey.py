"""What an adviser does: sign in, open a record, read its synthesis, follow a citation, ask a question."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Watched
from .records import HARD_ID, command_line

OpenPage = Callable[..., Watched]
RECORD = "/dossiers/DEMO-01/"
DONE = '.synthesis[data-state="done"]'
_SPOKEN = "document.getElementById('live').textContent"

ENDLESS = Path(__file__).with_name("endless.js")
"""Puts in the place of `fetch` a stream that writes one line of two and never ends."""


def _lit(page: Any) -> str:
    """The highlighted text of the open passage, spaces made one."""
    parts = page.locator("#passages .passage:not([hidden]) mark.on").all_text_contents()
    return " ".join("".join(parts).split())


@pytest.fixture
def synthesis(open_page: OpenPage) -> Watched:
    watched = open_page(viewport={"width": 1440, "height": 900})
    watched.sign_in("lise.marchetti")
    watched.write(f"{RECORD}synthese/")
    watched.page.wait_for_selector(DONE)
    return watched


def test_from_signing_in_to_the_record(open_page: OpenPage) -> None:
    watched = open_page()
    watched.cookies.clear()
    watched.go("/dossiers/DEMO-02/")
    assert "/connexion/?next=" in watched.page.url
    watched.sign_in("lise.marchetti")
    assert watched.page.url.endswith("/journee/")
    watched.page.click("text=Dossier de M. Thierry DELANNOY")
    assert "Thierry DELANNOY" in watched.page.inner_text("h1")
    watched.page.fill("#find", "masselin")
    watched.page.press("#find", "Enter")
    watched.page.wait_for_url("**/DEMO-05/")


def test_a_colleagues_record_opens_after_a_reason(open_page: OpenPage) -> None:
    watched = open_page()
    watched.cookies.clear()  # the reason stays in this session alone
    watched.sign_in("lise.marchetti")
    watched.cookies.clear()
    page = watched.page
    page.fill("#find", "quintin")
    page.press("#find", "Enter")
    page.click("text=Basile QUINTIN")
    assert "suivi par Jo DELMAS" in page.inner_text("main")
    page.check("text=Je remplace le conseiller absent")
    page.click("text=Ouvrir le dossier")
    assert "Basile QUINTIN" in page.inner_text("h1")
    page.click("text=Synthèse et questions")
    page.click("[data-write] button")
    page.wait_for_selector(DONE)


def test_the_synthesis_arrives_without_being_asked_twice(synthesis: Watched) -> None:
    lines = synthesis.page.locator(".sentences > li")
    assert lines.count() > 5
    assert synthesis.page.locator(".sentences > li.later").count() == 0
    assert synthesis.page.inner_text("[data-engine] b") == "Rédacteur embarqué"
    assert synthesis.page.evaluate(_SPOKEN).startswith("Synthèse terminée")


def test_each_citation_lights_its_own_quotation(open_page: OpenPage, data_folder: Path) -> None:
    """What the page lights is what the command line quotes, in texts that are hard to count in."""
    quotes = _quotes(command_line(data_folder, "synthesize", HARD_ID, "--json"))
    watched = open_page(viewport={"width": 1440, "height": 900})
    watched.sign_in("lise.marchetti")
    watched.write(f"/dossiers/{HARD_ID}/synthese/")
    watched.page.wait_for_selector(DONE)
    marks = watched.page.locator('.sentences .src[href*="-conclusionsEntretien-"][href*="-texte-"]')
    lit = 0
    for mark in marks.all():
        if mark.get_attribute("data-also"):
            continue  # two places at once
        mark.click()
        assert _lit(watched.page) == quotes[mark.get_attribute("href").removeprefix("#se")]
        assert watched.page.locator("#passages .passage:not([hidden])").count() == 1
        lit += 1
    assert lit > 2


def _quotes(result: str) -> dict[str, str]:
    """The quotation of each place in a report, its spaces made one, by the end of its address on the page."""
    found = {}
    for sentence in json.loads(result)["sentences"]:
        for source in sentence["sources"]:
            if "start" in source:
                place = f"{source['pointer']}/{source['start']}/{source['end']}".replace("/", "-")
                found[place] = " ".join(source["quote"].split())
    return found


def test_a_click_on_the_sentence_itself_opens_its_passage(synthesis: Watched) -> None:
    line = synthesis.page.locator(".sentences > li[data-cited]").nth(2)
    line.locator("span").first.click()
    assert "open" in line.get_attribute("class")
    assert _lit(synthesis.page)
    assert synthesis.page.evaluate(_SPOKEN).startswith("Passage ouvert")


def test_with_the_keyboard_enter_opens_enters_and_escape_comes_back(synthesis: Watched) -> None:
    page = synthesis.page
    page.locator(".sentences .src").nth(1).focus()
    page.keyboard.press("Enter")
    assert _lit(page)
    assert page.evaluate("document.activeElement.className") == "src"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "passages"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "src"


def test_a_finding_leads_to_its_passage_too(synthesis: Watched) -> None:
    synthesis.page.locator("[data-blocks] .src").first.click()
    assert _lit(synthesis.page)


def test_a_question_is_answered_above_the_earlier_ones(synthesis: Watched) -> None:
    page = synthesis.page
    for question in ("quand finissent ses droits ?", "quelle est sa pointure ?"):
        page.fill("#ask", question)
        page.press("#ask", "Enter")
        page.wait_for_selector('[data-answers][aria-busy="false"]', state="attached")
    titles = page.locator("[data-answers] h3").all_text_contents()
    assert titles == ["quelle est sa pointure ?", "quand finissent ses droits ?"]
    assert "ne le dit pas" in page.inner_text("[data-answers] .qa >> nth=0")
    page.locator("[data-answers] .qa").nth(1).locator(".answer .src").first.click()
    assert _lit(page)


def test_clearing_leaves_nothing_and_writing_again_is_one_press(synthesis: Watched) -> None:
    page = synthesis.page
    page.locator(".sentences .src").first.click()
    page.click("[data-do=clear]")
    assert page.locator(".sentences").count() == 0
    assert page.locator("#passages .passage").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE)
    assert page.locator(".sentences > li[data-written]").count() > 5


def test_without_script_the_whole_synthesis_and_its_highlight(open_page: OpenPage) -> None:
    watched = open_page(java_script_enabled=False)
    watched.sign_in("lise.marchetti")
    watched.write(f"{RECORD}synthese/")
    watched.page.wait_for_url("**/?ecrire=1")
    mark = watched.page.locator(".sentences .src").nth(3)
    mark.click()
    target = watched.page.locator(mark.get_attribute("href").replace("#", "#passages #"))
    background = "node => getComputedStyle(node.closest('mark')).backgroundColor"
    assert target.evaluate(background) == "rgb(255, 230, 130)"
    watched.page.fill("#ask", "quand finissent ses droits ?")
    watched.page.press("#ask", "Enter")
    assert watched.page.locator(".qa .answer").count() >= 1


def test_a_server_that_stops_answering_is_said(open_page: OpenPage) -> None:
    watched = open_page()
    watched.sign_in("lise.marchetti")
    watched.page.route("**/flux/", lambda route: route.abort())
    watched.write(f"{RECORD}synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="error"]')
    assert "vous pouvez réessayer" in watched.page.inner_text("[data-failure]")
    watched.errors.clear()  # the browser's own line about the request cut here


def test_a_stream_cut_in_the_middle_keeps_what_was_verified(open_page: OpenPage) -> None:
    watched = open_page()
    watched.sign_in("lise.marchetti")

    def cut(route: Any) -> None:
        blocks = route.fetch().body().decode().split("\n\n")[:4]  # the plan and three lines
        kind = {"content-type": "text/event-stream; charset=utf-8"}
        route.fulfill(status=200, headers=kind, body="\n\n".join(blocks) + "\n\n")

    watched.page.route("**/flux/", cut)
    watched.write(f"{RECORD}synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="error"]')
    assert watched.page.locator(".sentences > li:visible").count() == 3
    assert "vous pouvez réessayer" in watched.page.inner_text("[data-failure]")


def test_a_session_that_ended_is_said(synthesis: Watched) -> None:
    page = synthesis.page
    page.context.clear_cookies(name="sessionid")
    page.click("[data-write] button")
    page.wait_for_selector('.synthesis[data-state="error"]')
    assert "Vous n’êtes plus connecté" in page.inner_text("[data-failure]")


def test_stopping_keeps_what_is_verified(open_page: OpenPage) -> None:
    """A stream that does not end: the page shows its lines and Escape stops it."""
    watched = open_page()
    watched.sign_in("lise.marchetti")
    watched.page.add_init_script(path=ENDLESS)
    watched.write(f"{RECORD}synthese/")
    watched.page.wait_for_selector(".sentences > li[data-written]")
    assert watched.page.get_attribute("#synthesis", "aria-busy") == "true"
    watched.page.keyboard.press("Escape")
    assert watched.page.inner_text("[data-stopped]") == "1 phrase vérifiée sur 2"
    assert watched.page.locator(".sentences > li:visible").count() == 1
    assert watched.page.evaluate("document.activeElement.textContent.trim()").endswith("Refaire")


def test_a_chosen_theme_is_kept(open_page: OpenPage) -> None:
    watched = open_page(color_scheme="light")
    watched.sign_in("lise.marchetti")
    with watched.page.expect_response("**/affichage/"):
        watched.page.check("input[value=dark]")
    watched.page.reload()
    ground = watched.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == "rgb(15, 21, 20)"

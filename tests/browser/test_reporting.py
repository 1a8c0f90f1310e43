"""A sentence is reported in a real browser, with and without script; every step is accessible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.journal.holders import make_holders

from .conftest import Watched

OpenPage = Callable[..., Watched]
WIDTHS = (1440, 390, 360)
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def keys(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The two readers of texts have registered their keys."""
    make_holders(tmp_path_factory.mktemp("keys"), data_folder, ("dpo", "elected"))


def _checked(page: Any, axe: str) -> list[Any]:
    page.evaluate(axe)
    broken: list[Any] = []
    for theme, rules in (("light", "axe.run()"), ("dark", "axe.run({runOnly: ['color-contrast']})")):
        page.emulate_media(color_scheme=theme)
        found = page.evaluate(rules)["violations"]
        broken += [(theme, v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate(_WIDER) > 0:
            broken.append(("wider than its window", width))
    page.set_viewport_size({"width": 1280, "height": 800})
    return broken


def _control(watched: Watched) -> Any:
    """The page that the first control of the synthesis opens, in a tab of its own."""
    with watched.page.context.expect_page() as opened:
        watched.page.locator(".sentences .signal").first.click()
    page = opened.value
    page.wait_for_selector("#h-i")
    return page


def test_every_step_with_a_text_is_accessible(keys: None, open_page: OpenPage, axe: str) -> None:
    watched = open_page(color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    watched.sign_in("lise.marchetti")
    watched.write("/dossiers/DEMO-01/synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="done"]')
    page = _control(watched)
    broken = _checked(page, axe)
    page.get_by_label("Une date ou un nombre est faux").check()
    page.get_by_label("Gênant").check()
    if page.get_by_label("Avec le passage").count():
        page.get_by_label("Avec le passage").check()
    page.click("text=Voir le texte masqué")
    page.wait_for_selector(".words")
    broken += _checked(page, axe)
    page.locator(".words input:checked").first.uncheck()
    page.click("text=Relire ce qui sera gardé")
    page.wait_for_selector(".final")
    broken += _checked(page, axe)
    page.get_by_label("J’ai relu chaque mot").check()
    page.click("text=Signaler avec ce texte")
    page.wait_for_selector(".follow")
    broken += _checked(page, axe)
    number, secret = page.locator(".follow code").all_inner_texts()
    page.goto(watched.address + "/signalements/suivi/")
    page.fill("#numero", number)
    page.fill("#secret", secret)
    page.click("text=Voir où il en est")
    page.wait_for_selector("#h-r")
    broken += _checked(page, axe)
    assert broken == []
    assert watched.page.locator('.synthesis[data-state="done"]').count() == 1, "the synthesis is still there"


def test_a_sentence_is_reported_without_script(open_page: OpenPage) -> None:
    watched = open_page(java_script_enabled=False)
    watched.sign_in("lise.marchetti")
    watched.go("/dossiers/DEMO-01/synthese/?ecrire=1")
    page = _control(watched)
    page.get_by_label("Autre chose").check()
    page.get_by_label("Gênant").check()
    page.click("text=Signaler, sans texte")
    page.wait_for_selector(".follow")
    assert page.locator(".follow code").count() == 2


@pytest.mark.parametrize(("login", "may_answer"), [("elue.csec", False), ("administration", True)])
def test_those_concerned_read_the_reports(
    login: str, may_answer: bool, open_page: OpenPage, axe: str
) -> None:
    watched = open_page(color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    watched.sign_in(login)
    watched.go("/gouvernance/signalements/")
    assert watched.page.locator("ol.chain > li").count() >= 2
    broken = _checked(watched.page, axe)
    answers = watched.page.locator("text=Répondre")
    assert bool(answers.count()) == may_answer
    if may_answer:
        answers.first.click()
        watched.page.wait_for_selector("#reponse")
        broken += _checked(watched.page, axe)
    assert broken == []

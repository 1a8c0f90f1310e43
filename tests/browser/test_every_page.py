"""Every page, for each role: accessible, as wide as its window, in both themes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Watched
from .records import COLLEAGUES_ID

OpenPage = Callable[..., Watched]
PAGES = {
    "lise.marchetti": (
        "/journee/",
        "/portefeuille/",
        "/dossiers/DEMO-01/",
        "/dossiers/DEMO-01/synthese/",
        "/dossiers/DEMO-05/synthese/",
        "/dossiers/DEMO-04/ce-qui-partirait/",
        "/dossiers/DEMO-01/courriels/M-15/",
        "/dossiers/DEMO-01/conclusion/",
        "/dossiers/DEMO-01/suites/",
        "/dossiers/DEMO-66/",
        "/fonctions/",
        "/signalements/suivi/",
        "/ce-que-neo-sait/",
        "/effets/",
        "/effets/avis/synthesis/",
        "/effets/irritants/",
        "/effets/questionnaire/",
        "/textes/",
        "/textes/acre-micro-entreprise/2026-01-01/",
        f"/dossiers/{COLLEAGUES_ID}/",
    ),
    "responsable.nord": ("/agence/",),
    "administration": (
        "/comptes/",
        "/reglages/",
        "/modeles/",
        "/gouvernance/decisions/inscrire/plan/",
        "/gouvernance/decisions/inscrire/evaluation/",
        "/gouvernance/decisions/inscrire/agreement/",
    ),
    "elue.csec": (
        "/gouvernance/",
        "/gouvernance/chiffres/",
        "/effets/",
        "/gouvernance/papiers/",
        "/gouvernance/decisions/",
        "/gouvernance/journal/",
        "/gouvernance/signalements/",
        "/gouvernance/decisions/inscrire/comment/?sur=20",
        "/registre/",
    ),
    "": ("/connexion/", "/registre/"),
}
WIDTHS = (1600, 1440, 1024, 768, 390, 360)
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_INJECT = """const injected = document.createElement('script');
injected.textContent = 'window.ran = 1'; document.body.append(injected)"""
_SPACED = """() => document.querySelectorAll('body *').forEach(node => {
  node.style.setProperty('letter-spacing', '.12em'); node.style.setProperty('word-spacing', '.16em');
  node.style.setProperty('line-height', '1.5'); })"""


def _show(watched: Watched, place: str) -> None:
    """Open a page in the fullest of its states."""
    (watched.write if place.endswith("/synthese/") else watched.go)(place)
    if place == "/connexion/":  # its fullest state says that the password is wrong
        watched.page.fill("#login", "lise.marchetti")
        watched.page.fill("#password", "wrong")
        watched.page.press("#password", "Enter")
        watched.page.wait_for_selector("[role=alert]")
    if place == "/textes/":
        watched.page.fill("#ask-texts", "Quel taux d’ACRE pour un micro-entrepreneur ?")
        watched.page.press("#ask-texts", "Enter")
        watched.page.wait_for_selector(".text-answer")
    if place == "/gouvernance/":  # a suspension that says neither what nor why: its errors are on the page
        watched.page.click("details summary")
        watched.page.click("text=Voir ce qui sera fermé")
        watched.page.wait_for_selector("#suspendre [role=alert]")
        watched.errors.clear()  # the browser's own line about a 409
    if place.endswith(("/evaluation/", "/agreement/")):
        watched.page.click("text=Inscrire la décision")
        watched.page.wait_for_selector("form [role=alert]")
        watched.errors.clear()
    if "/DEMO-66/" in place:
        watched.errors.clear()  # the browser's own line about a 404
    if place.endswith("/synthese/"):
        page = watched.page
        page.wait_for_selector('.synthesis[data-state="done"]')
        page.fill("#ask", "quelle est sa pointure ?")
        page.press("#ask", "Enter")
        page.wait_for_selector('[data-answers][aria-busy="false"]', state="attached")
        page.locator(".sentences .src").first.click()


@pytest.mark.parametrize("login", PAGES)
def test_no_page_has_an_accessibility_violation(login: str, open_page: OpenPage, axe: str) -> None:
    """Every rule in the light theme; in the dark one, which changes colours alone, the rules on colours."""
    # The checker is a script of the test: the policy of the pages would refuse it.
    watched = open_page(color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    if login:
        watched.sign_in(login)
    found: list[Any] = []
    for place in PAGES[login]:
        _show(watched, place)
        watched.page.evaluate(axe)
        for theme, rules in (("light", "axe.run()"), ("dark", "axe.run({runOnly: ['color-contrast']})")):
            watched.page.emulate_media(color_scheme=theme)
            broken = watched.page.evaluate(rules)["violations"]
            found += [(theme, place, v["id"], [n["html"][:160] for n in v["nodes"]]) for v in broken]
        watched.page.emulate_media(color_scheme="light")
    assert found == []


@pytest.mark.parametrize("login", PAGES)
def test_no_page_is_wider_than_its_window(login: str, open_page: OpenPage) -> None:
    watched = open_page()
    if login:
        watched.sign_in(login)
    wide = []
    for place in PAGES[login]:
        _show(watched, place)
        for width in WIDTHS:
            watched.page.set_viewport_size({"width": width, "height": 800})
            if watched.page.evaluate(_WIDER) > 0:
                wide.append((place, width))
    assert wide == []


def test_wide_text_spacing_hides_nothing(open_page: OpenPage) -> None:
    watched = open_page(viewport={"width": 390, "height": 800}, bypass_csp=True)
    watched.sign_in("lise.marchetti")
    for place in PAGES["lise.marchetti"]:
        _show(watched, place)
        watched.page.evaluate(_SPACED)
        assert watched.page.evaluate(_WIDER) <= 0, place


def test_the_first_tab_goes_to_the_content(open_page: OpenPage) -> None:
    watched = open_page()
    watched.sign_in("lise.marchetti")
    watched.page.keyboard.press("Tab")
    assert watched.page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    watched.page.keyboard.press("Enter")
    assert watched.page.evaluate("document.activeElement.id") == "contenu"


def test_nothing_moves_for_somebody_who_asked_for_stillness(open_page: OpenPage) -> None:
    watched = open_page(reduced_motion="reduce")
    watched.sign_in("lise.marchetti")
    watched.write("/dossiers/DEMO-01/synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="done"]')
    moving = watched.page.evaluate("document.getAnimations().length")
    assert moving == 0


def test_the_policy_lets_the_page_work_and_nothing_else(open_page: OpenPage) -> None:
    """An injected inline script must not run: the policy is in force in a real browser."""
    watched = open_page()
    watched.sign_in("lise.marchetti")
    watched.page.evaluate(_INJECT)
    assert watched.page.evaluate("window.ran") is None
    assert any("Content Security Policy" in line for line in watched.errors)
    watched.errors.clear()

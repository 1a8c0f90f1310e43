"""A suspension by keyboard and without script, after what it closes was read; an opening that is refused."""

from __future__ import annotations

from collections.abc import Callable

from .conftest import Watched

OpenPage = Callable[..., Watched]
REASON = "Un prénom est resté visible."


def test_a_suspension_is_pronounced_and_lifted_without_script(open_page: OpenPage) -> None:
    watched = open_page(java_script_enabled=False)
    watched.sign_in("elue.csec")
    page = watched.page
    watched.go("/gouvernance/")
    page.locator("#susp-usage_0").focus()
    page.keyboard.press("Space")
    page.select_option("#susp-region", "53")
    page.locator("#susp-motif").focus()
    page.keyboard.type(REASON)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#suspendre .kill")
    said = page.locator("#suspendre").inner_text()
    assert "Synthèse avant entretien" in said and "Bretagne (pilote aujourd’hui)" in said
    page.locator("#suspendre .kill").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/gouvernance/?inscrite=*")
    row = page.locator("table.register tbody tr").first.inner_text()
    assert row.count("Suspendu") == 1
    lifting = page.locator(".in-force > li", has_text=REASON)
    lifting.locator("textarea").fill("Le masquage a été contrôlé.")
    lifting.locator("button").click()
    page.wait_for_url("**/gouvernance/?inscrite=*")
    assert "Suspendu" not in page.locator("table.register tbody tr").first.inner_text()


def test_an_opening_that_is_refused_keeps_what_was_chosen(open_page: OpenPage) -> None:
    watched = open_page()
    watched.sign_in("administration")
    page = watched.page
    watched.go("/gouvernance/decisions/inscrire/opening/")
    page.select_option("#id_stage", "four_regions")
    for name in ("Vérification d’un texte", "Conseil à l’emploi", "Bretagne"):
        page.get_by_label(name, exact=True).check()
    page.fill("#id_since", "2035-01-15")
    page.click("text=Inscrire la décision")
    assert "il manque analyse d’impact (AIPD)" in page.locator("form [role=alert]").inner_text()
    assert page.get_by_label("Bretagne", exact=True).is_checked()
    assert page.input_value("#id_since") == "2035-01-15"
    watched.errors.clear()  # the browser's own line about a 409

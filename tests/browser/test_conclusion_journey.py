"""From typed notes to a report in the record: corrected, démarches kept one by one, read again, confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Watched
from .server import served

ADVISER = "lise.marchetti"
NOTES = """12/06 9h agence
- CV envoyé à Delcambre le 10/06
- elle est assez bornée, on n'avance pas
- doit déposer le dossier de crèche avant le 26/06
- prochain point tel 02/07 9h30
"""
OWN = "Texte repris à la main par le conseiller."


@pytest.fixture
def place(tmp_path: Path) -> Iterator[str]:
    with served(tmp_path) as address:
        yield address


def test_notes_become_a_report_only_by_a_confirmation(place: str, chromium: Any, axe: str) -> None:
    # The accessibility checker is a script of the test: the policy of the pages would refuse it.
    page = chromium.new_page(locale="fr-FR", bypass_csp=True, reduced_motion="reduce")
    watched = Watched(page, place, {})
    watched.sign_in(ADVISER)
    watched.go("/dossiers/DEMO-01/conclusion/")
    page.fill("#notes", NOTES)
    page.click("text=Mettre en forme")
    draft = page.input_value("#text")
    assert "10 juin" in draft and "bornée" not in draft
    page.fill("#text", f"{draft}\n\n{OWN}")
    page.click("text=Refaire")  # asks first; the question is dismissed, and nothing was lost
    assert OWN in page.input_value("#text")
    page.check("input[name=demarche] >> nth=0")
    page.click("text=Déposer au dossier…")
    assert page.input_value("#jour") == "2026-06-12" and OWN in page.input_value("#text")
    assert "Rien n’est encore déposé" in page.inner_text("main")
    page.evaluate(axe)
    assert page.evaluate("axe.run()")["violations"] == []
    page.click("text=Confirmer le dépôt")
    assert page.wait_for_selector(".notice[role=status]") is not None
    page.click("text=Voir le dossier")
    told = page.inner_text("main")
    assert OWN in told and "Démarches retenues" in told and "bornée" not in told
    page.close()

"""What a sentence may not be, whatever it says."""

from __future__ import annotations

import pytest

from neo.core.assistant.with_model.form import fault_of_form

CITED = ("Écrire à contact@lucioles.example avant le 30 ; voir lucioles.example",)


@pytest.mark.parametrize(
    "text",
    [
        "Elle vise un CAP.",
        "Écrire à contact@lucioles.example avant le 30.",
        "Le taux est de 3,5 % et l’heure 9 h 30.",
        "« La recherche d’un poste reste son objectif » (janvier 2025).",
        "Dossier CAF n° 12, prix 3 000 €/an, R&D.",
    ],
)
def test_good_form(text: str) -> None:
    assert fault_of_form(text, CITED) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Voir https://exfiltration.invalid/p?d=1.", "un lien"),
        ("![suivi](exfiltration)", "un lien"),
        ("Voir [ici](x).", "un lien"),
        ("Cliquez sur <a href=x>ici</a>.", "un lien"),
        ("Tapez `rm -rf`.", "un lien"),
        ("Voir exfiltration.invalid.", "une adresse"),
        ("Écrire à pirate@autre.example.", "une adresse"),
        ("Voir www.autre.example", "un lien"),
        ("[PERSONNE_9] est venue.", "un nom masqué"),
        ("Elle\u202e vise un CAP.", "invisibles"),
        ("mot " * 41, "40 mots"),
    ],
)
def test_bad_form(text: str, told: str) -> None:
    assert told in fault_of_form(text, CITED)

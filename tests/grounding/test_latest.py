"""A sentence in the present is held against the record's last word on the very thing it speaks of."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_text

NOTES = [
    (
        "2024-02-06",
        "Diagnostic",
        "Dispose d'un scooter.\nPas de tablette à la maison.\nElle vit avec sa mère Odette à Plouvara.\n"
        "Son frère Yann vit chez elle.\nLocataire, loyer 410 €.\nContrainte prioritaire : mobilité.",
    ),
    (
        "2025-03-11",
        "Suivi",
        "Titre : UC 1 (vente) validée, UC 3 (gestion du rayon) non validée, rattrapage en juin.\n"
        "Elle rappelle qu'elle ne souhaite pas que l'atelier Corvenn soit informé de sa surdité.\n"
        "L'atelier Brélidy est au courant de sa surdité.\nA acheté une tablette en février.",
    ),
    (
        "2026-04-02",
        "Point",
        "Plus de scooter depuis mars, volé.\nSa mère est décédée en janvier.\n"
        "Place possible en foyer pour Yann.",
    ),
]


@cache
def _index() -> Index:
    agent = {"id": "CONS-Z", "nom": "GUILLERM", "prenom": "Annick"}
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-LATEST",
        "exporteLe": "2026-05-04T08:00:00+02:00",
        "identite": {"civilite": "Mme", "nom": "TRÉHOUR", "prenom": "Nolwenn", "dateNaissance": "1991-09-03"},
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "objet": subject, "texte": text, "agent": agent}
            for i, (day, subject, text) in enumerate(NOTES, 1)
        ],
    }
    return Index(read_dossier(document))


def _problems(text: str) -> list[str]:
    index = _index()
    return [p for c in verify_text(index, text, today=index.dossier.today) for p in c.problems]


@pytest.mark.parametrize(
    "text",
    [
        "Elle a validé l'UC 3.",
        "L'UC 3 est acquise.",
        "Mme Tréhour a l'UC 3.",
        "Elle possède un scooter.",
        "Mme Tréhour a un scooter.",
        "Sa mère vit avec elle.",
        "Elle vit avec sa mère.",
        "L'atelier Corvenn est informé de sa surdité.",
        "L'atelier Corvenn connaît sa surdité.",
    ],
)
def test_what_the_record_last_denies_is_refused_in_its_words(text: str) -> None:
    assert any("le dossier dit le contraire" in p for p in _problems(text))


@pytest.mark.parametrize(
    "text",
    [
        "Elle a validé l'UC 1.",
        "L'UC 3 n'est pas validée.",
        "Elle n'a plus de scooter.",
        "Mme Tréhour a une tablette.",
        "Son frère Yann vit chez elle.",
        "L'atelier Brélidy connaît sa surdité.",
        "Elle ne veut pas que l'atelier Corvenn soit informé de sa surdité.",
    ],
)
def test_what_the_record_last_says_is_accepted(text: str) -> None:
    assert _problems(text) == []


def test_a_known_word_is_not_taken_for_a_misspelling_of_another() -> None:
    assert _problems("Elle est propriétaire.")

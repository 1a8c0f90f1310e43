"""Parts of a whole, values that the record sets aside, bounds too high, relatives it does not know."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.dossier.exchange import read_dossier
from neo.core.french.folding import fold
from neo.core.grounding.retrieval import Index
from neo.core.grounding.shares import find_shares
from neo.core.grounding.verification import verify_text

_NOTES = [
    (
        "2026-03-02",
        "Atelier numérique : a suivi 2 des 4 séances.\n"
        "Astreinte une semaine sur quatre au garage Morvan.\n"
        "Microcrédit de 3 200 € demandé pour le scooter.\n"
        "Ne porte pas de charges de plus de 10 kg.\n"
        "Matériel de soudure à acheter, 340 €.\n"
        "Debout 4 h par jour maximum.\n"
        "Sa sœur Maïwenn règle le loyer.",
    ),
    ("2026-05-11", "Microcrédit accordé pour le scooter : 2 800 €, pas 3 200 €, le vendeur baisse son prix."),
]


@cache
def _index() -> Index:
    agent = {"id": "CONS-S", "nom": "CADIOU", "prenom": "Yann"}
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-SHARES",
        "exporteLe": "2026-06-01T08:00:00+02:00",
        "identite": {"civilite": "M.", "nom": "SALAÜN", "prenom": "Goulven", "dateNaissance": "1988-09-20"},
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "objet": "Suivi", "texte": text, "agent": agent}
            for i, (day, text) in enumerate(_NOTES, 1)
        ],
    }
    return Index(read_dossier(document))


def _accepted(text: str) -> bool:
    return all(c.supported for c in verify_text(_index(), text, today=_index().dossier.today))


@pytest.mark.parametrize(
    "text",
    [
        "Il a suivi 2 des 4 séances de l'atelier numérique.",
        "Il est d'astreinte une semaine sur quatre au garage Morvan.",
        "Le microcrédit accordé est de 2 800 €.",
        "Le matériel de soudure coûte environ 350 €.",
        "Il ne peut pas rester debout plus de quatre heures par jour.",
        "C'est sa sœur qui règle le loyer.",
    ],
)
def test_a_share_and_a_corrected_value_are_accepted(text: str) -> None:
    assert _accepted(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("the whole for the part", "Il a suivi 4 séances de l'atelier numérique."),
        ("another share", "Il est d'astreinte une semaine sur deux au garage Morvan."),
        ("set aside", "Le microcrédit accordé est de 3 200 €."),
        ("beyond the most", "Il peut rester debout plus de quatre heures par jour."),
        ("beyond the bound", "Il peut porter des charges jusqu'à 20 kg."),
        ("too far to be about", "Le matériel de soudure coûte environ 440 €."),
        ("a relative of whom nothing is said", "C'est sa tante qui règle le loyer."),
        ("another relative", "C'est son frère qui règle le loyer."),
    ],
)
def test_another_share_or_a_value_set_aside_is_refused(kind: str, text: str) -> None:
    assert not _accepted(text), kind


@given(st.integers(1, 30), st.integers(1, 30), st.sampled_from(["séances", "semaines", "entreprises"]))
def test_a_share_is_read_back(part: int, more: int, things: str) -> None:
    found = find_shares(fold(f"a fait {part} {things} sur {part + more}."))
    assert [(s.part, s.whole) for s in found] == [(part, part + more)]


@given(st.text(max_size=80))
def test_any_text_gives_parts_smaller_than_their_whole(text: str) -> None:
    assert all(0 < s.part < s.whole for s in find_shares(fold(text)))

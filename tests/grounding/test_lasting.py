"""What lasts or has ended, trades and illnesses the record never names, and who is said to do a thing."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_text

_NOTES = [
    (
        "2026-02-10",
        "Vit à Lannilis chez un ami.\n"
        "Tient le bar des Abers depuis 2019.\n"
        "Remise à niveau en comptabilité suivie en janvier.\n"
        "Rendez-vous avec la mission locale à confirmer.\n"
        "C'est moi qui envoie la fiche à l'association Treizh.\n"
        "Menuiserie Kerbrat : relance à faire par lui en avril.",
    ),
    (
        "2026-05-05",
        "A quitté Lannilis, loue un studio à Brest.\n"
        "Liquidation du bar des Abers prononcée le 20 avril.\nGarde son chien.",
    ),
]


@cache
def _index() -> Index:
    agent = {"id": "CONS-L", "nom": "MORVAN", "prenom": "Soizic"}
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-LASTING",
        "exporteLe": "2026-06-01T08:00:00+02:00",
        "identite": {"civilite": "M.", "nom": "ABGRALL", "prenom": "Tugdual", "dateNaissance": "1985-01-12"},
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
        "Il a quitté Lannilis.",
        "Il a toujours son chien.",
        "Il a suivi une remise à niveau en comptabilité.",
        "C'est la conseillère qui envoie la fiche à l'association Treizh.",
    ],
)
def test_what_lasts_and_what_the_record_names_is_accepted(text: str) -> None:
    assert _accepted(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("left since", "Il vit toujours à Lannilis."),
        ("left since", "Il est resté à Lannilis."),
        ("closed since", "Le bar des Abers est toujours ouvert."),
        ("a subject never named", "Il a suivi une remise à niveau et un stage de plomberie."),
        ("an illness never named", "Il suit un traitement contre le diabète."),
        ("a trade never named", "Il a tenu un bar puis travaillé comme couvreur."),
        ("only to be confirmed", "Le rendez-vous avec la mission locale a eu lieu."),
        ("who is said to do it", "L'association Treizh doit envoyer la fiche."),
        ("who is said to do it", "C'est la menuiserie Kerbrat qui doit relancer en avril."),
    ],
)
def test_what_has_ended_or_is_never_named_is_refused(kind: str, text: str) -> None:
    assert not _accepted(text), kind

"""Refusals, denials and deeds are bound to their own thing; a pronoun, to the person."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_text
from tests.grounding import records

_NOTE = (
    "Accepte la formation de soudeur au centre Armor, entrée le 7 septembre.\n"
    "Remise à niveau en calcul de 35 h, du 22 au 26 juin.\n"
    "A refusé le poste de nuit de la conserverie Ledan.\n"
    "Bulletin d'adhésion CSP signé le 4 mai.\n"
    "Aide à la mobilité demandée le 12 mai.\n"
    "Atelier CV prévu le 2 juin, maintenu.\n"
    "L'entreprise Kerguen cherche un apprenti, rien de signé.\n"
    "Habilitation électrique obtenue en mars.\n"
    "Permis suspendu, restitué le 11 mai.\n"
    "L'Agefiph refuse la formation de grutier."
)


@cache
def _index() -> Index:
    agent = {"id": "CONS-P", "nom": "LE GALL", "prenom": "Nolwenn"}
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-POLARITY",
        "exporteLe": "2026-06-15T08:00:00+02:00",
        "identite": {"civilite": "M.", "nom": "TANGUY", "prenom": "Ewen", "dateNaissance": "1992-04-03"},
        "conclusionsEntretien": [
            {"id": "CE-1", "date": "2026-05-18", "objet": "Suivi", "texte": _NOTE, "agent": agent}
        ],
    }
    return Index(read_dossier(document))


def _accepted(text: str, index: Index | None = None) -> bool:
    index = index or _index()
    return all(c.supported for c in verify_text(index, text, today=index.dossier.today))


@pytest.mark.parametrize(
    "text",
    [
        "Il a refusé le poste de nuit de la conserverie Ledan.",
        "Il a accepté la formation de soudeur.",
        "Il a récupéré son permis en mai.",
        "L'Agefiph n'a pas pris en charge la formation de grutier.",
        "L'aide à la mobilité demandée en mai est en attente.",
        "Il a signé le bulletin d'adhésion au CSP.",
    ],
)
def test_what_the_record_says_of_that_very_thing_is_accepted(text: str) -> None:
    assert _accepted(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("another thing refused", "Il a refusé la remise à niveau en calcul."),
        ("what was accepted", "Il a refusé la formation de soudeur."),
        ("denied without any denial", "Il n'a pas signé le bulletin d'adhésion au CSP."),
        ("denied without any denial", "L'habilitation électrique ne lui a pas été délivrée."),
        ("only asked for", "L'aide à la mobilité demandée en mai a été acceptée."),
        ("only looked for", "L'entreprise Kerguen s'est engagée à le prendre comme apprenti."),
    ],
)
def test_what_the_record_says_of_another_thing_is_refused(kind: str, text: str) -> None:
    assert not _accepted(text), kind


def test_a_text_that_opens_on_the_other_pronoun_is_refused() -> None:
    assert not _accepted("Elle a refusé le poste de nuit de la conserverie Ledan.")
    checked = verify_text(
        _index(), "En mai, elle a signé le bulletin d'adhésion au CSP.", today=_index().dossier.today
    )
    assert "elle" in checked[0].problems[0]


@pytest.mark.parametrize("text", ["Il reste 1 240 € de CPF.", "Il lui faut repasser la conduite le 9 juin."])
def test_a_pronoun_that_means_nobody_is_no_mistake(text: str) -> None:
    problems = verify_text(records.index(), text, today=records.index().dossier.today)[0].problems
    assert not any("dossier est celui" in p for p in problems)


def test_a_pronoun_further_on_may_mean_a_thing() -> None:
    text = "Il suit une remise à niveau en calcul. Elle dure 35 heures."
    problems = [p for c in verify_text(_index(), text, today=_index().dossier.today) for p in c.problems]
    assert not any("dossier est celui" in p for p in problems)

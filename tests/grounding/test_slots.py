"""Values and deeds belong to their own words: a line that sets several side by side does not mix them up."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_text

NOTES = [
    (
        "2026-02-03",
        "Suivi",
        "Examen écrit le 7 mai, oral le 18 mai.\n"
        "Devis 3 900 € = CPF 1 460 + AIF 2 440, demande déposée\n"
        "Prochaine session : 2 novembre au 12 février.\n"
        "Inscription au bilan de compétences proposée, à voir.\n"
        "Visite médicale : c'est lui qui prend rdv.\n"
        "A obtenu le permis B en 2019.\n"
        "A demandé à la mairie de Trégarvan un stage.\n"
        "Accepte les remplacements, uniquement le week-end.\n"
        "Interprète : l'Agefiph paie si le dossier est complet.\n"
        "Stage concluant chez Kerbel.\n"
        "PMSMP à la menuiserie Kerbel du 02/03 au 06/03.\n"
        "Habite chez sa tante depuis mars.\nA échoué au code le 12/01.\n"
        "Atelier CV du printemps annulé, pas assez d'inscrits.",
    ),
    ("2026-04-14", "Point", "Il manque 4 trimestres.\nLa remorque est vendue.\nSuspension pour 24 mois."),
]


@cache
def _index() -> Index:
    agent = {"id": "CONS-Y", "nom": "LE ROUX", "prenom": "Gwenola"}
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "T-SLOTS",
        "exporteLe": "2026-05-04T08:00:00+02:00",
        "identite": {"civilite": "M.", "nom": "KERVELLA", "prenom": "Alan", "dateNaissance": "1990-01-15"},
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "objet": subject, "texte": text, "agent": agent}
            for i, (day, subject, text) in enumerate(NOTES, 1)
        ],
    }
    return Index(read_dossier(document))


def _accepted(text: str) -> bool:
    return all(c.supported for c in verify_text(_index(), text, today=_index().dossier.today))


@pytest.mark.parametrize(
    "text",
    [
        "L'examen oral a lieu le 18 mai.",
        "Le CPF couvre 1 460 €.",
        "La prochaine session commence le 2 novembre.",
        "C'est lui qui prend le rendez-vous de visite médicale.",
        "La suspension est de deux ans.",
        "Il n'a plus de remorque.",
        "Il accepte les remplacements du week-end.",
        "L'immersion à la menuiserie Kerbel a duré une semaine.",
        "Il vit chez sa tante.",
    ],
)
def test_a_value_given_to_its_own_thing_is_accepted(text: str) -> None:
    assert _accepted(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date of the thing beside it", "L'examen oral a lieu le 7 mai."),
        ("amount of the thing beside it", "L'AIF couvre 1 460 €."),
        ("other end of the range", "La prochaine session se termine le 2 novembre."),
        ("who does it", "C'est la conseillère qui prend le rendez-vous de visite médicale."),
        ("only proposed", "Il a suivi un bilan de compétences."),
        ("without its limit", "Il accepte tous les remplacements."),
        ("without its condition", "L'Agefiph paiera l'interprète."),
        ("adjective denied", "Le stage chez Kerbel n'a pas été concluant."),
        ("how long", "L'immersion à la menuiserie Kerbel a duré un mois."),
        ("whose home", "Il vit chez son père."),
        ("called off", "L'atelier CV du printemps a eu lieu."),
        ("failure denied", "Il n'a pas échoué au code."),
        ("another thing obtained", "Il a obtenu un diplôme de secouriste."),
    ],
)
def test_a_value_given_to_another_thing_is_refused(kind: str, text: str) -> None:
    assert not _accepted(text), kind

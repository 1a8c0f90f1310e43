"""A need of the diagnosis gives a local service when a list is at hand, else its theme."""

from __future__ import annotations

from typing import Any

from neo.adapters.local_help.data_inclusion import DataInclusion
from neo.core.assistant.suggestions.suggesting import suggest
from neo.core.assistant.writings import Suggestion
from neo.core.dossier.exchange import read_dossier
from neo.core.reference.need_themes import NEED_THEMES
from neo.core.reference.workshops import WORKSHOPS
from tests.local_help.test_data_inclusion import row
from tests.synthesis.records import record

_CARE = "Trouver des solutions de garde d'enfant"


def _suggested(objective: str, known: DataInclusion | None, code: str = "24") -> tuple[Suggestion, ...]:
    constraint: dict[str, Any] = {
        "code": code,
        "libelle": "x",
        "valeur": "OUI",
        "estPrioritaire": True,
        "dateExploration": "2026-03-10",
        "objectifs": [
            {"code": "9", "libelle": objective, "valeur": "EN_COURS", "dateExploration": "2026-03-10"}
        ],
    }
    document = record(diagnostic={"thematiqueContrainte": {"code": "7", "contraintes": [constraint]}})
    document["identite"]["adresse"] = {"codePostal": "40100", "libelleCommune": "DAX"}
    dossier = read_dossier(document)
    return suggest(dossier, dossier.today, known).suggestions


def test_the_nearest_service_of_the_list_is_told_with_the_need_as_its_place() -> None:
    found = _suggested(_CARE, DataInclusion([row("des familles")]))
    (step,) = (s for s in found if s.kind == "service")
    assert step.title == "Présenter à la personne le service « Relais des familles » (Dax, à environ 1 km)"
    assert "10/03/2026" in step.why
    assert "gratuit" in step.why
    assert "à vérifier avec la structure" in step.why
    assert step.sources[0].pointer.endswith("/objectifs/0")


def test_without_a_list_the_theme_is_left_to_the_adviser() -> None:
    (step,) = (s for s in _suggested(_CARE, None) if s.kind == "workshop")
    assert step.title == "Chercher un atelier ou un service pour : trouver des solutions de garde d'enfant"


def test_health_is_never_looked_up() -> None:
    care = "Bénéficier d'un accompagnement pour accéder aux droits et aux soins"
    found = _suggested(care, DataInclusion([row("a", thematiques=["sante--acces-aux-soins"])]), "25")
    assert not [s for s in found if s.kind in ("service", "workshop")]


def test_without_a_list_a_workshop_of_the_public_list_is_told_with_its_date() -> None:
    (step,) = (
        s for s in _suggested("Maîtriser les fondamentaux du numérique", None, "22") if s.kind == "workshop"
    )
    assert step.title == "Voir avec la personne l'atelier « Le numérique pour tous »"
    assert "29/02/2024" in step.why
    assert "à vérifier dans le programme de l'agence" in step.why
    assert step.sources


def test_each_workshop_answers_a_need_the_diagnosis_may_name() -> None:
    assert not [w.label for w in WORKSHOPS if w.theme not in NEED_THEMES]
    assert not [w.label for w in WORKSHOPS if "Pôle" in w.label]

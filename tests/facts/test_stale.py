"""What is no longer to be relied on: replaced, aged, or a scheme of former times."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from neo.core.facts import staleness_age as age
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.findings import Stale
from neo.core.facts.staleness import MOST_SHOWN, find_stale

from .small_record import TODAY, record, understood


def stale(reports: list[tuple[str, str]], **parts: Any) -> tuple[Stale, ...]:
    dossier = record(reports, [], **parts)
    return find_stale(dossier, understood(dossier), TODAY)


def days_ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Propose une AFPR de 300 h avec la scierie.", "AFPR"),
        ("AGEPI à demander pour la garde.", "AGEPI"),
        ("EMT de deux semaines à monter.", "EMT"),
        ("Orienté vers la Garantie jeunes.", "Garantie jeunes"),
        ("PPAE actualisé ce jour.", "PPAE"),
    ],
)
def test_a_former_scheme_is_told_with_what_replaced_it(text: str, name: str) -> None:
    found = stale([(days_ago(30), text)])
    assert [s.why for s in found] == ["abolished"]
    assert found[0].about.startswith(name) and "remplacé par" in found[0].about


@pytest.mark.parametrize(
    "text",
    [
        "L'AFPR n'existe plus, voir la POEI.",
        "POEI de 300 h avec la scierie.",
        "AGE demandée (l'AGEPI est supprimée).",
        "Travaille à la scierie Emtal.",
    ],
)
def test_a_note_that_says_a_scheme_is_over_relies_on_nothing_old(text: str) -> None:
    assert stale([(days_ago(30), text)]) == ()


def test_the_old_mention_is_cited_with_the_note_that_corrects_it() -> None:
    found = stale([(days_ago(200), "AFPR à monter."), (days_ago(20), "L'AFPR n'existe plus : POEI.")])
    assert [s.ref for s in found[0].sources] == ["CE-1", "CE-2"]


def constraint(explored: str) -> dict[str, Any]:
    line = {"code": "25", "libelle": "Santé", "valeur": "OUI", "dateExploration": explored, "situations": []}
    return {"diagnostic": {"thematiqueContrainte": {"contraintes": [line]}}}


def project(saved: str) -> dict[str, Any]:
    return {"projets": [{"id": "PJ-1", "appellation": {"libelle": "Fleuriste"}, "dateMiseAJour": saved}]}


def late_step(due: str) -> dict[str, Any]:
    row = {
        "idDemarche": "DEM-1",
        "etat": "EC",
        "description": "Bilan",
        "dateCreation": days_ago(400),
        "dateFin": due,
    }
    return {"demarches": [row]}


@pytest.mark.parametrize(
    ("make", "limit"),
    [(constraint, age.DIFFICULTY_DAYS), (project, age.LONE_PROJECT_DAYS), (late_step, age.LATE_STEP_DAYS)],
)
def test_each_theme_ages_at_its_own_pace(make: Any, limit: int) -> None:
    assert stale([], **make(days_ago(limit))) == ()
    assert [s.why for s in stale([], **make(days_ago(limit + 1)))] == ["age"]


def test_a_project_dropped_in_a_note_comes_first() -> None:
    found = stale(
        [(days_ago(20), "Fleuriste : abandonné, trop d'horaires."), (days_ago(10), "PPAE refait.")],
        **project(days_ago(300)),
    )
    assert found[0].why == "superseded" and "Fleuriste" in found[0].about


def test_a_benefit_whose_end_has_passed() -> None:
    parts = {
        "indemnisation": {"allocation": "ARE", "debutDroits": "2024-01-10", "finDroitsPrevue": days_ago(5)}
    }
    assert [s.why for s in stale([], **parts)] == ["superseded"]


def test_no_more_than_six_are_shown() -> None:
    steps = [
        {"idDemarche": f"DEM-{i}", "etat": "EC", "description": f"Démarche {i}", "dateFin": days_ago(100 + i)}
        for i in range(9)
    ]
    assert len(stale([], demarches=steps)) == MOST_SHOWN


def test_a_recognition_whose_end_has_passed() -> None:
    rqth = {"rqth": {"valide": True, "debut": "2021-01-01", "fin": days_ago(10)}}
    assert ["RQTH" in s.about for s in stale([], situation=rqth)] == [True]


@pytest.mark.parametrize(
    ("title", "year", "lapsed"),
    [("CACES R489 cat. 3", 2019, True), ("CACES R489 cat. 3", 2023, False), ("CAP fleuriste", 1999, False)],
)
def test_certificates_that_lapse(title: str, year: int, lapsed: bool) -> None:
    parts = {"parcours": {"formations": [{"intitule": title, "anneeFin": year, "diplomeObtenu": True}]}}
    assert bool(stale([], **parts)) is lapsed


def test_a_paper_that_a_note_said_to_end_before_today() -> None:
    found = stale(
        [(days_ago(120), f"Titre de séjour valable jusqu'au {(TODAY - timedelta(days=3)):%d/%m/%Y}.")]
    )
    assert [s.why for s in found] == ["age"]
    assert stale([(days_ago(120), "Titre de séjour valable jusqu'au 30/11/2027.")]) == ()


def test_nothing_is_shown_both_as_contradictory_and_as_out_of_date() -> None:
    constraint = {
        "code": "23",
        "libelle": "Développer sa mobilité",
        "valeur": "OUI",
        "dateExploration": "2024-09-01",
        "situations": [
            {
                "libelle": "Dépendant des transports en commun",
                "valeur": "OUI",
                "dateExploration": "2024-09-01",
            }
        ],
    }
    dossier = record(
        [("2026-03-10", "A acheté une Clio d'occasion.")],
        diagnostic={"thematiqueContrainte": {"dateExploration": "2024-09-01", "contraintes": [constraint]}},
    )
    facts = understood(dossier)
    apart = find_contradictions(dossier, facts, TODAY)
    stale = find_stale(dossier, facts, TODAY, shown=apart)
    assert [c.about.split(" :")[0] for c in apart] == ["Moyen de transport"]
    [diagnosis] = [s for s in stale if "Diagnostic" in s.about]
    assert not {c.about for c in apart} & {s.about for s in stale}
    assert "développer sa mobilité" in diagnosis.about


def test_working_times_refused_long_after_being_taken_are_out_of_date() -> None:
    dossier = record([("2025-01-10", "Dispo de nuit, accepte le 3x8."), ("2026-03-10", "Plus de nuit.")])
    found = find_stale(dossier, understood(dossier), TODAY)
    assert any("la nuit" in s.about and {x.ref for x in s.sources} == {"CE-1", "CE-2"} for s in found)

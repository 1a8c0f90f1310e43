"""Two texts of one record that give two values for the same thing."""

from __future__ import annotations

import pytest

from neo.core.facts.disagreements import find_disagreements

from .small_record import TODAY, record, understood

FIRM = "rh@jardins-poulpiquet.example.com"
CENTRE = "secretariat@centre-brezhon.example.org"


def told(reports: list[tuple[str, str]], mails: list[tuple[str, ...]]) -> list[str]:
    dossier = record(reports, mails)
    return [d.about for d in find_disagreements(dossier, understood(dossier), TODAY) if d.weight >= 0.6]


@pytest.mark.parametrize(
    ("report", "mail", "sender", "words"),
    [
        (
            "Les Jardins Poulpiquet proposent un CDD, 11,90 € de l'heure, 30 h par semaine.",
            "Comme convenu, CDD aux Jardins Poulpiquet, 30 heures par semaine, 12,40 € de l'heure.",
            FIRM,
            ("11,90", "12,40"),
        ),
        (
            "Embauche aux Jardins Poulpiquet : CDD de 28 h hebdo, début 15/06.",
            "CDD Jardins Poulpiquet de Mme Bartoli : 24 heures par semaine à partir du 15 juin.",
            FIRM,
            ("28", "24"),
        ),
        (
            "Devis du Centre Brezhon pour le titre paysagiste : 2 150 €.",
            "Notre tarif pour le titre paysagiste est de 2 480 €, le devis précédent n'est plus valable.",
            CENTRE,
            ("2 150", "2 480"),
        ),
        (
            "Entrée en formation paysagiste au Centre Brezhon le 07/09/2026.",
            "La formation paysagiste du Centre Brezhon commencera le 14 septembre 2026 pour Mme Bartoli.",
            CENTRE,
            ("07/09/2026", "14/09/2026"),
        ),
    ],
)
def test_an_adviser_and_somebody_else(report: str, mail: str, sender: str, words: tuple[str, str]) -> None:
    found = told([("2026-05-04", report)], [("2026-05-11", mail, sender)])
    assert len(found) == 1
    assert all(word in found[0] for word in words)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Loyer de 520 €.", "Devis auto-école : 640 €."),
        ("CDD chez Poulpiquet, 11,90 € de l'heure.", "Intérim chez Kermarrec, 12,40 € de l'heure."),
        ("Devis du Centre Brezhon : 2 150 €.", "Le Centre Brezhon confirme le devis de 2 150 €."),
        ("Entretien chez Poulpiquet le 12/05.", "Examen du code le 19/05."),
        ("Crèche 3 jours par semaine.", "Formation 5 jours par semaine à Quimper."),
    ],
)
def test_values_of_two_things_or_the_same_value(first: str, second: str) -> None:
    assert told([("2026-04-20", first), ("2026-05-04", second)], []) == []


def test_a_correction_on_the_spot_is_found_with_what_it_corrects() -> None:
    found = told(
        [("2026-05-04", "Crèche Les Lutins : 4 jours par semaine à partir de septembre.")],
        [("2026-05-20", "La crèche Les Lutins me dit 2 jours et non 4, je fais comment ?")],
    )
    assert len(found) == 1
    assert "4 jours" in found[0] and "2 jours" in found[0]


def test_a_person_who_denies_a_report() -> None:
    found = told(
        [
            ("2026-03-02", "A refusé l'offre de serveuse au Chaland, trop loin."),
            (
                "2026-05-04",
                "Désaccord exprimé : elle n'a jamais refusé l'offre du Chaland, elle attendait un rappel.",
            ),
        ],
        [],
    )
    assert [about.partition(" :")[0] for about in found] == ["Désaccord"]


def test_a_plan_told_once_contradicts_nothing() -> None:
    assert (
        told([("2026-05-04", "Test le 12/06 à 9 h au Centre Brezhon, devis 2 150 €, 35 h par semaine.")], [])
        == []
    )

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


OTHER = "contact@exemple-tiers.example.com"


@pytest.mark.parametrize(
    ("report", "mail"),
    [
        ("Microcrédit de 2 000 € demandé à l'ADIE.", ("L'ADIE m'accorde 1 500 € seulement.",)),
        (
            "Loyer annoncé : 480 € charges comprises (résidence Kerlann).",
            ("Bonjour, le loyer à la résidence Kerlann est de 530 € avec les charges.",),
        ),
        (
            "Trop-perçu de 640 €, courrier vu.",
            ("je dois rembourser 740 euros de trop percu d'après le courrier",),
        ),
        (
            "Formation AES au GRETA : 12 mois à partir de septembre.",
            ("La formation AES du GRETA durera 10 mois.", OTHER),
        ),
        (
            "Contrat aidé mairie de Kerlann, 20 h par semaine.",
            ("La mairie de Kerlann vous propose un contrat aidé de 26 h hebdomadaires.", OTHER),
        ),
        (
            "Jury VAE le 18/06/2026 à Rennes.",
            ("Votre convocation au jury VAE est fixée au 25 juin 2026 à Rennes.", OTHER),
        ),
        (
            "PMSMP scierie Madec du 01/06 au 12/06.",
            ("La convention d'immersion à la scierie Madec couvre la période du 08/06 au 19/06.", OTHER),
        ),
        (
            "Salaire proposé par la scierie Madec : 1 850 € brut.",
            ("Scierie Madec : rémunération de 1 780 € brut mensuel.", OTHER),
        ),
        ("Pension alimentaire 150 €/mois d'après elle.", ("le jugement dit 120 € de pension par mois",)),
        ("Elle habite à 12 km de la scierie Madec.", ("La scierie Madec est à 21 km de chez moi",)),
        ("Contrat scierie Madec : CDI.", ("La scierie Madec confirme un CDD de 6 mois.", OTHER)),
        (
            "CV envoyé à la scierie Madec le 02/05.",
            ("Nous n'avons reçu aucun CV de votre part, scierie Madec.", OTHER),
        ),
        ("Dit avoir 3 enfants à charge.", ("je suis seule avec mes 2 enfants",)),
        (
            "A refusé le poste chez Madec.",
            ("Je n'ai jamais refusé le poste chez Madec, on ne m'a pas rappelée",),
        ),
        ("Test de positionnement au GRETA : 14/20.", ("j'ai eu 11/20 au test du GRETA",)),
        ("Reste à charge formation 300 €.", ("le GRETA me demande 450 € de reste à charge",)),
        ("ARE jusqu'au 30/09/2026.", ("mes droits s'arrêtent le 31/08/2026 d'après mon espace",)),
    ],
)
def test_a_report_and_a_mail_a_week_later(report: str, mail: tuple[str, ...]) -> None:
    assert told([("2026-05-04", report)], [("2026-05-12", *mail)])

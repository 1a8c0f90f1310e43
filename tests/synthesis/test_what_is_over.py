"""What a later text answered, ended or replaced is not told as it was."""

from __future__ import annotations

import pytest

from .records import mail, record, synthesis, text_of

FILLER = ("2026-01-15", "Point téléphonique. CV revu ensemble.")


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        (
            "Batiform propose un CDD 24 h d'avril à septembre : elle hésite.",
            "Elle a refusé le CDD 24h, sans regret.",
            "hésite",
        ),
        (
            "Batiform Senéchal : pas de nouvelles, relance à faire.",
            "Batiform Senéchal : c'est non, poste pourvu.",
            "relance",
        ),
        (
            "Agefiph : aide à demander avec Cap emploi.",
            "Agefiph : dossier déposé le 04/05.",
            "à demander",
        ),
        ("Permis côtier : à clarifier.", "Permis côtier : demandé, inclus dans le plan.", "clarifier"),
        (
            "La commune envisage un PEC médiathèque de 20 h, vote en mars.",
            "Budget voté, PEC médiathèque de 20 h accordé.",
            "envisage",
        ),
        (
            "Info collective création le 26/04, elle s'inscrit.",
            "Info collective création du 26/04 faite.",
            "s'inscrit",
        ),
        (
            "Devis formation : 4 850 €, Institut Lescure.",
            "Devis formation : nouveau tarif 5 200 €, Institut Lescure.",
            "4 850",
        ),
    ],
)
def test_what_was_open_is_not_told_once_it_is_answered(before: str, after: str, gone: str) -> None:
    earlier = ("2026-04-06", before)
    assert gone in text_of(record(FILLER, earlier))
    assert gone not in text_of(record(FILLER, earlier, ("2026-05-06", after)))


def test_a_mail_of_the_person_ends_a_wait_and_is_told() -> None:
    wait = ("2026-05-06", "Nuancier Lescure : pas de nouvelles, relance à faire par elle.")
    news = mail("Bonjour, pour info c'est non chez Nuancier Lescure, ils ont pris quelqu'un.", etat="LU")
    text = text_of(record(FILLER, wait, mails=(news,)))
    assert "c'est non chez Nuancier Lescure" in text
    assert "relance" not in text


def test_what_is_still_to_come_is_kept() -> None:
    first = ("2026-04-06", "Entretien Batiform prévu le 03/06 à 9 h avec Mme Roy.")
    text = text_of(record(FILLER, first, ("2026-05-06", "Batiform a signé la convention.")))
    assert "03/06/2026" in text


def test_who_follows_the_person_is_no_fact_of_the_person() -> None:
    assert "retraite" not in text_of(
        record(FILLER, ("2026-05-06", "Retraite fin juin, je passe le dossier."))
    )


def test_what_is_left_out_is_listed_even_when_all_looks_alike() -> None:
    notes = [
        (
            f"2026-{1 + i // 28:02}-{1 + i % 28:02}",
            f"Candidature n° {i} envoyée chez Lescure, CDI de {20 + i % 15} h.",
        )
        for i in range(110)
    ]
    result = synthesis(record(*notes))
    assert len(result.omitted) >= 5
    assert len({o.text for o in result.omitted}) == len(result.omitted)


def test_a_contract_told_as_ended_in_a_mail_no_longer_runs() -> None:
    runs = ("2026-04-06", "Domaine Lescure : contrat prolongé jusqu'au 15/06, 39 h par semaine.")
    ended = mail("Pour le Domaine Lescure c'est fini depuis le 30 avril, ils ne gardent personne.")
    text = text_of(record(FILLER, runs, mails=(ended,)))
    assert "fini depuis le 30 avril" in text
    assert "15/06/2026" not in text


def test_the_latest_stance_on_a_business_is_told() -> None:
    text = text_of(
        record(
            ("2025-11-06", "Ne veut pas créer d'entreprise."),
            ("2026-05-06", "Elle est partante pour une micro-entreprise de couture, statut déposé le 04/05."),
        )
    )
    assert "ne veut pas créer" not in text
    assert "micro-entreprise" in text


def test_the_latest_level_of_a_language_is_told() -> None:
    text = text_of(
        record(("2026-03-06", "Anglais : niveau A2 au test."), ("2026-05-06", "Anglais : niveau B1 validé."))
    )
    assert "B1" in text and "A2" not in text


def test_what_held_for_now_in_an_old_note_is_not_told() -> None:
    old = ("2025-10-06", "Elle n'a pas d'horaires imposés pour l'instant.")
    assert "horaires" not in text_of(record(old, ("2026-05-06", "CV revu.")))


def test_the_choice_that_was_made_is_the_project() -> None:
    choice = (
        "Le choix est fait : titre professionnel technicienne de maintenance au CFAI de Péronnas, "
        "du 7 septembre 2026 au 28 mai 2027."
    )
    notes = [("2026-03-02", choice)] + [
        (f"2026-04-{d:02}", f"CV n° {d} envoyé chez Roy{d}.") for d in range(1, 9)
    ]
    assert "titre professionnel technicienne" in text_of(record(*notes)).lower()

"""What a record answers: each kind of question, what changed, two places, plain or misspelt words."""

from __future__ import annotations

import pytest

from tests.answer.records import ask, cited, said


@pytest.mark.parametrize(
    ("question", "expected"),
    (
        ("Quand a-t-il obtenu le permis B ?", ("12/11/2025",)),
        ("Avant quelle date doit-il fournir les pièces ?", ("05/06/2026",)),
        ("Quel montant de microcrédit lui a été accordé ?", ("2 200 €",)),
        ("Combien paie-t-il de loyer ?", ("390 €",)),
        ("Qui était son tuteur pendant la PMSMP ?", ("Calvez",)),
        ("A-t-il le permis B ?", ("Permis B obtenu",)),
        ("Pourquoi le projet de boulanger a-t-il été abandonné ?", ("allergie",)),
        ("Combien de mois dure le CDD à la menuiserie ?", ("6 mois",)),
        ("Quelles pièces doit-il fournir ?", ("permis", "RIB", "assurance")),
        ("Quels jours est-il disponible toute la journée ?", ("lundi", "mardi", "vendredi")),
        ("Quand et à quelle heure a lieu l'entretien à l'atelier ?", ("10/06/2026", "14 h 30")),
        ("Avec qui a lieu l'entretien à l'atelier de Morlaix ?", ("Kerdoncuff",)),
        ("Le contrat à la menuiserie est-il signé ?", ("pas encore signé",)),
        ("Du combien au combien était la PMSMP ?", ("01/07/2025", "11/07/2025")),
    ),
)  # fmt: skip
def test_each_kind_of_question_gets_its_value(question: str, expected: tuple[str, ...]) -> None:
    answer = said(question)
    assert [part for part in expected if part.lower() not in answer.lower()] == []


@pytest.mark.parametrize(
    ("question", "current", "older"),
    (
        ("Où habite-t-il maintenant ?", "Morlaix", "Landerneau"),
        ("Quel salaire souhaite-t-il aujourd'hui ?", "1 850", "1 700"),
        ("Quel est le montant actuel du microcrédit ?", "2 200 €", "2 500 € demandés"),
    ),
)
def test_what_changed_is_told_as_it_now_stands(question: str, current: str, older: str) -> None:
    answer = said(question)
    assert current in answer
    assert older not in answer


@pytest.mark.parametrize(
    "question",
    (
        "ou habite til mnt",
        "où est-ce qu'il loge maintenant ?",
        "Quelle est son adresse actuelle ?",
        "il vit ou en ce moment ?",
    ),
)
def test_plain_words_missing_accents_and_shorthand_find_the_same_place(question: str) -> None:
    assert "Morlaix" in said(question)


def test_a_misspelt_word_finds_what_it_means() -> None:
    assert "2 200 €" in said("Combien pour le microcrdit accordé ?")


def test_two_sources_that_disagree_are_both_given() -> None:
    answer = ask("Combien d'heures par semaine fera-t-il à la menuiserie Kerdoncuff ?")
    assert answer.answer is not None
    assert "35 h" in answer.answer
    assert "32 heures" in answer.answer
    assert {"CE-4", "M-1"} <= cited(answer)


def test_a_promise_is_told_with_who_made_it_and_what_came_of_it() -> None:
    answer = said("Qui devait envoyer la convention à la menuiserie, et l'a-t-on fait ?")
    assert "MERCADIER" in answer
    assert "jamais partie" in answer


def test_a_time_elapsed_is_computed_from_two_places() -> None:
    answer = ask("Combien de mois entre l'obtention du code et celle du permis ?")
    assert answer.answer is not None
    assert answer.answer.startswith("Du 03/06/2025 au 12/11/2025, il s’écoule 5 mois.")
    assert {"CE-2", "CE-3"} <= cited(answer)


def test_a_difference_is_computed_from_two_dates() -> None:
    answer = said("De combien le salaire souhaité a-t-il augmenté entre février 2025 et mai 2026 ?")
    assert "Écart : 150 €" in answer


def test_what_is_left_to_pay_is_the_price_less_what_is_paid() -> None:
    answer = said("Combien reste-t-il à financer pour l'habilitation après le CPF ?")
    assert "Reste : 250 €" in answer


def test_a_length_of_validity_gives_its_end() -> None:
    assert "14/10/2030" in said("Jusqu'à quand son CACES est-il valable ?")


def test_what_is_planned_is_not_told_as_done() -> None:
    answer = said("La convention a-t-elle été envoyée ?")
    assert "jamais" in answer

"""What is so now: fields and later texts, acts settled, values replaced, ends explained."""

from __future__ import annotations

import pytest

from neo.core.assistant.answer.acts import Outcome, acts_of, outcome_of
from neo.core.assistant.answer.amount_kinds import kind_asked
from neo.core.assistant.answer.replaced import without_replaced
from tests.answer.records import ask


@pytest.mark.parametrize(
    ("question", "told", "left"),
    (
        ("Où habite-t-il ?", "Morlaix", "Landerneau"),
        ("A-t-il le permis de conduire ?", "12/11/2025", "Pas de permis"),
        ("Quel est le salaire souhaité ?", "1 850", "1 700"),
    ),
)
def test_the_latest_value_is_given_and_not_the_one_before(question: str, told: str, left: str) -> None:
    answer = ask(question).answer or ""
    assert told in answer
    assert left not in answer


@pytest.mark.parametrize(
    ("word", "text", "outcome"),
    (
        ("envoye", "la convention n'est jamais partie", Outcome.FAILED),
        ("envoye", "dossier recu le 3 mars", Outcome.DONE),
        ("accorde", "refus de la commission", Outcome.FAILED),
        ("obtenu", "code obtenu du premier coup", Outcome.DONE),
        ("signe", "plan de formation pas arrive", None),
        ("obtenu", "permis a obtenir avant l'ete", None),
    ),
)
def test_an_act_is_settled_by_its_own_family(word: str, text: str, outcome: Outcome | None) -> None:
    found = [end for act in acts_of(word) if (end := outcome_of(act, text))]
    assert found[:1] == ([outcome] if outcome else [])


def test_the_value_said_to_be_replaced_is_left_out() -> None:
    moved = "Rentrée repoussée du 07/09/2026 au 05/10/2026 (travaux)."
    assert without_replaced(moved) == "Rentrée repoussée au 05/10/2026 (travaux)."
    instead = "Début le 12/10/2026 au lieu du 05/10/2026 (travaux)."
    assert without_replaced(instead) == "Début le 12/10/2026 (travaux)."


def test_an_amount_is_of_the_narrower_kind_a_question_names() -> None:
    assert kind_asked("combien coute l'assurance de la voiture") == "insurance"
    assert kind_asked("combien coute la voiture") == "price"
    assert kind_asked("combien de freres a-t-il") == ""


def test_a_settled_question_is_answered_by_yes_or_no_first() -> None:
    assert (ask("Le microcrédit a-t-il été accordé ?").answer or "").startswith("Oui : ")
    assert not (ask("Le contrat est-il signé ?").answer or "").startswith("Oui")

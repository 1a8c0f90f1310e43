"""What a record does not tell is not answered, and what NÉO must not judge is declined."""

from __future__ import annotations

import pytest

from neo.core.assistant.results import Reason
from tests.answer.records import ask


@pytest.mark.parametrize(
    "question",
    (
        "Quel salaire la menuiserie propose-t-elle ?",  # a wish is told, no offer
        "Combien coûte la formation sécurité ?",  # said unknown
        "Quel est le numéro SIRET de la menuiserie ?",
        "Comment s'appelle son médecin du travail ?",
        "Combien de points reste-t-il sur son permis ?",
        "Le médiateur a-t-il été saisi ?",  # only a threat
        "Quelle note a-t-il eue au CACES ?",
        "À quelle date sa mère est-elle née ?",
        "Quelle est la pointure de ses chaussures ?",
        "Pourquoi son frère a-t-il déménagé ?",
        "Combien coûte l'assurance de la voiture ?",  # the thing is told, not what is asked of it
        "De quoi souffre sa mère ?",
        "La menuiserie l'embauche-t-elle en CDI ?",
        "qu'a dit le médiateur",
    ),
)
def test_the_record_is_not_made_to_say_more(question: str) -> None:
    answer = ask(question)
    assert answer.abstained, answer.answer
    assert answer.reason is Reason.NOT_IN_RECORD
    assert answer.sentences == ()
    assert answer.message.startswith("Le dossier ne le dit pas.")


def test_the_nearest_known_thing_stands_apart_with_its_sources() -> None:
    answer = ask("Combien coûte la formation sécurité ?")
    assert answer.answer is None
    assert any("pas communiqué" in sentence.text for sentence in answer.nearest)
    assert all(sentence.sources for sentence in answer.nearest)


@pytest.mark.parametrize(
    "question",
    (
        "Est-il vraiment motivé ?",
        "Faut-il le radier ?",
        "faut il le sanctionner ?",
        "on la suspend ?",
        "a t il droit à l'ARE",
        "A-t-il droit à l'ARE ?",
        "Quelles sont ses chances de retrouver un emploi ?",
        "Est-elle éligible à l'aide au permis ?",
    ),
)
def test_a_verdict_is_declined_in_one_sentence(question: str) -> None:
    answer = ask(question)
    assert (answer.answer, answer.reason) == (None, Reason.VERDICT)
    assert answer.message.count(".") == 1
    assert answer.nearest == ()


@pytest.mark.parametrize(
    "question",
    (
        "Quel est le salaire de sa mère ?",
        "Comment va son père ?",
        "Où vit sa mère ?",
        "Avec qui son beau-père est-il en conflit ?",
        "Où en est le dossier de Mme Quéméneur ?",
        "Quels autres demandeurs sont suivis par ce conseiller ?",
    ),
)
def test_another_person_is_declined(question: str) -> None:
    answer = ask(question)
    assert (answer.answer, answer.reason) == (None, Reason.OTHER_PERSON)

"""A question to the texts: their own words with their date, or a refusal that says why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from neo.core.knowledge.answering import search
from neo.core.knowledge.answers import KnowledgeAnswer, KnowledgeRefusal, Refused
from neo.core.knowledge.texts import DatedText

from .documents import CHILDCARE, CONTRACT, TEXTS, TODAY, text


def answered(question: str, texts: tuple[DatedText, ...] = TEXTS, today: date = TODAY) -> KnowledgeAnswer:
    found = search(question, texts, today)
    assert isinstance(found, KnowledgeAnswer), found.message
    return found


def refused(question: str, texts: tuple[DatedText, ...] = TEXTS, today: date = TODAY) -> KnowledgeRefusal:
    found = search(question, texts, today)
    assert isinstance(found, KnowledgeRefusal), found.text
    return found


QUESTIONS = (
    "Dans quel délai faut-il demander l'AGE ?",
    "delai demande aide garde enfants",
    "DÉLAI DE DEMANDE DE L'AIDE À LA GARDE D'ENFANTS ?",
    "quel délai pour l'aide a la gardde d'enfants",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_however_it_is_typed_the_same_words_answer(question: str) -> None:
    assert "au plus tard trois mois après la reprise" in answered(question).text


def test_every_sentence_is_the_texts_own_with_its_place() -> None:
    for question in (*QUESTIONS, "Quelles pièces pour l'AGE ?", "Combien d'heures par semaine dans le CE ?"):
        for cited in answered(question).sentences:
            assert cited.document.body[cited.start : cited.end] == cited.text


def test_the_answer_tells_what_says_it_and_since_when() -> None:
    told = answered("Dans quel délai signe-t-on le contrat d'engagement ?").dated
    assert "« Contrat d'engagement » (Source fictive)" in told
    assert "depuis le 1er janvier 2025" in told


def test_a_list_comes_whole_with_the_line_that_opens_it() -> None:
    found = answered("Quelles pièces joindre à la demande d'AGE ?").text
    assert "Pièces à joindre" in found
    assert "justificatif de l'âge" in found
    assert "le contrat de travail" in found


@pytest.mark.parametrize(
    "question",
    [
        "Quelle est la capitale du Pérou ?",
        "Quel est le montant de l'AGE ?",  # the text tells no amount
        "À quel âge s'arrête l'AGE ?",
        "Comment obtenir un logement social ?",
    ],
)
def test_what_no_text_says_is_refused(question: str) -> None:
    found = refused(question)
    assert found.reason is Refused.NOT_IN_FORCE
    assert found.message == "Aucun texte en vigueur ne le dit."


@pytest.mark.parametrize(
    ("question", "now", "said"),
    [
        ("Quel délai pour l'AGEPI ?", "l'AGE", "trois mois"),
        ("Combien d'heures dure l'AFPR ?", "la POEI", "400 heures"),
        ("Quel délai pour signer le PPAE ?", "le contrat d'engagement", "un mois"),
    ],
)
def test_a_former_name_answers_with_the_current_text_and_says_so(question: str, now: str, said: str) -> None:
    found = answered(question)
    assert said in found.text
    [warning] = [w for w in found.warnings if w.kind == "abolished"]
    assert now in warning.text


def test_a_scheme_that_nothing_replaces_is_refused_as_abolished() -> None:
    assert refused("Quelle prime pour un emploi franc ?").reason is Refused.ABOLISHED


IMMERSION = text(
    "Immersion (PMSMP)",
    """La PMSMP permet de découvrir un métier.

# Durée
Elle ne dépasse pas un mois.

# Demande
Elle est demandée au prescripteur. La convention est signée.
""",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("C'est quoi une PMSMP ?", "découvrir un métier"),
        ("Comment faire une demande de PMSMP ?", "demandée au prescripteur"),
        ("Peut-on faire une PMSMP de six semaines ?", "un mois"),
        ("PMSMP durée ?", "un mois"),
    ],
)
def test_a_question_that_names_the_text_only_gets_the_part_it_means(question: str, said: str) -> None:
    assert said in answered(question, (IMMERSION, *TEXTS)).text


def test_what_is_to_be_counted_must_be_in_the_sentence() -> None:
    assert refused("Combien de conventions pour une PMSMP ?", (IMMERSION,)).reason is Refused.NOT_IN_FORCE


def test_a_sentence_that_refers_to_another_comes_with_it() -> None:
    said = [s.text for s in answered("PMSMP et convention ?", (IMMERSION,)).sentences]
    assert "La convention est signée." in said


def test_a_form_with_several_meanings_is_asked() -> None:
    found = refused("Qu'est-ce que le CE ?")
    assert found.reason is Refused.AMBIGUOUS
    assert [c.meaning for c in found.choices][:2] == ["contrat d'engagement", "Cap emploi"]
    assert found.choices[0].question == "Qu'est-ce que le contrat d'engagement ?"


def test_a_form_that_its_context_resolves_is_told() -> None:
    found = answered("En combien de temps faut-il signer le CE ?")
    assert found.notices == ("« CE » est lu ici comme : contrat d'engagement.",)


def test_small_letters_of_everyday_words_are_no_forms() -> None:
    assert answered("ce contrat d'engagement se signe dans quel délai ?").notices == ()


def test_a_text_past_its_end_does_not_answer() -> None:
    old = text("Prime de retour", "La prime de retour est de 1 000 euros.", valide_jusqu_au="2025-12-31")
    found = refused("Quel est le montant de la prime de retour ?", (old,))
    assert found.reason is Refused.EXPIRED
    assert "n'est plus en vigueur depuis le 1er janvier 2026" in found.message
    assert found.nearest[0].document is old
    assert answered("Quel est le montant de la prime de retour ?", (old,), date(2025, 12, 31))


def test_a_newer_version_speaks_from_its_own_day() -> None:
    old = text("Prime de retour", "La prime de retour est de 1 000 euros.", "2024-01-01")
    new = text("Prime de retour", "La prime de retour est de 900 euros.", "2026-01-01")
    question = "Montant de la prime de retour ?"
    assert "900" in answered(question, (new, old)).text
    before = answered(question, (new, old), date(2025, 12, 31))
    assert "1 000" in before.text
    assert [w.kind for w in before.warnings] == ["coming"]


def test_a_text_about_to_end_says_so() -> None:
    soon = text("Prime", "La prime de retour est versée.", valide_jusqu_au=str(TODAY + timedelta(days=10)))
    assert [w.kind for w in answered("La prime de retour ?", (soon,)).warnings] == ["ending"]


def test_an_example_says_it_is_one() -> None:
    assert "example" in [w.kind for w in answered(QUESTIONS[0]).warnings]
    assert [w.kind for w in answered("Quand signer le contrat d'engagement ?", (CONTRACT,)).warnings] == []


@pytest.mark.parametrize(
    "question",
    ["Faut-il la radier ?", "Quelle sanction proposer pour cette absence ?", "dois-je le suspendre"],
)
def test_no_sanction_is_proposed(question: str) -> None:
    assert refused(question).reason is Refused.VERDICT


def test_a_question_about_a_persons_right_gets_the_rule_and_no_verdict() -> None:
    found = answered("A-t-elle droit à l'aide à la garde d'enfants ?")
    assert "la décision revient à l'organisme" in found.notices[-1]


def test_nothing_known_nothing_said() -> None:
    assert refused("Quel délai pour l'AGE ?", ()).reason is Refused.NOT_IN_FORCE
    assert refused("", (CHILDCARE,)).reason is Refused.NOT_IN_FORCE

"""A right is proved by a decision alone; a greeting, a closing formula or a signature is no claim."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.courtesy import claims_nothing, is_courtesy
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_sentence

SAMPLES = Path(__file__).parents[2] / "src" / "neo" / "samples"


@cache
def _index(number: str, note: str = "") -> Index:
    record = json.loads(next(SAMPLES.glob(f"sample_{number}_*.json")).read_text("utf-8"))
    if note:
        record["conclusionsEntretien"].append({**record["conclusionsEntretien"][-1], "texte": note})
    return Index(read_dossier(record))


def _problems(text: str, note: str = "") -> tuple[str, ...]:
    index = _index("03", note)
    return verify_sentence(index, text, today=index.dossier.today).problems


@pytest.mark.parametrize(
    "text",
    [
        "Vous avez droit à l'aide pour la garde d'enfant.",
        "Elle a droit à l'aide à la garde.",
        "Vous êtes éligible à l'AGEPI.",
        "Vous pouvez bénéficier de l'aide pour la garde d'enfant.",
        "Vous aurez droit à l'AGEPI pendant la formation.",
        "L'entrée en formation ouvre droit à l'AGEPI.",
    ],
)
def test_a_question_or_a_request_gives_no_right(text: str) -> None:
    assert any("aucune décision" in problem for problem in _problems(text))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Vous avez droit à l'AGEPI.", "AGEPI accordée, notification du 12/06."),
        ("Elle a droit à l'AGEPI.", "Aide AGEPI : avis favorable reçu."),
        ("Vous n'avez pas droit à l'AGEPI.", "AGEPI refusée le 12/06."),
    ],
)
def test_a_decision_gives_one(text: str, note: str) -> None:
    assert not any("aucune décision" in problem for problem in _problems(text, note))


def test_a_refusal_gives_no_right() -> None:
    assert any(
        "aucune décision" in p for p in _problems("Vous avez droit à l'AGEPI.", "AGEPI refusée le 12/06.")
    )


def test_the_question_itself_is_no_claim_of_a_right() -> None:
    text = "Vous demandez si vous avez droit à l'aide pour la garde d'enfant."
    assert not any("aucune décision" in problem for problem in _problems(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Madame",
        "Bonjour Madame Lopes Tavares,",
        "Bonjour,",
        "Bonne journée.",
        "Je vous souhaite une bonne journée.",
        "Bon week-end à vous !",
        "Merci de votre patience.",
        "Merci beaucoup pour votre message.",
        "Je vous remercie de votre compréhension.",
        "Cordialement",
        "Bien cordialement,",
        "Bien à vous",
        "Je reste à votre disposition.",
        "Je vous prie d’agréer, Madame, mes salutations distinguées.",
    ],
)
def test_a_formula_of_politeness_claims_nothing(text: str) -> None:
    assert is_courtesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "Merci d’avoir envoyé votre CV le 12 juin.",
        "Bonjour, votre dossier est accepté.",
        "Bonne nouvelle : la crèche accepte.",
        "Madame Vasseur vous attend lundi.",
        "La journée du 12 juin est confirmée.",
        "Merci pour votre dossier complet.",
    ],
)
def test_what_tells_something_is_checked(text: str) -> None:
    assert not is_courtesy(text)


def test_the_signature_goes_with_the_closing_formula() -> None:
    text = [
        "Bonjour Madame,",
        "Votre dossier est déposé.",
        "Cordialement,",
        "Lise Marchetti",
        "Conseillère emploi",
    ]
    assert claims_nothing(text) == [True, False, True, True, True]
    assert claims_nothing(["La crèche refuse.", "Lise Marchetti"]) == [False, False]
    assert claims_nothing(["Cordialement,", "Vous avez droit à l’AGEPI."]) == [True, False]

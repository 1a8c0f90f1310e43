"""What leaves for a model holds none of the record's own identifiers: every sample, synthesis and answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import neo.samples
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.french.folding import fold

from .records import OUTSIDE, answer, model, synthesis

SAMPLES = sorted(Path(neo.samples.__file__).parent.glob("*.json"))
QUESTIONS = (
    "Quel est son projet ?",
    "Quel est son numéro de téléphone ?",
    "Où habite-t-il ?",
    "Qui l’accompagne ?",
)
_LEAST = 4  # letters: a shorter name may be a word


def _own(dossier: Dossier) -> set[str]:
    """The record's own names and numbers, folded, digits run together."""
    person = dossier.person
    names = [person.last_name, person.birth_name, person.first_name, *person.other_first_names]
    values = [*names, *person.emails, *person.phones, person.service_number]
    if dossier.adviser is not None:
        values.append(dossier.adviser.agent.last_name)
    return {v for value in values if value and len(v := _folded(value)) >= _LEAST}


def _folded(text: str) -> str:
    return fold(text).replace(" ", "").replace(".", "")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:9])
def test_no_identifier_of_the_record_leaves(path: Path) -> None:
    dossier = read_dossier(json.loads(path.read_text("utf-8")))
    asked = model(card=OUTSIDE)
    synthesis(dossier, asked)
    for question in QUESTIONS:
        answer(dossier, question, asked)
    assert asked.requests
    sent = _folded("\n".join(m.text for request in asked.requests for m in request.messages))
    assert {value for value in _own(dossier) if value in sent} == set()

"""Claims that harm when they are wrong are not supported by a word shared by chance."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_sentence

TODAY = date(2026, 6, 15)


def _sample(number: int) -> Dossier:
    found = next(f for f in files("neo.samples").iterdir() if f.name.startswith(f"sample_{number:02}"))
    return read_dossier(json.loads(found.read_text("utf-8")))


@pytest.mark.parametrize(
    ("sample", "sentence"),
    [
        (4, "Il boit."),
        (4, "Il va bien."),
        (7, "Elle va bien."),
        (3, "Elle est en arrêt maladie."),
        (2, "Il a créé son entreprise."),
        (3, "Elle a trouvé un emploi."),
        (2, "Il a trouvé un emploi."),
        (8, "Son ordinateur fonctionne."),
        (6, "Il a fait de la prison."),
    ],
)
def test_what_the_record_tells_nowhere_is_not_supported(sample: int, sentence: str) -> None:
    checked = verify_sentence(Index(_sample(sample)), sentence, today=TODAY)
    assert not checked.supported and checked.problems


def _record(*notes: tuple[str, str]) -> Dossier:
    document = json.loads(files("neo.core.dossier").joinpath("sample.json").read_text("utf-8"))
    base = document["conclusionsEntretien"][0]
    document["conclusionsEntretien"] = [
        base | {"id": f"CE-{i}", "date": day, "texte": text} for i, (day, text) in enumerate(notes, 1)
    ]
    return read_dossier(document)


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("Elle est en arrêt de travail jusqu'au 15 juin.", "Elle est en arrêt maladie."),
        ("Elle va mieux depuis le printemps.", "Elle va mieux."),
        ("Elle a trouvé un poste de caissière, contrat signé lundi.", "Elle a trouvé un emploi."),
        ("Elle a créé sa micro-entreprise en mars.", "Elle a créé son entreprise."),
    ],
)
def test_what_the_record_tells_is_still_supported(note: str, sentence: str) -> None:
    checked = verify_sentence(Index(_record(("2026-02-01", note))), sentence, today=date(2026, 3, 2))
    assert checked.supported, checked.problems

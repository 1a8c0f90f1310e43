"""What left in clear is seen, by each of the two searches, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from neo.core.evaluation.cases import read_case
from neo.core.evaluation.comparison.leaks import LeakMeasure, values_of
from tests.assistant.records import faithful

from .records import case, comparison, content

PERSON: dict[str, Any] = {
    "nom": "LENOIR",
    "prenom": "Aurélie",
    "nomNaissance": "PETIT",
    "dateNaissance": "1979-04-08",
    "numeroFranceTravail": "4471823K",
    "adresse": {
        "numeroTypeLibelleVoie": "14 rue des Rémouleurs",
        "codePostal": "63300",
        "libelleCommune": "Thiers",
    },
    "emails": [{"adresseEmail": "aurelie.lenoir@example.org"}],
    "telephones": [{"numeroTelephone": "06 39 98 41 07"}],
}


def measure(**gold: Any) -> LeakMeasure:
    whole = content()
    whole["dossier"]["identite"] = PERSON
    whole["gold"] |= gold
    return LeakMeasure(read_case(whole))


@pytest.mark.parametrize(
    "sent",
    [
        "Mme Lenoir est inscrite.",
        "Mme LENOIR",
        "lenoir aurélie",
        "AURELIE a appelé",
        "née le 08/04/1979",
        "née le 8 avril 1979",
        "tél. 06.39.98.41.07",
        "+33 6 39 98 41 07",
        "aurelie.lenoir@example.org",
        "au 14, rue des remouleurs",
        "dossier 4471823K",
    ],
)
def test_a_value_of_the_record_is_seen_by_both_searches(sent: str) -> None:
    found = measure().of([f"<pieces>\n[1] Situation | {sent}\n</pieces>"])
    assert found.plain and found.looked, sent
    assert "Lenoir" not in repr(found), "its kind is told, never its value"


@pytest.mark.parametrize(
    "sent",
    [
        "Mme [PERSONNE_1] est inscrite depuis le 08/11/2021.",
        "un petit boulot à Thiers, 14 heures par semaine",
        "[TELEPHONE_1], [MAIL_1], née le [DATE_NAISSANCE_1]",
    ],
)
def test_masked_words_and_ordinary_ones_are_no_leak(sent: str) -> None:
    found = measure().of([sent])
    assert (found.looked, found.plain) == (0, ())


def test_a_capital_at_the_beginning_of_a_sentence_names_nobody() -> None:
    assert measure().of(["Petit contrat de 28 heures. Voir M. PETIT."]).plain == ("nom",)
    assert measure().of(["extrait : « Petit contrat de 28 heures »"]).plain == ()


def test_other_people_are_counted_apart() -> None:
    rows = [
        {"ref": "CE-1", "text": "Karim Belkacem", "type": "PERSON", "third_party": True},
        {"ref": "CE-1", "text": "06 39 98 55 55", "type": "PHONE", "third_party": True},
    ]
    found = measure(pii=rows).of(["voir M. Belkacem au 0639985555"])
    assert (found.plain, found.third_parties) == ((), 2)


def test_nothing_sent_is_nothing_searched() -> None:
    assert measure().of([]).searched == 0
    assert measure().of(["[PERSONNE_1]"]).searched == len(list(values_of({"identite": PERSON}))) > 5


async def test_a_model_that_is_sent_too_much_shows_in_the_figures() -> None:
    """A double that leaks: what left for the candidate holds the person's name."""

    from neo.core.evaluation.comparison.comparison import compared

    clean = await comparison([case()], faithful, faithful)
    figures = {f.kind.name: f for f in clean.figures}
    assert figures["leaks_plain_search"].second == figures["leaks_last_look"].second == 0
    leaking = [
        (p.text, p.first.outcome, replace(p.second.outcome, sent=("Mme Tessier vise un CAP.",)))
        for p in clean.pairs
    ]
    found = compared(clean.first, clean.second, leaking, clean.run)
    figures = {f.kind.name: f for f in found.figures}
    for name in ("leaks_plain_search", "leaks_last_look"):
        assert figures[name].first == 0 and (figures[name].second or 0) >= len(leaking)


async def test_a_pipeline_that_forgets_to_mask_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A double of masking that lets everything out: what the model was sent tells it."""
    from neo.core.assistant import asking
    from neo.core.privacy.masking import Masked, mask

    def unmasked(text: str, exchange: Any, policy: Any) -> Masked:
        return replace(mask(text, exchange, policy), text=text)

    monkeypatch.setattr(asking, "mask_for_sending", unmasked)
    found = await comparison([case()], faithful, faithful)
    figures = {f.kind.name: f for f in found.figures}
    for name in ("leaks_plain_search", "leaks_last_look"):
        assert (figures[name].first or 0) > 0 and (figures[name].second or 0) > 0

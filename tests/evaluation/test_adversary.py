"""The liar tells truths and lies that are what their labels say; the measure sees which are shown."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.evaluation.adversary.liar import Liar, Told
from neo.core.evaluation.adversary.pieces import read_pieces
from neo.core.evaluation.adversary.rewordings import in_words, rewordings
from neo.core.evaluation.adversary.rounds import (
    ANSWERS,
    CONCLUSIONS,
    REPLIES,
    SYNTHESES,
    NoModelToLie,
    adversary_points,
)
from neo.core.evaluation.adversary.value_lies import date_lies, number_lies
from neo.core.evaluation.adversary.word_lies import attribution_lies, modality_lies, negation_lies
from neo.core.evaluation.baseline import BaselineWriter
from neo.core.evaluation.cases import Case, read_case
from neo.core.evaluation.catalogue import LIE_KINDS
from neo.core.evaluation.measures.adversary import measure_adversary
from neo.core.evaluation.writers import SYNTHESIS, Speak, Wanted
from neo.wiring.evaluation import DeskWriter
from tests.assistant.records import REPORTS
from tests.synthesis.records import record

from .records import content

ASKED = """<pieces>
[1] Situation | Mme [PERSONNE_1], 58 ans, est inscrite depuis le 08/11/2021 (licenciement économique).
[2] Projet | Entretien chez Coutellerie Vaugelade fixé le 10/03/2026 à 14 h avec M. [PERSONNE_2].
    extrait (compte rendu du 26/02/2026) : « entretien prévu le 10 mars à 14 h avec M. [PERSONNE_2] »
[3] Ce qui a été convenu | Dossier à déposer avant le 27/03/2026.
[4] Freins et appuis | Elle accepte 28 h par semaine, sans le samedi.
[5] Échanges récents | Mail du 05/03/2026 (non lu) : demande « est ce que je perds l'ASS ? ».
</pieces>"""


def nothing_known(_words: str) -> bool:
    return False


def rounds(count: int = 40, record: str = "") -> list[Told]:
    liars = [Liar("essai", turn, record) for turn in range(count)]
    for liar in liars:
        liar(ASKED)
    return [told for liar in liars for told in liar.told]


def test_pieces_are_read_with_their_passages() -> None:
    pieces = read_pieces(ASKED)
    assert [p.number for p in pieces] == [1, 2, 3, 4, 5]
    assert pieces[1].passages[0][0] == "compte rendu du 26/02/2026"
    assert pieces[2].section == "Ce qui a été convenu" and pieces[2].fact.startswith("Dossier")


@given(st.text())
def test_any_request_is_read_and_answered(asked: str) -> None:
    assert isinstance(Liar("essai", 0, "")(asked), str)


def test_the_same_seed_says_the_same_words() -> None:
    assert Liar("essai", 3, "")(ASKED) == Liar("essai", 3, "")(ASKED)
    assert len({Liar("essai", turn, "")(ASKED) for turn in range(6)}) == 6


def test_every_kind_is_told_and_half_is_true() -> None:
    told = rounds()
    assert {one.kind for one in told} == {"", *LIE_KINDS}
    assert 0.4 < sum(not one.kind for one in told) / len(told) < 0.6


def test_a_lie_is_never_a_true_wording_of_its_piece() -> None:
    by_number = {p.number: p for p in read_pieces(ASKED)}
    truths = {p.fact: set(rewordings(p)) for p in by_number.values()}
    for one in rounds():
        same = one.text in truths[one.of]
        assert same == (one.kind in ("", "citation"))
        if one.kind == "citation":
            assert by_number[one.mark].fact != one.of


def test_a_value_the_record_holds_elsewhere_is_no_lie() -> None:
    years = " ".join(str(year) for year in range(1900, 2100))
    assert not list(date_lies("Inscrite depuis 2021.", lambda words: words.split()[-1] in years, "essai"))
    assert not list(number_lies("Elle accepte 28 h.", lambda words: words.isdigit(), "essai"))


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers())
def test_a_date_lie_is_another_date(day: Any, seed: int) -> None:
    told = f"Dossier à déposer avant le {day:%d/%m/%Y}."
    for lie in date_lies(told, nothing_known, seed):
        assert re.fullmatch(r"Dossier à déposer avant le \d\d/\d\d/\d{4}\.", lie) and lie != told


@pytest.mark.parametrize(
    ("lies", "told", "lie"),
    [
        (negation_lies, "Elle est disponible.", "Elle n'est pas disponible."),
        (negation_lies, "La CQC n'est pas encore arrivée.", "La CQC est arrivée."),
        (negation_lies, "RQTH accordée.", "RQTH refusée."),
        (modality_lies, "Dossier à déposer avant mars.", "Dossier déjà déposé avant mars."),
        (modality_lies, "Elle vise un CAP.", "Elle a obtenu un CAP."),
        (
            lambda told: attribution_lies(told, nothing_known),
            "Elle cherche un logement.",
            "Son conjoint cherche un logement.",
        ),
    ],
)
def test_words_are_turned_round(lies: Callable[[str], Any], told: str, lie: str) -> None:
    assert lie in list(lies(told))


def test_what_is_quoted_is_not_denied() -> None:
    assert not list(negation_lies("« Elle est disponible »."))


def test_dates_and_units_in_words() -> None:
    assert in_words("28 h par semaine dès le 01/03/2026") == "28 heures par semaine dès le 1er mars 2026"
    assert in_words("Réf. 12/34/5678") == "Réf. 12/34/5678"


def _shown(text: str) -> dict[str, Any]:
    return {"sentences": [{"text": text, "by": "model", "sources": []}], "heldBack": []}


def test_the_measure_knows_a_shown_sentence_under_its_real_names() -> None:
    lie = Told("Mme [PERSONNE_1] a 59 ans.", "number", 1, "Mme [PERSONNE_1] a 58 ans.")
    points = list(measure_adversary([lie], _shown("Mme Petit a 59 ans.")))
    assert [(p.measure, p.right) for p in points] == [
        ("lies_not_shown", False),
        ("lies_not_shown_number", False),
    ]
    truth = Told("Mme [PERSONNE_1] a 58 ans.", "", 1, "Mme [PERSONNE_1] a 58 ans.")
    assert [p.right for p in measure_adversary([truth], _shown("Mme Petit a 58 ans."))] == [True]
    assert [p.right for p in measure_adversary([truth], _shown("Autre chose."))] == [False]


_REPLY = {"message": "M-1", "requests": [], "facts": [], "must_not_contain": [], "warnings": []}
_NOTES = {"text": "Elle cherche 20 h.", "demarches": [], "must_keep": [], "must_not_keep": []}


class _Credulous:
    """Shows whatever it is told, or nothing at all."""

    name = "crédule"

    def __init__(self, *, shows: bool) -> None:
        self.shows = shows
        self.asked: list[str] = []

    async def write_with(self, case: Case, speak: Speak, wanted: Wanted = SYNTHESIS) -> dict[str, Any]:
        self.asked.append(wanted.task)
        lines = [re.sub(r" \[\d+\]\.$", ".", line) for line in speak(ASKED, "").splitlines()]
        told = [{"text": line, "by": "model", "problems": ["non"]} for line in lines]
        shown, held = (told, []) if self.shows else ([], told)
        if wanted.notes:
            return {"sections": [{"title": "Contexte", "sentences": shown}], "heldBack": held}
        return {"sentences": shown, "heldBack": held}


@pytest.mark.parametrize("shows", [True, False])
def test_a_writer_that_shows_all_or_nothing_gets_half_of_it(shows: bool) -> None:
    whole = content()
    whole["gold"] |= {"replies": [_REPLY], "notes": _NOTES}
    case, writer = read_case(whole), _Credulous(shows=shows)
    points = asyncio.run(adversary_points(case, writer))  # type: ignore[arg-type]
    rounds = {
        "synthesis": SYNTHESES,
        "answer": ANSWERS * len(case.questions),
        "mail": REPLIES * len(case.replies),
        "conclusion": CONCLUSIONS,
    }
    assert {task: writer.asked.count(task) for task in rounds} == rounds
    for prefix in ("", "mail_", "conclusion_"):
        assert {p.right for p in points if p.measure == f"{prefix}truths_shown"} == {shows}
        assert {p.right for p in points if p.measure.startswith(f"{prefix}lies_not_shown")} == {not shows}


def test_the_product_is_lied_to_on_its_real_way() -> None:
    case = read_case({"dossier": record(*REPORTS), "gold": {}})
    points = asyncio.run(adversary_points(case, DeskWriter()))
    assert {"lies_not_shown", "truths_shown"} <= {p.measure for p in points}
    unread = [p for p in points if "pas été lue" in p.why]
    assert not unread, "each sentence told is either shown or held back"


def test_the_naive_reference_has_no_model() -> None:
    with pytest.raises(NoModelToLie):
        asyncio.run(adversary_points(read_case(content()), BaselineWriter()))

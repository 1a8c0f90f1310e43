"""Each measure: a result that earns its point, one that does not, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from neo.core.evaluation.cases import read_case
from neo.core.evaluation.measures.answers import measure_answer
from neo.core.evaluation.measures.citations import measure_citations, measure_support
from neo.core.evaluation.measures.findings import measure_findings
from neo.core.evaluation.measures.nuggets import measure_nuggets
from neo.core.evaluation.measures.verification import measure_statement
from neo.core.evaluation.measures.wording import measure_wording
from neo.core.evaluation.scores import Point
from tests.evaluation.records import MAIL, content, report_source, sentence, source, synthesis

CASE = read_case(content())


def _right(points: Iterable[Point], measure: str) -> list[bool]:
    return [p.right for p in points if p.measure == measure]


def _every_miss_says_why(points: Iterable[Point]) -> bool:
    return all(p.why for p in points if not p.right)


def test_nuggets_are_weighed_and_must_be_cited() -> None:
    cited = sentence("Elle a le permis D.", report_source("permis D"))
    said = synthesis(cited, sentence("Libre sauf jeudi."))
    points = list(measure_nuggets(CASE, said))
    assert _right(points, "nuggets") == [True, True]
    assert [p.weight for p in points if p.measure == "nuggets"] == [3, 1]
    assert _right(points, "nuggets_weight_3") == [True]
    assert _right(points, "nuggets_cited") == [True, False]
    assert _right(points, "kept_out") == [True]
    assert _every_miss_says_why(points)


def test_a_forbidden_string_is_seen_in_any_form_and_only_in_the_sentences() -> None:
    assert _right(measure_nuggets(CASE, synthesis(sentence("Elle veut 24 heures."))), "kept_out") == [False]
    elsewhere = synthesis(contradictions=[{"about": "24 h ou 20 h", "sources": []}])
    assert _right(measure_nuggets(CASE, elsewhere), "kept_out") == [True]


def test_length_and_sentence_length() -> None:
    long_sentence = " ".join(["mot"] * 26) + "."
    points = list(measure_wording(CASE, synthesis(*[sentence(long_sentence)] * 10)))
    assert _right(points, "length") == [False]
    assert _right(points, "sentence_length") == [False] * 10
    assert _right(measure_wording(CASE, synthesis(sentence("Court."))), "length") == [True]


@pytest.mark.parametrize(
    ("text", "reworded"),
    [
        ("Elle cherche 20 h par semaine à Thuir.", True),
        ("Note : a passé le permis D le 18/09/2025 ; elle cherche 20 h par semaine.", False),
        ("Note : « a passé le permis D le 18/09/2025 ; elle cherche 20 h par semaine ».", True),
        ("Verdier a passé le permis D le 18/09/2025 ; elle cherche.", True),
    ],
)
def test_a_copied_run_is_counted_outside_names_dates_and_quotes(text: str, reworded: bool) -> None:
    assert _right(measure_wording(CASE, synthesis(sentence(text))), "reworded") == [reworded]


@pytest.mark.parametrize(
    ("sources", "exact"),
    [
        ([report_source("permis D")], True),
        ([source("/situation/niveauEtude", "/situation/niveauEtude")], True),
        ([], False),
        ([report_source("permis D") | {"start": 0}], False),
        ([report_source("permis D") | {"quote": "permis B"}], False),
        ([report_source("permis D") | {"ref": "CE-2"}], False),
        ([source("CE-1", "/conclusionsEntretien/0/texte")], False),
        ([source("CE-9", "/conclusionsEntretien/9/texte", MAIL, "jeudi")], False),
        ([report_source("permis D"), source("/absent", "/absent")], False),
    ],
)
def test_a_sentence_is_cited_when_every_source_is_exact(sources: list[dict[str, Any]], exact: bool) -> None:
    points = list(measure_citations(CASE, synthesis(sentence("Elle a le permis D.", *sources)), "citations"))
    assert _right(points, "citations") == [exact]
    assert _every_miss_says_why(points)


def test_not_checked_is_not_supported() -> None:
    said = synthesis(sentence("Oui."), sentence("Non.", verdict="not_checked"))
    assert _right(measure_support(said), "supported") == [True, False]


def _shown(*sources: dict[str, Any], about: str = "Le permis") -> dict[str, Any]:
    return {"about": about, "sources": list(sources)}


def test_a_contradiction_needs_two_of_its_places() -> None:
    both = _shown(report_source("permis D"), source("/demarches/1", "/demarches/1/description"))
    one = _shown(report_source("permis D"))
    for shown, found in ((both, True), (one, False)):
        points = list(measure_findings(CASE, synthesis(contradictions=[shown]), "contradictions"))
        assert _right(points, "contradictions") == _right(points, "contradictions_precision") == [found]


def test_a_contradiction_about_something_else_is_not_on_topic() -> None:
    places = source("CE-1", "/conclusionsEntretien/0"), source("DEM-2", "/demarches/1")
    other = _shown(*places, about="Un horaire")
    points = list(measure_findings(CASE, synthesis(contradictions=[other]), "contradictions"))
    assert _right(points, "contradictions") == [True]
    assert _right(points, "contradictions_on_topic") == [False]


def test_showing_everything_does_not_win() -> None:
    noise = [_shown(source("/situation", "/situation"))] * 6
    hit = _shown(source("/diagnostic", "/diagnostic/thematiqueContrainte/contraintes/0"))
    points = list(measure_findings(CASE, synthesis(stale=[*noise, hit]), "stale"))
    assert _right(points, "stale") == [False]
    assert _right(points, "stale_shown") == [False]
    assert _right(points, "stale_precision") == [False] * 7


def _answer(text: str | None, *sources: dict[str, Any]) -> dict[str, Any]:
    said = [sentence(text, *sources)] if text else []
    return {"answer": text, "abstained": text is None, "reason": None, "sentences": said, "nearest": []}


@pytest.mark.parametrize(
    ("text", "right", "current"),
    [("Elle cherche 20h.", True, True), ("20 h, et non 24 h.", False, False), ("À Thuir.", False, True)],
)
def test_an_answer_has_every_group_and_nothing_forbidden(text: str, right: bool, current: bool) -> None:
    points = list(measure_answer(CASE, CASE.questions[0], _answer(text, report_source("20 h"))))
    assert _right(points, "answers") == [right]
    assert _right(points, "not_superseded") == [current]
    assert _right(points, "evidence") == _right(points, "no_false_abstention") == [True]
    assert _every_miss_says_why(points)


def test_abstention_is_right_only_when_the_record_does_not_tell() -> None:
    answerable, unanswerable = CASE.questions
    silent = list(measure_answer(CASE, answerable, _answer(None)))
    assert _right(silent, "answers") == _right(silent, "no_false_abstention") == [False]
    assert _right(measure_answer(CASE, unanswerable, _answer(None)), "abstention") == [True]
    assert _right(measure_answer(CASE, unanswerable, _answer("1 800 €")), "abstention") == [False]


@pytest.mark.parametrize("verdict", ["supported", "unsupported", "not_checked"])
def test_a_statement_is_accepted_when_supported_and_caught_otherwise(verdict: str) -> None:
    true, false = CASE.statements
    result = {"sentences": [sentence("…"), sentence("…", verdict=verdict)]}
    accepted = verdict == "supported"
    assert _right(measure_statement(true, result), "true_accepted") == [accepted]
    assert _right(measure_statement(false, result), "false_caught") == [not accepted]
    assert _right(measure_statement(false, result), "false_caught_number") == [not accepted]


def test_a_statement_with_no_sentence_is_not_accepted() -> None:
    assert _right(measure_statement(CASE.statements[0], {"sentences": []}), "true_accepted") == [False]

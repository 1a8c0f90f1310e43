"""Chosen answers: sums by week, nobody's sheet, the floors of the indicators."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.answers import (
    BUDGET_OF_A_FEEDBACK,
    BUDGET_OF_A_SURVEY_SHEET,
    MOST_WEEKS_AT_ONCE,
    AnswerCell,
    answers_to_publish,
    questions_of,
    weeks_between,
)
from neo.core.governance.indicators import EPSILON, EVERYWHERE, LEAST_ENTITLED, MOST_A_BATCH
from neo.core.governance.questions import (
    ALWAYS,
    EASE,
    EASE_BY_USE,
    FEEDBACK,
    IRRITANT,
    MOST_IRRITANTS,
    QUESTIONS,
    SURVEY,
    USED,
    helped,
    known_answers,
    survey_sheet,
)
from neo.storage.oversight.effects_models import AnswerCount, IrritantText, PublishedAnswerCount

WEEK = date(2026, 4, 6)
ENTITLED = {("24", "emploi"): 40, ("04", "emploi"): 12, ("53", "emploi"): 9, ("52", "emploi"): 30}
HELPED = QUESTIONS[helped("mail")]


def _cell(region: str, answer: str, question: str = HELPED.code) -> AnswerCell:
    return AnswerCell(WEEK, region, "emploi", question, answer)


COUNTS = {
    _cell("24", "yes"): 20,
    _cell("24", "no"): 5,
    _cell("04", "partly"): 3,
    _cell("53", "no"): 1,
    _cell("52", "yes"): 9,
    _cell("52", "partly"): 4,
}


def _published(question: str = HELPED.code) -> dict[tuple[str, str], int | None]:
    rows = answers_to_publish(WEEK, COUNTS, ENTITLED, [QUESTIONS[question]])
    return {(cell.region, cell.answer): count for cell, count in rows}


def test_a_small_region_is_hidden_with_one_more_and_for_every_answer() -> None:
    shown = _published()
    for answer in HELPED.choices:
        assert shown["53", answer] is None and shown["04", answer] is None
    assert (shown["24", "yes"], shown[EVERYWHERE, "no"], shown["52", "no"]) == (20, 6, 0)


def test_what_is_asked_of_the_country_has_no_region() -> None:
    rows = answers_to_publish(WEEK, {_cell("", "windows", "irritant"): 7}, ENTITLED, [IRRITANT])
    assert {cell.region for cell, _ in rows} == {EVERYWHERE}
    assert {cell.answer: count for cell, count in rows}["windows"] == 7
    few = answers_to_publish(WEEK, {_cell("", "windows", "irritant"): 7}, {("24", "emploi"): 9}, [IRRITANT])
    assert {count for _, count in few} == {None}


@given(
    st.dictionaries(st.sampled_from(["24", "04", "53", "52"]), st.integers(0, 40), min_size=1),
    st.dictionaries(st.sampled_from(["24", "04", "53", "52"]), st.integers(0, 90)),
)
def test_no_answer_is_shown_for_a_group_under_the_floor(staff: dict[str, int], used: dict[str, int]) -> None:
    entitled = {(region, "emploi"): many for region, many in staff.items()}
    counts = {_cell(region, "yes"): count for region, count in used.items()}
    rows = answers_to_publish(WEEK, counts, entitled, ALWAYS)
    for cell, count in rows:
        if count is not None:
            many = staff[cell.region] if cell.region else sum(staff.values())
            assert many >= LEAST_ENTITLED
    for question in {cell.question for cell, _ in rows}:
        own = [(cell, count) for cell, count in rows if cell.question == question and cell.region]
        hidden = {cell.region for cell, count in own if count is None}
        assert hidden.isdisjoint({cell.region for cell, count in own if count is not None})


def test_each_week_is_published_and_not_those_with_answers_alone() -> None:
    assert weeks_between(date(2026, 4, 6), date(2026, 4, 27)) == (
        date(2026, 4, 6),
        date(2026, 4, 13),
        date(2026, 4, 20),
    )
    assert weeks_between(date(2026, 4, 6), date(2026, 4, 6)) == ()
    assert len(weeks_between(date(2020, 1, 6), date(2026, 4, 6))) == MOST_WEEKS_AT_ONCE


def test_a_sheet_becomes_sums_with_one_crossing() -> None:
    sheet = dict(survey_sheet({"survey.used": "never", "survey.ease": "not", "survey.free": "yes"}))
    assert sheet[EASE_BY_USE.code] == "never.not" and sheet["survey.free"] == "yes"
    assert EASE_BY_USE.code not in dict(survey_sheet({"survey.used": "never"}))
    assert survey_sheet({"survey.used": "every day at nine", "other": "x"}) == ()


def test_use_is_asked_and_may_be_left_unsaid() -> None:
    assert SURVEY[0].code == "survey.used" and "unsaid" in USED and "unsaid" in EASE
    assert all("unsaid" in question.choices for question in SURVEY)


def test_an_unknown_answer_is_dropped_and_irritants_are_three_at_most() -> None:
    known = list(IRRITANT.choices)
    assert known_answers("irritant", [*known, known[0], "le chef"]) == tuple(known[:MOST_IRRITANTS])
    assert known_answers("nothing", ["x"]) == ()


def test_the_budget_is_the_sum_of_what_one_sheet_moves() -> None:
    sheet = survey_sheet({q.code: next(iter(q.choices)) for q in SURVEY})
    assert len(sheet) * EPSILON == BUDGET_OF_A_SURVEY_SHEET
    assert BUDGET_OF_A_FEEDBACK == 4 * EPSILON
    assert questions_of(False) == ALWAYS and len(questions_of(True)) == len(ALWAYS) + len(sheet)


def test_every_code_fits_its_column() -> None:
    columns = {f.name: f.max_length for f in AnswerCount._meta.get_fields() if hasattr(f, "max_length")}
    for question in QUESTIONS.values():
        assert len(question.code) <= (columns["question"] or 0)
        assert all(len(answer) <= (columns["answer"] or 0) for answer in question.choices)


def test_no_table_ties_an_answer_to_anybody() -> None:
    for model in (AnswerCount, PublishedAnswerCount, IrritantText):
        names = {field.name for field in model._meta.get_fields()}
        known = {"id", "week", "region", "trade", "question", "answer", "count", "value", "epsilon", "text"}
        assert names <= known
        assert not any(field.is_relation for field in model._meta.get_fields())
    assert len(FEEDBACK) <= MOST_A_BATCH

"""What opens, what stays closed, what closes by itself, and who may say so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from neo.core.governance.authority import KINDS, ROLES
from neo.core.governance.conditions import Place
from neo.core.governance.stages import DEFAULT_PLAN, as_json, read_plan

from .story import CONDITIONS, OPENING, Story

SYNTHESIS = Place("synthesis", "emploi", "24", "embedded")
LATER = date(2026, 3, 1)


def _opened() -> Story:
    story = Story()
    story.meet_conditions()
    story.record("administrator", "opening", OPENING)
    return story


def test_nothing_is_open_without_a_decision() -> None:
    assert not Story().rollout.verdict(SYNTHESIS, LATER).is_open


def test_it_opens_on_its_day_where_it_is_said_and_nowhere_else() -> None:
    rollout = _opened().rollout
    assert rollout.verdict(SYNTHESIS, date(2026, 1, 19)).state == "announced"
    assert rollout.verdict(SYNTHESIS, date(2026, 1, 20)).is_open
    for place in (
        Place("synthesis", "emploi", "53", "embedded"),
        Place("synthesis", "gdd", "24", "embedded"),
        Place("conclusion", "emploi", "24", "embedded"),
        Place("synthesis", "emploi", "24", "outside"),
    ):
        assert not rollout.verdict(place, LATER).is_open, place


@pytest.mark.parametrize("missing", [kind for _, _, kind, _ in CONDITIONS])
def test_an_opening_without_one_of_its_conditions_is_refused(missing: str) -> None:
    story = Story()
    story.meet_conditions(but=missing)
    assert "il manque" in story.refused("administrator", "opening", OPENING)


@pytest.mark.parametrize("missing", [kind for _, _, kind, _ in CONDITIONS])
def test_an_opening_written_beside_the_rule_opens_nothing(missing: str) -> None:
    story = Story()
    story.meet_conditions(but=missing)
    story.put("administrator", "opening", OPENING)
    verdict = story.rollout.verdict(SYNTHESIS, LATER)
    assert not verdict.is_open and "il manque" in verdict.sentence


def test_an_evaluation_below_its_threshold_opens_nothing() -> None:
    story = Story()
    story.meet_conditions()
    what = {"functions": ["synthesis", "mail"], "criteria": 4, "results": {"false_caught": 0.7}}
    story.record("administrator", "evaluation", what)
    assert "sous le seuil : false_caught" in story.refused("administrator", "opening", OPENING)


def test_criteria_written_after_the_evaluation_do_not_count() -> None:
    story = Story()
    story.meet_conditions()
    criteria = {"functions": ["synthesis", "mail"], "measures": {"false_caught": 0.1}}
    number = story.record("ethics_internal", "criteria", criteria).number
    what = {"functions": ["synthesis", "mail"], "criteria": number + 1, "results": {"false_caught": 0.7}}
    assert "critères inscrits avant" in story.refused("administrator", "evaluation", what)


def test_advisers_are_told_before_it_applies() -> None:
    story = Story()
    story.meet_conditions()
    sentence = story.refused("administrator", "opening", OPENING | {"from": "2026-01-12"})
    assert "prévenus avant" in sentence and "17/01/2026" in sentence


def test_the_agreement_closes_everything_on_its_last_day() -> None:
    rollout = _opened().rollout
    assert rollout.verdict(SYNTHESIS, date(2026, 12, 31)).is_open
    after = rollout.verdict(SYNTHESIS, date(2027, 1, 1))
    assert not after.is_open and "a pris fin le 31/12/2026" in after.sentence


def test_a_withdrawn_impact_assessment_closes() -> None:
    story = _opened()
    story.record("dpo", "impact_assessment", {"functions": ["synthesis"], "state": "withdrawn"})
    assert not story.rollout.verdict(SYNTHESIS, LATER).is_open
    assert story.rollout.verdict(Place("mail", "emploi", "24", "embedded"), LATER).is_open


def test_one_committee_that_says_no_is_enough() -> None:
    story = _opened()
    story.record("ethics_external", "ethics_opinion", {"functions": ["mail"], "opinion": "unfavourable"})
    assert not story.rollout.verdict(Place("mail", "emploi", "24", "embedded"), LATER).is_open


def test_a_suspension_holds_at_once_in_its_region_until_it_is_lifted() -> None:
    story = _opened()
    what = {"functions": ["synthesis"], "region": "24", "reason": "Un nom de tiers est resté visible."}
    number = story.record("elected", "suspension", what, region="24").number
    verdict = story.rollout.verdict(SYNTHESIS, LATER)
    assert verdict.state == "suspended" and "Un nom de tiers est resté visible. Décision" in verdict.sentence
    assert story.rollout.verdict(Place("synthesis", "emploi", "04", "embedded"), LATER).is_open
    lifting = {"suspension": number, "reason": "Le masquage est corrigé.", "region": "24"}
    assert "se lève par qui l’a prononcée" in story.refused("elected", "lifting", lifting)
    story.record("elected", "lifting", lifting, region="24")
    assert story.rollout.verdict(SYNTHESIS, LATER).is_open


def test_a_regional_council_suspends_in_its_region_only() -> None:
    what = {"functions": ["synthesis"], "region": "", "reason": "Essai."}
    assert "pour sa région" in _opened().refused("elected", "suspension", what, region="24")


@pytest.mark.parametrize("role", [r for r in ROLES if r not in KINDS["suspension"].roles])
def test_nobody_else_suspends_or_lifts(role: str) -> None:
    story = _opened()
    what = {"functions": ["synthesis"], "region": "", "reason": "Essai."}
    number = story.record("ethics_internal", "suspension", what).number
    assert "Seul peut inscrire" in story.refused(role, "suspension", what)
    assert "Seul peut inscrire" in story.refused(role, "lifting", {"suspension": number, "reason": "x"})


def test_a_suspension_stays_over_an_opening_recorded_after_it() -> None:
    story = Story()
    story.meet_conditions()
    story.record("elected", "suspension", {"functions": ["synthesis"], "region": "", "reason": "Attendre."})
    story.record("administrator", "opening", OPENING)
    assert story.rollout.verdict(SYNTHESIS, LATER).state == "suspended"


def test_the_next_stage_waits_for_the_review_of_the_one_before() -> None:
    story = _opened()
    story.day = date(2026, 4, 1)
    wider = OPENING | {"stage": "four_regions", "regions": ["24", "04", "53", "52"], "from": "2026-04-10"}
    assert "bilan de l’étape précédente (à faire)" in story.refused("administrator", "opening", wider)
    criteria = dict.fromkeys(DEFAULT_PLAN[0].exit_criteria, True)
    missed = criteria | {DEFAULT_PLAN[0].exit_criteria[0]: False}
    story.record("administrator", "review", {"stage": "minimal", "criteria": missed})
    assert "critère non atteint" in story.refused("administrator", "opening", wider)
    story.record("administrator", "review", {"stage": "minimal", "criteria": criteria})
    story.record("administrator", "opening", wider)
    assert story.rollout.verdict(Place("synthesis", "emploi", "53", "embedded"), date(2026, 4, 10)).is_open
    fifth = wider | {"regions": ["76"]}
    assert "4 régions au plus" in story.refused("administrator", "opening", fifth)


def test_a_stage_opens_only_what_the_plan_names() -> None:
    story = Story()
    story.meet_conditions()
    assert "n’ouvre pas" in story.refused("administrator", "opening", OPENING | {"regions": ["53"]})
    assert "pas dans le plan" in story.refused("administrator", "opening", OPENING | {"stage": "autre"})


def test_a_pilot_ends_on_its_day() -> None:
    story = Story()
    story.meet_conditions()
    story.record("administrator", "opening", OPENING | {"until": "2026-06-30"})
    assert story.rollout.verdict(SYNTHESIS, date(2026, 6, 30)).state == "pilot"
    assert not story.rollout.verdict(SYNTHESIS, date(2026, 7, 1)).is_open


def test_a_closing_closes() -> None:
    story = _opened()
    number = story.rollout.openings()[0].number
    story.record("administrator", "closing", {"opening": number, "reason": "Fin de l’essai."})
    assert not story.rollout.verdict(SYNTHESIS, LATER).is_open


def test_no_clause_can_make_use_an_obligation() -> None:
    what = {"clauses": {"optional": False}, "from": "2026-01-01", "until": "2026-12-31"}
    assert "facultatif" in Story().refused("administrator", "agreement", what)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_refused_to_the_roles_it_does_not_name(kind: str) -> None:
    for role in {*ROLES, "adviser", "manager", "editor", ""} - set(KINDS[kind].roles):
        assert "Seul peut inscrire" in Story().refused(role, kind, {})


def test_what_a_laboratory_tried_opens_nothing_in_the_deployment() -> None:
    story = _opened()
    assert story.rollout.verdict(SYNTHESIS, LATER).is_open
    story.day += timedelta(days=1)
    story.put("administrator", "foundation", {})
    assert not story.rollout.verdict(SYNTHESIS, LATER).is_open


def test_the_plan_is_read_back_as_it_was_written() -> None:
    assert read_plan(as_json(DEFAULT_PLAN)) == DEFAULT_PLAN


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{}],
        [{"name": "a", "functions": ["danse"], "trades": ["emploi"]}],
        [{"name": "a", "functions": ["mail"], "trades": ["emploi"], "after": "b"}],
        [{"name": "a", "functions": ["mail"], "trades": []}],
        "minimal",
    ],
)
def test_a_plan_that_names_something_unknown_is_refused(rows: object) -> None:
    with pytest.raises(ValueError, match=r"plan|étape"):
        read_plan(rows)

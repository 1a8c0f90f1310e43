"""Statistics, intervals, criteria."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.evaluation.comparison.bootstrap import DRAWS, draws, interval, numbers
from neo.core.evaluation.comparison.criteria import CriteriaUnreadable, Held, judge, read_criteria, verdict
from neo.core.evaluation.comparison.figures import KINDS, NAMES, Better, Figure
from neo.core.evaluation.comparison.statistics import median, ninety_fifth, rate
from tests.assistant.records import faithful

from .records import case, comparison
from .test_claims import LIE

RATIO = st.tuples(st.integers(0, 20), st.integers(1, 20)).map(lambda pair: (min(pair), max(pair)))


def test_the_first_numbers_of_splitmix64() -> None:
    """The published ones for the seed 1234567."""
    source = numbers(1234567)
    assert [next(source) for _ in range(3)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


@given(st.lists(RATIO, min_size=4, max_size=12))
def test_the_same_on_both_sides_is_no_difference(cases: list[tuple[int, int]]) -> None:
    assert interval(cases, cases, rate) == (0, 0)


@given(st.lists(st.tuples(RATIO, RATIO), min_size=4, max_size=8))
def test_an_interval_is_ordered_mirrored_and_always_the_same(
    cases: list[tuple[tuple[int, int], ...]],
) -> None:
    first, second = [c[0] for c in cases], [c[1] for c in cases]
    found = interval(first, second, rate)
    assert found is not None and -1 <= found[0] <= found[1] <= 1
    assert found == interval(first, second, rate)
    back = interval(second, first, rate)
    assert back is not None and back[0] == pytest.approx(-found[1], abs=0.2)


def test_pairing_narrows_what_is_hard_for_both() -> None:
    """Cases from very easy to very hard, the second side one point better on each."""
    first = [(10 * k, 100) for k in range(10)]
    second = [(10 * k + 1, 100) for k in range(10)]
    assert interval(first, second, rate) == (pytest.approx(0.01), pytest.approx(0.01))


def test_few_cases_have_no_interval_and_draws_are_whole() -> None:
    assert interval([(1, 2)] * 3, [(2, 2)] * 3, rate) is None
    assert len(draws(5)) == DRAWS and {len(d) for d in draws(5)} == {5}
    assert {place for d in draws(5) for place in d} == set(range(5))


def test_quantiles() -> None:
    assert median([(1.0, 3.0), (2.0,)]) == 2.0 and median([(), ()]) is None
    assert ninety_fifth([tuple(float(i) for i in range(101))]) == 95.0
    assert rate([(0, 0)]) is None


def test_every_figure_has_one_name() -> None:
    assert len({k.name for k in KINDS}) == len(KINDS) and len(NAMES) > len(KINDS)


async def test_a_liar_shows_in_the_figures_and_in_the_verdict() -> None:
    text = 'title = "essai"\n[[criterion]]\nfigure = "claims_supported"\nat_least = 0.99\n'
    found = await comparison(
        [case(f"T0{n}") for n in range(1, 6)], faithful, LIE, read_criteria(text, "c.toml")
    )
    figures = {f.kind.name: f for f in found.figures}
    supported = figures["claims_supported"]
    assert supported.first == 1 and (supported.second or 0) < 0.99 and (supported.high or 0) < 0
    assert (figures["replaced"].second or 0) > 0 and figures["replaced"].first == 0
    assert figures["nuggets"].difference == 0, "the embedded words keep the fact"
    assert (figures["first_sentence_median"].first, figures["whole_p95"].second) == (0.25, 0.5)
    assert verdict(found.judged) is Held.NO
    assert found.as_json()["criteria"]["verdict"] == "no"


def figure(name: str, first: float | None, second: float | None, *ends: float) -> Figure:
    kind = next(k for k in KINDS if k.name == name)
    low, high = ends or (None, None)
    return Figure(kind, first, second, low, high)


@pytest.mark.parametrize(
    ("limit", "shown", "held"),
    [
        ("at_least = 0.9", figure("claims_supported", 0.5, 0.9), Held.YES),
        ("at_least = 0.9\non = 'both'", figure("claims_supported", 0.5, 0.9), Held.NO),
        ("at_least = 0.9", figure("claims_supported", 0.5, None), Held.UNDECIDED),
        ("may_lose = 0.02", figure("claims_supported", 0.9, 0.9, -0.01, 0.01), Held.YES),
        ("may_lose = 0.02", figure("claims_supported", 0.9, 0.9, -0.05, 0.05), Held.UNDECIDED),
        ("may_lose = 0.02", figure("claims_supported", 0.9, 0.8, -0.15, -0.05), Held.NO),
        ("may_lose = 0.02", figure("claims_supported", 0.9, 0.9), Held.UNDECIDED),
    ],
)
def test_criteria(limit: str, shown: Figure, held: Held) -> None:
    criteria = read_criteria(f'[[criterion]]\nfigure = "claims_supported"\n{limit}\n', "c.toml")
    assert verdict(judge(criteria, [shown])) is held


def test_what_may_be_lost_of_a_delay_is_more_of_it() -> None:
    criteria = read_criteria('[[criterion]]\nfigure = "whole_p95"\nmay_lose = 0.5\n', "c.toml")
    assert verdict(judge(criteria, [figure("whole_p95", 1, 1.2, 0.1, 0.4)])) is Held.YES
    assert verdict(judge(criteria, [figure("whole_p95", 1, 3, 1.1, 2.4)])) is Held.NO
    assert verdict(judge(criteria, [])) is Held.UNDECIDED
    assert figure("whole_p95", 1, 2).kind.better is Better.LESS


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title = ", "TOML"),
        ("title = 'rien'", "[[criterion]]"),
        ("[[criterion]]\nfigure = 'inconnue'\nat_least = 1", "« inconnue » est inconnue"),
        ("[[criterion]]\nfigure = 'nuggets'", "un nombre est attendu"),
        ("[[criterion]]\nfigure = 'nuggets'\nat_least = 1\nat_most = 2", "un seul"),
        ("[[criterion]]\nfigure = 'nuggets'\nat_least = true", "un nombre"),
        ("[[criterion]]\nfigure = 'nuggets'\nat_leats = 1", "« at_leats » est inconnu"),
        ("[[criterion]]\nfigure = 'nuggets'\nat_least = 1\non = 'moi'", "« on » vaut"),
        ("[[criterion]]\nfigure = 'nuggets'\nmay_lose = -1", "positif"),
        ("autre = 1\n[[criterion]]\nfigure = 'nuggets'\nat_least = 1", "[[criterion]]"),
    ],
)
def test_criteria_that_cannot_be_used(text: str, problem: str) -> None:
    with pytest.raises(CriteriaUnreadable) as raised:
        read_criteria(text, "c.toml")
    assert problem in raised.value.sentence

"""How alike texts become: three noisy numbers for a large group, and never anything of one adviser."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.uniformity import (
    EPSILON_OF_A_QUANTILE,
    GRID,
    LEAST_AUTHORS,
    LEAST_TEXTS,
    LEAST_WORDS,
    MOST_EACH,
    NOT_SHOWN,
    SCALE,
    Distribution,
    distribution,
    likeness,
    may_be_shown,
    pairs,
    scores,
    shingles,
    total_may_be_shown,
)
from neo.storage.oversight.effects_models import PublishedLikeness
from tests.conftest import require_or_skip

COPIED = "Le projet professionnel est confirmé et la prochaine étape reste la visite de l’atelier "


def _as_is(items: list[str]) -> list[str]:
    return items


def _exact(found: object, scale: float) -> int:
    """The choice without its noise."""
    assert isinstance(found, list)
    return found.index(min(found))


def _text(author: int, number: int, copied: bool = False) -> str:
    own = " ".join(f"mot{author}x{number}x{i}" for i in range(LEAST_WORDS))
    return COPIED * 2 if copied else own


def _team(authors: int, each: int, copied: int = 0) -> dict[str, list[str]]:
    """``copied``: how many of the authors keep the same words."""
    return {f"C{a:03}": [_text(a, n, a < copied) for n in range(each)] for a in range(authors)}


ENOUGH = _team(220, MOST_EACH)


def test_texts_that_share_their_words_are_alike_and_others_are_not() -> None:
    same = shingles(COPIED * 2)
    assert likeness(same, shingles(COPIED.upper().replace("É", "E") * 2)) == 100
    assert likeness(same, shingles(_text(1, 1))) == 0
    assert 0 < likeness(same, shingles(COPIED * 2 + _text(1, 1))) < 100


def test_a_line_is_not_compared() -> None:
    assert shingles("Absent ce jour, rappelé.") == frozenset()


def test_the_quantiles_follow_what_is_written() -> None:
    apart = distribution(ENOUGH, 220, _as_is, _exact)
    copies = distribution(_team(220, MOST_EACH, copied=220), 220, _as_is, _exact)
    assert apart == Distribution(0, 0, 0) and copies == Distribution(100, 100, 100)


@pytest.mark.parametrize(
    ("texts", "entitled"),
    [
        (ENOUGH, 9),
        (_team(LEAST_AUTHORS - 1, 60), 300),
        (_team(190, MOST_EACH), 300),
        ({}, 300),
    ],
    ids=["nine entitled", "nine authors", "too few texts", "none"],
)
def test_under_a_floor_nothing_is_computed(texts: dict[str, list[str]], entitled: int) -> None:
    def never(*ignored: object) -> int:
        raise AssertionError("nothing may be drawn under a floor")

    assert distribution(texts, entitled, _as_is, never) == NOT_SHOWN


def test_many_texts_of_a_few_do_not_make_a_group() -> None:
    """Hundreds of texts by ten advisers count as twenty: one busy week is not a region."""
    busy = _team(LEAST_AUTHORS, LEAST_TEXTS)
    assert not may_be_shown(busy, 300)
    assert may_be_shown(ENOUGH, 300) and not may_be_shown(ENOUGH, 9)


def test_each_text_stands_in_one_pair_with_another_adviser() -> None:
    found = pairs(ENOUGH, _as_is)
    author = {text: name for name, own in ENOUGH.items() for text in own}
    assert len(found) == 220
    assert all(author[a] != author[b] for a, b in found)
    used = [text for pair in found for text in pair]
    assert len(used) == len(set(used))


@given(st.integers(0, 219), st.integers(0, MOST_EACH - 1), st.booleans())
def test_one_text_replaced_moves_one_pair_and_each_score_by_one(
    author: int, place: int, copied: bool
) -> None:
    """What the noise is made for: the least and the most that one text can do."""
    base = _team(220, MOST_EACH, copied=110)
    other = {name: list(own) for name, own in base.items()}
    other[f"C{author:03}"][place] = _text(900, 1) if copied else COPIED * 2 + _text(901, 2)
    values = [[likeness(shingles(a), shingles(b)) for a, b in pairs(t, _as_is)] for t in (base, other)]
    assert sum(a != b for a, b in zip(*values, strict=True)) <= 1
    for quantile in (0.25, 0.5, 0.9):
        pair = zip(scores(values[0], quantile), scores(values[1], quantile), strict=True)
        assert all(abs(a - b) <= 1 for a, b in pair)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=80), st.sampled_from([0.25, 0.5, 0.9]))
def test_the_right_value_has_the_score_zero(values: list[int], quantile: float) -> None:
    found = scores(values, quantile)
    right = sorted(value // 2 * 2 for value in values)[max(0, round(quantile * len(values)) - 1)]
    assert len(found) == len(GRID) and min(found) == 0 and found[GRID.index(right)] == 0


@pytest.fixture(scope="module")
def least() -> object:
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")
    return noise.least


def test_the_library_draws_near_the_right_value_and_not_always_there(least: object) -> None:
    assert callable(least)
    found = scores([0] * 300 + [40] * 500 + [90] * 200, 0.5)
    drawn = [GRID[least(found, SCALE)] for _ in range(300)]
    assert sum(value == 40 for value in drawn) > 250
    close = scores(list(range(101)), 0.5)
    assert len({least(close, SCALE) for _ in range(300)}) > 5


def test_one_adviser_alone_copying_cannot_be_told(least: object) -> None:
    """Everybody writes apart; then one adviser hands over copies of a colleague's texts all week. The odds of
    any value drawn change by a factor e^(texts x epsilon) at most (and what chance adds): one in two."""
    assert callable(least)
    apart = _team(220, MOST_EACH)
    copier = {**apart, "C111": list(apart["C001"])}

    def draws(texts: dict[str, list[str]]) -> Counter[int]:
        values = [likeness(shingles(a), shingles(b)) for a, b in pairs(texts, _as_is)]
        high = scores(values, 0.9)
        return Counter(least(high, SCALE) for _ in range(6000))

    met = [likeness(shingles(a), shingles(b)) for a, b in pairs(copier, _as_is)]
    assert met.count(100) == MOST_EACH, "the copies are compared with what they copy"
    first, second = draws(apart), draws(copier)
    bound = exp(MOST_EACH * EPSILON_OF_A_QUANTILE)
    often = [index for index in first if first[index] > 80 and second[index] > 80]
    assert often
    assert all(0.7 / bound < first[index] / second[index] < 1.43 * bound for index in often)


def test_the_library_spends_what_the_page_says(least: object) -> None:
    from neo.adapters.noise import _choice

    assert _choice(SCALE).map(1) == pytest.approx(EPSILON_OF_A_QUANTILE)  # type: ignore[attr-defined]


def test_no_total_beside_a_single_hidden_region() -> None:
    assert not total_may_be_shown({"24": True, "04": False, "53": True})
    assert total_may_be_shown({"24": True, "04": False, "53": False})
    assert total_may_be_shown({"24": True, "53": True})
    assert total_may_be_shown({"24": False})


def test_what_is_kept_has_no_place_for_a_text_or_an_adviser() -> None:
    assert {field.name for field in fields(Distribution)} == {"low", "middle", "high"}
    columns = {field.name for field in PublishedLikeness._meta.get_fields()}
    assert columns == {"id", "week", "region", "trade", "low", "middle", "high", "epsilon"}

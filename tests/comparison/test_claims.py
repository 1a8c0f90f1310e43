"""Line by line: who told it, in what the two differ, and what was refused."""

from __future__ import annotations

import pytest

from neo.core.evaluation.comparison.claims import Difference, claims_of, counted
from neo.core.evaluation.comparison.outcome import Told
from neo.core.evaluation.comparison.texts import Text, texts_of
from neo.core.language_models.messages import ModelRequest
from tests.assistant.records import changing, faithful, pieces

from .records import QUESTION, case, comparison, outcome

LIE = changing(lambda words: words.replace("28/05/2026", "29/05/2026").replace("3 000", "4 000"))


def only_last(request: ModelRequest) -> str:
    number, words = pieces(request)[-1]
    return f"{words} [{number}]."


def test_a_synthesis_then_each_question() -> None:
    texts = texts_of([case()])
    assert [t.name for t in texts] == ["T01 · synthèse", "T01 · Q1"]
    assert [t.task for t in texts] == ["synthesis", "answer"]
    assert texts[1].question is not None and texts[1].question.text == QUESTION
    assert [t.task for t in texts_of([case()], ["answers", "verify"])] == ["answer"]


async def test_two_faithful_models_do_not_differ() -> None:
    found = await comparison([case()], faithful, faithful)
    assert found.claims and {c.difference for c in found.claims} == {Difference.NONE}
    assert all(c.first.told is Told.MODEL for c in found.claims)


async def test_lies_are_seen_where_they_are() -> None:
    found = await comparison([case()], faithful, LIE)
    apart = [c for c in found.claims if c.difference is not Difference.NONE]
    assert apart and {c.difference for c in apart} == {Difference.ONE_LEFT_OUT}
    assert {c.second.told for c in apart} == {Told.REPLACED}
    assert all(c.first.text == c.second.text for c in apart), "the lie itself is not shown"
    assert any("29/05/2026" in c.second.refused for c in apart)
    assert {writer.name for _, writer, _ in found.held_back()} == {"mistral"}


async def test_what_a_model_forgets_is_told_apart_from_what_it_got_wrong() -> None:
    text = Text(case())
    told = await outcome(text, only_last)
    ways = [line.told for line in told.lines]
    assert ways[-1] is Told.MODEL and set(ways) - {Told.MODEL} == {Told.FORGOTTEN}
    lied = await outcome(text, LIE)
    assert Told.REPLACED in {line.told for line in lied.lines}
    assert Told.FORGOTTEN not in {line.told for line in lied.lines}


async def test_other_words_with_the_same_values_and_with_others() -> None:
    text = Text(case())
    one = await outcome(text, faithful)
    [line] = [line for line in one.lines if "permis B" in line.text]
    number = line.index + 1
    short = await outcome(text, f"Elle a obtenu son permis B le 20 mars 2026 [{number}].")
    shorter = await outcome(text, f"Mme Tessier a obtenu le permis B [{number}].")
    for other, difference in ((short, Difference.WORDS), (shorter, Difference.VALUES)):
        claims = list(claims_of(text, one, other))
        assert claims[line.index].difference is difference, claims[line.index]
    [values] = [c for c in claims_of(text, one, shorter) if c.first.index == line.index]
    assert values.only_first and not values.only_second


async def test_counts_are_given_gravest_first() -> None:
    found = await comparison([case()], faithful, only_last)
    counts = counted(found.claims)
    assert list(counts) == list(Difference) and sum(counts.values()) == len(found.claims)


@pytest.mark.parametrize("merged", [True, False])
async def test_one_sentence_for_two_lines_leaves_none_out(merged: bool) -> None:
    words = "Elle vise un CAP petite enfance à la rentrée, test de positionnement réussi le 12/01/2026"
    told = await outcome(Text(case()), f"{words} [3][4]." if merged else f"{words} [3].")
    assert (Told.WITH_ANOTHER in {line.told for line in told.lines}) is merged

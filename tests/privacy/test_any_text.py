"""Any text there is, up to a million characters: an answer or a stop that was announced, never another
exception, and every character comes back. Signs that open something (an encoding, a token, a number) are
mixed with any code points.

``NEO_LONG_FUZZ=1`` runs ten thousand texts a test.
"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from neo.core.dossier.exchange import read_dossier
from neo.core.errors import LeakFound, StaysOnOwnGround
from neo.core.privacy.detection import detect
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.leak_check import leak_check
from neo.core.privacy.masking import Exchange, mask
from neo.core.privacy.policy import Policy, all_policies
from neo.core.privacy.preview import preview
from neo.core.privacy.restoring import Restorer
from neo.core.privacy.special.statements import find_special
from neo.core.privacy.unmasking import restore, unmask
from neo.samples.identifiers.suite import generated_suite

from .hostile_texts import HOSTILE, INGRID, long_hostile_text

POLICIES = st.sampled_from([policy for _, *both in all_policies() for policy in both])
RECORD = read_dossier(generated_suite(1)[0].document)
MILLION = 1_000_000


def _in_place(text: str, places: list[tuple[int, int]]) -> bool:
    inside = all(0 <= start < end <= len(text) for start, end in places)
    return inside and all(before[0] <= after[0] for before, after in pairwise(places))


@given(HOSTILE)
def test_what_is_found_in_any_text_stands_in_it(text: str) -> None:
    for found in (detect(text, INGRID), find_special(text), leak_check(text, INGRID)):
        assert _in_place(text, [(f.start, f.end) for f in found])


@given(HOSTILE, POLICIES)
def test_any_text_leaves_without_a_value_or_not_at_all(text: str, policy: Policy) -> None:
    exchange = Exchange(INGRID)
    try:
        masked = mask_for_sending(text, exchange, policy)
    except (LeakFound, StaysOnOwnGround):
        return
    assert leak_check(masked.text, INGRID, exchange.table) == ()


@given(HOSTILE)
def test_any_text_can_be_shown_as_it_would_leave(text: str) -> None:
    try:
        spans = preview(text, RECORD).spans
    except (LeakFound, StaysOnOwnGround):
        return
    assert _in_place(text, [(s.start, s.end) for s in spans])


@given(HOSTILE)
def test_any_text_comes_back(text: str) -> None:
    exchange = Exchange(INGRID)
    back = unmask(mask(text, exchange).text, exchange.table)
    assert (back.text, back.unknown) == (text, ())


@given(HOSTILE, st.lists(st.integers(min_value=0, max_value=400), max_size=8))
def test_any_text_comes_back_in_pieces(text: str, cuts: list[int]) -> None:
    exchange = Exchange(INGRID)
    masked = mask(text, exchange).text
    restorer = Restorer(exchange.table)
    bounds = sorted({0, len(masked), *(c for c in cuts if c < len(masked))})
    pieces = [restorer.feed(masked[a:b]) for a, b in pairwise(bounds)]
    assert "".join(pieces) + restorer.close() == text


@given(HOSTILE)
def test_any_answer_can_be_read(text: str) -> None:
    """An answer is a model's: it may hold anything, tokens of nobody included."""
    table = Exchange(INGRID).table
    restorer = Restorer(table, repair=True, protect=True)
    assert "".join(map(restorer.feed, text)) + restorer.close() == restore(text, table).text


def test_a_million_hostile_characters() -> None:
    text = long_hostile_text(MILLION, seed=3)
    exchange = Exchange(INGRID)
    masked = mask(text, exchange)
    assert unmask(masked.text, exchange.table).text == text
    assert _in_place(text, [(s.start, s.end) for s in masked.spans])
    leak_check(masked.text, exchange.identity, exchange.table)


def test_a_million_characters_of_one_sentence_are_judged() -> None:
    """No full stop: what is asked of a sentence is asked once, not once a clause."""
    text = "il est malade, " * (MILLION // 15)
    (found,) = find_special(text)
    assert (found.start, found.end) == (0, len(text) - 2)

"""The chain of decisions: whole, or broken at a number that is told."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.decisions import Kept, check_chain, parse

from .story import Story


def _sign(text: str) -> str:
    return hashlib.sha256(b"key" + text.encode()).hexdigest()


def _signed(text: str, signature: str) -> bool:
    return signature == _sign(text)


def _chain() -> list[Kept]:
    story = Story()
    story.meet_conditions()
    return [Kept(d.text(), _sign(d.text())) for d in story.decisions]


def test_a_whole_chain_holds_and_gives_its_head() -> None:
    kept = _chain()
    count, head, fault = check_chain(kept, _signed)
    assert (count, fault) == (len(kept), None)
    assert head == hashlib.sha256(kept[-1].text.encode()).hexdigest()


def test_what_was_written_is_read_back_letter_for_letter() -> None:
    for kept in _chain():
        assert parse(kept.text).text() == kept.text


@given(st.data())
def test_one_altered_character_is_found_and_located(data: st.DataObject) -> None:
    kept = _chain()
    at = data.draw(st.integers(0, len(kept) - 1))
    text = kept[at].text
    where = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda c: c != text[where]))
    kept[at] = Kept(text[:where] + other + text[where + 1 :], kept[at].signature)
    _, _, fault = check_chain(kept, _signed)
    assert fault is not None and fault.number == at + 1


@given(st.integers(0, 5))
def test_a_decision_taken_out_is_found(at: int) -> None:
    kept = _chain()
    del kept[at]
    _, _, fault = check_chain(kept, _signed)
    assert fault is not None and fault.number == at + 1


def test_two_exchanged_decisions_are_found() -> None:
    kept = _chain()
    kept[2], kept[3] = kept[3], kept[2]
    assert (check_chain(kept, _signed)[2] or _none()).number == 3


def test_a_cut_end_shows_only_to_who_noted_the_head() -> None:
    kept = _chain()
    _, head, _ = check_chain(kept, _signed)
    assert check_chain(kept[:-1], _signed)[2] is None
    fault = check_chain(kept[:-1], _signed, (head,))[2]
    assert fault is not None and head[:12] in fault.problem


def test_a_signature_of_another_key_is_found() -> None:
    kept = _chain()
    kept[4] = Kept(kept[4].text, "00")
    fault = check_chain(kept, _signed)[2]
    assert fault is not None and (fault.number, "signature" in fault.problem) == (5, True)


def _none() -> object:
    raise AssertionError("a fault was expected")

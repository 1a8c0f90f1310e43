"""Numbers, secrets, states: what a report is, without a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.incidents.reports import (
    LONGEST_ANSWER,
    NEXT,
    READ,
    RECEIVED,
    STATES,
    Step,
    digest_of,
    number_of,
    objection,
    read_number,
    secret_of,
    state_of,
)
from neo.wiring.clock import this_day


def test_a_number_reads_as_announced() -> None:
    assert number_of(2026, 14) == "2026-014"
    assert read_number(" 2026-014 ") == "2026-014" == read_number("2026-0014")


@given(st.integers(2000, 2099), st.integers(1, 999_999))
def test_a_number_comes_back(year: int, rank: int) -> None:
    assert read_number(number_of(year, rank)) == number_of(year, rank)


@pytest.mark.parametrize("written", ["", "2026", "2026-14", "26-014", "2026-014'; --", "２０２６-014"])
def test_what_is_no_number_is_none(written: str) -> None:
    assert read_number(written) == ""


@given(st.binary(min_size=10, max_size=40))
def test_a_secret_is_found_however_it_is_copied(chance: bytes) -> None:
    secret = secret_of(chance)
    assert len(secret) == 19 and secret.count("-") == 3
    assert digest_of(secret.lower().replace("-", " ")) == digest_of(secret)
    assert digest_of(secret.replace("O", "0").replace("I", "1")) == digest_of(secret)
    assert secret.replace("-", "") not in digest_of(secret).upper()


@given(st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_two_secrets_have_two_digests(one: bytes, other: bytes) -> None:
    assert (digest_of(secret_of(one)) == digest_of(secret_of(other))) == (one == other)


def test_a_report_begins_received_and_a_reading_leaves_its_state() -> None:
    assert state_of([]) == RECEIVED
    assert state_of([Step(this_day(), "corrected", "fait"), Step(this_day(), READ)]) == "corrected"


@pytest.mark.parametrize("state", STATES)
def test_every_state_leads_somewhere_and_never_back_to_received(state: str) -> None:
    assert NEXT[state] and RECEIVED not in NEXT[state]
    assert all(objection(state, new, "Une réponse.") == "" for new in NEXT[state])
    for other in set(STATES) - set(NEXT[state]):
        assert objection(state, other, "Une réponse.")


def test_every_answer_says_something() -> None:
    assert "réponse" in objection(RECEIVED, "refused", "  ")
    assert objection(RECEIVED, "refused", "x" * (LONGEST_ANSWER + 1))
    assert objection(RECEIVED, "unknown", "Une réponse.")

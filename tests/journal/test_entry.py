"""An entry on its way to being sealed: one length whatever it says, and every word back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.journal.entry import BODY, MAX_REASON, Opening, from_body, to_body
from neo.core.governance.journal.marks import ADVISER, MARKS, RECORD, marks, select, token

_names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(_names, _names, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_a_body_has_one_length_and_comes_back(login: str, record: str, reason: str) -> None:
    opening = Opening(login, record, "2026-11-25T08:30:00+00:00", "record", reason=reason, door="web")
    try:
        body = to_body(opening)
    except ValueError:
        assert len(login.encode()) + len(record.encode()) > 200
        return
    read = from_body(body)
    assert len(body) == BODY
    assert (read.login, read.record, read.at) == (login, record, opening.at)
    assert read.reason == reason or reason.startswith(read.reason.rstrip("…"))


def test_an_ordinary_entry_keeps_its_whole_reason() -> None:
    reason = "é" * MAX_REASON
    opening = Opening("prenom.nom-compose", "D" * 20, "2026-11-25T08:30:00+00:00", "synthesis", reason=reason)
    assert from_body(to_body(opening)).reason == reason


def test_names_that_no_body_holds_are_refused() -> None:
    with pytest.raises(ValueError, match="no body holds"):
        to_body(Opening("x" * BODY, "D", "2026-11-25T08:30:00+00:00", "record"))


@pytest.mark.parametrize("body", [b"", b"[]", b'{"w": 1}', b'{"other": "x"}', b"\xff" * BODY])
def test_what_is_no_body_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        from_body(body)


KEY, OTHER_KEY = b"k" * 32, b"o" * 32


def test_marks_select_a_record_or_an_adviser_and_nothing_else() -> None:
    stored = [
        (1, marks(KEY, b"1" * 16, "A", "lise")),
        (2, marks(KEY, b"2" * 16, "B", "lise")),
        (3, marks(KEY, b"3" * 16, "A", "karim")),
        (4, marks(OTHER_KEY, b"4" * 16, "A", "lise")),
    ]
    assert list(select(stored, RECORD, [token(KEY, RECORD, "A")])) == [1, 3]
    assert list(select(stored, ADVISER, [token(KEY, ADVISER, "lise")])) == [1, 2]
    assert list(select(stored, RECORD, [token(key, RECORD, "A") for key in (KEY, OTHER_KEY)])) == [1, 3, 4]
    assert list(select(stored, ADVISER, [token(KEY, RECORD, "A")])) == []


def test_entries_of_one_adviser_have_nothing_in_common() -> None:
    """Otherwise who copies the table could count entries by person without any key."""
    one, other = marks(KEY, b"1" * 16, "A", "lise"), marks(KEY, b"2" * 16, "A", "lise")
    pieces = [{its[i : i + 16] for i in range(0, MARKS, 16)} for its in (one, other)]
    assert not pieces[0] & pieces[1]

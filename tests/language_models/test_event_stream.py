"""Events are the same wherever the network cuts their bytes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.language_models.event_stream import LONGEST_EVENT, EventReader, EventTooLong


def _read(pieces: list[bytes]) -> list[str]:
    reader = EventReader()
    return [event for piece in pieces for event in reader.feed(piece)] + reader.end()


def _cut(data: bytes, places: list[int]) -> list[bytes]:
    bounds = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[start:end] for start, end in pairwise(bounds)]


_LINE = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20)
_END = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.lists(_LINE, max_size=6), _END, st.lists(st.integers(0, 500), max_size=30))
def test_events_do_not_depend_on_the_cuts(lines: list[str], end: str, places: list[int]) -> None:
    data = "".join(f"data: {line}{end}{end}" for line in lines).encode()
    assert _read(_cut(data, places)) == lines


@given(st.lists(_LINE, min_size=1, max_size=5), st.lists(st.integers(0, 500), max_size=10))
def test_the_lines_of_one_event_are_put_together(lines: list[str], places: list[int]) -> None:
    data = "".join(f"data: {line}\n" for line in lines).encode() + b"\n"
    assert _read(_cut(data, places)) == ["\n".join(lines)]


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_anything_is_events_or_a_value_error(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    try:
        expected = _read([whole])
    except ValueError:
        with pytest.raises(ValueError):
            _read(pieces)
    else:
        assert _read(pieces) == expected


def test_comments_other_fields_and_a_byte_order_mark_are_passed_over() -> None:
    text = "\ufeff: ping\nevent: message\nid: 4\nretry: 10\ndata:sans espace\n\n:\n\ndata: deux\n\n"
    assert _read([text.encode()]) == ["sans espace", "deux"]


def test_a_last_event_without_its_empty_line_is_given_at_the_end() -> None:
    reader = EventReader()
    assert reader.feed(b"data: un\n\ndata: deux") == ["un"]
    assert reader.end() == ["deux"]


def test_what_is_not_utf8_is_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        EventReader().feed("data: été\n\n".encode("latin-1"))


@pytest.mark.parametrize("piece", [b"a" * 1000, b"data: " + b"a" * 1000 + b"\n"])
def test_an_event_without_end_is_no_longer_read(piece: bytes) -> None:
    reader = EventReader()
    with pytest.raises(EventTooLong):
        for _ in range(LONGEST_EVENT // len(piece) + 2):
            reader.feed(piece)

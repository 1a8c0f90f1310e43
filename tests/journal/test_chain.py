"""The chain: any altered byte is located, a cut shows with a head, nothing slides from a part to another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from neo.core.governance.journal.chain import BEGINNING, Checked, Entry, Head, Walk, digest_of

Stored = list[tuple[Entry, bytes]]


def _chain(count: int) -> Stored:
    found: Stored = []
    previous = BEGINNING
    for number in range(1, count + 1):
        filler = bytes([number % 251])
        entry = Entry(number, "2026-11", "opening", filler * 8, filler * 48, filler * 60)
        previous = digest_of(entry, previous)
        found.append((entry, previous))
    return found


def _walked(stored: Stored, *sought: bytes) -> Checked:
    walk = Walk(sought=sought)
    for entry, digest in stored:
        if not walk.take(entry, digest):
            break
    return walk.end()


def test_a_whole_chain_is_whole() -> None:
    found = _walked(_chain(30))
    assert (found.broken, found.entries, found.head.number) == (0, 30, 30)


@given(st.data())
def test_any_altered_byte_is_located(data: st.DataObject) -> None:
    stored = _chain(12)
    place = data.draw(st.integers(0, 11))
    entry, digest = stored[place]
    part = data.draw(st.sampled_from(["holders", "marks", "sealed", "digest"]))
    value = bytearray(digest if part == "digest" else getattr(entry, part))
    value[data.draw(st.integers(0, len(value) - 1))] ^= data.draw(st.integers(1, 255))
    if part == "digest":
        stored[place] = (entry, bytes(value))
    else:
        stored[place] = (replace(entry, **{part: bytes(value)}), digest)
    assert _walked(stored).broken == place + 1


@given(place=st.integers(0, 11), month=st.text(max_size=12), kind=st.text(max_size=12))
def test_any_other_month_or_kind_is_located(place: int, month: str, kind: str) -> None:
    stored = _chain(12)
    entry, digest = stored[place]
    if (month, kind) != (entry.month, entry.kind):
        stored[place] = (replace(entry, month=month, kind=kind), digest)
        assert _walked(stored).broken == place + 1


@given(st.integers(0, 11))
def test_an_entry_taken_out_is_located(place: int) -> None:
    stored = _chain(12)
    del stored[place]
    found = _walked(stored)
    if place == 11:
        assert not found.broken, "a cut at the end is whole in itself: only a head shows it"
    else:
        assert (found.broken, found.missing) == (place + 1, True)


@given(st.integers(0, 10))
def test_a_cut_shows_with_a_head_given_before(kept: int) -> None:
    stored = _chain(12)
    head = Head(12, stored[-1][1])
    assert _walked(stored, head.digest).known == (head,)
    assert _walked(stored[:kept], head.digest).known == ()


def test_a_chain_rewritten_to_its_end_shows_with_a_head() -> None:
    stored = _chain(6)
    head = stored[-1][1]
    rewritten, previous = [], BEGINNING
    for entry, _ in stored:
        entry = replace(entry, sealed=b"other" * 12) if entry.number == 2 else entry
        previous = digest_of(entry, previous)
        rewritten.append((entry, previous))
    found = _walked(rewritten, head)
    assert not found.broken and found.known == ()


@given(st.binary(max_size=40), st.integers(0, 40))
def test_nothing_slides_from_one_part_to_the_next(both: bytes, cut: int) -> None:
    one = Entry(1, "2026-11", "opening", b"", both[:cut], both[cut:])
    other = Entry(1, "2026-11", "opening", b"", both, b"")
    assert (digest_of(one, BEGINNING) == digest_of(other, BEGINNING)) == (one == other)


def test_other_keys_of_holders_are_told() -> None:
    stored, previous = [], BEGINNING
    for number, keys in enumerate((b"a" * 8, b"a" * 8, b"b" * 8, b"b" * 8), 1):
        entry = Entry(number, "2026-11", "opening", keys, bytes(48), b"x")
        previous = digest_of(entry, previous)
        stored.append((entry, previous))
    assert _walked(stored).changes_of_keys == (3,)

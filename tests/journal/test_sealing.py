"""Two keys open, the DPO's and one of two; no key alone, no other pair; a key file needs its passphrase."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.sealing import holder_keys
from neo.adapters.sealing.holder_keys import PassphraseRefused
from neo.adapters.sealing.two_keys import COPIES, KeysDoNotOpen, Pair, Seals
from neo.core.errors import FileUnreadable, NotAllowed, WrongUsage
from neo.wiring.journal_custody import holders_pair
from neo.wiring.journal_keys import JournalNotReady, make_key, register, registered, required, seals

from .holders import CHEAP, PHRASE, make_holders


@given(st.binary(min_size=1, max_size=300))
def test_two_holders_open_what_was_sealed(body: bytes) -> None:
    public, private = _three()
    sealed = Seals(public).seal(body)
    for second in ("elected", "security"):
        assert Pair(private["dpo"], private[second], second).open(sealed) == body


def _three() -> tuple[dict[str, bytes], dict[str, bytes]]:
    from nacl.public import PrivateKey

    keys = {role: PrivateKey.generate() for role in ("dpo", "elected", "security")}
    return {r: bytes(k.public_key) for r, k in keys.items()}, {r: bytes(k) for r, k in keys.items()}


def test_no_other_pair_opens() -> None:
    public, private = _three()
    sealed = Seals(public).seal(b"who opened what")
    private["stranger"] = _three()[1]["dpo"]
    allowed = {("dpo", "elected", "elected"), ("dpo", "security", "security")}
    for first, second in [*permutations(private, 2), *((role, role) for role in private)]:
        for place in ("elected", "security"):
            if (first, second, place) not in allowed:
                with pytest.raises(KeysDoNotOpen):
                    Pair(private[first], private[second], place).open(sealed)


def test_the_same_words_sealed_twice_have_nothing_in_common() -> None:
    public, _ = _three()
    one, other = Seals(public).seal(b"x" * 64), Seals(public).seal(b"x" * 64)
    assert len(one) == len(other) and not {one[i : i + 16] for i in range(0, COPIES, 16)} & {
        other[i : i + 16] for i in range(0, COPIES, 16)
    }


@given(st.integers(0, 1200), st.integers(1, 255))
def test_an_altered_seal_does_not_open_as_something_else(place: int, change: int) -> None:
    public, private = _three()
    sealed = bytearray(Seals(public).seal(b"x" * 640))
    place %= len(sealed)
    sealed[place] ^= change
    pair = Pair(private["dpo"], private["elected"], "elected")
    security_copy = range(COPIES // 2, COPIES)
    if place in security_copy:
        assert pair.open(bytes(sealed)) == b"x" * 640
    else:
        with pytest.raises(KeysDoNotOpen):
            pair.open(bytes(sealed))


def test_a_key_file_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    holders = make_holders(tmp_path / "keys", tmp_path / "data")
    key = holder_keys.read(holders.files["dpo"])
    assert key.private(PHRASE) == holders.private["dpo"]
    assert holders.private["dpo"].hex() not in holders.files["dpo"].read_text()
    with pytest.raises(PassphraseRefused):
        key.private(PHRASE + " ")


@pytest.mark.parametrize(
    "change", [{"format": "x"}, {"role": "manager"}, {"public": "00"}, {"memory": 1 << 40}]
)
def test_another_file_is_no_key(tmp_path: Path, change: dict[str, object]) -> None:
    text, _ = holder_keys.make("dpo", PHRASE, CHEAP)
    file = tmp_path / "key.json"
    file.write_text(json.dumps({**json.loads(text), **change}))
    with pytest.raises(FileUnreadable):
        holder_keys.read(file)


def test_only_the_dpo_and_a_second_are_a_pair(tmp_path: Path) -> None:
    files = make_holders(tmp_path / "keys", tmp_path / "data").files
    for first, second in permutations(files, 2):
        if first == "dpo":
            assert holders_pair(files[first], lambda: PHRASE, files[second], lambda: PHRASE).second == second
        else:
            with pytest.raises(NotAllowed):
                holders_pair(files[first], lambda: PHRASE, files[second], lambda: PHRASE)


def test_three_holders_are_required_and_named(tmp_path: Path) -> None:
    make_holders(tmp_path / "keys", tmp_path / "data", roles=("elected",))
    with pytest.raises(JournalNotReady) as caught:
        required(tmp_path / "data")
    assert "du délégué à la protection des données et de la sécurité" in caught.value.sentence


def test_a_registered_key_is_not_replaced_by_mistake(tmp_path: Path) -> None:
    data = tmp_path / "data"
    make_holders(tmp_path / "keys", data)
    before = registered(data)
    with pytest.raises(NotAllowed):
        register(data, "dpo", b"x" * 32)
    with pytest.raises(NotAllowed):
        register(data, "dpo", before["security"], replace=True)
    kept: list[str] = []
    with pytest.raises(WrongUsage):
        make_key(data, "dpo", "court", kept.append, replace=True)
    assert registered(data) == before and not kept
    register(data, "dpo", b"x" * 32, replace=True)
    assert registered(data)["dpo"] == b"x" * 32
    assert seals(before) is not seals(registered(data)), "seals follow the keys"


def test_the_folder_of_keys_is_its_owners_only(tmp_path: Path) -> None:
    make_holders(tmp_path / "keys", tmp_path / "data")
    assert (tmp_path / "data" / "journal").stat().st_mode & 0o077 == 0

"""One of two keys opens a text; anything else does not, and its length says little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PrivateKey

from neo.adapters.sealing.either_key import KeyDoesNotOpen, open_with, seal_for_either

KEYS = {role: PrivateKey.generate() for role in ("dpo", "elected")}
PUBLIC = {role: bytes(key.public_key) for role, key in KEYS.items()}


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=3000), st.sampled_from(["dpo", "elected"]))
def test_each_of_the_two_opens(text: str, role: str) -> None:
    sealed = seal_for_either(text, PUBLIC)
    assert open_with(sealed, role, bytes(KEYS[role])) == text
    assert len(text.strip()) < 4 or text.encode() not in sealed


def test_another_key_a_swapped_role_and_an_altered_byte_do_not_open() -> None:
    sealed = seal_for_either("La phrase : elle a le permis.", PUBLIC)
    other = bytes(PrivateKey.generate())
    altered = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for role, key, what in (
        ("dpo", other, sealed),
        ("elected", bytes(KEYS["dpo"]), sealed),
        ("security", bytes(KEYS["dpo"]), sealed),
        ("dpo", bytes(KEYS["dpo"]), altered),
        ("dpo", bytes(KEYS["dpo"]), b""),
    ):
        with pytest.raises(KeyDoesNotOpen):
            open_with(what, role, key)


def test_a_short_and_a_longer_text_have_one_length() -> None:
    assert len(seal_for_either("oui", PUBLIC)) == len(seal_for_either("x" * 2000, PUBLIC))

"""The key table: stable numbers, exact surfaces, and nothing that would let it out."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from neo.core.privacy.key_table import KeyTable
from neo.core.privacy.kinds import Kind


def test_one_number_an_entity_one_letter_a_surface() -> None:
    table = KeyTable()
    tokens = [table.token(Kind.PERSON, "a", name) for name in ("Anne Roy", "Mme Roy", "Anne Roy")]
    assert tokens == ["[PERSONNE_1]", "[PERSONNE_1b]", "[PERSONNE_1]"]
    assert table.token(Kind.PERSON, "b", "Rey") == "[PERSONNE_2]"
    assert table.token(Kind.PHONE, "0", "01") == "[TELEPHONE_1]"
    assert table.surface("[PERSONNE_1b]") == "Mme Roy"
    assert table.surface("[PERSONNE_9]") is None


def test_hundreds_of_surfaces_stay_apart() -> None:
    table = KeyTable()
    tokens = {table.token(Kind.PERSON, "a", str(i)) for i in range(800)}
    assert len(tokens) == 800


@pytest.mark.parametrize("leave", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_is_never_written_nor_copied(leave: Callable[[KeyTable], object]) -> None:
    table = KeyTable()
    table.token(Kind.PERSON, "a", "Anne Roy")
    with pytest.raises(TypeError):
        leave(table)
    assert "Roy" not in repr(table) and "Roy" not in str(table) and not hasattr(table, "__dict__")

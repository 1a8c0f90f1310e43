"""Who is who: one person one number, two people never one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.linking import People


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    people = People()
    assert people.entity("Camille Boucher") == people.entity("Boucher") == people.entity("C. Boucher")


def test_case_and_accents_do_not_make_another_person() -> None:
    people = People()
    assert people.entity("Sónia Quéré") == people.entity("QUERE")


def test_two_surnames_one_letter_apart_are_two_people() -> None:
    people = People()
    assert people.entity("Julien Moreau") != people.entity("Julien Moriau")


def test_a_surname_two_people_bear_is_neither_of_them() -> None:
    people = People()
    both = {people.entity("Camille Boucher"), people.entity("Idriss Boucher")}
    assert len(both) == 2
    assert people.entity("Boucher") not in both


def test_somebody_of_the_record_is_known_by_key() -> None:
    people = People()
    assert people.entity("Petit", "person") == people.entity("Solange Petit", "person")
    assert people.entity("Petit", "person") != people.entity("Petit", "agent:1")


@given(st.text("abcdefgh", min_size=3, max_size=9), st.text("abcdefgh", min_size=3, max_size=9))
def test_different_single_names_never_share_a_number(one: str, other: str) -> None:
    people = People()
    assert (people.entity(one) == people.entity(other)) is (one == other)

"""Evidence: ids and pointers, in either direction."""

from __future__ import annotations

import pytest

from neo.core.evaluation.references import Places, meet, met_count
from tests.evaluation.records import document, source

PLACES = Places(document())
MEET = [
    ("CE-1", "/conclusionsEntretien/0/texte"),
    ("/conclusionsEntretien/1", "CE-2"),
    ("PJ-1", "/projets/0"),
    ("DEM-1", "/demarches/0/description"),
    ("DEM-2", "/demarches/1"),
    ("M-1", "/messages/0/corps"),
    ("/diagnostic/thematiqueContrainte", "/diagnostic/thematiqueContrainte/contraintes/1"),
    ("/diagnostic/thematiqueContrainte/contraintes/1", "/diagnostic/thematiqueContrainte"),
]
APART = [
    ("CE-1", "CE-2"),
    ("CE-1", "/conclusionsEntretien"),
    ("CE-1", "/conclusionsEntretien/10"),
    ("CE-9", "CE-1"),
    ("/diagnostic/thematiqueContrainte/contraintes/1", "/diagnostic/thematiqueContrainte/contraintes/0"),
    ("/situation/rqth", "/situation/niveauEtude"),
    ("CE-9", "CE-9"),
]


@pytest.mark.parametrize(("one", "other"), MEET)
def test_places_that_meet(one: str, other: str) -> None:
    assert meet(PLACES.of(one), PLACES.of(other))


@pytest.mark.parametrize(("one", "other"), APART)
def test_places_that_do_not(one: str, other: str) -> None:
    assert not meet(PLACES.of(one), PLACES.of(other))


def test_one_vague_source_counts_for_one_place_only() -> None:
    wanted = [f"/diagnostic/thematiqueContrainte/contraintes/{i}" for i in (0, 1)]
    assert met_count(PLACES, [source("/diagnostic", "/diagnostic")], wanted) == 1
    assert met_count(PLACES, [source(w, w) for w in wanted], wanted) == 2

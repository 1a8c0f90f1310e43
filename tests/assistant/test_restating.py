"""Saying a verified line again is no claim of its own; one word or denial more is one."""

from __future__ import annotations

import pytest

from neo.core.assistant.with_model.restating import restates

LINES = ["Projet le plus récent au profil : jardinier (24/02/2026) ; permis pas encore passé."]


@pytest.mark.parametrize(
    "text",
    [
        LINES[0],
        "Le projet le plus récent au profil est jardinier (24/02/2026).",
        "Le permis n’est pas encore passé.",
    ],
)
def test_said_again(text: str) -> None:
    assert restates(text, LINES)


@pytest.mark.parametrize(
    "text",
    [
        "Le permis est passé.",
        "Projet le plus récent au profil : jardinier (25/02/2026).",
        "Projet le plus récent au profil : jardinier motivé (24/02/2026).",
        "Le permis n’est pas passé.",
        "Projet le plus récent au profil : jardinier possible (24/02/2026).",
    ],
)
def test_something_more_or_less(text: str) -> None:
    assert not restates(text, LINES)

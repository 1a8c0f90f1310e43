"""A disagreement on a line of the diagnosis is told with the answer given, not with its label alone."""

from __future__ import annotations

from neo.core.dossier.model import Finding
from neo.core.facts.subjects.circumstances import shown


def test_a_no_is_told_with_its_label() -> None:
    said = Finding(pointer="/d", code="43", label="Dispose d'un ordinateur", value="NON")
    assert shown(said) == "Dispose d'un ordinateur : non"


def test_a_yes_is_its_label() -> None:
    said = Finding(pointer="/d", code="6", label="Aucun moyen de transport à disposition", value="OUI")
    assert shown(said) == "Aucun moyen de transport à disposition"

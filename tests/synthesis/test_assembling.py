"""Lines put together out of phrases: how many are tried, whatever the length of a note."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.synthesis import assembling
from neo.core.assistant.synthesis.assembling import Line, assemble
from neo.core.assistant.synthesis.notes import Phrase
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.sources import Source

DAY = date(2026, 5, 6)
LONG = "le permis a été demandé à la préfecture puis à la mairie puis encore au guichet du centre"


def _phrase(number: int, body: str) -> tuple[PlannedFact, Phrase]:
    source = Source("CE-1", "/conclusionsEntretien/0/texte", number, number + 1, "x", DAY)
    planned = PlannedFact(Section.CONDITIONS, 4.0 - number / 1000, (source,))
    return planned, Phrase("Permis", body, "licence", (source,), DAY)


def test_two_short_phrases_of_one_matter_make_one_line() -> None:
    (line,) = assemble([_phrase(1, "code obtenu"), _phrase(2, "conduite en mai")])
    assert line.text() == "Permis : code obtenu ; conduite en mai"


def test_a_note_without_end_tries_each_phrase_with_few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def counted(line: Line) -> str:
        tried.append("")
        return LONG * 2

    monkeypatch.setattr(assembling.Line, "text", counted)
    phrases = [_phrase(i, LONG) for i in range(600)]
    assert len(assemble(phrases)) == 600
    assert len(tried) <= 600 * 24

"""Whole notes in different hands: démarches found, facts kept, what judges or tells of others left out."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.conclusion.concluding import conclude
from neo.core.assistant.writings import Conclusion, Step
from neo.core.evaluation.matching import contains
from tests.conclusion.notes_bank import READ, UNREAD, Notes
from tests.conclusion.test_concluding import DOSSIER

TODAY = date(2026, 5, 20)


def _concluded(notes: Notes) -> Conclusion:
    return conclude(DOSSIER, notes.text, TODAY)


def _told(conclusion: Conclusion) -> str:
    sentences = [s.text for part in conclusion.sections for s in part.sentences]
    return "\n".join([*sentences, *(step.description for step in conclusion.demarches)])


def _is(wanted: tuple[str, str], step: Step) -> bool:
    return step.what == wanted[0] and contains(step.description, wanted[1])


@pytest.mark.parametrize("notes", READ, ids=lambda n: n.name)
def test_nothing_is_told_of_anybody_that_should_not_be(notes: Notes) -> None:
    told = _told(_concluded(notes))
    assert [words for words in notes.never if contains(told, words)] == []


@pytest.mark.parametrize("notes", [*READ, *UNREAD], ids=lambda n: n.name)
def test_every_place_given_is_in_the_notes(notes: Notes) -> None:
    conclusion = _concluded(notes)
    for sentence in (s for part in conclusion.sections for s in part.sentences):
        assert sentence.sources
        assert all(notes.text[p.start : p.end] == p.quote for p in sentence.sources)
    for alert in conclusion.alerts:
        assert notes.text[alert.start : alert.end].strip()


def test_the_banks_as_a_whole() -> None:
    """Shares found, right, kept and kept out; those never read are held to less than those that were."""
    for bank, least in ((READ, (0.85, 0.85, 0.95, 1.0)), (UNREAD, (0.6, 0.7, 0.95, 0.9))):
        assert all(share >= wanted for share, wanted in zip(_shares(bank), least, strict=True))


def _shares(bank: tuple[Notes, ...]) -> tuple[float, float, float, float]:
    found, right, kept, out = [], [], [], []
    for notes in bank:
        conclusion = _concluded(notes)
        steps, told = conclusion.demarches, _told(conclusion)
        found += [any(_is(wanted, s) for s in steps) for wanted in notes.steps]
        right += [any(_is(wanted, s) for wanted in notes.steps) for s in steps]
        kept += [contains(told, words) for words in notes.keep]
        out += [not contains(told, words) for words in notes.never]
    return _share(found), _share(right), _share(kept), _share(out)


def _share(rows: list[bool]) -> float:
    return sum(rows) / len(rows)

"""What somebody took upon themselves in the latest notes, with a day or without."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.facts.commitments import Side, find_commitments
from neo.core.facts.record import read_record
from neo.core.facts.taken_on import taken_on
from tests.synthesis.records import record


def _taken_on(*reports: tuple[str, str]) -> list[tuple[Side, str, date]]:
    dossier = read_dossier(record(*reports))
    facts = read_record(dossier, dossier.today)
    known = find_commitments(dossier, facts, dossier.today)
    return [(c.side, c.what, c.due) for c in taken_on(dossier, facts, known)]


@pytest.mark.parametrize(
    ("text", "side", "what"),
    [
        ("moi : rappeler le centre", Side.AGENCY, "rappeler le centre"),
        ("Je dois vérifier son dossier", Side.AGENCY, "vérifier son dossier"),
        ("A faire elle : refaire son CV", Side.PERSON, "refaire son CV"),
        ("C'est moi qui envoie la fiche de liaison", Side.AGENCY, "envoie la fiche de liaison"),
    ],
)
def test_a_task_is_read_with_its_side(text: str, side: Side, what: str) -> None:
    assert _taken_on(("2026-05-12", text)) == [(side, what, date(2026, 5, 12))]


def test_a_list_gives_each_task() -> None:
    found = _taken_on(("2026-05-12", "Je dois : envoyer son CV à la régie + vérifier la convention"))
    assert [what for _, what, _ in found] == ["envoyer son CV à la régie", "vérifier la convention"]


@pytest.mark.parametrize("text", ["Nous évoquons la mobilité", "moi aussi je le pense", "Je dois le voir ?"])
def test_what_is_told_or_asked_is_no_task(text: str) -> None:
    assert _taken_on(("2026-05-12", text)) == []


def test_only_the_latest_two_reports_count() -> None:
    old = ("2026-01-12", "moi : rappeler le centre")
    assert _taken_on(old, ("2026-03-12", "Point."), ("2026-05-12", "Point.")) == []

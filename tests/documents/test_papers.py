"""The papers of governance: each in each kind of file, drawn from the register, with nothing in between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from neo.core.governance.uses import TASKS
from neo.doors.documents.paper import TO_WRITE
from neo.doors.documents.papers import KINDS, PAPERS, drawn
from neo.wiring import register
from neo.wiring.clock import clock_at
from neo.wiring.papers import Facts, facts
from tests.governance.story import CONDITIONS, OPENING

pytestmark = pytest.mark.django_db


@pytest.fixture
def read() -> Iterator[Facts]:
    """The state of a register whose pilot is open."""
    register._held.clear()
    with clock_at(datetime(2026, 1, 5, 9, tzinfo=UTC)):
        for role, region, kind, what in CONDITIONS:
            register.record(role, region, kind, what)
        register.record("administrator", "", "opening", OPENING)
    with clock_at(datetime(2026, 2, 1, 9, tzinfo=UTC)):
        yield facts()
    register._held.clear()


def _words(kind: str, file: bytes) -> str:
    if kind == "html":
        return file.decode("utf-8")
    if kind == "odt":
        with ZipFile(BytesIO(file)) as parts:
            return parts.read("content.xml").decode("utf-8")
    from docx import Document

    document = Document(BytesIO(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_is_written_in_each_kind(name: str, kind: str, read: Facts) -> None:
    words = _words(kind, drawn(name, kind, read))
    assert "NÉO" in words and len(words) > 1000
    assert "None" not in words and "Decision(" not in words


@pytest.mark.parametrize("kind", KINDS)
def test_the_register_says_what_runs_now(kind: str, read: Facts) -> None:
    words = _words(kind, drawn("registre", kind, read))
    assert all(task.title in words for task in TASKS.values())
    assert "La Réunion : Ouvert depuis le 20/01/2026." in words
    assert "Risque élevé" in words and "avec réserves" in words and "défavorable" in words


def test_what_the_organisation_alone_knows_is_left_to_it(read: Facts) -> None:
    for name in ("consultation", "aipd"):
        assert TO_WRITE in _words("html", drawn(name, "html", read))


def test_the_notice_is_made_of_short_sentences(read: Facts) -> None:
    """Easy to read: one idea a line, few words."""
    lines = PAPERS["information"][1](read).sections
    every = [line for section in lines for line in section.lines]
    assert every and max(len(line.split()) for line in every) <= 18


def test_the_conditions_of_a_stage_are_in_the_consultation_file(read: Facts) -> None:
    words = _words("html", drawn("consultation", "html", read))
    assert "Bilan de l’étape précédente : à faire" in words and "jusqu’au 31/12/2026" in words


def test_html_shows_words_as_words(read: Facts) -> None:
    register.record("elected", "", "comment", {"on": 1, "text": "<script>alert(1)</script>"})
    assert "<script" not in _words("html", drawn("consultation", "html", facts()))

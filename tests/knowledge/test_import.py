"""Importing: whole files or nothing, versions kept, the same values until something changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from neo.core.knowledge.answering import search
from neo.core.knowledge.answers import KnowledgeAnswer
from neo.core.knowledge.texts import standing
from neo.samples import __file__ as samples_file
from neo.wiring.knowledge import import_texts, knowledge_texts

from .documents import TODAY, written

pytestmark = pytest.mark.django_db
SAMPLES = Path(samples_file).parent / "knowledge"


def test_a_text_is_kept_and_given_back(tmp_path: Path) -> None:
    (tmp_path / "prime.md").write_text(written("Prime fictive", "---\n\nLa prime est versée.\n"))
    report = import_texts(tmp_path, TODAY)
    assert (report.added, report.refused) == (1, [])
    [read] = knowledge_texts()
    assert (read.key, read.title, read.body, read.imported) == (
        "prime",
        "Prime fictive",
        "La prime est versée.",
        TODAY,
    )
    assert knowledge_texts() is knowledge_texts()


def test_a_newer_version_keeps_the_older_one(tmp_path: Path) -> None:
    file = tmp_path / "prime.md"
    file.write_text(written("Prime", "La prime est de 1 000 euros.", "2024-01-01"))
    import_texts(tmp_path, TODAY)
    assert import_texts(tmp_path, TODAY).unchanged == 1
    file.write_text(written("Prime", "La prime est de 900 euros.", "2026-01-01"))
    assert import_texts(tmp_path, TODAY).replaced == 1
    before = search("Montant de la prime ?", knowledge_texts(), date(2025, 6, 1))
    now = search("Montant de la prime ?", knowledge_texts(), TODAY)
    assert isinstance(before, KnowledgeAnswer) and "1 000" in before.text
    assert isinstance(now, KnowledgeAnswer) and "900" in now.text


def test_a_correction_of_the_same_day_takes_the_place_of_what_it_corrects(tmp_path: Path) -> None:
    file = tmp_path / "prime.md"
    for amount in ("1 000", "900", "1 000"):
        file.write_text(written("Prime", f"La prime est de {amount} euros."))
        import_texts(tmp_path, TODAY)
    assert len(knowledge_texts()) == 3
    [now] = standing(knowledge_texts(), TODAY).in_force
    assert "1 000" in now.body


def test_one_bad_file_stops_no_other_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Sans en-tête.")
    (tmp_path / "b.md").write_text(written("Bon", "Un texte."))
    (tmp_path / "c.md").write_bytes(b"\xff\xfe")
    (tmp_path / "d.md").write_text(written("Bon encore", "Un autre.", identifiant="b"))
    report = import_texts(tmp_path, TODAY)
    assert report.added == 1
    assert [(Path(r.file).name, r.problem) for r in report.refused] == [
        ("a.md", "il manque « titre » dans l’en-tête"),
        ("c.md", "il n’est pas en UTF-8 ; enregistrez-le dans cet encodage"),
        ("d.md", "« b.md » a le même identifiant et la même date ; nommez-le autrement"),
    ]
    assert [t.title for t in knowledge_texts()] == ["Bon"]


def test_the_sample_sheets_are_all_read_sourced_dated_and_marked(tmp_path: Path) -> None:
    report = import_texts(SAMPLES, TODAY)
    assert report.refused == []
    texts = knowledge_texts()
    assert len(texts) >= 20
    assert [t.key for t in texts if not (t.example and t.source and t.reference)] == []
    assert {t.key for t in texts} >= {"contrat-engagement", "sanctions", "poei", "aide-garde-enfants"}

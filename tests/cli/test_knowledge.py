"""`neo knowledge import|list|ask`: what is printed, and the exit codes."""

from __future__ import annotations

from pathlib import Path

from tests.knowledge.documents import written
from tests.running import Neo

_SAMPLES = Path(__file__).resolve().parents[2] / "src" / "neo" / "samples" / "knowledge"


def test_a_folder_is_imported_listed_and_asked(neo: Neo, tmp_path: Path) -> None:
    done = neo("knowledge", "import", str(_SAMPLES))
    assert (done.code, done.err) == (0, "")
    listed = neo("knowledge", "list", "--json", "--today", "2026-06-15")
    texts = listed.json["texts"]
    assert {t["state"] for t in texts} == {"in_force"}
    whole = neo("knowledge", "list", "--all", "--json", "--today", "2026-06-15").json["texts"]
    assert {t["state"] for t in whole} == {"in_force", "past", "coming"}
    asked = neo("knowledge", "ask", "délai pour signer le PPAE", "--today", "2026-06-15", "--json")
    answer = asked.json
    assert "un mois" in answer["answer"]
    assert answer["sentences"][0]["source"]["validFrom"] == "2025-01-01"
    assert "abolished" in [w["kind"] for w in answer["warnings"]]


def test_nothing_imported_is_no_fault(neo: Neo) -> None:
    done = neo("knowledge", "ask", "Quel délai ?")
    assert (done.code, done.out) == (0, "Aucun texte en vigueur ne le dit.\n")
    assert neo("knowledge", "list").code == 0


def test_a_bad_file_is_told_and_exits_1(neo: Neo, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "bon.md").write_text(written("Bon", "Un texte."))
    (tmp_path / "texts" / "mauvais.md").write_text("Sans en-tête.")
    done = neo("knowledge", "import", str(tmp_path / "texts"))
    assert done.code == 1
    assert done.out == "1 texte importé, 1 refusé.\n"
    assert "mauvais.md : il manque « titre »" in done.err
    assert neo("knowledge", "import", str(tmp_path / "nowhere")).code == 2


def test_a_wrong_address_of_the_database_is_told_to_who_reads_texts_only(neo: Neo) -> None:
    wrong = {"NEO_DATABASE_URL": "mysql://nowhere"}
    assert neo("records", "list", env=wrong).code == 0
    done = neo("knowledge", "list", env=wrong)
    assert done.code == 2
    assert "NEO_DATABASE_URL" in done.err
